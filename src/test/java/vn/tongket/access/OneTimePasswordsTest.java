package vn.tongket.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.TongketTest;
import vn.tongket.access.role.Role;

@TongketTest
class OneTimePasswordsTest {
    private static final String DESK = "192.0.2.7";
    private static final String OTHER = "192.0.2.8";

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    OwnPassword own;

    @Autowired
    OperatorAccounts operator;

    @Autowired
    DSLContext database;

    private String name;

    @BeforeEach
    void somebody() {
        name = "mot-lan-" + System.nanoTime();
        accounts.createDemo(name, "Lê Thị Một", Role.CLERK, null);
    }

    private String handedOut() {
        return operator.reset(name, new OperatorAccounts.Anew(false, false, false))
                .password();
    }

    @Test
    void itLetsInOnceAndThenOnlyChangesItself() {
        String password = handedOut();
        assertThat(signIn.attempt(name, password, DESK)).isInstanceOf(PasswordSignIn.Right.class);
        assertThat(signIn.attempt(name, password, OTHER)).isInstanceOf(PasswordSignIn.Spent.class);
        String chosen = "chim sáo đậu cành khế";
        assertThat(own.change(accounts.find(name).orElseThrow(), password, chosen, chosen, DESK)
                        .faults())
                .isEmpty();
        assertThat(signIn.attempt(name, chosen, DESK)).isInstanceOf(PasswordSignIn.Right.class);
        assertThat(signIn.attempt(name, chosen, OTHER)).isInstanceOf(PasswordSignIn.Right.class);
    }

    @Test
    void itRunsOut() {
        String password = handedOut();
        database.execute(
                "update access.account set one_time_until = now() - interval '1 minute' where username = ?", name);
        assertThat(signIn.attempt(name, password, DESK)).isInstanceOf(PasswordSignIn.Spent.class);
    }

    @Test
    void ofTwoAtOnceOneComesIn() throws InterruptedException {
        String password = handedOut();
        java.util.concurrent.atomic.AtomicInteger in = new java.util.concurrent.atomic.AtomicInteger();
        Thread[] both = new Thread[2];
        for (int i = 0; i < both.length; i++) {
            String from = "192.0.2.1" + i;
            both[i] = Thread.ofPlatform().start(() -> {
                if (signIn.attempt(name, password, from) instanceof PasswordSignIn.Right) {
                    in.incrementAndGet();
                }
            });
        }
        for (Thread one : both) {
            one.join();
        }
        assertThat(in).hasValue(1);
    }

    @Test
    void guessesOfThePresentPasswordCountAndAreWrittenDown() {
        for (int i = 0; i < 6; i++) {
            database.execute("update access.wrong_try set wait_until = null");
            own.change(accounts.find(name).orElseThrow(), "đoán " + i, "x", "x", DESK);
        }
        assertThat(signIn.attempt(name, "gì cũng được", DESK)).isInstanceOf(PasswordSignIn.Locked.class);
        assertThat(database.fetchValue(
                        "select count(*)::int from access.audit_entry where act = 'password.refused' and object = ?",
                        name))
                .isEqualTo(6);
    }

    @Test
    void aPasswordThatIsShortForTodayMustBeChanged() {
        assertThat(own.isOutgrown(accounts.find(name).orElseThrow(), "mười hai ký"))
                .isTrue();
        assertThat(own.isOutgrown(accounts.find(name).orElseThrow(), "chim sáo đậu cành"))
                .isFalse();
    }
}
