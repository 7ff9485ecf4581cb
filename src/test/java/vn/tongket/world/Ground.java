package vn.tongket.world;

import java.util.List;
import java.util.Set;

/**
 * A piece of ground that is never cut in the ten years: whatever unit it belongs to, its people and its ways go on, so
 * figures add up through mergers and the split.
 *
 * @param number the commune it is named after
 * @param people at the end of 2015
 * @param growth of people per year
 * @param area km²
 * @param level how well off and well run, 0 to 1
 * @param town whether a town
 */
record Ground(int number, double people, double growth, double area, double level, boolean town) {
    private static final Set<Integer> MADE_OF_OTHERS = Set.of(165, 168, 172);
    private static final List<Ground> ALL = Communes.all().stream()
            .filter(commune -> !MADE_OF_OTHERS.contains(commune.number()))
            .map(Ground::of)
            .toList();

    static List<Ground> all() {
        return ALL;
    }

    static Ground number(int number) {
        return ALL.stream()
                .filter(ground -> ground.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** People on 31 December of a year; the virus years and the towns' pull bend the line a little. */
    long peopleAtEndOf(int year) {
        double grown = people * Math.pow(1 + growth, year - 2015);
        double bend = 1 + 0.004 * Chance.swing("people", number, year);
        return Math.round(grown * bend);
    }

    private static Ground of(Commune commune) {
        int number = commune.number();
        boolean town = !commune.type().equals("xa");
        double hill = commune.district() == 5 || commune.district() == 7 ? 1 : 0;
        double people = (town ? 7800 : 5200) - 1700 * hill + 2600 * Chance.swing("size", number);
        double area = (town ? 7 : 24) + 22 * hill + (town ? 3 : 9) * Chance.swing("area", number);
        double level = 0.45 + (town ? 0.2 : 0) - 0.17 * hill + 0.28 * Chance.swing("level", number);
        double growth = (town ? 0.013 : 0.006) + 0.006 * Chance.swing("growth", number);
        return new Ground(number, splitPeople(number, people), growth, area, Math.clamp(level, 0.05, 0.95), town);
    }

    /** The two halves of xã Mường Điềm stand as 0.58 to 0.42. */
    private static double splitPeople(int number, double people) {
        return switch (number) {
            case 166 -> 3306;
            case 167 -> 2394;
            default -> people;
        };
    }
}
