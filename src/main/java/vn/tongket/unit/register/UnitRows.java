package vn.tongket.unit.register;

import java.util.List;

/** Units and successions in the form of a package: what is recorded, and what an export writes. */
public record UnitRows(List<UnitRow> units, List<SuccessionRow> successions) {
    public UnitRows {
        units = List.copyOf(units);
        successions = List.copyOf(successions);
    }
}
