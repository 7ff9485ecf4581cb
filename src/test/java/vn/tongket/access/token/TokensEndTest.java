package vn.tongket.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.TongketTest;
import vn.tongket.access.Accounts;
import vn.tongket.access.Administration;
import vn.tongket.access.RoleChanges;
import vn.tongket.access.role.Role;
import vn.tongket.base.Now;
import vn.tongket.page.Person;
import vn.tongket.page.Right;

/** A token is its maker's word: it ends with what let them give it. */
@TongketTest
class TokensEndTest {
    @Autowired
    Accounts accounts;

    @Autowired
    UnitTokens tokens;

    @Autowired
    Administration administration;

    @Autowired
    RoleChanges roles;

    @Autowired
    DSLContext database;

    private Person administrator;
    private Person leader;
    private String secret;

    @BeforeEach
    void aLeaderMakesAToken() {
        String code = "ma-" + System.nanoTime();
        database.execute("insert into unit.unit (code, kind, origin) values (?, 'COMMUNE', 'PACKAGE')", code);
        database.execute("""
                insert into unit.version (unit_id, code, name, full_name, type, valid_from)
                select unit_id, code, code, code, 'xa', '2020-01-01' from unit.unit where code = ?""", code);
        database.execute("update unit.revision set revision = revision + 1");
        accounts.createDemo("quantri", "Vũ Thị Lành", Role.ADMINISTRATOR, null);
        administrator = accounts.find("quantri").orElseThrow();
        accounts.createDemo(code, "Phan Văn Chủ", Role.UNIT_LEADER, code);
        leader = accounts.find(code).orElseThrow();
        int unit = (int) database.fetchValue("select unit_id from unit.unit where code = ?", code);
        secret = tokens.make(
                leader, unit, code, "Phần mềm", Set.of(Right.ENTER), Now.day().plusDays(30));
        assertThat(tokens.use(secret)).isPresent();
    }

    /** Who presses twice sees the second one's words; nobody knows those of the first. */
    @Test
    void oneThatIsMadeTwiceAtOnceIsOne() {
        int unit = (int) database.fetchValue("select unit_id from unit.unit where code = ?", leader.username());
        LocalDate end = Now.day().plusDays(40);
        List<String> both = IntStream.range(0, 2)
                .parallel()
                .mapToObj(i -> tokens.make(leader, unit, "", "Bấm hai lần", Set.of(Right.READ), end))
                .toList();
        assertThat(both.stream().filter(words -> tokens.use(words).isPresent())).hasSize(1);
        assertThat(tokens.use(secret)).isPresent();
    }

    @Test
    void itEndsWithTheAccountForGood() {
        administration.close(administrator, leader.id());
        assertThat(tokens.use(secret)).isEmpty();
        administration.reopen(administrator, leader.id());
        assertThat(tokens.use(secret)).isEmpty();
    }

    @Test
    void itEndsWithTheRole() {
        int assignment = (int)
                database.fetchValue("select assignment_id from access.assignment where account_id = ?", leader.id());
        roles.end(administrator, leader.id(), assignment);
        assertThat(tokens.use(secret)).isEmpty();
        assertThat(database.fetchValue("""
                        select count(*)::int from access.audit_entry
                         where act = 'token.ended' and unit_id = (select unit_id from unit.unit where code = ?)""", leader.username())).isEqualTo(1);
    }

    @Test
    void itEndsOnTheDayADelegationDoes() {
        database.execute(
                "update access.assignment set valid_to = access.today(), valid_from = access.today() - 3 where account_id = ?",
                leader.id());
        assertThat(tokens.use(secret)).isEmpty();
    }
}
