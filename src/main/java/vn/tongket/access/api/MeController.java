package vn.tongket.access.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.tongket.access.ApiCaller;
import vn.tongket.base.Now;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.unit.Succession;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Who the calling program is, and what a unit is. */
@RestController
class MeController {
    private final Units units;

    MeController(Units units) {
        this.units = units;
    }

    /** The unit that holds the token, and what the token may do there. */
    @GetMapping("/api/me")
    @Opens(Right.READ)
    Me me() {
        ApiCaller caller = ApiCaller.current();
        List<String> rights = caller.person().rights().stream()
                .filter(right -> right != Right.VISIT && right != Right.OWN_ACCOUNT)
                .map(Right::name)
                .sorted()
                .toList();
        return new Me(caller.tokenName(), unit(caller.unitId()), rights);
    }

    /** One unit as it stands today, or stood last, with its predecessors and successors. */
    @GetMapping("/api/units/{code}")
    @Opens(Right.READ)
    UnitAnswer byCode(@PathVariable String code) {
        return unit(units.require(code).id());
    }

    private UnitAnswer unit(int id) {
        LocalDate today = Now.day();
        Unit unit = units.byId(id, today).orElseThrow();
        Integer parent = unit.parentId();
        return new UnitAnswer(
                unit.code(),
                unit.name(),
                unit.kind().name(),
                unit.validFrom(),
                unit.validTo(),
                parent == null ? null : code(parent, today),
                units.successionsTo(id).stream()
                        .map(Succession::fromId)
                        .distinct()
                        .map(one -> code(one, today))
                        .toList(),
                units.successionsFrom(id).stream()
                        .map(Succession::toId)
                        .distinct()
                        .map(one -> code(one, today))
                        .toList());
    }

    private String code(int id, LocalDate day) {
        return units.byId(id, day).map(Unit::code).orElseThrow();
    }

    /** Answer of {@code /api/me}. */
    record Me(String token, UnitAnswer unit, List<String> rights) {}

    /**
     * A unit.
     *
     * @param validFrom first day of the version shown
     * @param validTo the day after its last day; null while it stands
     * @param parent code of the unit above; null at a root
     */
    record UnitAnswer(
            String code,
            String name,
            String kind,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String parent,
            List<String> predecessors,
            List<String> successors) {}
}
