package vn.tongket.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.TongketTest;
import vn.tongket.database.SignedClaims;

/** SQL as the application's role could be made to say it, were somebody's words taken for a part of a statement. */
@TongketTest
class ForgedClaimTest {
    @Autowired
    DSLContext database;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void haveSomethingToSee() {
        accounts.createFirstAdministrator();
    }

    @Test
    void aClaimThatNobodySignedIsNobodys() {
        assertThat(seen("select count(*) from access.account")).isPositive();
        for (String claim : List.of(
                "system",
                "system|",
                "system|" + "0".repeat(64),
                "1",
                "1|" + "f".repeat(64),
                "|",
                "||system",
                " system")) {
            database.transaction(inside -> {
                inside.dsl().fetch("select set_config('tongket.person', ?, true)", claim);
                assertThat(inside.dsl()
                                .fetchSingle("select count(*) from access.account")
                                .get(0, Integer.class))
                        .as(claim)
                        .isZero();
                assertThat(inside.dsl()
                                .fetchSingle("select access.sees_all() or access.is_system()")
                                .get(0, Boolean.class))
                        .as(claim)
                        .isFalse();
            });
        }
    }

    /** A claim seen on one connection opens nothing on another. */
    @Test
    void aClaimOfAnotherConnectionIsNobodys() {
        String[] stolen = new String[1];
        database.transaction(first -> {
            first.dsl().connection(connection -> stolen[0] = SignedClaims.claim(connection, "system"));
            Thread other = Thread.ofPlatform()
                    .start(() -> database.transaction(second -> {
                        second.dsl().fetch("select set_config('tongket.person', ?, true)", stolen[0]);
                        stolen[0] = second.dsl()
                                .fetchSingle("select access.claimed()")
                                .get(0, String.class);
                    }));
            other.join();
        });
        assertThat(stolen[0]).isEmpty();
    }

    @Test
    void theKeyIsNotForTheRole() {
        for (String sql : List.of(
                "select key from public.claim_key",
                "copy public.claim_key to stdout",
                "insert into public.claim_key values (sha256('x'))",
                "update public.claim_key set key = sha256('x')",
                "create or replace function access.claimed() returns text language sql as 'select ''system'''",
                "create function public.mine() returns text language sql security definer as 'select 1::text'",
                "alter table access.account disable row level security",
                "drop policy account_seen on access.account",
                "set role postgres",
                "select pg_read_file('postgresql.conf')",
                "grant select on public.claim_key to tongket_app")) {
            assertThatThrownBy(() -> database.transaction(inside -> inside.dsl().fetch(sql)))
                    .as(sql)
                    .hasStackTraceContaining("ERROR:");
        }
        // What shows who the key belongs to shows nothing of it.
        assertThat(database.fetch("select * from pg_stats where tablename = 'claim_key'"))
                .isEmpty();
    }

    private int seen(String sql) {
        return database.fetchSingle(sql).get(0, Integer.class);
    }
}
