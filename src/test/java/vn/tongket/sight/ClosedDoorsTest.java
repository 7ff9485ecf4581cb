package vn.tongket.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.tongket.Browsing;
import vn.tongket.WebTest;
import vn.tongket.access.NewAccount;
import vn.tongket.access.api.Api;
import vn.tongket.access.token.UnitTokens;
import vn.tongket.measure.archive.Audience;
import vn.tongket.measure.archive.Publishing;
import vn.tongket.page.Right;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programmes;
import vn.tongket.report.SmallRound;

/**
 * What is closed or unpublished is read through no door: every answer to every GET is searched for what was planted. One connection
 * is all there is: no door asks for another while it holds one, as the mapper of a query that asks would.
 */
@WebTest
@TestPropertySource(properties = "tongket.db.connections=1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedDoorsTest {
    /** Drafts, empty places, running work, and codes in place of words. */
    private static final Pattern NOT_FOR_VISITORS = Pattern.compile(
            "dự thảo|cần bổ sung|chưa soạn|được chọn vào|Đợt báo cáo|Việc của tôi|Nguồn không nêu|\\{\\{"
                    + "|bin/tongket|\\b(SUM|LAST|MEAN|OWN_LEVEL|RATIO_OF_SUMS|WEIGHTED_MEAN|COMPUTED|COMMUNE|DISTRICT|PROVINCE|OFFICE"
                    + "|NIL|MISSING|ACTUAL|ESTIMATED?|EXACT|null|NaN|Optional)\\b");

    /** What only an address is written like: {@code kien-nghi}, {@code so_mo}. */
    private static final Pattern CODE =
            Pattern.compile("(?<![\\p{L}\\d/.@_-])[a-z]+(?:[-_][a-z0-9]+)+(?![\\p{L}\\d/.@-])");

    private static final Pattern ADDRESS = Pattern.compile("\\S*/\\S*");

    @Autowired
    ApplicationContext context;

    @Autowired
    RequestMappingHandlerMapping mapping;

    @Autowired
    Programmes programmes;

    @Autowired
    DSLContext database;

    @Autowired
    UnitTokens tokens;

    @Autowired
    Publishing publishing;

    @LocalServerPort
    int port;

    @Value("${tongket.measure.engine:${TONGKET_ENGINE:AUTO}}")
    String engine;

    @TempDir
    Path folder;

    private ClosedWorld world;
    private Set<String> doors;

    @BeforeAll
    void somethingIsPublishedAndTheRestIsClosed() {
        assertThat(engine).as("who adds up").isNotEqualTo("DUCKDB");
        world = new ClosedWorld(context);
        doors = new Doors(mapping, known(), this::indicators).all();
    }

    private Set<String> indicators(String programme) {
        return programmes.require(programme).indicators().stream()
                .map(Indicator::code)
                .collect(Collectors.toSet());
    }

    private Map<String, List<String>> known() {
        List<String> programmeCodes = List.of(ClosedWorld.PROGRAMME, ClosedWorld.UNPUBLISHED, SmallRound.PROGRAMME);
        List<String> indicators = programmeCodes.stream()
                .flatMap(code -> indicators(code).stream())
                .distinct()
                .toList();
        List<String> units = List.of("TP", "TXB");
        Map<String, List<String>> known = new HashMap<>();
        known.put("programme", programmeCodes);
        known.put("chuong-trinh", programmeCodes);
        known.put("indicator", indicators);
        known.put("per", indicators);
        known.put("review", List.of("tong-ket", "so-ket"));
        known.put("muc", List.of("mo-dau", "ket-qua", "han-che", "ket-luan"));
        for (String name : List.of("unit", "don-vi", "code", "besideUnit", "orgUnit")) {
            known.put(name, units);
        }
        known.put("round", List.of(SmallRound.ROUND));
        known.put("form", List.of(SmallRound.FORM, "bieu-kin"));
        known.put("dataSet", List.of(SmallRound.FORM));
        known.put("line", List.of("thu-chi", "ket-qua"));
        known.put("account", numbers("access.account", "account_id"));
        known.put("submission", numbers("report.submission", "submission_id"));
        known.put("remark", List.of("1"));
        known.put("evidence", List.of("1"));
        known.put("id", List.of("1"));
        known.put("key", List.of("1"));
        known.put("number", List.of(UUID.randomUUID().toString()));
        known.put("reference", List.of("x"));
        known.put("ending", List.of("csv", "xlsx", "parquet", "sdmx.csv"));
        known.put("dia-gioi", List.of("2024-06-30"));
        known.put("q", List.of("kin", "nhap", "so"));
        known.put("loai", List.of("chi-tieu", "bao-cao"));
        known.put("nam", List.of("2024"));
        known.put("xem", List.of("hai-nam", "hai-dia-gioi", "tung-don-vi"));
        known.put("tai-ngay", List.of("2025-06-30"));
        known.put("ask", List.of("attainment", "rank", "changes"));
        known.put("since", List.of("2020-01-01"));
        known.put("level", List.of("below", "commune"));
        known.put("by", List.of("year", "total"));
        return known;
    }

    private List<String> numbers(String table, String column) {
        return database.fetch("select " + column + "::text from " + table + " order by " + column)
                .getValues(0, String.class);
    }

    /** One answer in which something planted was found. */
    private record Leak(String address, String found) {}

    private List<Leak> leaks(Function<String, byte[]> reader, Set<String> numbers, Set<String> words) {
        List<Leak> leaks = new ArrayList<>();
        for (String door : doors) {
            leaks.addAll(leaks(door, Reading.words(reader.apply(door)), numbers, words));
        }
        return leaks;
    }

    private static List<Leak> leaks(String door, String answer, Set<String> numbers, Set<String> words) {
        List<Leak> leaks = new ArrayList<>();
        String digits = Reading.digits(answer);
        String plain = Reading.plain(answer);
        numbers.stream().filter(digits::contains).forEach(number -> leaks.add(new Leak(door, number)));
        words.stream()
                .filter(word -> answer.contains(word) || plain.contains(word))
                .filter(word -> !door.contains(word))
                .forEach(word -> leaks.add(new Leak(door, word)));
        return leaks;
    }

    private Function<String, byte[]> browser(NewAccount account) {
        Browsing browser = new Browsing(port);
        browser.signIn(account.username(), account.password());
        return address -> body(browser, address);
    }

    /** No door fails: few values stand here, so PostgreSQL adds up, within transactions that only read. */
    private static byte[] body(Browsing reader, String address) {
        HttpResponse<byte[]> answer = reader.download(address);
        assertThat(answer.statusCode()).as(address).isLessThan(500);
        return answer.body();
    }

    @Test
    void isPlantedWhereWhoMayReadItFindsIt() {
        Function<String, byte[]> reader = browser(world.province);
        Set<String> numbers = new HashSet<>(ClosedWorld.NUMBERS);
        Set<String> words = new HashSet<>(both(ClosedWorld.WORDS_OF_TXB, ClosedWorld.NAMES));
        // Codes stand on no page, in files only under their own addresses.
        words.removeAll(Set.of("so_kin", "so-kin", "trong-so"));
        for (String door : doors) {
            if (!numbers.isEmpty() || !words.isEmpty()) {
                leaks(door, Reading.words(reader.apply(door)), numbers, words).forEach(leak -> {
                    numbers.remove(leak.found());
                    words.remove(leak.found());
                });
            }
        }
        assertThat(numbers)
                .as("planted, and found by nobody: the test would not see it leak")
                .isEmpty();
        assertThat(words)
                .as("planted, and found by nobody: the test would not see it leak")
                .isEmpty();
        assertThat(doors).hasSizeGreaterThan(200);
    }

    @Test
    void isReadByNoVisitor() {
        Browsing visitor = new Browsing(port);
        assertThat(leaks(
                        address -> body(visitor, address),
                        ClosedWorld.NUMBERS,
                        both(ClosedWorld.WORDS_OF_TXB, both(ClosedWorld.NAMES, ClosedWorld.ENTERED_BY))))
                .isEmpty();
    }

    /** Whatever stands on a page that links lead to: only what an act published, whole, and in words. */
    @Test
    void isMetByNoVisitorWhoFollowsLinks() {
        Walk walk = Walk.of(new Browsing(port), 120, 6);
        assertThat(walk.words())
                .containsKeys("/nghi-quyet/kin", "/theo-doi/kin", "/bao-cao-tong-ket/kin/tong-ket")
                .hasSizeGreaterThan(20);
        walk.answers()
                .forEach((address, answer) ->
                        assertThat(answer.statusCode()).as(address).isEqualTo(200));
        walk.words()
                .forEach((address, words) -> assertThat(NOT_FOR_VISITORS
                                .matcher(words)
                                .results()
                                .map(MatchResult::group)
                                .toList())
                        .as(address)
                        .isEmpty());
    }

    /** But for the code of a unit, which files and letters name, and where a page says that it is one. */
    @Test
    void isMetByNoVisitorAsACode() {
        Map<String, String> words = Walk.of(new Browsing(port), 120, 6).words();
        assertThat(words.get("/bao-cao-tong-ket/kin/tong-ket")).contains("Đề nghị cấp trên xem xét");
        words.forEach(
                (address, text) -> assertThat(CODE.matcher(ADDRESS.matcher(text).replaceAll(" "))
                                .results()
                                .map(MatchResult::group)
                                .filter(code -> !address.startsWith("/don-vi"))
                                .toList())
                        .as(address)
                        .isEmpty());
    }

    @Test
    void isReadByNoOfficerOfAnotherCommune() {
        assertThat(leaks(browser(world.neighbour), ClosedWorld.NUMBERS, ClosedWorld.WORDS_OF_TXB))
                .isEmpty();
        assertThat(leaks(
                        browser(world.stranger),
                        ClosedWorld.NUMBERS,
                        both(ClosedWorld.WORDS_OF_TXB, ClosedWorld.NAMES)))
                .isEmpty();
    }

    /** The district that ended left its record to each of its communes, not what its other communes reported. */
    @Test
    void isReadByNoSuccessorThroughWhatEnded() {
        List<String> through = List.of("?don-vi=kin-khac-h", "?don-vi=kin-khac-x&dia-gioi=2022-06-30");
        List<String> pages = List.of("", "/so-lieu.csv", "/nguon-so-lieu");
        Function<String, byte[]> successor = browser(world.stranger);
        Function<String, byte[]> above = browser(world.otherProvince);
        for (String ended : through) {
            Set<String> seen = new HashSet<>();
            for (String page : pages) {
                String address = "/chi-tieu/kin/so-kin" + page + ended + "&nam=2024";
                assertThat(leaks(address, Reading.words(successor.apply(address)), ClosedWorld.OF_SISTER, Set.of()))
                        .isEmpty();
                leaks(address, Reading.words(above.apply(address)), ClosedWorld.OF_SISTER, Set.of())
                        .forEach(leak -> seen.add(leak.found()));
            }
            assertThat(seen).as("planted in " + ended).isNotEmpty();
        }
    }

    /**
     * Who took a part of a neighbour's ground has the neighbour's record up to that day, as every successor has. Its own figure is
     * made of it in the boundaries of a day only (7 + 135.792.468 / 4), and opens to it; as reported it is its own alone. What the
     * neighbour reported since is read in no boundaries.
     */
    @Test
    void isReadOfAGiverOfGroundUpToTheDayAndOnlyInBoundariesOfADay() {
        Function<String, byte[]> taker = browser(world.stranger);
        Function<String, byte[]> above = browser(world.otherProvince);
        List<String> pages = List.of("", "/so-lieu.csv", "/nguon-so-lieu");
        for (String page : pages) {
            String own = "/chi-tieu/kin/so-kin" + page + "?don-vi=kin-khac-xa&nam=2024";
            assertThat(leaks(own, Reading.words(taker.apply(own)), ClosedWorld.OF_GIVER, Set.of()))
                    .isEmpty();
        }
        String trace = "/chi-tieu/kin/so-kin/nguon-so-lieu?don-vi=kin-khac-xa&nam=2024&dia-gioi=2025-06-30";
        assertThat(Reading.plain(Reading.words(taker.apply(trace))))
                .contains("Xã Khác Ba", "135.792.468", "33.948.117", "33.948.124");
        Set<String> seen = new HashSet<>();
        for (String unit : List.of("kin-khac-xa", "kin-khac-z", "kin-khac-z0")) {
            for (String day : List.of("", "&dia-gioi=2024-06-30", "&dia-gioi=2025-06-30")) {
                for (String page : pages) {
                    String address = "/chi-tieu/kin/so-kin" + page + "?don-vi=" + unit + "&nam=2025" + day;
                    assertThat(leaks(
                                    address, Reading.words(taker.apply(address)), ClosedWorld.OF_GIVER_SINCE, Set.of()))
                            .isEmpty();
                    leaks(address, Reading.words(above.apply(address)), ClosedWorld.OF_GIVER_SINCE, Set.of())
                            .forEach(leak -> seen.add(leak.found()));
                }
            }
        }
        assertThat(seen).as("planted").isNotEmpty();
    }

    @Test
    void isReadByNoTokenOfAnotherCommune() {
        String secret = tokens.make(
                world.round().leader("TXA"),
                world.round().unit("TXA"),
                "TXA",
                "Phần mềm",
                Set.of(Right.READ),
                LocalDate.now().plusDays(2));
        Api api = new Api(port, secret);
        List<Leak> leaks = new ArrayList<>();
        doors.stream()
                .filter(door -> door.startsWith("/api"))
                .forEach(door ->
                        leaks.addAll(leaks(door, api.get(door).body(), ClosedWorld.NUMBERS, ClosedWorld.WORDS_OF_TXB)));
        assertThat(leaks).isEmpty();
    }

    @Test
    void isInNoFileOfThePublicArchive() throws IOException {
        publishing.publish(folder, Audience.PUBLIC, null);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String words = Reading.words(Files.readAllBytes(file));
                assertThat(leaks(file.toString(), words, ClosedWorld.NUMBERS, ClosedWorld.NAMES))
                        .isEmpty();
            }
        }
    }

    @Test
    void leavesTheResultOfWhatIsClosedWithoutAnythingBelowIt() {
        Browsing visitor = new Browsing(port);
        String result = visitor.get("/chi-tieu/kin/ket-qua").body();
        assertThat(Reading.plain(result))
                .contains("Kết quả mở Thăng Long", "141.093.474", "chỉ tiêu thành phần không công khai")
                .doesNotContain("và các đơn vị khác");
        String trace =
                visitor.get("/chi-tieu/kin/ket-qua/nguon-so-lieu?nam=2024").body();
        assertThat(Reading.plain(trace)).contains("141.093.474").doesNotContain("Số góp vào", "Xã B");
        assertThat(visitor.get("/chi-tieu/kin/bi-che").statusCode()).isEqualTo(404);
    }

    @Test
    void isReadFromNoTableByAVisitor() {
        List<String> read = database.transactionResult(inside -> {
            inside.dsl().execute("select set_config('tongket.person', '', true)");
            return inside.dsl()
                    .fetch(
                            "select distinct indicator.code from report.value join programme.indicator using (indicator_id)")
                    .getValues(0, String.class);
        });
        assertThat(read).containsExactly("so-mo");
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new LinkedHashSet<>(some);
        both.addAll(others);
        return both;
    }
}
