package vn.tongket.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import vn.tongket.TestDatabase;
import vn.tongket.TongketTest;
import vn.tongket.base.BadInput;
import vn.tongket.measure.archive.Audience;
import vn.tongket.measure.archive.Publishing;
import vn.tongket.measure.cluster.ArchiveRegistration;
import vn.tongket.measure.cluster.ClusterUnavailable;
import vn.tongket.measure.figure.EngineName;
import vn.tongket.measure.figure.FigureUnavailable;
import vn.tongket.measure.figure.RolledUp;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Question;
import vn.tongket.programme.Programmes;

/** A cluster is to add up and cannot: the record answers as far as it is asked to, else the reader is told; nothing is shown half. */
@TongketTest
@TestPropertySource(
        properties = {
            "tongket.measure.engine=TRINO",
            "tongket.measure.record-up-to=100",
            "tongket.trino.seconds=5",
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterAwayTest {
    /** Nobody answers here, until a test lets somebody. */
    private static final InetSocketAddress ADDRESS = freeAddress();

    @TempDir
    static Path folder;

    @Autowired
    DSLContext database;

    @Autowired
    Programmes programmes;

    @Autowired
    RollUp rollUp;

    @Autowired
    Publishing publishing;

    @Autowired
    ArchiveRegistration registration;

    private final RandomWorld world = new RandomWorld("w", new Random(7));
    private @Nullable HttpServer broken;

    @DynamicPropertySource
    static void cluster(DynamicPropertyRegistry registry) {
        registry.add("tongket.trino.url", () -> "jdbc:trino://127.0.0.1:" + ADDRESS.getPort());
    }

    private static InetSocketAddress freeAddress() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            InetSocketAddress address = server.getAddress();
            server.start();
            server.stop(0);
            return address;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    void manyValues() {
        new WorldStore(database).store(world, programmes);
        TestDatabase.asOwner(database, "analyze report.value");
    }

    @AfterAll
    void stop() {
        if (broken != null) {
            broken.stop(0);
        }
    }

    private RolledUp asked(@Nullable EngineName engine, List<String> indicators) {
        return rollUp.answer(
                new Question(
                        world.prefix,
                        indicators,
                        world.root(),
                        false,
                        null,
                        Grouping.TOTAL,
                        Frame.on(LocalDate.of(2020, 1, 1))),
                engine);
    }

    @Test
    void whoAsksItByNameIsTold() {
        assertThatThrownBy(() -> asked(EngineName.TRINO, List.of()))
                .isInstanceOf(FigureUnavailable.class)
                .hasMessageContaining("TRINO cannot answer now")
                .hasMessageContaining("Failed to connect");
    }

    @Test
    void whatIsTooMuchForTheRecordIsNotAnsweredAtAll() {
        assertThatThrownBy(() -> asked(null, List.of())).isInstanceOfSatisfying(FigureUnavailable.class, told -> {
            assertThat(told.inEnglish()).contains("Failed to connect", "TONGKET_RECORD_UP_TO=100");
            assertThat(told.inVietnamese()).contains("Cụm máy", "chưa có số");
        });
    }

    @Test
    void littleIsAskedOfTheRecord() {
        database.execute(
                "delete from report.value where indicator_id = (select min(indicator_id) from programme.indicator)"
                        + " and value_id not in (select max(value_id) from report.value group by indicator_id)");
        TestDatabase.asOwner(database, "analyze report.value");
        String few = database.fetchSingle("select code from programme.indicator order by indicator_id limit 1")
                .get(0, String.class);
        assertThat(asked(null, List.of(few)).engine()).isEqualTo(EngineName.POSTGRES);
    }

    /** Somebody else's server, or a coordinator that fails at every query. */
    @Test
    void anAnswerThatIsNoneIsNotTakenForOne() throws IOException {
        broken = HttpServer.create(ADDRESS, 0);
        broken.createContext("/", exchange -> {
            byte[] words = "out of order".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(500, words.length);
            exchange.getResponseBody().write(words);
            exchange.close();
        });
        broken.start();
        assertThatThrownBy(() -> asked(EngineName.TRINO, List.of()))
                .isInstanceOf(FigureUnavailable.class)
                .hasMessageContaining("out of order");
        broken.stop(0);
        broken = null;
    }

    /** A coordinator that takes the question and says nothing more. */
    @Test
    @Timeout(120)
    void oneThatNeverAnswersIsNotWaitedForForEver() throws IOException {
        try (ServerSocket silent = new ServerSocket()) {
            silent.bind(ADDRESS);
            assertThatThrownBy(() -> asked(EngineName.TRINO, List.of())).isInstanceOf(FigureUnavailable.class);
        }
    }

    @Test
    void onlyAnArchiveOfEveryValueIsRegistered() {
        publishing.publish(folder, Audience.PUBLIC, null);
        assertThatThrownBy(() -> registration.register(folder, "local:///archive"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("does not hold every approved value");
        assertThatThrownBy(() -> registration.register(folder, "'; drop"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("is no location");
    }

    @Test
    void registeringSaysThatItIsAway(@TempDir Path internal) {
        publishing.publish(internal, Audience.INTERNAL, null);
        assertThatThrownBy(() -> registration.register(internal, "local:///archive"))
                .isInstanceOf(ClusterUnavailable.class)
                .hasMessageContaining("Failed to connect");
    }
}
