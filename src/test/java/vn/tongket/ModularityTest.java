package vn.tongket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between modules, and the map of them in docs/. */
class ModularityTest {
    private static final Path MAP = Path.of("docs/modules.md");
    private final ApplicationModules modules = ApplicationModules.of(Tongket.class);

    @Test
    void modulesReadOnlyWhatTheyDeclare() {
        modules.verify();
    }

    /** A room one can look around in. */
    @Test
    void noPackageHoldsMoreThanThirtyFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Map<Path, Long> sizes = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
            assertThat(sizes)
                    .isNotEmpty()
                    .allSatisfy((room, count) ->
                            assertThat(count).as(room.toString()).isLessThanOrEqualTo(30));
        }
    }

    @Test
    void theMapInTheDocsIsTheMapOfTheCode() throws IOException {
        String map = map();
        String before = Files.exists(MAP) ? Files.readString(MAP) : "";
        Files.writeString(MAP, map);
        assertThat(before)
                .as("docs/modules.md was out of date and has been written again: commit it")
                .isEqualTo(map);
    }

    private String map() {
        List<ApplicationModule> sorted = modules.stream()
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .toList();
        return "# Modules\n\nWritten by `ModularityTest` from the code: each module and the modules it uses.\n\n"
                + "```mermaid\nflowchart LR\n"
                + sorted.stream().map(this::arrows).collect(Collectors.joining())
                + "```\n";
    }

    private String arrows(ApplicationModule module) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(used -> used.getIdentifier().toString())
                .filter(used -> !List.of("base", "database", "page").contains(used))
                .distinct()
                .sorted()
                .map(used -> "    " + module.getIdentifier() + " --> " + used + "\n")
                .collect(Collectors.joining());
    }
}
