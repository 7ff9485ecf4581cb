package vn.tongket.access.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.TongketTest;
import vn.tongket.access.Accounts;
import vn.tongket.access.audit.Audit;
import vn.tongket.access.role.Role;

@TongketTest
class IdleAccountsTest {
    @Autowired
    IdleAccounts idle;

    @Autowired
    Accounts accounts;

    @Autowired
    Audit audit;

    @Autowired
    DSLContext database;

    private void account(String name, Role role, int openedDaysAgo) {
        accounts.createDemo(name, "Lê Văn " + name, role, null);
        database.execute(
                "update access.account set opened_at = now() - make_interval(days => ?) where username = ?",
                openedDaysAgo,
                name);
    }

    @Test
    void whoHasNotComeFor45DaysIsClosedButTheLastAdministratorStays() {
        account("quantri", Role.ADMINISTRATOR, 200);
        account("vang-lau", Role.CLERK, 46);
        account("moi-cap", Role.CLERK, 44);
        account("van-den", Role.CLERK, 300);
        audit.recordBy("van-den", "sign-in.accepted", "van-den", Map.of());
        assertThat(idle.close()).containsExactly("vang-lau");
        assertThat(accounts.find("vang-lau")).isEmpty();
        assertThat(accounts.find("quantri")).isPresent();
        assertThat(database.fetchValue(
                        "select detail ->> 'days' from access.audit_entry where act = 'account.closed-idle'"))
                .isEqualTo("45");
        assertThat(idle.close()).isEmpty();
        account("quantri.hai", Role.ADMINISTRATOR, 100);
        assertThat(idle.close()).as("the one away longest, and no more").containsExactly("quantri");
    }
}
