package vn.tongket.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.exchange.answer.AnswersCsv;
import vn.tongket.exchange.answer.DataValueSet;
import vn.tongket.exchange.file.PackageFiles;
import vn.tongket.packages.PackageSections;

/** Packages and files of answers beyond what any office has: said in few words, before they are held. */
class PackageBoundsTest {
    @TempDir
    Path folder;

    private List<Problem> problems(SmallPackage small) throws IOException {
        try (PackageFiles files = PackageFiles.open(small.zip(""), "nho.zip")) {
            new PackageReader(new PackageSections(List.of())).read(files);
            return List.of();
        } catch (BadInput bad) {
            return bad.problems();
        }
    }

    private static String keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> "la" + i + ": 1\n").collect(Collectors.joining());
    }

    /** 3,5 MB as a zip: it ran the server out of memory. */
    @Test
    void halfAMillionUnknownKeysAreOneMistake() throws IOException {
        assertThat(problems(new SmallPackage(folder).with("package.yaml", keys(500_000))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.vietnamese()).contains("hơn 100.000 mục"));
    }

    /** They were all held before they were counted; what is broken behind the bound shows that nobody looks further. */
    @Test
    void foldersWithoutNumberAreCountedOnlyAsFarAsNeeded() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 60_000; i++) {
                zip.putNextEntry(new ZipEntry("thu-muc-" + i + "/"));
            }
        }
        byte[] broken = bytes.toByteArray();
        for (int at = broken.length - 200_000; at < broken.length - 22; at++) {
            broken[at] = 0;
        }
        Path file = Files.write(folder.resolve("nhieu.zip"), broken);
        assertThatThrownBy(() -> PackageFiles.open(file, "nhieu.zip"))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.problems().getFirst().vietnamese())
                                .contains("hơn 50 mục"));
    }

    @Test
    void ofManyMistakesTheFirstAreToldAndHowManyMore() throws IOException {
        List<Problem> told = problems(new SmallPackage(folder).with("package.yaml", keys(20_000)));
        assertThat(told).hasSizeBetween(200, 203);
        assertThat(told.getFirst().line()).isEqualTo(1);
        assertThat(told.stream().map(Problem::vietnamese)).anyMatch(words -> words.startsWith("và còn 19"));
    }

    @Test
    void aliasesKeysTwiceAndLayersAreToldInFewWords() throws IOException {
        String twice = "a: 1\n".repeat(10_000);
        assertThat(problems(new SmallPackage(folder).with("package.yaml", twice)))
                .hasSizeLessThan(210);
        String aliases = "a: &a [1]\n"
                + IntStream.range(0, 10_000).mapToObj(i -> "k" + i + ": *a\n").collect(Collectors.joining());
        assertThat(problems(new SmallPackage(folder).with("package.yaml", aliases)))
                .hasSizeLessThan(210);
        assertThat(problems(new SmallPackage(folder).with("package.yaml", "a: " + "[".repeat(100_000))))
                .isNotEmpty();
        assertThat(problems(new SmallPackage(folder).with("package.yaml", "format: " + "a-".repeat(100_000) + "\n")))
                .isNotEmpty();
        String code = "a-".repeat(50_000) + "a";
        assertThat(problems(new SmallPackage(folder).replace("package.yaml", "code: nho", "code: " + code)))
                .as("a code of a hundred thousand letters, which a pattern looks through")
                .isEmpty();
    }

    @Test
    void tablesThatAreHeldHaveARowToStopAt() throws IOException {
        SmallPackage small = new SmallPackage(folder);
        String head = "code,kind,side,topic,unit,from,to,selected,words,source\n";
        small.with(
                "findings.csv",
                head
                        + IntStream.range(0, 110_000)
                                .mapToObj(i -> "a" + i + ",RESULT,,,,,,," + Integer.toHexString(i * 31_415_927) + ",\n")
                                .collect(Collectors.joining()));
        assertThat(problems(small).stream().map(Problem::vietnamese)).anyMatch(words -> words.contains("100.000 dòng"));
        List<String> remarks = new ArrayList<>();
        byte[] csv = ("unit,line\n" + "a,b\n".repeat(110_000)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> AnswersCsv.read("a.csv", csv, remarks)).hasMessageContaining("more than 100000 rows");
        byte[] wide = ("unit,line\n" + ",".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> AnswersCsv.read("a.csv", wide, remarks)).isInstanceOf(BadInput.class);
        byte[] open = ("unit,line\n\"" + "a".repeat(3 << 20)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> AnswersCsv.read("a.csv", open, remarks)).isInstanceOf(BadInput.class);
    }

    @Test
    void jsonIsReadAsFarAsItCanBeBelieved() {
        for (String json : List.of(
                "{\"dataValues\":[" + "1,".repeat(3_000_000) + "1]}",
                "{\"dataValues\":" + "[".repeat(10_000),
                "{\"dataValues\":[{\"value\":\"" + "a".repeat(2 << 20) + "\"}]}")) {
            assertThatThrownBy(() -> DataValueSet.read("a.json", json.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOfSatisfying(
                            BadInput.class,
                            bad -> assertThat(bad.problems().getFirst().vietnamese())
                                    .contains("Tách thành"));
        }
    }
}
