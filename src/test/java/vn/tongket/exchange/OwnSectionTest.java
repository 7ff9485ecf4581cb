package vn.tongket.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.TongketTest;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.exchange.file.PackageSchema;
import vn.tongket.packages.PackageSection;
import vn.tongket.packages.PackageSections;
import vn.tongket.packages.leaving.Leaving;
import vn.tongket.packages.tree.Members;
import vn.tongket.packages.tree.PackagePart;
import vn.tongket.packages.tree.YamlTree;

/** A module adds a section of its own with one bean: here a module of the tests, and nothing else knows of it. */
@TongketTest
class OwnSectionTest {

    /** Khẩu hiệu: what a programme writes on its banners. */
    record Slogan(String code, String words, @Nullable Integer banners) {}

    static class SloganSection implements PackageSection<Slogan> {
        private final Map<String, List<Slogan>> kept = new HashMap<>();

        @Override
        public String name() {
            return "slogans";
        }

        @Override
        public String title() {
            return "Khẩu hiệu";
        }

        @Override
        public Optional<JsonNode> schema() {
            return Optional.of(JsonMapper.builder().build().readTree("""
                    { "type": "object", "additionalProperties": false, "required": ["code", "words"],
                      "properties": {
                        "code": { "$ref": "#/$defs/slug" },
                        "words": { "type": "string", "minLength": 1 },
                        "banners": { "type": "integer", "minimum": 1 } } }"""));
        }

        @Override
        public Slogan read(PackagePart part) {
            return new Slogan(part.word("code"), part.word("words"), part.count("banners"));
        }

        @Override
        public String code(Slogan slogan) {
            return slogan.code();
        }

        @Override
        public List<Problem> mistakes(String programme, YamlTree tree, List<Slogan> things) {
            return things.stream()
                    .filter(slogan -> slogan.words().endsWith("?"))
                    .map(slogan -> tree.hard(
                            "/slogans/" + things.indexOf(slogan) + "/words",
                            "a slogan asks nothing",
                            "khẩu hiệu không phải là câu hỏi"))
                    .toList();
        }

        @Override
        public List<Slogan> stored(String programme) {
            return kept.getOrDefault(programme, List.of());
        }

        @Override
        public Members write(Slogan slogan) {
            return new Members()
                    .with("code", slogan.code())
                    .with("words", slogan.words())
                    .with("banners", slogan.banners());
        }

        @Override
        public void keep(String programme, List<Slogan> things) {
            kept.put(programme, things);
        }

        /** It has no rows, so that nothing can point at them. */
        @Override
        public List<Leaving> leaving(String programme, List<Slogan> things) {
            return List.of();
        }
    }

    @TestConfiguration
    static class Module {
        @Bean
        SloganSection slogans() {
            return new SloganSection();
        }
    }

    @Autowired
    Packages packages;

    @Autowired
    Export export;

    @Autowired
    SloganSection slogans;

    @TempDir
    Path folder;

    SmallPackage small;

    @BeforeEach
    void begin() {
        small = new SmallPackage(folder);
        slogans.kept.clear();
    }

    private SmallPackage withSlogans(String... lines) {
        return small.replace(
                "package.yaml", "objectives:", "slogans:\n  - " + String.join("\n  - ", lines) + "\nobjectives:");
    }

    private Difference load(SmallPackage package_) throws IOException {
        return packages.load(package_.write(), "nho", "tester", false);
    }

    @Test
    void itComesInShowsItsDifferenceAndGoesOutAgain() throws IOException {
        withSlogans("{ code: tien-len, words: Tiến lên, banners: 3 }", "{ code: doan-ket, words: 83 }");
        assertThat(load(small).sections())
                .contains(new SectionDifference(
                        "slogans", "Khẩu hiệu", List.of("tien-len", "doan-ket"), List.of(), List.of(), false, 0));
        assertThat(slogans.stored("nho"))
                .containsExactly(new Slogan("tien-len", "Tiến lên", 3), new Slogan("doan-ket", "83", null));
        assertThat(load(small).isNothing()).isTrue();

        Path written = folder.resolve("ra");
        export.write("nho", written);
        assertThat(Files.readString(written.resolve("package.yaml"))).contains("slogans:", "Tiến lên");
        assertThat(packages.load(written, "ra", "tester", false).isNothing()).isTrue();

        assertThat(load(new SmallPackage(folder)).sections())
                .contains(new SectionDifference(
                        "slogans", "Khẩu hiệu", List.of(), List.of(), List.of("tien-len", "doan-ket"), false, 0));
        assertThat(slogans.stored("nho")).isEmpty();
    }

    @Test
    void itsMistakesAreToldWithAllOthersAndNothingIsKept() {
        withSlogans("{ code: tien-len, words: \"Tiến lên?\" }", "{ code: tien-len, words: Lại tiến lên }");
        small.replace("package.yaml", "objective: giam-ngheo", "objective: giam-ngheo-x");
        assertThat(refused())
                .containsExactly(
                        "package.yaml:9:30: a slogan asks nothing",
                        "package.yaml:10:13: the code 'tien-len' stands in line 9 already",
                        "package.yaml:23:16: there is no objective 'giam-ngheo-x'; did you mean 'giam-ngheo'?");
        assertThat(slogans.stored("nho")).isEmpty();
    }

    @Test
    void itsSchemaIsHeldAgainstItsList() {
        withSlogans("{ code: tien-len, word: Tiến lên }", "{ code: hai, words: Hai, banners: nhiều }");
        assertThat(refused())
                .containsExactly(
                        "package.yaml:9:5: 'words' is missing in slogans 'tien-len'",
                        "package.yaml:9:23: 'word' is not known in slogans 'tien-len'; did you mean 'words'?",
                        "package.yaml:10:39: 'nhiều' is no whole number; write digits only");
    }

    private List<String> refused() {
        BadInput refusal = catchThrowableOfType(BadInput.class, () -> load(small));
        return refusal.problems().stream().map(Problem::inEnglish).toList();
    }

    @Test
    void twoOfOneNameOrOneWithoutSchemaStopTheStart() {
        assertThatThrownBy(() -> new PackageSections(List.of(new SloganSection(), new SloganSection())))
                .hasMessage("Two sections of a package are named slogans");
        PackageSection<Slogan> bare = new SloganSection() {
            @Override
            public Optional<JsonNode> schema() {
                return Optional.empty();
            }
        };
        assertThatThrownBy(() -> PackageSchema.of(new PackageSections(List.of(bare))))
                .hasMessage("The section slogans brings no schema of its list");
    }
}
