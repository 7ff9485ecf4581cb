package vn.tongket.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tongket.Browsing;
import vn.tongket.WebTest;
import vn.tongket.access.Accounts;
import vn.tongket.access.NewAccount;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Document;
import vn.tongket.document.model.Run;
import vn.tongket.document.model.Table;
import vn.tongket.exchange.Packages;
import vn.tongket.measure.RollUp;
import vn.tongket.measure.judge.Judge;
import vn.tongket.measure.judge.JudgeQuestion;
import vn.tongket.measure.judge.Standing;
import vn.tongket.measure.judge.Verdict;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Level;
import vn.tongket.measure.series.Asked;
import vn.tongket.measure.series.Period;
import vn.tongket.measure.series.Series;
import vn.tongket.measure.series.SeriesQuestion;
import vn.tongket.measure.series.row.SeriesRow;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.Target;
import vn.tongket.review.ReviewDocuments;
import vn.tongket.review.setup.ReviewRequest;
import vn.tongket.unit.UnitKind;

/**
 * One verdict, in every place: board, indicator page, tables and annexes and sentences of the review, and the rows of command
 * line and API say the same word for the same target, for every indicator of the invented province. Three communes are given
 * the province's targets, so that units below are held together too.
 */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneVerdictTest {
    private static final String PROGRAMME = "tinh-hoa-giang-2016-2025";
    private static final String REVIEW = "tong-ket-10-nam";
    private static final Pattern GROUP =
            Pattern.compile("(?s)<h2 class=\"[a-z-]+ group-head\">(.*?)</h2>(.*?)</(?:tbody|section)>");
    private static final Pattern NAME =
            Pattern.compile("(?s)<(?:th role=\"rowheader\"|span class=\"name\")[^>]*><a[^>]*>(.*?)</a>");
    private static final Pattern LEAD =
            Pattern.compile("(?s)<p class=\"lead\">.*?<span class=\"tag[^>]*>.*?</svg>(.*?)</span>");

    @Autowired
    Packages packages;

    @Autowired
    Programmes programmes;

    @Autowired
    Accounts accounts;

    @Autowired
    Judge judge;

    @Autowired
    RollUp rollUp;

    @Autowired
    Series series;

    @Autowired
    ReviewDocuments documents;

    @LocalServerPort
    int port;

    private Browsing reader;
    private Programme programme;
    private List<String> communes;

    @BeforeAll
    void theInventedProvinceIsImported() throws IOException {
        packages.load(Path.of("examples", PROGRAMME), PROGRAMME, "kiểm thử", false);
        Programme imported = programmes.require(PROGRAMME);
        communes = judge
                .bench(
                        new JudgeQuestion(
                                imported,
                                List.of("dan-so"),
                                imported.unit(),
                                new Level.Within(UnitKind.COMMUNE),
                                Frame.AS_REPORTED,
                                null),
                        question -> rollUp.periods(question, null).figures())
                .units(imported.indicator("dan-so").orElseThrow())
                .stream()
                .filter(unit -> unit.kind() == UnitKind.COMMUNE && unit.validTo() == null)
                .map(unit -> unit.code())
                .limit(3)
                .toList();
        assertThat(communes).hasSize(3);
        programmes.save(imported.with(
                imported.indicators().stream().map(this::withCommunes).toList()));
        programme = programmes.require(PROGRAMME);
        NewAccount account = accounts.createDemoAccounts().getLast();
        reader = new Browsing(port);
        reader.signIn(account.username(), account.password());
    }

    private Indicator withCommunes(Indicator one) {
        List<Target> targets = new ArrayList<>(one.targets());
        for (Target target : one.targets()) {
            communes.forEach(commune -> targets.add(new Target(
                    commune,
                    target.window(),
                    target.operator(),
                    target.level(),
                    target.upperLevel(),
                    target.years(),
                    target.exceededFrom(),
                    target.nearlyMetFrom(),
                    target.wording(),
                    target.source())));
        }
        return one.with(targets);
    }

    private Map<String, Verdict> verdicts(String unit) {
        Map<String, Verdict> byIndicator = new LinkedHashMap<>();
        judge.verdicts(
                        JudgeQuestion.of(programme, List.of(), unit, Frame.AS_REPORTED),
                        question -> rollUp.periods(question, null).figures())
                .forEach(verdict -> byIndicator.put(verdict.indicator().code(), verdict));
        return byIndicator;
    }

    private List<String> units() {
        return Stream.concat(Stream.of(programme.unit()), communes.stream()).toList();
    }

    @Test
    void theBoardSaysIt() {
        String page = reader.get("/theo-doi/" + PROGRAMME).body();
        Map<String, String> onBoard = new LinkedHashMap<>();
        Matcher group = GROUP.matcher(page);
        while (group.find()) {
            String word = plain(group.group(1)).replaceAll(" \\d+ chỉ tiêu$", "");
            Matcher name = NAME.matcher(group.group(2));
            while (name.find()) {
                onBoard.put(plain(name.group(1)), word);
            }
        }
        Map<String, String> expected = new LinkedHashMap<>();
        verdicts(programme.unit()).values().stream()
                .filter(verdict -> verdict.standing() != Standing.WATCHED)
                .forEach(verdict -> expected.put(
                        verdict.indicator().name(), verdict.standing().word()));
        assertThat(expected).hasSizeGreaterThan(35);
        assertThat(onBoard).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(plain(page)).contains("chỉ tiêu chỉ theo dõi.").doesNotContain("không đặt");
    }

    @Test
    void theIndicatorsPageSaysIt() {
        for (String unit : units()) {
            Map<String, Verdict> verdicts = verdicts(unit);
            for (Verdict verdict : verdicts.values()) {
                String page = reader.get("/chi-tieu/" + PROGRAMME + "/"
                                + verdict.indicator().code() + "?don-vi=" + unit)
                        .body();
                Matcher lead = LEAD.matcher(page);
                String word = lead.find() ? plain(lead.group(1)) : Standing.WATCHED.word();
                assertThat(word)
                        .as(unit + " " + verdict.indicator().code())
                        .isEqualTo(verdict.standing().word());
            }
        }
    }

    @Test
    void theRowsOfCommandLineAndApiSayIt() {
        for (String unit : units()) {
            assertThat(rows(unit, Level.ITSELF, unit)).as(unit).isEqualTo(words(unit));
        }
        String commune = communes.getFirst();
        Map<String, String> amongCommunes = words(commune);
        // Collected from the province: by commune it is refused, with the reason, and has no row.
        assertThat(amongCommunes.remove("nguoi-truc-tiep-duoc-khen")).isEqualTo(Standing.NOT_JUDGED.code());
        assertThat(rows(programme.unit(), new Level.Within(UnitKind.COMMUNE), commune))
                .isEqualTo(amongCommunes);
    }

    private Map<String, String> words(String unit) {
        Map<String, String> words = new LinkedHashMap<>();
        verdicts(unit).forEach((indicator, verdict) -> {
            if (!verdict.indicator().targets().isEmpty()) {
                words.put(indicator, verdict.standing().code());
            }
        });
        return words;
    }

    /** The last row of each: of a yearly target that of the period. */
    private Map<String, String> rows(String unit, Level level, String of) {
        SeriesQuestion question = new SeriesQuestion(
                PROGRAMME, List.of(), unit, level, Period.ALL, Frame.AS_REPORTED, new Asked.Attained());
        Map<String, String> rows = new LinkedHashMap<>();
        SeriesRow.of(series.answer(question)).stream()
                .filter(row -> row.unit().equals(of) && row.verdict() != null)
                .forEach(row -> rows.put(row.indicator(), Objects.requireNonNull(row.verdict())));
        return rows;
    }

    @Test
    void theReviewSaysItInTablesAnnexesAndSentences() {
        for (String unit : units()) {
            Map<String, Verdict> verdicts = verdicts(unit);
            Map<String, Verdict> byName = new LinkedHashMap<>();
            verdicts.values().forEach(verdict -> byName.put(verdict.indicator().name(), verdict));
            Document document = documents.document(
                    new ReviewRequest(PROGRAMME, Optional.of(REVIEW), Optional.of(unit), false, false));
            List<Block> blocks = new ArrayList<>(document.blocks());
            document.annexes().forEach(annex -> blocks.addAll(annex.blocks()));
            Set<String> judged = new HashSet<>();
            for (Block block : blocks) {
                if (block instanceof Table table) {
                    compare(unit, table, byName, judged);
                }
            }
            List<String> targeted = byName.values().stream()
                    .filter(verdict -> verdict.target() != null)
                    .map(verdict -> verdict.indicator().name())
                    .toList();
            assertThat(judged).as(unit).containsAll(targeted);
            counts(unit, blocks, byName);
        }
    }

    private static void compare(String unit, Table table, Map<String, Verdict> byName, Set<String> judged) {
        List<String> titles = table.columns().stream().map(Table.Column::title).toList();
        int at = titles.indexOf("Đánh giá");
        int name = titles.indexOf("Chỉ tiêu");
        if (at < 0 || name < 0) {
            return;
        }
        for (Table.Row row : table.rows()) {
            if (row.cells().size() != titles.size()) {
                continue;
            }
            Verdict verdict = named(byName, words(row.cells().get(name)));
            String said = words(row.cells().get(at));
            if (verdict == null || verdict.target() == null) {
                continue;
            }
            judged.add(verdict.indicator().name());
            assertThat(said.replaceAll(" ?\\(.*", ""))
                    .as(unit + " " + table.caption() + " " + words(row.cells().get(name)))
                    .isEqualTo(verdict.standing().word());
        }
    }

    private static Verdict named(Map<String, Verdict> byName, String words) {
        return byName.entrySet().stream()
                .filter(entry -> words.equals(entry.getKey()) || words.startsWith(entry.getKey() + " ("))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static void counts(String unit, List<Block> blocks, Map<String, Verdict> byName) {
        String sentence = blocks.stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> words(((Block.Paragraph) block).runs()))
                .filter(words -> words.contains("chỉ tiêu") && words.startsWith("Trong tổng số"))
                .findFirst()
                .orElseThrow();
        for (Standing standing : Standing.AT_END) {
            long count = byName.values().stream()
                    .filter(verdict -> verdict.standing() == standing)
                    .count();
            Matcher said = Pattern.compile("(\\d+) chỉ tiêu " + standing.inSentence() + "(?=[,.; ])")
                    .matcher(sentence);
            assertThat(said.find() ? Long.parseLong(said.group(1)) : 0)
                    .as(unit + ": " + standing + " in " + sentence)
                    .isEqualTo(count);
        }
    }

    private static String words(List<Run> runs) {
        return String.join("", runs.stream().map(Run::words).toList());
    }

    private static String plain(String html) {
        return html.replaceAll("(?s)<svg.*?</svg>", "")
                .replaceAll("<[^>]+>", " ")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
