package vn.tongket.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.access.role.Role;
import vn.tongket.base.Problem;
import vn.tongket.base.VietnameseText;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Finds the unit at which a role is to be held, among those that the administrator may give roles at. */
@Component
public class RolePlaces {
    private static final int SEARCHED = 200;
    private static final int SHOWN = 12;

    private final Reach reach;
    private final Units units;

    RolePlaces(Reach reach, Units units) {
        this.reach = reach;
        this.units = units;
    }

    /**
     * The unit; null for everywhere, where that was chosen, looked at twice, and may be given.
     *
     * @param role null where it is not known yet
     */
    @Nullable
    Unit place(Person administrator, @Nullable Role role, TypedPlace typed, List<Problem> problems) {
        if (typed.everywhere()) {
            checkEverywhere(administrator, role, typed, problems);
            return null;
        }
        if (typed.unit().isEmpty()) {
            Invitations.add(
                    problems,
                    "the unit is missing; empty never means everywhere",
                    "Chọn đơn vị nơi giữ vai trò: gõ tên hoặc mã đơn vị.");
            return null;
        }
        Optional<Unit> found = units.find(typed.unit(), Administration.today());
        List<Unit> named = found.isPresent() ? List.of() : exactly(administrator, typed.unit());
        if (found.isEmpty() && named.size() == 1) {
            return named.getFirst();
        }
        if (found.isEmpty()) {
            refuseUnknown(administrator, typed.unit(), problems);
            return null;
        }
        Unit unit = found.get();
        if (!reach.may(administrator, Right.ADMINISTER, unit.id())) {
            Invitations.add(
                    problems,
                    "the unit is outside your branch",
                    unit.fullName() + " nằm ngoài phạm vi anh/chị quản trị.");
        }
        return unit;
    }

    private void checkEverywhere(Person administrator, @Nullable Role role, TypedPlace typed, List<Problem> problems) {
        if (role != null && role.isOfUnit()) {
            Invitations.add(
                    problems,
                    "this role is held at one unit",
                    "Vai trò " + role.words() + " chỉ giữ tại một đơn vị. Chọn đơn vị.");
        }
        if (!typed.unit().isEmpty()) {
            Invitations.add(
                    problems,
                    "a unit or everywhere, not both",
                    "Đã gõ đơn vị mà lại chọn toàn hệ thống. Chỉ chọn một trong hai.");
        }
        if (!reach.mayEverywhere(administrator, Right.ADMINISTER)) {
            Invitations.add(
                    problems,
                    "only who administers everything gives roles everywhere",
                    "Chỉ người quản trị toàn hệ thống mới giao được vai trò toàn hệ thống.");
        } else if (!typed.sure()) {
            Invitations.add(
                    problems,
                    "say once more that it is to reach every unit",
                    "Toàn hệ thống là mọi đơn vị, không chỉ một cơ quan. Nếu đúng ý, đánh dấu ô xác nhận rồi làm lại.");
        }
    }

    private void refuseUnknown(Person administrator, String typed, List<Problem> problems) {
        if (candidates(administrator, typed).isEmpty()) {
            String nearest = units.nearestCode(typed).orElse(null);
            Invitations.add(
                    problems,
                    "there is no unit '" + typed + "'" + Problem.didYouMean(nearest),
                    "Không có đơn vị nào mang mã “" + typed + "”" + Problem.coPhaiLa(nearest) + ".");
        } else {
            Invitations.add(
                    problems,
                    "several units could be meant by '" + typed + "': choose one by its code",
                    "Có nhiều đơn vị hợp với “" + typed + "”. Chọn một đơn vị trong danh sách.");
        }
    }

    private List<Unit> exactly(Person administrator, String typed) {
        String folded = VietnameseText.fold(typed);
        return reached(administrator, typed).stream()
                .filter(unit -> VietnameseText.fold(unit.fullName()).equals(folded)
                        || VietnameseText.fold(unit.name()).equals(folded))
                .toList();
    }

    /** Units that could be meant, to choose from; none where the code is right already. */
    public List<Unit> candidates(Person administrator, String typed) {
        boolean known = typed.isBlank()
                || units.find(typed.strip(), Administration.today()).isPresent();
        return known
                ? List.of()
                : reached(administrator, typed.strip()).stream().limit(SHOWN).toList();
    }

    private List<Unit> reached(Person administrator, String typed) {
        List<Unit> standing = units.search(typed, Administration.today(), SEARCHED).stream()
                .filter(unit -> unit.isValidOn(Administration.today()))
                .toList();
        if (reach.mayEverywhere(administrator, Right.ADMINISTER)) {
            return standing;
        }
        Set<Integer> reached = reach.units(administrator, Right.ADMINISTER);
        return standing.stream().filter(unit -> reached.contains(unit.id())).collect(Collectors.toList());
    }

    /** {@code Xã Một, tỉnh Thử}: told apart from others of its name. */
    public String words(Unit unit) {
        return units.above(unit, Administration.today()).stream()
                .filter(above -> !above.code().equals(Units.COUNTRY))
                .map(Unit::inSentence)
                .collect(Collectors.joining(", ", unit.fullName() + (unit.parentId() == null ? "" : ", "), ""));
    }
}
