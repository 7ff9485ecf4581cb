package vn.tongket.world;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tongket.base.Window;

/** Writes {@code findings.csv}: 60 chosen for the province's review, 1,440 of the communes behind them. */
final class FindingsFile {
    static final int OF_COMMUNES = 1440;

    private static final Window PERIOD = new Window(LocalDate.of(2016, 1, 1), LocalDate.of(2026, 1, 1));
    private static final String HEADER = "code,kind,side,topic,unit,from,to,selected,words,source";
    private static final List<String> LEADS = Resources.lines("findings/dau.txt");
    private static final Map<String, List<String>> TAILS = Resources.lines("findings/duoi.txt").stream()
            .map(line -> line.split("\\|", 2))
            .collect(Collectors.groupingBy(
                    parts -> parts[0], Collectors.mapping(parts -> parts[1], Collectors.toList())));

    private final StringBuilder file = new StringBuilder(HEADER).append('\n');
    private final Set<String> written = new HashSet<>();

    static String write() {
        FindingsFile findings = new FindingsFile();
        List<Pattern> chosen = Pattern.chosen();
        for (int i = 0; i < chosen.size(); i++) {
            findings.row(
                    "chon-%02d".formatted(i + 1),
                    chosen.get(i),
                    Districts.PROVINCE,
                    PERIOD,
                    true,
                    chosen.get(i).words(),
                    "Ban Chỉ đạo tỉnh tổng hợp");
        }
        List<Pattern> stock = Pattern.stock();
        for (int i = 0; i < OF_COMMUNES; i++) {
            findings.commune(i, stock);
        }
        return findings.file.toString();
    }

    /** The next sentence of the stock that somebody can have written; a plain one is soon used up. */
    private void commune(int index, List<Pattern> stock) {
        for (int turn = 0; turn < 4000; turn++) {
            Pattern pattern = stock.get((index + 37 * (turn / 100)) % stock.size());
            int year = Recipe.FIRST_YEAR + Chance.pick(10, "year", index, turn);
            List<Commune> standing = Communes.on(Values.lastDayOf(year));
            Commune commune = standing.get(Chance.pick(standing.size(), "commune", index, turn));
            if (commune.number() != Events.SILENT && Timely.fits(pattern.words(), commune, year)) {
                String words = sentence(pattern, commune, year, index);
                if (written.add(words)) {
                    row(code(index), pattern, commune.code(), Window.year(year), false, words, source(commune, year));
                    return;
                }
            }
        }
        throw new IllegalStateException("The stock of sentences is used up at " + index);
    }

    private static String code(int index) {
        return "nd-%04d".formatted(index + 1);
    }

    private static String sentence(Pattern pattern, Commune commune, int year, int index) {
        String words = pattern.words();
        List<String> tails = TAILS.getOrDefault(pattern.kind(), List.of());
        if (Chance.of("tail", index) < 0.3) {
            words = words + " " + tails.get(Chance.pick(tails.size(), "tail of", index));
        }
        if (Chance.of("lead", index) < 0.15) {
            words = LEADS.get(Chance.pick(LEADS.size(), "lead of", index)) + " " + words;
        }
        return Habit.write(Filling.fill(words, commune, year, index), commune, year, index);
    }

    private static String source(Commune commune, int year) {
        boolean late = commune.number() == Events.LATE && year == Recipe.LAST_YEAR;
        String name = commune.fullNameOn(Values.lastDayOf(year));
        String report = "của " + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        return late ? "Báo cáo bổ sung ngày 12/02/2026 " + report : "Báo cáo năm " + year + " " + report;
    }

    private void row(
            String code, Pattern pattern, String unit, Window window, boolean selected, String words, String source) {
        file.append(String.join(
                        ",",
                        code,
                        pattern.kind(),
                        pattern.side(),
                        quoted(pattern.topic()),
                        unit,
                        window.from().toString(),
                        window.to().toString(),
                        Boolean.toString(selected),
                        quoted(words),
                        quoted(source)))
                .append('\n');
    }

    private static String quoted(String words) {
        return words.contains(",") || words.contains("\"") ? "\"" + words.replace("\"", "\"\"") + "\"" : words;
    }
}
