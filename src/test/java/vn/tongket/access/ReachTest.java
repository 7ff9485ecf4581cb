package vn.tongket.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tongket.TestDatabase;
import vn.tongket.TongketTest;
import vn.tongket.access.role.Role;
import vn.tongket.base.Now;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.unit.Units;

/**
 * A small province: tinh, below it xa-a with its office vp-a, and xa-b. xa-b was made of xa-c and xa-d, xa-c had an office
 * vp-c of its own and had itself been made of xa-e. Beside it another province, khac, with xa-k.
 */
@TongketTest
class ReachTest {
    @Autowired
    DSLContext database;

    @Autowired
    Accounts accounts;

    @Autowired
    Reach reach;

    @Autowired
    Units units;

    @BeforeEach
    void province() {
        TestDatabase.asOwner(database, "truncate unit.unit, access.account, access.reach cascade");
        unit("tinh", "PROVINCE", null, "2000-01-01", null);
        unit("xa-a", "COMMUNE", "tinh", "2000-01-01", null);
        unit("vp-a", "OFFICE", "xa-a", "2000-01-01", null);
        unit("xa-b", "COMMUNE", "tinh", "2025-07-01", null);
        unit("xa-c", "COMMUNE", "tinh", "2010-01-01", "2025-07-01");
        unit("vp-c", "OFFICE", "xa-c", "2010-01-01", "2025-07-01");
        unit("xa-d", "COMMUNE", "tinh", "2000-01-01", "2025-07-01");
        unit("xa-e", "COMMUNE", "tinh", "2000-01-01", "2010-01-01");
        unit("khac", "PROVINCE", null, "2000-01-01", null);
        unit("xa-k", "COMMUNE", "khac", "2000-01-01", null);
        succession("xa-c", "xa-b", "2025-07-01");
        succession("xa-d", "xa-b", "2025-07-01");
        succession("xa-e", "xa-c", "2010-01-01");
        database.execute("update unit.revision set revision = revision + 1");
    }

    private void unit(String code, String kind, @Nullable String parent, String from, @Nullable String to) {
        database.execute("insert into unit.unit (code, kind, origin) values (?, ?, 'PACKAGE')", code, kind);
        database.execute("""
                insert into unit.version (unit_id, code, name, full_name, type, parent_id, valid_from, valid_to)
                select unit_id, code, code, code, 'xa', (select unit_id from unit.unit where code = ?), ?::date, ?::date
                  from unit.unit where code = ?""", parent, from, to, code);
    }

    private void succession(String from, String to, String on) {
        succession(from, to, on, "1", null);
    }

    private void succession(String from, String to, String on, String people, @Nullable String land) {
        database.execute("""
                insert into unit.succession
                    (from_id, to_id, kind, effective_on, share, land_share, basis, estimated)
                values (?, ?, 'MERGE', ?::date, ?::numeric, ?::numeric, 'WHOLE', false)""", id(from), id(to), on, people, land);
    }

    private int id(String code) {
        return database.fetchSingle("select unit_id from unit.unit where code = ?", code)
                .get(0, Integer.class);
    }

    private Person person(String username, Role role, @Nullable String unit) {
        accounts.createDemo(username, username, role, unit);
        return accounts.find(username).orElseThrow();
    }

    private Set<String> reached(Person person, Right right) {
        Set<Integer> ids = reach.units(person, right);
        Set<String> codes = Arrays.stream("tinh xa-a vp-a xa-b xa-c vp-c xa-d xa-e khac xa-k".split(" "))
                .filter(code -> ids.contains(id(code)))
                .collect(Collectors.toSet());
        for (String code : "tinh xa-a vp-a xa-b xa-c vp-c xa-d xa-e khac xa-k".split(" ")) {
            assertThat(reach.may(person, right, id(code)))
                    .as(right + " " + code)
                    .isEqualTo(codes.contains(code));
        }
        return codes;
    }

    @Test
    void enteringReachesTheUnitItsOfficesAndItsPredecessors() {
        assertThat(reached(person("can-bo-a", Role.OFFICER, "xa-a"), Right.ENTER))
                .containsOnly("xa-a", "vp-a");
        assertThat(reached(person("can-bo-b", Role.OFFICER, "xa-b"), Right.ENTER))
                .containsOnly("xa-b", "xa-c", "vp-c", "xa-d", "xa-e");
        assertThat(reached(person("thuong-truc", Role.SECRETARIAT, "tinh"), Right.ENTER))
                .containsOnly("tinh");
    }

    @Test
    void ofAUnitThatWasDividedOneSuccessorEnters() {
        ended("huyen", "DISTRICT", "khac");
        ended("chia-deu", "COMMUNE", "tinh");
        ended("nho-dan", "COMMUNE", "tinh");
        succession("huyen", "xa-a", "2025-07-01", "0.4", null);
        succession("huyen", "xa-k", "2025-07-01", "0.6", null);
        // What passed earlier was not its last day's.
        succession("chia-deu", "xa-k", "2020-01-01", "0.2", null);
        succession("chia-deu", "xa-b", "2025-07-01", "0.4", null);
        succession("chia-deu", "xa-a", "2025-07-01", "0.4", null);
        succession("nho-dan", "xa-a", "2025-07-01", "0.5", "0.3");
        succession("nho-dan", "xa-b", "2025-07-01", "0.5", "0.7");
        for (Right right : List.of(Right.ENTER, Right.APPROVE)) {
            assertThat(among(at("xa-a", right), "huyen", "chia-deu", "nho-dan"))
                    .as("xa-a " + right)
                    .containsOnly("chia-deu");
            assertThat(among(at("xa-b", right), "huyen", "chia-deu", "nho-dan"))
                    .as("xa-b " + right)
                    .containsOnly("nho-dan");
            assertThat(among(at("xa-k", right), "huyen", "chia-deu", "nho-dan"))
                    .as("xa-k " + right)
                    .containsOnly("huyen");
        }
        assertThat(among(at("xa-a", Right.READ), "huyen", "chia-deu", "nho-dan"))
                .containsOnly("huyen", "chia-deu", "nho-dan");
        assertThat(units.heir(id("huyen"))).contains(id("xa-k"));
        assertThat(units.heir(id("xa-a"))).isEmpty();
    }

