package vn.tongket.world;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import vn.tongket.base.Window;

/** The rows of one recipe: who reports which window, and what. */
final class Values {
    private final ValuesFile file;
    private final Recipe recipe;

    Values(ValuesFile file, Recipe recipe) {
        this.file = file;
        this.recipe = recipe;
    }

    void write() {
        for (Commune commune : Communes.all()) {
            if (commune.number() == Events.SILENT) {
                continue;
            }
            for (int year = Recipe.FIRST_YEAR; year <= Recipe.LAST_YEAR; year++) {
                year(commune, year);
            }
        }
    }

    static LocalDate lastDayOf(int year) {
        return LocalDate.of(year, 12, 31);
    }

    private void year(Commune commune, int year) {
        List<Window> windows = recipe.rhythm().windowsOf(year);
        for (int i = 0; i < windows.size(); i++) {
            Part part = Part.of(windows.get(i), i, windows.size());
            if (recipe.kind().isFlow() && part.window().contains(Events.FIRST_MERGER)) {
                part = part.withinLifeOf(commune);
            }
            if (commune.standsOn(part.window().lastDay())) {
                report(commune, year, part);
            }
        }
    }

    private void report(Commune commune, int year, Part part) {
        ValuesFile.Row row = file.row(recipe.indicator(), commune, part.window());
        if (recipe.indicator().equals("xa-nong-thon-moi")
                && commune.typeOn(part.window().lastDay()).equals("phuong")) {
            row.write("", "", "", "NOT_APPLICABLE", "");
        } else if (isMissing(commune, part.window())) {
            row.write("", "", "", "MISSING", "");
        } else if (recipe.kind() == Recipe.Kind.LEVEL) {
            row.write(
                    number(Math.round(Levels.of(recipe, commune, year) * Math.pow(10, recipe.decimals()))),
                    "",
                    "",
                    "",
                    "");
        } else if (recipe.kind().hasParts()) {
            parts(row, commune, year, part);
        } else {
            quantity(row, commune, year, part);
        }
    }

    /** A few gaps; not in the figures that others are divided by. */
    private boolean isMissing(Commune commune, Window window) {
        return recipe.size() != Recipe.Size.HEADS
                && recipe.size() != Recipe.Size.MEAN_HEADS
                && !recipe.indicator().equals("gia-tri-san-xuat")
                && Chance.of("missing", recipe.indicator(), commune.number(), window.from()) < 0.0015;
    }

    private void parts(ValuesFile.Row row, Commune commune, int year, Part part) {
        long bottom = sum(commune, part, ground -> Amounts.bottom(recipe, ground, year));
        long top = sum(commune, part, ground -> Amounts.top(recipe, ground, year));
        boolean mayPass =
                recipe.indicator().equals("giao-quan") || recipe.indicator().equals("quy-den-on-dap-nghia");
        if (bottom == 0) {
            row.write("", "", "", "NIL", "");
        } else {
            row.write("", number(mayPass ? top : Math.min(top, bottom)), number(bottom), "", "");
        }
    }

    private void quantity(ValuesFile.Row row, Commune commune, int year, Part part) {
        long top = sum(commune, part, ground -> Amounts.top(recipe, ground, year));
        boolean estimate = year == Recipe.LAST_YEAR
                && List.of("thu-ngan-sach", "gia-tri-san-xuat").contains(recipe.indicator())
                && Chance.of("estimate", commune.number()) < 0.08;
        row.write(number(top), "", "", estimate ? "ESTIMATE" : "", estimate ? "ước thực hiện cả năm" : "");
        Breakdowns.write(file, recipe, commune, part.window(), year, top);
    }

    private static long sum(Commune commune, Part part, ToLongFunction<Ground> amount) {
        return commune.ground().stream()
                .map(Ground::number)
                .mapToLong(ground -> part.of(amount.applyAsLong(ground)))
                .sum();
    }

    private String number(long amount) {
        return BigDecimal.valueOf(amount, recipe.decimals())
                .stripTrailingZeros()
                .toPlainString();
    }

    /**
     * A part of the year's amount.
     *
     * @param begin and end as parts of the year, in quarters
     */
    record Part(Window window, int begin, int end) {
        static Part of(Window window, int index, int count) {
            return new Part(window, index * 4 / count, (index + 1) * 4 / count);
        }

        /** Flows of 2020 are reported by the three old communes to 30/6 and by the new one from 1/7. */
        Part withinLifeOf(Commune commune) {
            if (commune.to().equals(Events.FIRST_MERGER)) {
                return new Part(new Window(window.from(), Events.FIRST_MERGER), 0, 2);
            }
            if (commune.from().equals(Events.FIRST_MERGER)) {
                return new Part(new Window(Events.FIRST_MERGER, window.to()), 2, 4);
            }
            return this;
        }

        long of(long amount) {
            return amount * end / 4 - amount * begin / 4;
        }
    }
}
