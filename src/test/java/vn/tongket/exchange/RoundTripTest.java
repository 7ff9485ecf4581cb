package vn.tongket.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.ReferenceTest;
import vn.tongket.TestDatabase;
import vn.tongket.Tongket;
import vn.tongket.database.Address;
import vn.tongket.exchange.file.PackageFiles;
import vn.tongket.exchange.file.PackageSchema;
import vn.tongket.packages.PackageSections;

/** What an export writes, an import into an empty database takes back to the same state. */
@ReferenceTest
class RoundTripTest {
    @Autowired
    ApplicationContext here;

    @TempDir
    Path folder;

    @Test
    void everyPackageComesBackAsItWas() throws IOException {
        try (ConfigurableApplicationContext there = otherDatabase()) {
            for (Path example : packages()) {
                String code = load(here, example).programme();
                Path first = folder.resolve(code + "-1");
                here.getBean(Export.class).write(code, first);
                assertThat(load(there, first).isNothing()).as(code).isFalse();
                Path second = folder.resolve(code + "-2");
                there.getBean(Export.class).write(code, second);
                assertThat(content(second)).as(code).isEqualTo(content(first));
                assertThat(stored(there, code)).as(code).isEqualTo(stored(here, code));
            }
        }
    }

    @Test
    void anImportOfItsOwnExportChangesNothing() throws IOException {
        for (Path example : packages()) {
            String code = load(here, example).programme();
            assertThat(load(here, example).isNothing()).as("twice " + code).isTrue();
            Path zip = folder.resolve(code + ".zip");
            here.getBean(Export.class).write(code, zip);
            assertThat(load(here, zip)).as(code).matches(Difference::isNothing);
        }
    }

    @Test
    void twoExportsAreTheSameByteForByte() throws IOException {
        String code = load(here, FULL).programme();
        here.getBean(Export.class).write(code, folder.resolve("one.zip"));
        here.getBean(Export.class).write(code, folder.resolve("two.zip"));
        assertThat(folder.resolve("one.zip")).hasSameBinaryContentAs(folder.resolve("two.zip"));
    }

    /** Editors read it beside the file; a module that brings a section writes its list there too. */
    @Test
    void thePublishedSchemaHasEverySection() throws IOException {
        JsonNode published =
                JsonMapper.builder().build().readTree(Files.readString(Path.of("docs/package.schema.json")));
        assertThat(published)
                .isEqualTo(PackageSchema.of(here.getBean(PackageSections.class)).tree());
    }

    private static final Path FULL = Path.of("src/test/resources/package/full");

    private static List<Path> packages() throws IOException {
        try (Stream<Path> examples = Files.list(Path.of("examples"))) {
            return Stream.concat(
                            Stream.of(FULL),
                            examples.filter(path -> Files.exists(path.resolve("package.yaml")))
                                    .sorted())
                    .toList();
        }
    }

    private static Difference load(ApplicationContext context, Path path) throws IOException {
        return context.getBean(Packages.class).load(path, "test", "tester", false);
    }

    private static StatedPackage stored(ApplicationContext context, String code) {
        return context.getBean(PackageStore.class).stored(code);
    }

    private static Map<String, String> content(Path package_) throws IOException {
        Map<String, String> content = new TreeMap<>();
        for (String name : PackageFiles.ALL) {
            Path file = package_.resolve(name);
            if (Files.exists(file)) {
                content.put(name, Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return content;
    }

    private static ConfigurableApplicationContext otherDatabase() {
        Address address = TestDatabase.withReference();
        return new SpringApplicationBuilder(Tongket.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .initializers(context -> TestDatabase.connect(context, address, true))
                .run();
    }
}
