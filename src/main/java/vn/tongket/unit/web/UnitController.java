package vn.tongket.unit.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Right;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.Units;

/** One unit over time. */
@Controller
class UnitController {
    private static final int SUGGESTIONS = 5;

    private final Units units;
    private final UnitPageQuery query;
    private final ProvincesQuery provinces;

    UnitController(Units units, UnitPageQuery query, ProvincesQuery provinces) {
        this.units = units;
        this.query = query;
        this.provinces = provinces;
    }

    @GetMapping("/don-vi/{code}")
    @Opens(Right.VISIT)
    Page unit(@PathVariable String code, @Nullable String ngay) {
        AskedDay day = AskedDay.of(ngay);
        return units.find(code, day.day())
                .<Page>map(unit -> unit.kind() == UnitKind.COUNTRY ? provinces.page(day) : query.page(unit, day))
                .orElseGet(() -> unknown(code, day));
    }

    private UnknownUnitPage unknown(String code, AskedDay day) {
        Stream<Unit> near = units.nearestCode(code).flatMap(units::find).stream();
        List<FoundUnit> suggestions = Stream.concat(
                        near, units.search(code.replace('-', ' '), day.day(), SUGGESTIONS).stream())
                .distinct()
                .limit(SUGGESTIONS)
                .map(unit -> new FoundUnit(day.address(unit.code()), unit.fullName(), unit.code(), ""))
                .toList();
        return new UnknownUnitPage(code, suggestions);
    }
}
