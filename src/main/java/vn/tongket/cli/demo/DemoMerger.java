package vn.tongket.cli.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tongket.unit.Succession;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.register.SuccessionRow;
import vn.tongket.unit.register.UnitRegister;
import vn.tongket.unit.register.UnitRow;
import vn.tongket.unit.register.UnitRows;

/** Two invented communes become one while a round runs. */
record DemoMerger(UnitRegister register, int provinceId) {
    static final String CODE = "zz-175";
    private static final String BASIS = "Nghị quyết giả định số 12/NQ-HG";

    void take(Unit first, Unit second, LocalDate on) {
        UnitRows before = register.rowsOf(provinceId);
        List<UnitRow> units = new ArrayList<>();
        List<SuccessionRow> successions = new ArrayList<>();
        long people = 0;
        for (Unit old : List.of(first, second)) {
            for (UnitRow row : before.units()) {
                if (row.unit().equals(old.code())) {
                    units.add(row.to() == null ? ended(row, on) : row);
                    people += row.to() == null && row.people() != null ? row.people() : 0;
                }
            }
            before.successions().stream()
                    .filter(row -> row.fromUnit().equals(old.code()))
                    .forEach(successions::add);
            successions.add(merged(old, on));
        }
        units.add(made(on, people));
        register.record(new UnitRows(units, successions));
    }

    private static UnitRow ended(UnitRow row, LocalDate on) {
        return new UnitRow(
                0,
                row.unit(),
                row.version(),
                row.kind(),
                row.type(),
                row.name(),
                row.fullName(),
                row.parent(),
                row.from(),
                on,
                row.gsoCode(),
                row.legalBasis(),
                row.people(),
                row.peopleAsOf(),
                row.area(),
                row.areaAsOf());
    }

    private static SuccessionRow merged(Unit old, LocalDate on) {
        return new SuccessionRow(
                0,
                old.code(),
                CODE,
                Succession.Kind.MERGE,
                on,
                BigDecimal.ONE,
                null,
                Succession.Basis.WHOLE,
                false,
                BASIS,
                null);
    }

    private static UnitRow made(LocalDate on, long people) {
        return new UnitRow(
                0,
                CODE,
                CODE,
                UnitKind.COMMUNE,
                "xa",
                "Thượng Khuê",
                "Xã Thượng Khuê",
                "zz",
                on,
                null,
                null,
                BASIS,
                people,
                on,
                null,
                null);
    }
}
