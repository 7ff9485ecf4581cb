package vn.tongket.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.TongketTest;
import vn.tongket.access.Accounts;
import vn.tongket.access.role.Role;

@TongketTest
class KeyCheckTest {
    @Autowired
    DSLContext database;

    @Autowired
    Accounts accounts;

    @Test
    void aNodeWithAnotherKeyIsFoundOutAsItStarts() {
        SecretBox first = new SecretBox("the key of the first node, forty signs long", "unused");
        SecretBox second = new SecretBox("another key of the second node, forty signs", "unused");
        assertThat(new KeyCheck(database, second).opensWhatIsStored()).isTrue();
        accounts.createDemo("hai-lop", "Hà Thị Na", Role.INSPECTOR, null);
        database.execute(
                "insert into access.second_factor (account_id, secret, confirmed_at)"
                        + " select account_id, ?, now() from access.account where username = 'hai-lop'",
                first.seal("secret".getBytes(StandardCharsets.UTF_8)));
        assertThat(new KeyCheck(database, first).opensWhatIsStored()).isTrue();
        assertThat(new KeyCheck(database, second).opensWhatIsStored()).isFalse();
        assertThat(first.opened(second.seal(new byte[20]))).isEmpty();
    }
}
