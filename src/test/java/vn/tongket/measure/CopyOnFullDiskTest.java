package vn.tongket.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.tongket.TestDatabase;
import vn.tongket.TongketTest;
import vn.tongket.measure.columnar.ColumnarCopy;
import vn.tongket.measure.columnar.CopyUnavailable;

/** The copy's folder is a real file system of three megabytes; skipped where this user may not mount one. */
@TongketTest
class CopyOnFullDiskTest {
    @Autowired
    DSLContext database;

    @Autowired
    ColumnarCopy copy;

    @Value("${tongket.measure.copy}")
    Path folder;

    private boolean mounted;

    @BeforeEach
    void smallDisk() throws Exception {
        Files.createDirectories(folder);
        mounted = run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", folder.toString());
        assumeThat(mounted).as("a small file system can be mounted").isTrue();
    }

    @AfterEach
    void unmount() throws Exception {
        copy.close();
        if (mounted) {
            assertThat(run("umount", "--lazy", folder.toString())).isTrue();
        }
    }

    private static boolean run(String... words) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    @Test
    void nothingHalfFilledIsLeftAndItIsMadeWhenThereIsRoom() throws IOException {
        TestDatabase.asOwner(database, "alter table report.value disable trigger user");
        database.execute("""
                insert into report.value (indicator_id, unit_id, window_from, window_to, entry_id, quality, quantity)
                select 1, number, '2020-01-01', '2021-01-01', 1, 'A', round((random() * 1e9)::numeric, 3)
                  from generate_series(1, 500000) as number""");
        for (int tries = 0; tries < 2; tries++) {
            assertThatThrownBy(copy::keepUp)
                    .isInstanceOf(CopyUnavailable.class)
                    .hasMessageMatching("(?is).*(no space|disk|could not write|full).*");
            assertThat(copy.isReady()).isFalse();
            assertThat(left()).isEmpty();
        }
        database.execute("delete from report.value where unit_id > 1000");
        copy.keepUp();
        assertThat(copy.isReady()).isTrue();
    }

    @Test
    void aCopyThatHasNoRoomToFollowIsMadeAnewWhenThereIs() throws IOException {
        TestDatabase.asOwner(database, "delete from report.value");
        TestDatabase.asOwner(database, "alter table report.value disable trigger value_names_what_is_there");
        TestDatabase.asOwner(database, "alter table report.value enable trigger value_added_is_logged");
        copy.keepUp();
        database.execute("""
                insert into report.value (indicator_id, unit_id, window_from, window_to, entry_id, quality, quantity)
                select 2, number, '2020-01-01', '2021-01-01', 1, 'A', round((random() * 1e9)::numeric, 3)
                  from generate_series(1, 500000) as number""");
        assertThatThrownBy(copy::keepUp).isInstanceOf(CopyUnavailable.class);
        assertThat(copy.isReady()).isFalse();
        assertThat(left()).isEmpty();
        TestDatabase.asOwner(database, "alter table report.value enable trigger value_removed_is_logged");
        database.execute("delete from report.value where unit_id > 1000");
        copy.keepUp();
        assertThat(copy.isReady()).isTrue();
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
