package vn.tongket.access.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tongket.access.tables.Tables.ACCOUNT;
import static vn.tongket.access.tables.Tables.AUDIT_ENTRY;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.tongket.Browsing;
import vn.tongket.WebTest;
import vn.tongket.access.Accounts;
import vn.tongket.access.NewAccount;
import vn.tongket.access.factor.Authenticator;
import vn.tongket.access.role.Role;

/** The whole round through an OpenID Connect provider: there, back, token, keys, session. */
@WebTest
class OutsideSignInTest {
    private static final IdentityProvider PROVIDER = new IdentityProvider();

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("tongket.oidc.issuer", PROVIDER::issuer);
        settings.add("tongket.oidc.client-id", () -> "tongket");
        settings.add("tongket.oidc.client-secret", () -> "kín");
        settings.add("tongket.oidc.name", () -> "cổng của tỉnh");
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Autowired
    Accounts accounts;

    @Autowired
    DSLContext database;

    @LocalServerPort
    int port;

    private NewAccount account;
    private String email;

    @BeforeEach
    void somebodyWithAnAddress() {
        String name = "ngoai-" + System.nanoTime();
        email = name + "@hoagiang.example";
        account = accounts.createDemo(name, "Đỗ Thị Ngoài", Role.CLERK, null);
        database.update(ACCOUNT)
                .set(ACCOUNT.EMAIL, email)
                .where(ACCOUNT.USERNAME.eq(name))
                .execute();
        PROVIDER.forges(false);
    }

    /** Follows from the button to where it ends; the result is the last address. */
    private String walk(Browsing browser) {
        HttpResponse<String> answer = browser.get("/dang-nhap/qua/co-quan");
        String there = location(answer);
        assertThat(there).startsWith(PROVIDER.issuer() + "/authorize?");
        String back = location(browser.getFar(there));
        assertThat(back).startsWith("http://localhost:" + port + "/dang-nhap/co-quan/xong?");
        URI uri = URI.create(back);
        return location(browser.get(uri.getRawPath() + "?" + uri.getRawQuery()))
                .replace("http://localhost:" + port, "");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }

    @Test
    void theSignInPageOffersIt() {
        assertThat(new Browsing(port).get("/dang-nhap").body()).contains("Đăng nhập bằng cổng của tỉnh");
    }

    @Test
    void aVerifiedAddressLinksAnAccountAndTheSubjectIsEnoughAfterwards() {
        PROVIDER.answersWith(Map.of("sub", "s-" + email, "email", email, "email_verified", true));
        Browsing browser = new Browsing(port);
        assertThat(walk(browser)).isEqualTo("/");
        assertThat(browser.get("/tai-khoan").body()).contains("Đỗ Thị Ngoài");
        PROVIDER.answersWith(Map.of("sub", "s-" + email, "email", "doi@khac.example", "email_verified", true));
        assertThat(walk(new Browsing(port))).isEqualTo("/");
        assertThat(database.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACT.eq("account.linked")))
                .isPositive();
    }

    @Test
    void aSecondPersonWithTheSameAddressIsNotTheFirst() {
        PROVIDER.answersWith(Map.of("sub", "cu-" + email, "email", email, "email_verified", true));
        assertThat(walk(new Browsing(port))).isEqualTo("/");
        PROVIDER.answersWith(Map.of("sub", "moi-" + email, "email", email, "email_verified", true));
        assertThat(walk(new Browsing(port))).isEqualTo("/dang-nhap/chua-lien-ket");
        assertThat(database.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACT.eq("account.link-refused")))
                .isEqualTo(1);
    }

    @Test
    void anAddressThatIsNotVerifiedOrNotKnownOpensNothing() {
        int before = database.fetchCount(ACCOUNT);
        for (Map<String, Object> person : List.of(
                Map.<String, Object>of("sub", "u1", "email", email, "email_verified", false),
                Map.<String, Object>of("sub", "u2", "email", email),
                Map.<String, Object>of("sub", "u3", "email", "la@khac.example", "email_verified", true))) {
            PROVIDER.answersWith(person);
            Browsing browser = new Browsing(port);
            assertThat(walk(browser)).isEqualTo("/dang-nhap/chua-lien-ket");
            HttpResponse<String> page = browser.get("/dang-nhap/chua-lien-ket");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Chưa có tài khoản Tongket", "cổng của tỉnh");
            assertThat(browser.get("/tai-khoan").statusCode()).isEqualTo(302);
        }
        assertThat(database.fetchCount(ACCOUNT)).isEqualTo(before);
    }

    @Test
    void aTokenSignedByAnotherKeyOpensNothing() {
        PROVIDER.answersWith(Map.of("sub", "s", "email", email, "email_verified", true));
        PROVIDER.forges(true);
        Browsing browser = new Browsing(port);
        assertThat(walk(browser)).isEqualTo("/dang-nhap/nha-cung-cap-loi");
        assertThat(browser.get("/tai-khoan").statusCode()).isEqualTo(302);
    }

    @Test
    void aClosedAccountStaysClosed() {
        PROVIDER.answersWith(Map.of("sub", "s-" + email, "email", email, "email_verified", true));
        walk(new Browsing(port));
        database.update(ACCOUNT)
                .set(ACCOUNT.CLOSED_AT, org.jooq.impl.DSL.currentOffsetDateTime())
                .where(ACCOUNT.USERNAME.eq(account.username()))
                .execute();
        assertThat(walk(new Browsing(port))).isEqualTo("/dang-nhap/chua-lien-ket");
    }

    @Test
    void ourSecondFactorIsAskedUnlessTheProviderAskedForOne() {
        String page = "/tai-khoan/xac-thuc-hai-buoc";
        Browsing desk = new Browsing(port);
        desk.signIn(account.username(), account.password());
        desk.post(page, page + "/bat-dau", Map.of("hien-nay", account.password()));
        Authenticator telephone = Authenticator.reading(desk.get(page).body());
        desk.post(page, page, Map.of("ma", telephone.code(0)));

        PROVIDER.answersWith(Map.of("sub", "s-" + email, "email", email, "email_verified", true));
        Browsing browser = new Browsing(port);
        assertThat(walk(browser)).isEqualTo("/dang-nhap/buoc-hai");
        assertThat(browser.get("/tai-khoan").statusCode()).isEqualTo(302);
        browser.post("/dang-nhap/buoc-hai", "/dang-nhap/buoc-hai", Map.of("ma", telephone.code(1)));
        assertThat(browser.get("/tai-khoan").statusCode()).isEqualTo(200);

        PROVIDER.answersWith(
                Map.of("sub", "s-" + email, "email", email, "email_verified", true, "amr", List.of("pwd", "otp")));
        assertThat(walk(new Browsing(port))).isEqualTo("/");
    }
}
