package vn.tongket.world;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The 174 commune units of the ten years. 1 to 164 stand throughout, 165 to 168 were made within them, 169 to 174 ended; the
 * 168 of the last day are 1 to 168.
 */
final class Communes {
    private static final List<Commune> ALL = Resources.rows("communes.csv").stream()
            .map(row -> commune(Integer.parseInt(row[0]), row[1], row[2], Integer.parseInt(row[3])))
            .toList();

    private Communes() {}

    static List<Commune> all() {
        return ALL;
    }

    static List<Commune> on(LocalDate day) {
        return ALL.stream().filter(commune -> commune.standsOn(day)).toList();
    }

    static Commune number(int number) {
        return ALL.stream()
                .filter(commune -> commune.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static Commune commune(int number, String name, String type, int district) {
        return new Commune(number, name, type, district, from(number), to(number), ground(number));
    }

    private static LocalDate from(int number) {
        return switch (number) {
            case 165 -> Events.FIRST_MERGER;
            case 166, 167 -> Events.SPLIT;
            case 168 -> Events.NO_DISTRICTS;
            default -> Events.BEGINNING;
        };
    }

    private static LocalDate to(int number) {
        return switch (number) {
            case 169, 170, 171 -> Events.FIRST_MERGER;
            case 172 -> Events.SPLIT;
            case 173, 174 -> Events.NO_DISTRICTS;
            default -> Events.OPEN;
        };
    }

    private static List<Integer> ground(int number) {
        return switch (number) {
            case 165 -> IntStream.rangeClosed(169, 171).boxed().toList();
            case 168 -> List.of(173, 174);
            case 172 -> List.of(166, 167);
            default -> List.of(number);
        };
    }
}
