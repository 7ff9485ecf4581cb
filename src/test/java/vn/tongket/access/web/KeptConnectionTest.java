package vn.tongket.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tongket.Browsing;
import vn.tongket.WebTest;
import vn.tongket.access.Accounts;
import vn.tongket.access.NewAccount;
import vn.tongket.access.role.Role;

/** While pages hold every connection there is, people still sign in, and health is told. */
@WebTest
class KeptConnectionTest {
    @Autowired
    DataSource connections;

    @Autowired
    Accounts accounts;

    @Value("${tongket.db.connections:12}")
    int most;

    @LocalServerPort
    int port;

    @Test
    void isThereForWhoSignsIn() throws SQLException {
        NewAccount account = accounts.createDemo("vao-duoc", "Người thử", Role.CLERK, null);
        List<Connection> held = new ArrayList<>();
        try {
            for (int i = 0; i < most; i++) {
                held.add(connections.getConnection());
            }
            long start = System.nanoTime();
            Browsing browser = new Browsing(port);
            assertThat(browser.get("/suc-khoe").statusCode()).isEqualTo(200);
            assertThat(browser.get("/dang-nhap").statusCode()).isEqualTo(200);
            var signedIn = browser.signIn(account.username(), account.password());
            assertThat(signedIn.statusCode()).isBetween(302, 303);
            assertThat(signedIn.headers().firstValue("Location").orElse("")).doesNotContain("dang-nhap");
            assertThat(System.nanoTime() - start).isLessThan(4_000_000_000L);
        } finally {
            for (Connection one : held) {
                one.close();
            }
        }
    }
}
