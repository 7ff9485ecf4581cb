package vn.tongket.unit.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.base.BadInput;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** The list of units on a day, and the search by name. */
@Controller
class UnitsController {
    private static final int MOST = 50;

    private final Units units;
    private final ProvincesQuery provinces;

    UnitsController(Units units, ProvincesQuery provinces) {
        this.units = units;
        this.provinces = provinces;
    }

    @GetMapping("/don-vi")
    @Opens(Right.VISIT)
    UnitsPage units(@RequestParam(name = "q", defaultValue = "") String q, @Nullable String ngay) {
        AskedDay day = AskedDay.of(ngay);
        return q.isBlank() ? provinces.page(day) : search(q.strip(), day);
    }

    private UnitsPage search(String q, AskedDay day) {
        if (units.isTooLong(q)) {
            throw BadInput.of(
                    "A search has at most 16 words and 200 characters; write the name of a unit",
                    "Từ tìm kiếm dài quá: tối đa 16 từ, 200 ký tự. Chỉ ghi tên hoặc mã đơn vị, ví dụ “xã Hòa Sơn”.");
        }
        List<Unit> found = units.search(q, day.day(), MOST + 1);
        Map<Nest, String> places = new HashMap<>();
        List<FoundUnit> shown = found.stream()
                .limit(MOST)
                .map(unit -> found(unit, places.computeIfAbsent(Nest.of(unit), nest -> place(unit)), day))
                .toList();
        return new UnitsPage(q, day, foundSentence(q, found.size()), List.of(), List.of(), shown);
    }

    private static String foundSentence(String q, int found) {
        if (found == 0) {
            return "Không có đơn vị nào có tên hoặc mã “" + q + "”.";
        }
        return found > MOST
                ? "Có hơn " + MOST + " đơn vị hợp với “" + q + "”; dưới đây là " + MOST + " đơn vị đầu."
                : "Tìm thấy " + found + " đơn vị.";
    }

    /** In what a unit lay when it began; of fifty that are found most lie in the same few. */
    private record Nest(@Nullable Integer parent, LocalDate day) {
        static Nest of(Unit unit) {
            return new Nest(unit.parentId(), unit.validFrom());
        }
    }

    private String place(Unit unit) {
        return units.above(unit, unit.validFrom()).stream()
                .filter(above -> !above.code().equals(Units.COUNTRY))
                .map(Unit::inSentence)
                .collect(Collectors.joining(", "));
    }

    private static FoundUnit found(Unit unit, String place, AskedDay day) {
        return new FoundUnit(day.address(unit.code()), unit.fullName(), place, time(unit, day.day()));
    }

    private static String time(Unit unit, LocalDate day) {
        LocalDate to = unit.validTo();
        if (day.isBefore(unit.validFrom())) {
            return "từ " + VietnameseDates.day(unit.validFrom());
        }
        return to == null || day.isBefore(to) ? "" : "đến " + VietnameseDates.day(to.minusDays(1));
    }
}
