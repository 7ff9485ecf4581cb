package vn.tongket.world;

import vn.tongket.base.Window;

/** Counts of commune exercises: planned every fourth year, some put off in the years of the epidemic. Counts only. */
final class Exercises {
    private final ValuesFile file;

    Exercises(ValuesFile file) {
        this.file = file;
    }

    void write() {
        for (Commune commune : Communes.all()) {
            for (int year = Recipe.FIRST_YEAR; year <= Recipe.LAST_YEAR; year++) {
                Window window = Window.year(year);
                if (commune.number() != Events.SILENT && commune.standsOn(window.lastDay())) {
                    exercise(commune, year, window);
                }
            }
        }
    }

    private void exercise(Commune commune, int year, Window window) {
        ValuesFile.Row plan = file.row("dien-tap-theo-ke-hoach", commune, window);
        ValuesFile.Row grade = file.row("dien-tap-xep-loai-kha", commune, window);
        if ((commune.number() + year) % 4 != 0) {
            plan.write("", "", "", "NIL", "");
            grade.write("", "", "", "NIL", "");
            return;
        }
        double chance = Chance.of("exercise", commune.number(), year);
        boolean held = chance > (year == 2020 || year == 2021 ? 0.2 : 0.015);
        plan.write("", held ? "1" : "0", "1", "", "");
        if (held) {
            grade.write("", chance < 0.97 ? "1" : "0", "1", "", "");
        } else {
            grade.write("", "", "", "NIL", "");
        }
    }
}
