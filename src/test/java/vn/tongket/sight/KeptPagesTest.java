package vn.tongket.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tongket.Browsing;
import vn.tongket.PublishedWorld;
import vn.tongket.TestDatabase;
import vn.tongket.Tongket;
import vn.tongket.WebTest;
import vn.tongket.database.Address;
import vn.tongket.measure.KeptFigures;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Question;
import vn.tongket.portal.publishing.PublishingActs;
import vn.tongket.programme.Programme;
import vn.tongket.programme.ProgrammeHead;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.unit.Units;

/** What pages keep in memory is what they would read now, and holds for nobody more than is theirs. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptPagesTest {
    private static final String CODE = ClosedWorld.PROGRAMME;
    private static final String RESOLUTION = "/nghi-quyet/kin";
    private static final String BOARD = "/theo-doi/kin";
    private static final String INDICATOR = "/chi-tieu/kin/so-mo";
    private static final String CLOSED = "/chi-tieu/kin/so-kin";
    private static final String REVIEW = "/bao-cao-tong-ket/kin/tong-ket";
    private static final List<String> ALL =
            List.of("/", "/nghi-quyet", RESOLUTION, "/theo-doi", BOARD, INDICATOR, "/bao-cao-tong-ket", REVIEW);

    private static final String ONE_FIGURE = """
            update report.value set quantity = %d
             where replaced_by is null
               and indicator_id = (select indicator_id from programme.indicator where code = 'so-mo')
               and unit_id = (select unit_id from unit.unit where code = 'TXA')""";

    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext database;

    @Autowired
    Programmes programmes;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Environment settings;

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
    void allOfItHasBeenLookedAt() {
        PublishedWorld.publish(context, CODE, List.of(PublicThing.review(CODE, "tong-ket")));
        ALL.forEach(this::shown);
    }

    private String shown(String address) {
        var answer = visitor.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    /** @param words that stood nowhere before */
    private void isShownNext(Runnable change, String words, String... addresses) {
        for (String address : addresses) {
            assertThat(shown(address)).as(address).doesNotContain(words);
        }
        change.run();
        for (String address : addresses) {
            assertThat(shown(address)).as(address).contains(words);
        }
    }

    private void isShownNext(String sql, String words, String... addresses) {
        isShownNext(() -> assertThat(database.execute(sql)).isPositive(), words, addresses);
    }

    @Test
    void aProgrammeThatIsSavedIsShownWithTheNextRequest() {
        isShownNext(
                () -> programmes.save(called("Chương trình Sông Đà", programmes.require(CODE))),
                "Chương trình Sông Đà",
                "/",
                "/nghi-quyet",
                RESOLUTION,
                "/theo-doi",
                BOARD,
                INDICATOR,
                "/bao-cao-tong-ket");
    }

    private static Programme called(String title, Programme one) {
        return new Programme(
                new ProgrammeHead(
                        one.code(),
                        title,
                        one.unit(),
                        one.period(),
                        one.invented(),
                        one.publishable(),
                        one.directives()),
                one.background(),
                one.relatedDirectives(),
                one.relations(),
                one.bodies(),
                one.documents(),
                one.objectives(),
                one.taskGroups(),
                one.indicators(),
                one.usualThresholds(),
                one.usualSettings());
    }

    @Test
    void whatIsChangedBesideTheProductIsShownWithTheNextRequest() {
        isShownNext(
                "update programme.programme set title = 'Chương trình Sông Cầu' where code = 'kin'",
                "Chương trình Sông Cầu",
                "/",
                "/nghi-quyet",
                RESOLUTION,
                "/theo-doi",
                BOARD,
                INDICATOR,
                "/bao-cao-tong-ket",
                REVIEW);
        isShownNext(
                "update programme.indicator set name = 'Chỉ tiêu mở Sông Thương' where code = 'so-mo'",
                "Chỉ tiêu mở Sông Thương",
                RESOLUTION,
                BOARD,
                INDICATOR);
    }

    @Test
    void aValueThatIsRevisedIsShownWithTheNextRequest() {
        isShownNext(ONE_FIGURE.formatted(4_210), "4.230", INDICATOR, BOARD, REVIEW);
        isShownNext(ONE_FIGURE.formatted(5_310), "5.330", INDICATOR, BOARD, REVIEW);
    }

    @Test
    void aUnitThatIsRenamedIsShownWithTheNextRequest() {
        isShownNext(
                () -> {
                    database.execute(
                            "update unit.version set name = 'Sông Mã', full_name = 'Tỉnh Sông Mã' where code = 'TP'");
                    database.execute("update unit.revision set revision = revision + 1");
                },
                "Tỉnh Sông Mã",
                "/",
                RESOLUTION,
                "/theo-doi",
                INDICATOR);
    }

    @Test
    void whatIsWithdrawnIsGoneWithTheNextRequestAndThereAgainWhenItIsPublishedAgain() {
        PublicThing indicator = PublicThing.indicator(CODE, "so-mo");
        withdraw(indicator);
        assertThat(visitor.get(INDICATOR).statusCode()).isNotEqualTo(200);
        assertThat(shown(BOARD)).doesNotContain(INDICATOR);
        assertThat(visitor.get(REVIEW).statusCode()).isNotEqualTo(200);
        PublishedWorld.publish(context, CODE, List.of(indicator));
        Stream.of(INDICATOR, REVIEW).forEach(this::shown);
        assertThat(shown(BOARD)).contains(INDICATOR);
    }

    private void withdraw(PublicThing thing) {
        context.getBean(PublishingActs.class)
                .withdraw(CODE, List.of(thing), PublishedWorld.checked().by(), "Đang kiểm tra lại.");
    }

    @Test
    void aReviewWhoseTextChangedIsNotPublicUntilItIsLookedThroughAgain() {
        database.execute("update report.finding set words = 'Nhận định mới Sông Gâm.' where code = 'n1'");
        assertThat(visitor.get(REVIEW).statusCode()).isEqualTo(404);
        PublishedWorld.publish(context, CODE, List.of(PublicThing.review(CODE, "tong-ket")));
        assertThat(shown(REVIEW)).contains("Nhận định mới Sông Gâm");
        database.execute(
                "update review.section set text = 'Sông Chảy: {{so-mo}} việc.' where code = 'mo-dau' and text like"
                        + " '%so-mo%'");
        assertThat(visitor.get(REVIEW).statusCode()).isEqualTo(404);
        PublishedWorld.publish(context, CODE, List.of(PublicThing.review(CODE, "tong-ket")));
        assertThat(shown(REVIEW)).contains("Sông Chảy");
    }

    @Test
    void whoSeesMoreLeavesNothingToWhoSeesLess() {
        Browsing officer = new Browsing(port);
        officer.signIn(world.province.username(), world.province.password());
        for (int twice = 0; twice < 2; twice++) {
            assertThat(officer.get(CLOSED).statusCode()).isEqualTo(200);
            assertThat(officer.get(BOARD).body()).contains("Chỉ tiêu kín Bạch Hạc");
            assertThat(officer.get(RESOLUTION).body()).contains("Chỉ tiêu kín Bạch Hạc");
            assertThat(officer.get(REVIEW).body()).contains("dự thảo");
            assertThat(visitor.get(CLOSED).statusCode()).isEqualTo(404);
            Stream.of(BOARD, RESOLUTION, REVIEW)
                    .forEach(address -> assertThat(shown(address)).doesNotContain("Bạch Hạc", "dự thảo"));
        }
    }

    @Test
    void whatIsNotCommittedIsSeenOnlyWithinItself() {
        String before = title();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            name("Chương trình bỏ dở");
            assertThat(title()).isEqualTo("Chương trình bỏ dở");
            assertThat(shown("/")).contains(before).doesNotContain("bỏ dở");
            status.setRollbackOnly();
        });
        assertThat(title()).isEqualTo(before);
        assertThat(shown("/")).contains(before).doesNotContain("bỏ dở");
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            name("Chương trình lần một");
            assertThat(title()).isEqualTo("Chương trình lần một");
            name("Chương trình lần hai");
        });
        assertThat(title()).isEqualTo("Chương trình lần hai");
        assertThat(shown("/")).contains("Chương trình lần hai");
    }

    private void name(String title) {
        database.execute("update programme.programme set title = ? where code = 'kin'", title);
    }

    private String title() {
        String head = programmes.head(CODE).orElseThrow().title();
        assertThat(programmes.require(CODE).title()).isEqualTo(head);
        return head;
    }

    @Test
    void anotherNodeSeesItWithItsNextLook() {
        Address address = new Address(setting("url"), setting("user"), setting("password"));
        try (var other = new SpringApplicationBuilder(Tongket.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .initializers(fresh -> TestDatabase.connect(fresh, address, false))
                .run()) {
            Programmes there = other.getBean(Programmes.class);
            Units units = other.getBean(Units.class);
            KeptFigures figures = other.getBean(KeptFigures.class);
            there.require(CODE);
            units.require("TXA");
            String figure = figure(figures);
            name("Chương trình của nút kia");
            database.execute("update unit.version set full_name = 'Xã Sông Lam' where code = 'TXA'");
            database.execute("update unit.revision set revision = revision + 1");
            database.execute(ONE_FIGURE.formatted(6_410));
            assertThat(there.require(CODE).title()).isEqualTo("Chương trình của nút kia");
            assertThat(units.require("TXA").fullName()).isEqualTo("Xã Sông Lam");
            assertThat(figure(figures)).isEqualTo("6430").isNotEqualTo(figure);
        }
    }

    private String setting(String name) {
        return settings.getRequiredProperty("tongket.db." + name);
    }

    private static String figure(KeptFigures figures) {
        Question question = new Question(CODE, List.of("so-mo"), "TP", false, null, Grouping.TOTAL, Frame.AS_REPORTED);
        return String.valueOf(
                figures.look().answer(question).figures().getFirst().value());
    }
}
