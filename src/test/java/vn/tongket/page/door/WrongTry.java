package vn.tongket.page.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;

/** A wrong password, sent with forged heads; the audit log says from where. */
record WrongTry(int port, DSLContext database) {
    private static final Pattern COOKIE = Pattern.compile("Set-Cookie: ([^;]+);");
    private static final Pattern FORGERY_FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** The address that the audit log has. */
    String addressWith(String... heads) {
        String page = RawRequest.send(port, "GET /dang-nhap HTTP/1.1", "Host: localhost");
        Matcher cookie = COOKIE.matcher(page);
        Matcher field = FORGERY_FIELD.matcher(page);
        assertThat(cookie.find() && field.find()).isTrue();
        String name = "ai-" + System.nanoTime();
        String body =
                "ten=" + name + "&mat-khau=sai&_csrf=" + URLEncoder.encode(field.group(1), StandardCharsets.UTF_8);
        RawRequest.send(
                port,
                "POST /dang-nhap HTTP/1.1",
                "Host: localhost",
                "Cookie: " + cookie.group(1),
                String.join("\r\n", heads),
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + body.length(),
                "Connection: close",
                "",
                body);
        return String.valueOf(database.fetchValue(
                "select detail ->> 'address' from access.audit_entry where act = 'sign-in.refused' and object = ?",
                name));
    }
}
