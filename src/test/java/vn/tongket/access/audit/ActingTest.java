package vn.tongket.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tongket.TongketTest;
import vn.tongket.page.Person;

@TongketTest
class ActingTest {
    @Autowired
    DSLContext database;

    @Autowired
    TransactionTemplate transactions;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static void signIn(int id) {
        Person person = new Person(id, "ai-do", "Ai Đó", Set.of(), false);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, Set.of()));
    }

    private String told() {
        return database.fetchSingle("select access.claimed()").get(0, String.class);
    }

    @Test
    void aConnectionWorksForThePersonSignedIn() {
        assertThat(told()).isEqualTo("system");
        signIn(7);
        assertThat(told()).isEqualTo("7");
        assertThat(Acting.asSystem(this::told)).isEqualTo("system");
        signIn(8);
        assertThat(told()).isEqualTo("8");
    }

    @Test
    void insideATransactionTheSystemSeesAllUntilItsWorkEnds() {
        signIn(7);
        transactions.executeWithoutResult(status -> {
            assertThat(told()).isEqualTo("7");
            assertThat(Acting.asSystem(() -> Acting.asSystem(this::told) + told()))
                    .isEqualTo("systemsystem");
            assertThat(told()).isEqualTo("7");
        });
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        status -> Acting.asSystem(() -> database.execute("select 1 / 0"))))
                .hasStackTraceContaining("division by zero");
        assertThat(told()).isEqualTo("7");
    }

    @Test
    void theApplicationIsNeitherOwnerNorAboveThePolicies() {
        var role = database.fetchSingle("""
                select current_user, rolsuper, rolbypassrls,
                       (select count(*) from pg_class where relowner = pg_roles.oid and relpersistence = 'p')
                  from pg_roles where rolname = current_user""");
        assertThat(role.intoList()).isEqualTo(java.util.List.of("tongket_app", false, false, 0L));
        for (String table : java.util.List.of("audit_entry", "audit_seal")) {
            assertThatThrownBy(() -> database.execute("delete from access." + table))
                    .hasStackTraceContaining("permission denied");
        }
    }
}
