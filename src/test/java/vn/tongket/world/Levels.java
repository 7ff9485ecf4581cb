package vn.tongket.world;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Figures that are not sums of their parts: marks, steps and means of a whole commune. */
final class Levels {
    private static final Map<Integer, Double> RANKS = ranks();

    private Levels() {}

    static double of(Recipe recipe, Commune commune, int year) {
        return switch (recipe.indicator()) {
            case "thu-nhap-binh-quan" -> income(recipe, commune, year);
            case "don-vi-co-ke-hoach" -> plans(recipe, commune, year);
            case "xa-nong-thon-moi" -> step(recipe, commune, year);
            case "co-so-vung-manh-toan-dien" -> mark(recipe, commune, year);
            default -> throw new IllegalArgumentException("No level for " + recipe.indicator());
        };
    }

    private static double income(Recipe recipe, Commune commune, int year) {
        double sum = 0;
        double people = 0;
        for (int number : commune.ground()) {
            Ground ground = Ground.number(number);
            double own = 1
                    + 2 * recipe.spread() * (ground.level() - 0.5)
                    + recipe.noise() * Chance.swing(recipe.indicator(), number, year) / 2;
            sum += recipe.in(year) * own * ground.peopleAtEndOf(year);
            people += ground.peopleAtEndOf(year);
        }
        return sum / people;
    }

    private static double plans(Recipe recipe, Commune commune, int year) {
        double chance = Chance.of(recipe.indicator(), commune.number(), year);
        return chance * 100 >= recipe.in(year) ? 0 : chance * 100 < recipe.in(year) / 4 ? 2 : 1;
    }

    /** 0 not yet, 1 đạt chuẩn, 2 nâng cao, 3 kiểu mẫu; a merged commune has the step of its last part. */
    private static double step(Recipe recipe, Commune commune, int year) {
        double rank = commune.ground().stream()
                .mapToDouble(number -> RANKS.getOrDefault(number, 1.0))
                .max()
                .orElseThrow();
        double reached = recipe.in(year) / 100;
        return rank < reached * 0.08 ? 3 : rank < reached * 0.35 ? 2 : rank < reached ? 1 : 0;
    }

    private static double mark(Recipe recipe, Commune commune, int year) {
        double steady = RANKS.getOrDefault(commune.ground().getFirst(), 1.0);
        double mixed = Chance.of(recipe.indicator(), commune.number(), year) < 0.6
                ? steady
                : Chance.of(recipe.indicator(), "mixed", commune.number(), year);
        double mark = 90 + (recipe.in(year) / 100 - mixed) * (mixed < recipe.in(year) / 100 ? 12 : 60);
        return mixed < recipe.in(year) / 100 ? Math.ceil(mark) : Math.floor(mark);
    }

    /** Places from the best run to the worst, 0 to 1. */
    private static Map<Integer, Double> ranks() {
        List<Ground> sorted = Ground.all().stream()
                .sorted(Comparator.comparingDouble(ground -> Chance.of("rank", ground.number()) * 0.5 - ground.level()))
                .toList();
        return IntStream.range(0, sorted.size())
                .boxed()
                .collect(Collectors.toMap(index -> sorted.get(index).number(), rankOf(sorted.size())));
    }

    private static Function<Integer, Double> rankOf(int size) {
        return index -> (index + 0.5) / size;
    }
}
