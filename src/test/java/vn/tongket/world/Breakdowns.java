package vn.tongket.world;

import java.util.List;
import java.util.Map;
import vn.tongket.base.Window;

/** Two quantities are reported in detail from 2021; the details add up to the total. */
final class Breakdowns {
    private static final Map<String, List<String>> NAMES = Map.of(
            "kiem-tra-giam-sat", List.of("Của cấp ủy", "Của chính quyền"),
            "nguoi-hoan-thanh-boi-duong", List.of("Đối tượng 4", "Chức sắc, chức việc", "Chủ doanh nghiệp"));

    private static final int FIRST_YEAR = 2021;

    private Breakdowns() {}

    static void write(ValuesFile file, Recipe recipe, Commune commune, Window window, int year, long total) {
        List<String> names = NAMES.getOrDefault(recipe.indicator(), List.of());
        if (year < FIRST_YEAR || names.isEmpty()) {
            return;
        }
        long left = total;
        for (int i = names.size() - 1; i >= 0; i--) {
            long amount = i == 0 ? left : (long) (total * share(recipe, commune, i));
            left -= amount;
            file.row(recipe.indicator(), commune, window).of(names.get(i)).write(Long.toString(amount), "", "", "", "");
        }
    }

    private static double share(Recipe recipe, Commune commune, int index) {
        double half = recipe.indicator().equals("kiem-tra-giam-sat") ? 0.55 : 0.12;
        return half * (0.7 + 0.6 * Chance.of(recipe.indicator(), "share", commune.number(), index));
    }
}
