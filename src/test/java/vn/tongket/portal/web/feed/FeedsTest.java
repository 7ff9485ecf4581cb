package vn.tongket.portal.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.tongket.Browsing;
import vn.tongket.PublishedWorld;
import vn.tongket.WebTest;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.portal.publishing.PublishingActs;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.programme.sight.Publications;
import vn.tongket.sight.ClosedWorld;

/** What machines read of a world in which something is published and the rest is closed. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedsTest {
    private static final List<String> ALL = List.of("/robots.txt", "/sitemap.xml", "/tin/bao-cao.atom");
    private static final PublicThing REVIEW = PublicThing.review(ClosedWorld.PROGRAMME, "tong-ket");
    private static final PublicThing INDICATOR = PublicThing.indicator(ClosedWorld.PROGRAMME, "so-mo");
    private static final String REVIEW_PAGE = "/bao-cao-tong-ket/kin/tong-ket";

    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext database;

    @Autowired
    PublishingActs acts;

    @Autowired
    RequestMappingHandlerMapping mapping;

    @LocalServerPort
    int port;

    private ClosedWorld world;
    private Browsing visitor;

    @BeforeAll
    void somethingIsPublishedAndTheRestIsClosed() {
        world = new ClosedWorld(context);
        visitor = new Browsing(port);
    }

    @BeforeEach
    void itIsPublishedAsItStands() {
        PublishedWorld.publish(context, ClosedWorld.PROGRAMME, List.of(INDICATOR, REVIEW));
    }

    private String body(String address) {
        HttpResponse<String> answer = visitor.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private SyndFeed feed() throws Exception {
        return new SyndFeedInput().build(new StringReader(body("/tin/bao-cao.atom")));
    }

    private List<Element> elements(String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(body("/sitemap.xml").getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getLocalName()).isEqualTo("urlset");
        NodeList found = document.getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private List<String> paths() throws Exception {
        List<String> paths = new ArrayList<>();
        for (Element loc : elements("loc")) {
            URI address = URI.create(loc.getTextContent());
            assertThat(address.getScheme() + "://" + address.getAuthority()).isEqualTo("http://localhost:" + port);
            paths.add(address.getRawPath());
        }
        return paths;
    }

    @Test
    void everyPublishedPageStandsInTheSitemapAndAnswers() throws Exception {
        List<String> paths = paths();
        assertThat(paths)
                .contains("/", "/nghi-quyet/kin", "/theo-doi/kin", "/chi-tieu/kin/so-mo", REVIEW_PAGE)
                .doesNotHaveDuplicates()
                .noneMatch(path -> path.contains("so-kin") || path.contains("so-ket") || path.contains("nhap"));
        paths.forEach(this::body);
        assertThat(elements("lastmod"))
                .isNotEmpty()
                .allSatisfy(moment -> assertThat(OffsetDateTime.parse(moment.getTextContent()))
                        .isAfter("2026-01-01T00:00:00Z"));
    }

    @Test
    void theSitemapIsAsPublicForWhoeverAsks() {
        Browsing province = new Browsing(port);
        province.signIn(world.province.username(), world.province.password());
        ALL.forEach(
                address -> assertThat(province.get(address).body()).as(address).isEqualTo(body(address)));
    }

    @Test
    void newReviewsAreReadAsAFeedOfAtom() throws Exception {
        SyndFeed feed = feed();
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getEntries()).hasSize(1);
        SyndEntry entry = feed.getEntries().getFirst();
        assertThat(entry.getTitle()).isEqualTo("Tổng kết mở Thạch Bàn");
        assertThat(entry.getLink()).isEqualTo("http://localhost:" + port + REVIEW_PAGE);
        assertThat(entry.getUri()).isEqualTo("tag:localhost,2026:" + REVIEW_PAGE);
        assertThat(entry.getUpdatedDate()).isEqualTo(feed.getPublishedDate());
        assertThat(entry.getDescription().getValue())
                .startsWith("Báo cáo tổng kết của ")
                .contains("Chương trình mở Thạch Bàn", "dữ liệu giả định");
    }

    @Test
    void anEntryKeepsItsIdAndIsNewerWhenItIsPublishedAgain() throws Exception {
        SyndEntry before = feed().getEntries().getFirst();
        database.execute("update programme.publication set published_at = published_at - interval '1 hour'"
                + " where kind = 'REVIEW'");
        SyndEntry earlier = feed().getEntries().getFirst();
        assertThat(earlier.getUpdatedDate()).isBefore(before.getUpdatedDate());
        PublishedWorld.publish(context, ClosedWorld.PROGRAMME, List.of(REVIEW));
        SyndEntry again = feed().getEntries().getFirst();
        assertThat(again.getUri()).isEqualTo(earlier.getUri());
        assertThat(again.getUpdatedDate()).isAfter(earlier.getUpdatedDate());
    }

    @Test
    void signsOfMarkupInATitleStayWords() throws Exception {
        String title = "Tổng kết <b>\"mở\"</b> & 'thêm' ]]>";
        String before = database.fetchSingle("select title from review.review where code = 'tong-ket'")
                .get(0, String.class);
        database.execute("update review.review set title = ? where code = 'tong-ket'", title);
        try {
            assertThat(feed().getEntries())
                    .as("changed since it was looked through")
                    .isEmpty();
            PublishedWorld.publish(context, ClosedWorld.PROGRAMME, List.of(REVIEW));
            assertThat(feed().getEntries().getFirst().getTitle()).isEqualTo(title);
        } finally {
            database.execute("update review.review set title = ? where code = 'tong-ket'", before);
        }
    }

    @Test
    void whatIsWithdrawnIsGoneWithTheNextRequest() throws Exception {
        String tag = tag("/tin/bao-cao.atom");
        withdraw(REVIEW);
        assertThat(feed().getEntries()).isEmpty();
        assertThat(paths()).doesNotContain(REVIEW_PAGE);
        assertThat(ifNoneMatch("/tin/bao-cao.atom", tag).statusCode()).isEqualTo(200);
    }

    /** Its text quotes the figure, so it is not to be had any more, and is not pointed at. */
    @Test
    void aReviewIsGoneWhenAFigureInItIsWithdrawn() throws Exception {
        withdraw(INDICATOR);
        assertThat(visitor.get(REVIEW_PAGE).statusCode()).isEqualTo(404);
        assertThat(feed().getEntries()).isEmpty();
        assertThat(paths()).doesNotContain(REVIEW_PAGE, "/chi-tieu/kin/so-mo");
    }

    private void withdraw(PublicThing thing) {
        acts.withdraw(ClosedWorld.PROGRAMME, List.of(thing), new Publications.Checker("Người thử", null), "Thử");
    }

    @Test
    void whoHasItAlreadyIsToldSo() throws Exception {
        for (String address : ALL) {
            HttpResponse<String> whole = visitor.get(address);
            assertThat(whole.headers().firstValue("cache-control")).contains("no-cache, public");
            assertThat(whole.headers().firstValue("set-cookie")).isEmpty();
            HttpResponse<String> again = ifNoneMatch(address, tag(address));
            assertThat(again.statusCode()).as(address).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(visitor.ask("HEAD", address).statusCode()).isEqualTo(200);
            assertThat(visitor.ask("POST", address).statusCode()).isIn(403, 405);
            assertThat(visitor.ask("PUT", address).statusCode()).isEqualTo(405);
        }
    }

    private String tag(String address) {
        return visitor.get(address).headers().firstValue("etag").orElseThrow();
    }

    private HttpResponse<String> ifNoneMatch(String address, String tag) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                                .header("If-None-Match", tag)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void robotsMayComeToPublicPagesAndToNothingElse() {
        RobotsRules rules = RobotsRules.read(body("/robots.txt"));
        assertThat(rules.sitemap()).isEqualTo("http://localhost:" + port + "/sitemap.xml");
        for (String open : List.of(
                "/",
                "/nghi-quyet",
                "/nghi-quyet/kin",
                "/theo-doi/kin",
                "/chi-tieu/kin/so-mo",
                REVIEW_PAGE,
                "/don-vi/TP",
                "/sitemap.xml",
                "/css/tongket.css")) {
            assertThat(rules.allow(open)).as(open).isTrue();
        }
        for (String closed : List.of(
                "/chi-tieu/kin/so-mo?don-vi=TP", "/don-vi?q=a", "/dang-nhap", "/api", "/api/series", "/quan-tri")) {
            assertThat(rules.allow(closed)).as(closed).isFalse();
        }
        mapping.getHandlerMethods().forEach((info, method) -> {
            Opens opens = method.getMethodAnnotation(Opens.class);
            if (opens != null
                    && opens.value() != Right.VISIT
                    && !info.getMethodsCondition().getMethods().equals(Set.of(RequestMethod.POST))) {
                info.getPatternValues()
                        .forEach(path -> assertThat(rules.allow(path)).as(path).isFalse());
            }
        });
    }

    @Test
    void aPageSaysWhichIsItsOneAddressAndWhereNewsStand() {
        String page = body("/nghi-quyet/kin");
        assertThat(page)
                .contains("<link rel=\"canonical\" href=\"http://localhost:" + port + "/nghi-quyet/kin\">")
                .contains("<link rel=\"alternate\" type=\"application/atom+xml\"");
        assertThat(visitor.get("/nghi-quyet/kin").headers().firstValue("x-robots-tag"))
                .isEmpty();
    }

    @Test
    void enginesShowNoPageUnderAQuestionNorAnyOfTheWork() {
        Browsing province = new Browsing(port);
        province.signIn(world.province.username(), world.province.password());
        for (HttpResponse<String> answer : List.of(
                visitor.get("/theo-doi/kin?tai-ngay=30/06/2025"),
                visitor.get("/don-vi?q=TP"),
                visitor.get("/dang-nhap"),
                province.get("/nghi-quyet/kin"),
                province.get("/viec-cua-toi"))) {
            assertThat(answer.headers().firstValue("x-robots-tag"))
                    .as(answer.uri().toString())
                    .contains("noindex");
            assertThat(answer.body()).doesNotContain("rel=\"canonical\"");
        }
    }

    @Test
    void theLongListIsCutWhereTheFormatEnds() {
        List<PublicPages.Listed> many = new ArrayList<>();
        for (int i = 0; i <= Sitemap.MOST; i++) {
            many.add(new PublicPages.Listed("/don-vi/" + i, null));
        }
        String written = new String(Sitemap.of("https://tongket.example", many), StandardCharsets.UTF_8);
        assertThat(Pattern.compile("<loc>").matcher(written).results()).hasSize(Sitemap.MOST);
    }
}
