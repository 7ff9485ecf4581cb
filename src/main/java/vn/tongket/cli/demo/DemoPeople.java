package vn.tongket.cli.demo;

import java.util.List;
import java.util.Random;
import vn.tongket.access.Accounts;
import vn.tongket.access.role.Role;
import vn.tongket.page.Person;
import vn.tongket.unit.Unit;

/** The invented people of the invented communes: an officer and a leader each. Their names are drawn from common ones. */
final class DemoPeople {
    private static final List<String> FAMILIES =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Lò", "Quàng", "Nông", "Triệu");
    private static final List<String> MIDDLES = List.of("Văn", "Thị", "Đức", "Minh", "Thanh", "Ngọc", "Hữu", "Xuân");
    private static final List<String> GIVEN = List.of(
            "An", "Ánh", "Bình", "Cường", "Dung", "Đạt", "Giang", "Hà", "Hải", "Hạnh", "Hòa", "Huệ", "Khánh", "Lan",
            "Long", "Mai", "Nam", "Nga", "Phúc", "Quân", "Sơn", "Tâm", "Thảo", "Tuấn", "Vân", "Yến");

    private final Accounts accounts;

    DemoPeople(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Makes those that are not there yet; nobody knows their passwords, an administrator may hand new ones out. */
    void settle(List<Unit> communes) {
        accounts.createDemoCrowd(communes.stream()
                .flatMap(unit -> List.of(
                        new Accounts.DemoPerson(officer(unit), name(unit, 0), Role.OFFICER, unit.id()),
                        new Accounts.DemoPerson(leader(unit), name(unit, 1), Role.UNIT_LEADER, unit.id()))
                        .stream())
                .toList());
    }

    Person officerOf(Unit unit) {
        return accounts.find(officer(unit)).orElseThrow();
    }

    Person leaderOf(Unit unit) {
        return accounts.find(leader(unit)).orElseThrow();
    }

    private static String officer(Unit unit) {
        return "cv-" + unit.code();
    }

    private static String leader(Unit unit) {
        return "ld-" + unit.code();
    }

    private static String name(Unit unit, int number) {
        Random chance = new Random(unit.code().hashCode() * 31L + number);
        return drawn(FAMILIES, chance) + " " + drawn(MIDDLES, chance) + " " + drawn(GIVEN, chance);
    }

    private static String drawn(List<String> words, Random chance) {
        return words.get(chance.nextInt(words.size()));
    }
}
