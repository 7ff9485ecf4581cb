package vn.tongket.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.ReferenceTest;
import vn.tongket.exchange.Difference;
import vn.tongket.exchange.Packages;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;

@ReferenceTest
class ImportTest {
    @Autowired
    Packages packages;

    @Autowired
    Programmes programmes;

    /** Every folder of examples that is a package. */
    static List<String> folders() {
        try (Stream<Path> folders = Files.list(Path.of("examples"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("package.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void importsAndTheRealOnesUnderTheirFolderNamesWithoutAWarning(String folder) throws IOException {
        Difference difference = load(folder);
        Programme programme = programmes.require(difference.programme());
        assertThat(programme.source()).isNotBlank();
        if (!programme.invented()) {
            assertThat(programme.code()).isEqualTo(folder);
            assertThat(difference.warnings()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void importsTwiceAsOnce(String folder) throws IOException {
        load(folder);
        Difference second = load(folder);
        assertThat(second.isNothing()).as(second.toString()).isTrue();
    }

    private Difference load(String folder) throws IOException {
        return packages.load(Path.of("examples", folder), folder, "test", false);
    }
}
