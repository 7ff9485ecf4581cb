package vn.tongket.world;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Puts names and numbers into a sentence, the same ones for the same commune, year and try. */
final class Filling {
    private static final java.util.regex.Pattern PLACE =
            java.util.regex.Pattern.compile("\\{(\\w+)(?::(\\d+)-(\\d+))?}");
    private static final Map<String, List<String>> NAMES = Resources.rows("findings/fillers.csv").stream()
            .collect(Collectors.toMap(row -> row[0], row -> List.of(row[1].split(";"))));

    private Filling() {}

    static String fill(String words, Commune commune, int year, int turn) {
        Matcher places = PLACE.matcher(words);
        StringBuilder filled = new StringBuilder();
        while (places.find()) {
            String word = places.group(2) == null
                    ? name(places.group(1), commune, year, turn)
                    : number(places.group(2), places.group(3), commune, year, turn, places.start());
            places.appendReplacement(filled, Matcher.quoteReplacement(word));
        }
        return capital(places.appendTail(filled).toString());
    }

    private static String name(String place, Commune commune, int year, int turn) {
        boolean town = commune.typeOn(Values.lastDayOf(year)).equals("phuong");
        return switch (place) {
            case "x" -> commune.fullNameOn(Values.lastDayOf(year)).replaceFirst("^\\p{L}", initial(commune, year));
            case "m" -> "tháng " + (2 + Chance.pick(10, "m", commune.number(), year, turn));
            case "y" -> Integer.toString(year);
            case "t" -> hamlet(town ? "u" : "t", commune, turn, 0);
            case "t2" -> hamlet(town ? "u" : "t", commune, turn, 1);
            default -> pick(NAMES.getOrDefault(place, List.of()), place, commune, turn);
        };
    }

    /** A commune has a few hamlets of its own, and they come back in its reports. */
    private static String hamlet(String kind, Commune commune, int turn, int offset) {
        List<String> names = NAMES.getOrDefault(kind, List.of());
        int first = Chance.pick(names.size(), "hamlet", commune.number());
        int own = (Chance.pick(4, "which", commune.number(), turn) + offset * 4) * 5;
        return names.get((first + own + offset) % names.size());
    }

    private static String pick(List<String> names, String place, Commune commune, int turn) {
        int first = Chance.pick(names.size(), place, commune.number());
        return names.get((first + Chance.pick(3, place, commune.number(), turn)) % names.size());
    }

    private static String number(String least, String most, Commune commune, int year, int turn, int where) {
        int low = Integer.parseInt(least);
        int number = low + Chance.pick(Integer.parseInt(most) - low + 1, commune.number(), year, turn, where);
        return number >= 1000 ? "%,d".formatted(number).replace(',', '.') : Integer.toString(number);
    }

    private static String initial(Commune commune, int year) {
        return commune.fullNameOn(Values.lastDayOf(year)).substring(0, 1).toLowerCase(Locale.ROOT);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
