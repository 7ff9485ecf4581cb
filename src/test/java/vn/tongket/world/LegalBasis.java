package vn.tongket.world;

import java.time.LocalDate;

/** Invented acts; their names say so. */
final class LegalBasis {
    private LegalBasis() {}

    static String of(LocalDate day) {
        if (day.equals(Events.FIRST_MERGER)) {
            return "Nghị quyết giả định số 91/NQ-HG năm 2020";
        }
        if (day.equals(Events.SPLIT)) {
            return "Nghị quyết giả định số 117/NQ-HG năm 2021";
        }
        if (day.equals(Events.NO_DISTRICTS)) {
            return "Nghị quyết giả định số 168/NQ-HG năm 2025";
        }
        if (day.equals(Events.MOVING)) {
            return "Nghị quyết giả định số 74/NQ-HG năm 2018";
        }
        return day.equals(Events.RAISING) ? "Nghị quyết giả định số 102/NQ-HG năm 2021" : "";
    }
}
