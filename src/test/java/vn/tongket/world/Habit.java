package vn.tongket.world;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How a commune's clerk writes: tersely, with abbreviations, with the older tone marks, now and then with a slip. */
final class Habit {
    private static final Map<String, String> SHORT = new TreeMap<>(Map.of(
            "Ủy ban nhân dân", "UBND",
            "Hội đồng nhân dân", "HĐND",
            "Mặt trận", "MTTQ",
            "Nghị quyết số 12", "NQ 12",
            "quốc phòng, an ninh", "QP-AN",
            "nghĩa vụ quân sự", "NVQS"));
    private static final Map<String, String> OLDER =
            new TreeMap<>(Map.of("ủy", "uỷ", "Ủy", "Uỷ", "hòa", "hoà", "hóa", "hoá", "thủy", "thuỷ", "tòa", "toà"));
    private static final Map<String, String> SLIPS = new TreeMap<>(Map.of(
            " được ",
            " đươc ",
            " tổ chức ",
            " tổ chưc ",
            " phối hợp ",
            " phối hơp ",
            " trong ",
            " trog ",
            " nhiều ",
            " nhìêu "));
    private static final List<String> TOWN = List.of(
            "Thôn không",
            "Tổ không",
            "thôn đội trưởng",
            "tổ đội trưởng",
            "Thôn đội trưởng",
            "Tổ đội trưởng",
            "từng thôn",
            "từng tổ",
            "thôn này",
            "tổ này",
            "thôn kia",
            "tổ kia",
            "các thôn",
            "các tổ",
            " thôn ",
            " tổ ",
            " thôn,",
            " tổ,",
            " thôn.",
            " tổ.",
            "trưởng thôn",
            "tổ trưởng dân phố");

    private Habit() {}

    static String write(String words, Commune commune, int year, int turn) {
        String written = asTown(words, commune, year);
        if (Chance.of("terse", commune.number()) < 0.22) {
            written = written.replaceFirst("; .*?([.])$", "$1");
        }
        if (Chance.of("short", commune.number()) < 0.35) {
            written = replaceAll(written, SHORT);
        }
        if (Chance.of("older", commune.number()) < 0.2) {
            written = replaceAll(written, OLDER);
        }
        return Chance.of("slip", commune.number(), year, turn) < 0.012 ? replaceOne(written, SLIPS) : written;
    }

    /** A town says phường and tổ where a village says xã and thôn. */
    private static String asTown(String words, Commune commune, int year) {
        String type = commune.typeOn(Values.lastDayOf(year));
        if (type.equals("xa")) {
            return words;
        }
        String word = type.equals("phuong") ? "phường" : "thị trấn";
        String written = words.replaceAll(
                        "(?U)(?<!hợp tác |liên |cấp |cụm )\\bxã\\b(?! hội| bạn| giáp| lân| \\p{Lu}|,? liên xã)", word)
                .replaceAll("(?U)^Xã\\b", word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        for (int i = 0; type.equals("phuong") && i < TOWN.size(); i += 2) {
            written = written.replace(TOWN.get(i), TOWN.get(i + 1));
        }
        return written;
    }

    private static String replaceAll(String words, Map<String, String> pairs) {
        String written = words;
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            written = written.replace(pair.getKey(), pair.getValue());
        }
        return written;
    }

    private static String replaceOne(String words, Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .filter(pair -> words.contains(pair.getKey()))
                .findFirst()
                .map(pair -> words.replaceFirst(pair.getKey(), pair.getValue()))
                .orElse(words);
    }
}