    private void ended(String code, String kind, String parent) {
        unit(code, kind, parent, "2000-01-01", "2025-07-01");
    }

    private Set<Integer> at(String unit, Right right) {
        Role role = right == Right.APPROVE ? Role.UNIT_LEADER : Role.OFFICER;
        return reach.units(person(role.name().toLowerCase(Locale.ROOT) + "-" + unit, role, unit), right);
    }

    private Set<String> among(Set<Integer> ids, String... codes) {
        return Arrays.stream(codes).filter(code -> ids.contains(id(code))).collect(Collectors.toSet());
    }

    @Test
    void readingReachesTheBranchAndAllItsPredecessors() {
        Person secretariat = person("thuong-truc", Role.SECRETARIAT, "tinh");
        assertThat(reached(secretariat, Right.READ))
                .containsOnly("tinh", "xa-a", "vp-a", "xa-b", "xa-c", "vp-c", "xa-d", "xa-e");
        assertThat(reached(secretariat, Right.ADMINISTER)).isEmpty();
        assertThat(reached(person("xem-het", Role.INSPECTOR, null), Right.READ)).hasSize(10);
    }

    @Test
    void nobodyAcceptsTheirOwnUnit() {
        Person secretariat = person("thuong-truc", Role.SECRETARIAT, "tinh");
        assertThat(reached(secretariat, Right.ACCEPT))
                .contains("xa-a", "vp-a", "xa-e")
                .doesNotContain("tinh", "xa-k");
        accounts.createDemo("thuong-truc", "thuong-truc", Role.OFFICER, "xa-a");
        assertThat(reached(secretariat, Right.ACCEPT)).contains("xa-b", "vp-a").doesNotContain("xa-a");
    }

    @Test
    void whoMayNotIsRefused() {
        Person officer = person("can-bo-a", Role.OFFICER, "xa-a");
        reach.require(officer, Right.ENTER, id("xa-a"));
        assertThatThrownBy(() -> reach.require(officer, Right.ENTER, id("xa-b")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reach.require(officer, Right.APPROVE, id("xa-a")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aHolderHoldsItAtExactlyThatUnit() {
        person("thuong-truc", Role.SECRETARIAT, "tinh");
        Person officer = person("can-bo-a", Role.OFFICER, "xa-a");
        person("lanh-dao-a", Role.UNIT_LEADER, "xa-a");
        assertThat(reach.holders(Right.ENTER, id("xa-a")))
                .containsExactly(new Holder(officer.id(), "can-bo-a", "can-bo-a", null));
        assertThat(reach.holders(Right.READ, id("xa-a"))).hasSize(2);
        assertThat(reach.holders(Right.ENTER, id("xa-b"))).isEmpty();
    }

    @Test
    void whatStandsBelowIsTheTreeOfTodayAndFollowsEachChange() {
        Person other = person("thuong-truc-khac", Role.SECRETARIAT, "khac");
        assertThat(reached(other, Right.READ)).containsOnly("khac", "xa-k");
        database.execute("update unit.version set parent_id = ? where code = 'xa-a'", id("khac"));
        database.execute("update unit.revision set revision = revision + 1");
        assertThat(reached(other, Right.READ)).containsOnly("khac", "xa-k", "xa-a", "vp-a");
    }

    @Test
    void aRoleCountsFromItsFirstDayToTheDayBeforeItsEnd() {
        Person officer = person("can-bo-a", Role.OFFICER, "xa-a");
        LocalDate today = LocalDate.now(Now.ZONE);
        held(today, today.plusDays(1));
        assertThat(reach.may(officer, Right.ENTER, id("xa-a"))).isTrue();
        held(today.minusDays(1), today);
        assertThat(reach.may(officer, Right.ENTER, id("xa-a"))).isFalse();
        assertThat(accounts.find("can-bo-a").orElseThrow().rights()).containsOnly(Right.VISIT, Right.OWN_ACCOUNT);
        held(today.plusDays(1), null);
        assertThat(reach.may(officer, Right.ENTER, id("xa-a"))).isFalse();
        assertThat(reach.holders(Right.ENTER, id("xa-a"))).isEmpty();
    }

    private void held(LocalDate from, @Nullable LocalDate to) {
        database.execute("update access.assignment set valid_from = ?::date, valid_to = ?::date", from, to);
    }

    @Test
    void theTableOfRightsSaysTheSameAsTheRoles() {
        for (Role role : Role.values()) {
            List<String> rights = database.fetch("select right_name from access.role_right where role = ?", role.name())
                    .getValues(0, String.class);
            assertThat(rights)
                    .as(role.name())
                    .containsExactlyInAnyOrderElementsOf(
                            role.rights().stream().map(Right::name).toList());
        }
    }
}
