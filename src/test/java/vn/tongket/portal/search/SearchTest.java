package vn.tongket.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tongket.Browsing;
import vn.tongket.PublishedWorld;
import vn.tongket.WebTest;
import vn.tongket.exchange.Packages;
import vn.tongket.portal.publishing.PublishingActs;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.programme.sight.Publications;
import vn.tongket.sight.ClosedWorld;

/** What is found of a world in which something is published and the rest is closed, and what is not. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
    private static final String POOR = "href=\"/chi-tieu/hai-xa/ho-ngheo\"";
    private static final String REVIEW = "href=\"/bao-cao-tong-ket/kin/tong-ket#muc-";

    @Autowired
    ApplicationContext context;

    @Autowired
    Packages packages;

    @Autowired
    PublishingActs acts;

    @Autowired
    SearchIndex index;

    @Autowired
    DSLContext database;

    @LocalServerPort
    int port;

    private ClosedWorld world;
    private Browsing visitor;

    @BeforeAll
    void somethingIsPublishedAndTheRestIsClosed() throws IOException {
        packages.load(Path.of("src/test/resources/portal/hai-xa"), "hai-xa", "kiểm thử", false);
        PublishedWorld.withReviews(context, "hai-xa");
        world = new ClosedWorld(context);
        visitor = new Browsing(port);
    }

    @BeforeEach
    void itIsPublishedAsItStands() {
        PublishedWorld.publish(
                context,
                "hai-xa",
                List.of(PublicThing.programme("hai-xa"), PublicThing.indicator("hai-xa", "ho-ngheo")));
        PublishedWorld.publish(
                context, "kin", List.of(PublicThing.indicator("kin", "so-mo"), PublicThing.review("kin", "tong-ket")));
    }

    private HttpResponse<String> ask(String words) {
        return visitor.get("/tim-kiem?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private String found(String words) {
        HttpResponse<String> answer = ask(words);
        assertThat(answer.statusCode()).as(words).isEqualTo(200);
        return answer.body();
    }

    @Test
    void anIndicatorIsFoundHoweverItsNameIsTyped() {
        for (String typed : List.of(
                "Tỷ lệ hộ nghèo",
                "ty le ho ngheo",
                "HỘ NGHÈO",
                "hộ  nghèo tỷ",
                "\"hộ nghèo\"",
                "“ho ngheo”",
                Normalizer.normalize("hộ nghèo", Normalizer.Form.NFD))) {
            assertThat(found(typed)).as(typed).contains(POOR).contains("<mark>");
        }
        assertThat(found("hộ nghèo"))
                .contains("Tỷ lệ <mark>hộ nghèo</mark>")
                .contains("<h2 id=\"chi-tieu\">Chỉ tiêu</h2>");
    }

    @Test
    void wordsBetweenMarksStandTogether() {
        assertThat(found("\"tỷ lệ hộ nghèo\"")).contains(POOR);
        assertThat(found("tỷ nghèo")).contains(POOR);
        assertThat(found("\"tỷ nghèo\"")).doesNotContain(POOR).contains("Chưa tìm thấy");
    }

    @Test
    void everyKindIsFoundWhereItIsShown() {
        assertThat(found("quy hoạch đường")).contains("href=\"/nghi-quyet/hai-xa#nhiem-vu\"", "<h2 id=\"nhiem-vu\">");
        assertThat(found("1-NQ/ZY")).contains("<h2 id=\"van-ban\">", "href=\"/nghi-quyet/hai-xa\"");
        assertThat(found("nghị quyết 1-nq/zy")).contains("<h2 id=\"van-ban\">");
        assertThat(found("giảm nghèo bền vững")).contains("<h2 id=\"nghi-quyet\">", "<mark>Giảm nghèo bền vững</mark>");
        assertThat(found("đề nghị cấp trên")).contains(REVIEW, "<mark>Đề nghị cấp trên</mark> xem xét");
        assertThat(found("\"tỉnh thử\"")).contains("<h2 id=\"don-vi\">");
        assertThat(found("tỉnh thử")).contains("<h2 id=\"don-vi\">Đơn vị hành chính</h2>", "href=\"/don-vi/");
    }

    @Test
    void anAddressThatIsAnsweredStandsBehindEachOfThem() {
        for (String words : List.of("quy hoạch", "1-NQ/ZY", "đề nghị cấp trên", "hộ nghèo")) {
            Stream.of(found(words).split("<li>"))
                    .skip(1)
                    .filter(entry -> entry.contains("<mark>"))
                    .map(entry -> entry.replaceAll("(?s).*?href=\"([^\"#]+).*", "$1"))
                    .forEach(address -> assertThat(visitor.get(address).statusCode())
                            .as(address)
                            .isEqualTo(200));
        }
    }

    @Test
    void aWordWithOneWrongLetterIsTakenForTheKnownOne() {
        for (String typed : List.of("hộ ngeo", "hộ nghheo", "hộ nghpo", "hộ ngehèo")) {
            assertThat(found(typed)).as(typed).contains(POOR).contains("kết quả cho “hộ nghèo”");
        }
        assertThat(found("tỷ lệ hộ xyzzyq"))
                .contains(
                        "Chưa tìm thấy",
                        "Không nội dung nào có từ “xyzzyq”",
                        "href=\"/tim-kiem?q=t%E1%BB%B7+l%E1%BB%87+h%E1%BB%99\"");
    }

    @Test
    void whatIsClosedIsNeverFoundByAnybody() {
        Browsing province = new Browsing(port);
        province.signIn(world.province.username(), world.province.password());
        Stream.of(ClosedWorld.NAMES, ClosedWorld.WORDS_OF_TXB, List.of("Số chưa công khai"))
                .flatMap(java.util.Collection::stream)
                // Its two words stand in what was published, and mean something else there.
                .filter(closed -> !closed.equals("trong-so"))
                .forEach(closed -> {
                    String words = "/tim-kiem?q=" + URLEncoder.encode("\"" + closed + "\"", StandardCharsets.UTF_8);
                    for (Browsing one : List.of(visitor, province)) {
                        assertThat(one.get(words).body()).as(closed).contains("Chưa tìm thấy");
                    }
                });
        assertThat(database.fetch("select name || ' ' || words from portal.search_entry")
                        .getValues(0, String.class))
                .isNotEmpty()
                .allSatisfy(entry -> Stream.concat(ClosedWorld.NAMES.stream(), ClosedWorld.WORDS_OF_TXB.stream())
                        .forEach(closed -> assertThat(entry).doesNotContain(closed)));
    }

    private void withdraw(PublicThing thing) {
        acts.withdraw(thing.programme(), List.of(thing), new Publications.Checker("Người thử", null), "Thử");
    }

    @Test
    void whatIsWithdrawnIsGoneWithTheNextSearchAndBackWhenItIsPublishedAgain() {
        assertThat(found("hộ nghèo")).contains(POOR);
        withdraw(PublicThing.indicator("hai-xa", "ho-ngheo"));
        assertThat(found("hộ nghèo")).doesNotContain(POOR);
        withdraw(PublicThing.programme("hai-xa"));
        assertThat(found("quy hoạch đường")).contains("Chưa tìm thấy");
        itIsPublishedAsItStands();
        assertThat(found("hộ nghèo")).contains(POOR);
        assertThat(found("quy hoạch đường")).contains("#nhiem-vu");
    }

    @Test
    void aReviewIsGoneWithAFigureThatItQuotes() {
        assertThat(found("đề nghị cấp trên")).contains(REVIEW);
        withdraw(PublicThing.indicator("kin", "so-mo"));
        assertThat(found("đề nghị cấp trên")).doesNotContain(REVIEW);
    }

    @Test
    void whatWasChangedSinceItWasLookedThroughIsNotFound() {
        database.execute("update review.section set text = text || ' Câu mới Phong Nha.' where code = 'kien-nghi'");
        try {
            assertThat(found("Phong Nha")).contains("Chưa tìm thấy");
            assertThat(found("đề nghị cấp trên")).doesNotContain(REVIEW);
            PublishedWorld.publish(context, "kin", List.of(PublicThing.review("kin", "tong-ket")));
            assertThat(found("Phong Nha")).contains(REVIEW);
        } finally {
            database.execute("update review.section set text = replace(text, ' Câu mới Phong Nha.', '')");
        }
    }

    @Test
    void anEntryIsNotShownWhereWhatItSaysIsNotPublicNow() {
        found("hộ nghèo");
        SearchIndex.insert(
                database,
                List.of(
                        left(SearchKind.TASK, ClosedWorld.UNPUBLISHED, ""),
                        left(SearchKind.INDICATOR, "kin", "so-kin"),
                        left(SearchKind.REVIEW, "kin", "so-ket")));
        SearchIndex.countWordsOfEntries(database);
        try {
            assertThat(found("trồng chè")).contains("Chưa tìm thấy").doesNotContain("Trồng chè trên đồi");
        } finally {
            index.rebuild();
        }
    }

    private static SearchEntry left(SearchKind kind, String programme, String code) {
        return new SearchEntry(kind, programme, code, "/", "Trồng chè trên đồi", "", "");
    }

    /** Text of a review quotes figures, and may have been withdrawn with one of them. */
    @Test
    void reviewsAreNotShownWhileEntriesAreBehind() {
        assertThat(found("đề nghị cấp trên")).contains(REVIEW);
        withdraw(PublicThing.indicator("kin", "so-mo"));
        database.transaction(holding -> {
            holding.dsl().execute("select pg_advisory_xact_lock(hashtext('portal.search'))");
            assertThat(found("đề nghị cấp trên")).doesNotContain(REVIEW);
            assertThat(found("quy hoạch đường")).contains("#nhiem-vu");
        });
        itIsPublishedAsItStands();
        assertThat(found("đề nghị cấp trên")).contains(REVIEW);
    }

    @Test
    void theEntriesAreTheSameWhenTheyAreMadeAnew() {
        found("hộ nghèo");
        String all = "select kind, address, name, words, vector::text from portal.search_entry order by 2, 1, 3, 4";
        String before = database.fetch(all).formatCSV();
        assertThat(index.rebuild()).isEqualTo(database.fetch(all).size());
        assertThat(database.fetch(all).formatCSV()).isEqualTo(before);
        assertThat(found("hộ nghèo")).contains(POOR);
    }

    @Test
    void whatCanNotBeLookedForIsAnsweredWithWords() {
        assertThat(found("")).contains("Tìm trong nghị quyết").doesNotContain("class=\"empty\"");
        for (String little : List.of("%", "'", "\\", "a", "\"\"", "!!!", "<b>")) {
            assertThat(found(little)).as(little).contains("Ghi ít nhất một từ", "<form");
        }
        for (String odd :
                List.of("' or 1=1 --", "nghèo & | ! <-> (", "100% nghèo", "<script>alert</script>", "a'b:*")) {
            assertThat(found(odd)).as(odd).doesNotContain("<script>alert");
        }
        assertThat(ask("nghèo ".repeat(17)).statusCode()).isEqualTo(400);
        assertThat(ask("nghèo ".repeat(17)).body()).contains("tối đa 16 từ, 200 ký tự");
        assertThat(ask("x".repeat(201)).body()).contains("tối đa 16 từ, 200 ký tự");
        assertThat(ask("x".repeat(7_000)).statusCode()).isEqualTo(400);
        assertThat(ask("\u0000nghèo").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/tim-kiem?q=ngheo&loai=khong-co&trang=-3").statusCode())
                .isEqualTo(200);
    }

    @Test
    void noEngineShowsWhatWasFoundAndNothingIsSent() {
        assertThat(ask("hộ nghèo").headers().firstValue("x-robots-tag")).contains("noindex");
        assertThat(visitor.ask("POST", "/tim-kiem").statusCode()).isEqualTo(405);
    }

    @Test
    void manyOfAKindAreCutAndTheRestIsBehindALink() {
        List<SearchEntry> many = Stream.iterate(1, i -> i + 1)
                .limit(230)
                .map(i -> new SearchEntry(
                        SearchKind.TASK, "hai-xa", "", "/nghi-quyet/hai-xa", "Trồng rừng thôn " + i, "", "đợt thử"))
                .toList();
        found("hộ nghèo");
        SearchIndex.insert(database, many);
        SearchIndex.countWordsOfEntries(database);
        try {
            String first = found("trồng rừng");
            assertThat(first.split("<mark>Trồng rừng</mark>")).hasSize(6);
            assertThat(first).contains("href=\"/tim-kiem?q=tr%E1%BB%93ng+r%E1%BB%ABng&amp;loai=nhiem-vu\"");
            String all = visitor.get("/tim-kiem?q=trong+rung&loai=nhiem-vu").body();
            assertThat(all).contains("hơn 200 kết quả", "Trang sau");
            assertThat(all.split("<mark>Trồng rừng</mark>")).hasSize(51);
            assertThat(visitor.get("/tim-kiem?q=trong+rung+230&loai=nhiem-vu").body())
                    .contains("1 kết quả");
        } finally {
            index.rebuild();
        }
    }
}
