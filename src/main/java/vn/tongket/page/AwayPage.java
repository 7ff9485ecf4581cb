package vn.tongket.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a browser is shown while the database does not answer: a page that asks it nothing. */
public final class AwayPage {
    private AwayPage() {}

    public static void write(HttpServletResponse response) throws IOException {
        ErrorPage page = ErrorPage.of(503);
        response.setStatus(page.status());
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(ContainerErrors.html(page));
    }
}
