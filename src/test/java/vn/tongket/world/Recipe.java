package vn.tongket.world;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the figures of one indicator go: a line of {@code recipes.csv}.
 *
 * @param of denominator per size, or {@code =code} or {@code =code*part} for the figure of another recipe; empty for a quantity
 * @param spread what a well-run place has more than the middle one, as a part of the amount or in parts of one
 * @param noise how far places and years differ by chance
 * @param years amount per size, or percent, from 2016 to 2025
 */
record Recipe(
        String indicator,
        Kind kind,
        Rhythm rhythm,
        Size size,
        String of,
        double spread,
        double noise,
        int decimals,
        double[] years) {
    static final int FIRST_YEAR = 2016;
    static final int LAST_YEAR = 2025;

    private static final Map<String, Recipe> ALL = read();

    enum Kind {
        FLOW,
        STOCK,
        FLOW_PARTS,
        STOCK_PARTS,
        LEVEL;

        boolean isFlow() {
            return this == FLOW || this == FLOW_PARTS;
        }

        boolean hasParts() {
            return this == FLOW_PARTS || this == STOCK_PARTS;
        }
    }

    enum Size {
        ONE,
        PEOPLE,
        HEADS,
        MEAN_HEADS,
        HOUSES,
        LAND
    }

    static Map<String, Recipe> all() {
        return ALL;
    }

    double in(int year) {
        return years[year - FIRST_YEAR];
    }

    private static Map<String, Recipe> read() {
        Map<String, Recipe> recipes = new LinkedHashMap<>();
        Resources.rows("recipes.csv").stream()
                .map(Recipe::of)
                .forEach(recipe -> recipes.put(recipe.indicator(), recipe));
        return recipes;
    }

    private static Recipe of(String[] row) {
        double[] years = Arrays.stream(row, 8, row.length)
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Recipe(
                row[0],
                Kind.valueOf(row[1]),
                Rhythm.valueOf(row[2]),
                Size.valueOf(row[3]),
                row[4],
                Double.parseDouble(row[5]),
                Double.parseDouble(row[6]),
                Integer.parseInt(row[7]),
                years);
    }
}
