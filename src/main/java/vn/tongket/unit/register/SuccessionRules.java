package vn.tongket.unit.register;

import static vn.tongket.base.VietnameseDates.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Problem;
import vn.tongket.unit.UnitKind;

/** What must hold for successions; the check of {@code succession.csv}. */
final class SuccessionRules {
    private static final String FILE = "succession.csv";

    private final RegisterState after;
    private final UnitRows rows;
    private final List<Problem> problems = new ArrayList<>();

    SuccessionRules(RegisterState after, UnitRows rows) {
        this.after = after;
        this.rows = rows;
    }

    List<Problem> problems() {
        rows.successions().forEach(this::checkAlone);
        rows.successions().stream()
                .collect(Collectors.groupingBy(SuccessionRow::fromUnit))
                .values()
                .forEach(this::checkTogether);
        checkCycles();
        rows.units().stream().map(UnitRow::unit).distinct().forEach(this::warnOfGroundThatGoesNowhere);
        return problems;
    }

    private void checkAlone(SuccessionRow row) {
        if (row.fromUnit().equals(row.toUnit())) {
            refuse(row, "a unit cannot succeed itself", "một đơn vị không thể kế thừa chính mình");
            return;
        }
        boolean known = isKnown(row, row.fromUnit()) & isKnown(row, row.toUnit());
        if (after.reference().contains(row.fromUnit())) {
            refuse(
                    row,
                    "'%s' belongs to the reference data; what becomes of it is recorded there"
                            .formatted(row.fromUnit()),
                    "“%s” thuộc dữ liệu gốc; việc kế thừa của đơn vị này đã ghi ở đó".formatted(row.fromUnit()));
        } else if (known) {
            checkDay(row);
        }
        if (isOutside(row.share()) || isOutside(row.landShare())) {
            refuse(row, "a share lies between 0 and 1", "phần kế thừa phải từ 0 đến 1");
        }
    }

    private boolean isKnown(SuccessionRow row, String code) {
        if (after.isKnown(code)) {
            return true;
        }
        String nearest = after.nearest(code);
        refuse(
                row,
                "there is no unit '" + code + "'" + Problem.didYouMean(nearest),
                "không có đơn vị nào mang mã “" + code + "”" + Problem.coPhaiLa(nearest));
        return false;
    }

    /** The old unit ends on the day, and the new one begins or already stands. */
    private void checkDay(SuccessionRow row) {
        LocalDate end = after.latest(row.fromUnit()).to();
        if (!row.on().equals(end)) {
            refuse(
                    row,
                    "'%s' passes over on %s but %s"
                            .formatted(row.fromUnit(), row.on(), end == null ? "has no end ('to')" : "ends on " + end),
                    "“%s” được kế thừa từ ngày %s nhưng %s"
                            .formatted(
                                    row.fromUnit(),
                                    day(row.on()),
                                    end == null
                                            ? "chưa có ngày kết thúc (cột to)"
                                            : "hết hiệu lực từ ngày " + day(end)));
        }
        if (!after.standsOn(row.toUnit(), row.on())) {
            refuse(
                    row,
                    "'%s' does not stand on %s".formatted(row.toUnit(), row.on()),
                    "“%s” không tồn tại vào ngày %s".formatted(row.toUnit(), day(row.on())));
        }
    }

    private static boolean isOutside(@Nullable BigDecimal share) {
        return share != null && (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0);
    }

    private void checkTogether(List<SuccessionRow> ofOneUnit) {
        SuccessionRow first = ofOneUnit.getFirst();
        Map<String, SuccessionRow> heirs = new HashMap<>();
        for (SuccessionRow row : ofOneUnit) {
            SuccessionRow same = heirs.putIfAbsent(row.toUnit(), row);
            if (same != null) {
                refuse(
                        row,
                        "line %d already passes '%s' to '%s'".formatted(same.line(), row.fromUnit(), row.toUnit()),
                        "dòng %d đã ghi “%s” được “%s” kế thừa".formatted(same.line(), row.fromUnit(), row.toUnit()));
            }
        }
        checkSum(
                first,
                "shares",
                "các phần kế thừa (cột share)",
                ofOneUnit.stream().map(SuccessionRow::share).toList());
        List<BigDecimal> land = ofOneUnit.stream()
                .map(SuccessionRow::landShare)
                .filter(Objects::nonNull)
                .toList();
        if (land.size() == ofOneUnit.size()) {
            checkSum(first, "land shares", "các phần đất kế thừa (cột land_share)", land);
        } else if (!land.isEmpty()) {
            refuse(
                    first,
                    "land shares of '%s' are given for %d of %d successors; give all or none"
                            .formatted(first.fromUnit(), land.size(), ofOneUnit.size()),
                    "phần đất của “%s” mới ghi cho %d trên %d đơn vị kế thừa; hãy ghi đủ hoặc bỏ trống cả"
                            .formatted(first.fromUnit(), land.size(), ofOneUnit.size()));
        }
    }

    private void checkSum(SuccessionRow first, String what, String vietnameseWhat, List<BigDecimal> shares) {
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            refuse(
                    first,
                    "%s of '%s' sum to %s, not to exactly 1".formatted(what, first.fromUnit(), sum.toPlainString()),
                    "%s của “%s” cộng lại bằng %s, không đúng bằng 1"
                            .formatted(
                                    vietnameseWhat,
                                    first.fromUnit(),
                                    sum.toPlainString().replace('.', ',')));
        }
    }

    private void checkCycles() {
        Set<Set<String>> reported = new HashSet<>();
        for (SuccessionRow row : rows.successions()) {
            Cycles.through(row.fromUnit(), this::heirs).ifPresent(path -> {
                if (path.size() > 2 && reported.add(Set.copyOf(path))) {
                    String way = String.join(" → ", path);
                    refuse(row, "successions go round in a circle: " + way, "quan hệ kế thừa đi thành vòng: " + way);
                }
            });
        }
    }

    private Set<String> heirs(String unit) {
        return after.successionsFrom(unit).stream().map(SuccessionRow::toUnit).collect(Collectors.toSet());
    }

    private void warnOfGroundThatGoesNowhere(String unit) {
        UnitRow last = after.latest(unit);
        if (last.to() == null
                || last.kind() == UnitKind.OFFICE
                || !after.successionsFrom(unit).isEmpty()) {
            return;
        }
        problems.add(Problem.soft(
                "units.csv",
                last.line(),
                0,
                "'%s' ends on %s and nothing succeeds it; its figures will not be seen in later boundaries"
                        .formatted(unit, last.to()),
                "“%s” kết thúc từ ngày %s mà không có đơn vị kế thừa; số liệu cũ sẽ không thấy được theo địa giới về sau"
                        .formatted(unit, day(last.to()))));
    }

    private void refuse(SuccessionRow row, String english, String vietnamese) {
        problems.add(Problem.hard(FILE, row.line(), 0, english, vietnamese));
    }
}
