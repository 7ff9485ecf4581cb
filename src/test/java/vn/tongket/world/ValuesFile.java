package vn.tongket.world;

import vn.tongket.base.Window;

/** Writes {@code values.csv}: what communes, districts, offices and the province reported in ten years. */
final class ValuesFile {
    private static final String HEADER =
            "indicator,unit,from,to,breakdown,value,numerator,denominator,quality,source,note";
    private static final String LATE_SOURCE = "báo cáo bổ sung ngày 12/02/2026";

    private final StringBuilder file = new StringBuilder(HEADER).append('\n');

    static String write() {
        ValuesFile values = new ValuesFile();
        Recipe.all().values().forEach(recipe -> new Values(values, recipe).write());
        new Exercises(values).write();
        new AboveCommunes(values).write();
        return values.file.toString();
    }

    Row row(String indicator, Commune commune, Window window) {
        boolean late = commune.number() == Events.LATE && window.lastDay().getYear() == Recipe.LAST_YEAR;
        return new Row(indicator, commune.code(), window, "", late ? LATE_SOURCE : "");
    }

    Row row(String indicator, String unit, Window window) {
        return new Row(indicator, unit, window, "", "");
    }

    final class Row {
        private final String indicator;
        private final String unit;
        private final Window window;
        private final String breakdown;
        private final String source;

        private Row(String indicator, String unit, Window window, String breakdown, String source) {
            this.indicator = indicator;
            this.unit = unit;
            this.window = window;
            this.breakdown = breakdown;
            this.source = source;
        }

        Row of(String name) {
            return new Row(indicator, unit, window, name.contains(",") ? "\"" + name + "\"" : name, source);
        }

        void write(String value, String numerator, String denominator, String quality, String note) {
            file.append(String.join(
                            ",",
                            indicator,
                            unit,
                            window.from().toString(),
                            window.to().toString(),
                            breakdown,
                            value,
                            numerator,
                            denominator,
                            quality,
                            source,
                            note))
                    .append('\n');
        }
    }
}
