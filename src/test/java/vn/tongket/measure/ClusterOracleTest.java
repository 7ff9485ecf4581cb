package vn.tongket.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.tongket.TongketTest;
import vn.tongket.measure.archive.Audience;
import vn.tongket.measure.archive.Publishing;
import vn.tongket.measure.cluster.ArchiveRegistration;
import vn.tongket.measure.figure.EngineName;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.RolledUp;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Question;
import vn.tongket.programme.Programmes;
import vn.tongket.unit.UnitKind;

/**
 * A real cluster and PostgreSQL say the same on random hierarchies, successions and values of every rule: {@code bin/cluster-test
 * oracle} starts the cluster and names the folder it reads. PostgreSQL itself is held against the oracle by RollUpOracleTest.
 */
@TongketTest
@TestPropertySource(properties = "tongket.trino.schema=oracle")
@EnabledIfEnvironmentVariable(named = "TONGKET_TEST_TRINO_STORAGE", matches = ".+")
class ClusterOracleTest {
    private static final int WORLDS = Integer.getInteger("tongket.oracle.worlds", 4);

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

    private int cases;

    @Test
    void theClusterSaysWhatPostgresqlSays() throws Exception {
        long seed = Long.getLong("tongket.oracle.seed", System.nanoTime());
        System.err.println("ClusterOracleTest: seed " + seed);
        List<RandomWorld> worlds = new ArrayList<>();
        for (int i = 0; i < WORLDS; i++) {
            worlds.add(new RandomWorld("c" + i, new Random(seed + i)));
            new WorldStore(database).store(worlds.getLast(), programmes);
        }
        Path folder = Files.createDirectory(Path.of(System.getenv("TONGKET_TEST_TRINO_STORAGE"), "oracle"));
        publishing.publish(folder, Audience.INTERNAL, null);
        registration.register(folder, "local:///oracle");
        for (RandomWorld world : worlds) {
            compare(world, "seed " + seed);
        }
        System.err.println("ClusterOracleTest: " + cases + " figures compared");
        assertThat(cases).isGreaterThan(1_000);
    }

    private void compare(RandomWorld world, String where) {
        for (String unit : List.of(world.root(), first(world, UnitKind.PROVINCE), first(world, UnitKind.COMMUNE))) {
            for (Frame frame : List.of(Frame.AS_REPORTED, Frame.on(LocalDate.of(2019, 3, 15)))) {
                for (Grouping by : List.of(Grouping.TOTAL, Grouping.YEAR)) {
                    Question question =
                            new Question(world.prefix, List.of(), unit, unit.equals(world.root()), null, by, frame);
                    RolledUp ofCluster = rollUp.answer(question, EngineName.TRINO);
                    List<Figure> figures =
                            rollUp.answer(question, EngineName.POSTGRES).figures();
                    assertThat(ofCluster.figures().toString())
                            .as(where + ": " + question)
                            .isEqualTo(figures.toString());
                    assertThat(ofCluster.engine()).isEqualTo(EngineName.TRINO);
                    cases += figures.size();
                }
            }
        }
    }

    private static String first(RandomWorld world, UnitKind kind) {
        return world.places.values().stream()
                .filter(place -> place.kind == kind)
                .findFirst()
                .orElseThrow()
                .code;
    }
}
