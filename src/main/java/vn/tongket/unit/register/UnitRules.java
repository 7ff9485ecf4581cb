package vn.tongket.unit.register;

import static vn.tongket.base.VietnameseDates.day;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.OneWay;
import vn.tongket.base.Problem;
import vn.tongket.unit.UnitKind;

/** What must hold for the versions of units and for their parents; the check of {@code units.csv}. */
final class UnitRules {
    private static final String FILE = "units.csv";

    private final RegisterState before;
    private final RegisterState after;
    private final UnitRows rows;
    private final List<Problem> problems = new ArrayList<>();

    UnitRules(RegisterState before, RegisterState after, UnitRows rows) {
        this.before = before;
        this.after = after;
        this.rows = rows;
    }

    List<Problem> problems() {
        rows.units().forEach(this::checkAlone);
        checkVersionCodes();
        restated().forEach(this::checkVersionsTogether);
        rows.units().forEach(this::checkParent);
        new ParentTime(after, rows).problems().forEach(problems::add);
        checkCycles();
        return problems;
    }

    private Stream<List<UnitRow>> restated() {
        return rows.units().stream().map(UnitRow::unit).distinct().map(after::versionsOf);
    }

    private void checkAlone(UnitRow row) {
        if (before.reference().contains(row.unit())) {
            String name = before.latest(row.unit()).fullName();
            refuse(
                    row,
                    "'%s' is %s of the reference data and cannot be restated; leave the row out, or give the unit a code of its own"
                            .formatted(row.unit(), name),
                    "“%s” là %s trong dữ liệu gốc, không khai lại được; hãy bỏ dòng này hoặc đặt mã khác"
                            .formatted(row.unit(), name));
        }
        if (!OneWay.holds(row.name()) || !OneWay.holds(row.fullName())) {
            refuse(
                    row,
                    "the name of '%s' holds signs that are not seen or are read from right to left"
                            .formatted(row.unit()),
                    "tên của “%s” có ký tự ẩn hoặc chữ viết từ phải sang trái; gõ lại tên bằng chữ thường dùng"
                            .formatted(row.unit()));
        }
        if (row.to() != null && !row.to().isAfter(row.from())) {
            refuse(
                    row,
                    "version '%s' ends on %s, not after it begins on %s ('to' is the first day after)"
                            .formatted(row.version(), row.to(), row.from()),
                    "phiên bản “%s” kết thúc ngày %s, không sau ngày bắt đầu %s (cột to là ngày đầu tiên không còn hiệu lực)"
                            .formatted(row.version(), day(row.to()), day(row.from())));
        }
    }

    private void checkVersionCodes() {
        Map<String, UnitRow> owners = new HashMap<>();
        before.versions().values().stream()
                .flatMap(List::stream)
                .filter(stored ->
                        rows.units().stream().noneMatch(row -> row.unit().equals(stored.unit())))
                .forEach(stored -> owners.put(stored.version(), stored));
        for (UnitRow row : rows.units()) {
            UnitRow owner = owners.putIfAbsent(row.version(), row);
            if (owner != null) {
                refuse(
                        row,
                        "version code '%s' is already that of unit '%s' from %s; each version needs its own"
                                .formatted(row.version(), owner.unit(), owner.from()),
                        "mã phiên bản “%s” đã là của đơn vị “%s” từ ngày %s; mỗi phiên bản cần một mã riêng"
                                .formatted(row.version(), owner.unit(), day(owner.from())));
            }
        }
    }

    private void checkVersionsTogether(List<UnitRow> versions) {
        for (int i = 1; i < versions.size(); i++) {
            UnitRow earlier = versions.get(i - 1);
            UnitRow later = versions.get(i);
            if (earlier.end().isAfter(later.from())) {
                refuseOverlap(earlier, later);
            }
            if (earlier.kind() != later.kind()) {
                refuse(
                        later,
                        "unit '%s' is a %s here and a %s on line %d; a unit keeps its kind for life"
                                .formatted(later.unit(), later.kind(), earlier.kind(), earlier.line()),
                        "đơn vị “%s” ở đây là %s nhưng ở dòng %d là %s; cấp của một đơn vị không đổi"
                                .formatted(later.unit(), later.kind(), earlier.line(), earlier.kind()));
            }
        }
    }

    private void refuseOverlap(UnitRow earlier, UnitRow later) {
        refuse(
                later,
                "'%s' begins on %s%s while '%s'%s still stands%s; two versions of one unit cannot overlap"
                        .formatted(
                                later.version(),
                                later.from(),
                                by(later),
                                earlier.version(),
                                by(earlier),
                                earlier.to() == null ? "" : " until " + earlier.to()),
                "“%s” bắt đầu ngày %s%s khi “%s”%s còn hiệu lực%s; hai phiên bản của một đơn vị không được chồng nhau"
                        .formatted(
                                later.version(),
                                day(later.from()),
                                by(later),
                                earlier.version(),
                                by(earlier),
                                earlier.to() == null
                                        ? ""
                                        : " đến hết ngày " + day(earlier.to().minusDays(1))));
    }

    private static String by(UnitRow row) {
        return row.legalBasis() == null ? "" : " (" + row.legalBasis() + ")";
    }

    private void checkParent(UnitRow row) {
        String parent = row.parent();
        if (parent == null) {
            if (row.kind() == UnitKind.OFFICE) {
                refuse(
                        row,
                        "office '%s' has no parent; name the territory it belongs to".formatted(row.unit()),
                        "cơ quan “%s” chưa có đơn vị cấp trên; hãy ghi mã của địa bàn mà cơ quan thuộc về"
                                .formatted(row.unit()));
            }
        } else if (!after.isKnown(parent)) {
            String nearest = after.nearest(parent);
            refuse(
                    row,
                    "there is no unit '" + parent + "' to be the parent" + Problem.didYouMean(nearest),
                    "không có đơn vị nào mang mã “" + parent + "” để làm cấp trên" + Problem.coPhaiLa(nearest));
        } else if (!parent.equals(row.unit())) {
            checkLevel(row, after.latest(parent));
        }
    }

    private void checkLevel(UnitRow row, UnitRow parent) {
        boolean above = parent.kind() != UnitKind.OFFICE && parent.kind().compareTo(row.kind()) < 0;
        if (!above && !isInCycle(row.unit())) {
            refuse(
                    row,
                    "'%s' (%s) cannot stand below '%s' (%s)"
                            .formatted(row.unit(), row.kind(), parent.unit(), parent.kind()),
                    "“%s” (%s) không thể trực thuộc “%s” (%s)"
                            .formatted(row.unit(), row.kind(), parent.unit(), parent.kind()));
        }
    }

    private void checkCycles() {
        Map<Set<String>, UnitRow> cycles = new HashMap<>();
        for (UnitRow row : rows.units()) {
            Cycles.through(row.unit(), this::parents).ifPresent(path -> {
                if (cycles.putIfAbsent(Set.copyOf(path), row) == null) {
                    String way = String.join(" → ", path);
                    refuse(row, "parents go round in a circle: " + way, "quan hệ trực thuộc đi thành vòng: " + way);
                }
            });
        }
    }

    private boolean isInCycle(String unit) {
        return Cycles.through(unit, this::parents).isPresent();
    }

    private Set<String> parents(String unit) {
        Function<UnitRow, Stream<@Nullable String>> parent = row -> Stream.ofNullable(row.parent());
        return after.versionsOf(unit).stream().flatMap(parent).collect(Collectors.toSet());
    }

    private void refuse(UnitRow row, String english, String vietnamese) {
        problems.add(Problem.hard(FILE, row.line(), 0, english, vietnamese));
    }
}
