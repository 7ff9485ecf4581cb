package vn.tongket.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.TongketTest;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.programme.Programmes;

/** Each way a package can be wrong is told with file, line, column and how to mend it, and nothing of it is stored. */
@TongketTest
class BadPackageTest {
    @Autowired
    Packages packages;

    @Autowired
    Programmes programmes;

    @TempDir
    Path folder;

    SmallPackage small;

    @BeforeEach
    void begin() {
        small = new SmallPackage(folder);
    }

    @Test
    void aPackageThatIsRightIsTaken() throws IOException {
        assertThat(packages.load(small.write(), "nho", "tester", true).values().added())
                .isEqualTo(2);
        assertThat(packages.load(small.zip("nho/"), "nho", "tester", true)
                        .values()
                        .added())
                .isEqualTo(2);
    }

    @Test
    void itNamesTheLineOfATab() throws IOException {
        small.replace("package.yaml", "  title: Ch", "\ttitle: Ch");
        assertThat(english())
                .containsExactly("package.yaml:4:1: a tab indents this line; YAML is indented with spaces");
    }

    @Test
    void itNamesAColonInText() throws IOException {
        small.replace("package.yaml", "title: Chương trình nhỏ", "title: Chương trình: nhỏ");
        assertThat(english())
                .containsExactly(
                        "package.yaml:4:22: a colon stands inside text that has no quotes, or the line is indented wrongly; put the text in quotes");
    }

    @Test
    void itNamesTheFirstByteThatIsNotUtf8() throws IOException {
        Path package_ = small.write();
        Files.write(
                package_.resolve("values.csv"),
                "indicator,unit,from,to\ndân-số\n".getBytes(Charset.forName("windows-1258")));
        assertThat(refused(package_))
                .containsExactly(
                        "values.csv:2:2: byte 0xE2 is not UTF-8; save the file as UTF-8 (in Excel: 'CSV UTF-8')");
    }

    @Test
    void itTellsUtf16() throws IOException {
        Path package_ = small.write();
        Files.write(package_.resolve("values.csv"), "indicator".getBytes(StandardCharsets.UTF_16));
        assertThat(refused(package_))
                .containsExactly("values.csv:1:1: the file is UTF-16; save the file as UTF-8 (in Excel: 'CSV UTF-8')");
    }

    @Test
    void aByteOrderMarkIsIgnored() throws IOException {
        Path package_ = small.write();
        for (String name : List.of("package.yaml", "units.csv", "values.csv")) {
            Path file = package_.resolve(name);
            Files.writeString(file, "\ufeff" + Files.readString(file));
        }
        assertThat(packages.load(package_, "nho", "tester", true).values().added())
                .isEqualTo(2);
    }

    @Test
    void itRefusesAliases() throws IOException {
        small.replace("package.yaml", "title: Chương trình nhỏ", "title: &a Chương trình nhỏ\n  summary: *a");
        assertThat(english())
                .containsExactly("package.yaml:5:12: aliases (*name) are not read in a package; write the content out");
    }

    @Test
    void itNamesAKeyGivenTwice() throws IOException {
        small.replace("package.yaml", "  unit: zz-nho\n", "  unit: zz-nho\n  title: Lại\n");
        assertThat(english()).containsExactly("package.yaml:6:3: 'title' is given twice; the first is in line 4");
    }

    @Test
    void itTellsAllMistakesOfFormAtOnce() throws IOException {
        small.replace("package.yaml", "  title: Chương trình nhỏ\n", "  tilte: Chương trình nhỏ\n")
                .replace("package.yaml", "to: 2025-01-01", "to: 01/01/2025")
                .replace("package.yaml", "over_units: SUM", "over_units: SUMM")
                .replace("package.yaml", "code: ho-ngheo", "code: Hộ nghèo");
        assertThat(english())
                .containsExactly(
                        "package.yaml:3:3: 'title' is missing in programme 'nho'",
                        "package.yaml:4:3: 'tilte' is not known in programme 'nho'; did you mean 'title'?",
                        "package.yaml:7:7: '01/01/2025' is no day; write to: 2019-08-27",
                        "package.yaml:14:17: 'SUMM' is no over_units; did you mean 'SUM'? (one of SUM, RATIO_OF_SUMS,"
                                + " WEIGHTED_MEAN, COUNT_IF, OWN_LEVEL, DISTINCT, COMPUTED)",
                        "package.yaml:18:11: 'Hộ nghèo' is no code; use small letters a-z, digits and single hyphens");
    }

    @Test
    void itTellsThemInVietnameseToo() throws IOException {
        small.replace("package.yaml", "  title: Chương", "  tilte: Chương");
        assertThat(problems(small.write()).stream().map(Problem::inVietnamese))
                .containsExactly(
                        "package.yaml, dòng 3, cột 3: thiếu “title” trong programme 'nho'",
                        "package.yaml, dòng 4, cột 3: không có mục “tilte” trong programme 'nho'; có phải là “title”?");
    }

    @Test
    void itSuggestsTheNearestCode() throws IOException {
        small.replace("package.yaml", "unit: zz-nho\n", "unit: zz-nhoo\n")
                .replace("package.yaml", "objective: giam-ngheo", "objective: giam-nghe")
                .value("dan-sso,zz-nho-3,2016-01-01,2017-01-01,Na,1,,,ACTUL,,");
        assertThat(english())
                .containsExactly(
                        "package.yaml:5:9: there is no unit 'zz-nhoo'; did you mean 'zz-nho'?",
                        "package.yaml:20:16: there is no objective 'giam-nghe'; did you mean 'giam-ngheo'?",
                        "values.csv:4:1: there is no indicator 'dan-sso'; did you mean 'dan-so'?",
                        "values.csv:4:2: there is no unit 'zz-nho-3'; did you mean 'zz-nho-1'?",
                        "values.csv:4:9: there is no quality 'ACTUL'; did you mean 'ACTUAL'?");
    }

    @Test
    void itRefusesAPeriodThatEndsBeforeItBegins() throws IOException {
        small.replace("package.yaml", "to: 2025-01-01", "to: 2015-01-01");
        assertThat(english())
                .containsExactly(
                        "package.yaml:7:7: the period ends on 2015-01-01, not after it begins on 2015-01-01; 'to' is the first day after");
    }

    @Test
    void itWarnsOfALastDayThatWasMeantToBeIn() throws IOException {
        small.replace("package.yaml", "to: 2025-01-01", "to: 2024-12-31");
        Difference difference = packages.load(small.write(), "nho", "tester", true);
        assertThat(difference.warnings().stream().map(Problem::inEnglish))
                .containsExactly(
                        "package.yaml:7:7: warning: 'to' is the first day after: for the whole year write 2025-01-01");
    }

    @Test
    void itRefusesAddedPercentages() throws IOException {
        small.replace("package.yaml", "over_units: RATIO_OF_SUMS", "over_units: SUM")
                .without("values.csv");
        assertThat(english())
                .containsExactly(
                        "package.yaml:22:17: 'ho-ngheo' is a percentage and cannot be added; use RATIO_OF_SUMS with the two"
                                + " numbers it comes from, or OWN_LEVEL where they are not known");
    }

    @Test
    void itRefusesAPercentageOfAPercentageAndACircle() throws IOException {
        small.replace("package.yaml", "  - code: ho-ngheo", """
                  - { code: a, name: A, unit_of_measure: "%", over_units: COMPUTED, formula: ho_ngheo * ho_ngheo, over_time: NONE, collected_from: COMMUNE }
                  - { code: b, name: B, unit_of_measure: người, over_units: COMPUTED, formula: c + dan_so, over_time: NONE, collected_from: COMMUNE }
                  - { code: c, name: C, unit_of_measure: người, over_units: COMPUTED, formula: b + dan_so, over_time: NONE, collected_from: COMMUNE }
                  - code: ho-ngheo\
                """);
        assertThat(english())
                .containsExactly(
                        "package.yaml:18:78: formula, character 10: a percentage of a percentage says nothing: use the numbers the percentages come from",
                        "package.yaml:19:80: the formulas run in a circle: b → c → b");
    }

    @Test
    void itRefusesACodeThatStandsTwice() throws IOException {
        small.replace("package.yaml", "code: ho-ngheo", "code: dan-so").without("values.csv");
        assertThat(english()).containsExactly("package.yaml:18:11: the code 'dan-so' stands in line 11 already");
    }

    @Test
    void itRefusesNamesThatLeadOutOfAZip() throws IOException {
        assertThat(refused(small.zip("../")))
                .containsExactly(
                        "nho.zip: holds '../package.yaml', a name that leads out of the package; nothing was unpacked",
                        "nho.zip: holds '../units.csv', a name that leads out of the package; nothing was unpacked",
                        "nho.zip: holds '../succession.csv', a name that leads out of the package; nothing was unpacked",
                        "nho.zip: holds '../values.csv', a name that leads out of the package; nothing was unpacked");
        assertThat(refused(small.zip("/")).getFirst())
                .isEqualTo(
                        "nho.zip: holds '/package.yaml', a name that leads out of the package; nothing was unpacked");
    }

    @Test
    void itRefusesABomb() throws IOException {
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("package.yaml"));
            out.closeEntry();
            out.putNextEntry(new ZipEntry("values.csv"));
            writeZeros(out, 64);
            out.closeEntry();
        }
        assertThat(refused(zip))
                .hasSize(1)
                .first()
                .asString()
                .matches("bomb.zip: values.csv unpacks to [0-9]+ times its size; that is no text of a package");
    }

    private static void writeZeros(OutputStream out, int megabytes) throws IOException {
        byte[] block = new byte[1 << 20];
        for (int i = 0; i < megabytes; i++) {
            out.write(block);
        }
    }

    @Test
    void itRefusesUnknownFilesOfAZip() throws IOException {
        small.with("value.csv", "x").without("values.csv");
        assertThat(refused(small.zip("")))
                .containsExactly(
                        "nho.zip: holds 'value.csv', which is no file of a package; did you mean 'values.csv'?");
    }

    @Test
    void itCallsAFileThatWasSentByItsOwnName() throws IOException {
        small.with("value.csv", "x").without("values.csv");
        Path sent = Files.move(small.zip(""), folder.resolve("upload-17.tmp"));
        assertThat(problems(sent, "Gói tháng 11.zip"))
                .extracting(Problem::inVietnamese)
                .allMatch(words -> words.startsWith("Gói tháng 11.zip: "));
        Path words = Files.writeString(folder.resolve("upload-18.tmp"), "không phải zip");
        assertThat(problems(words, "Báo cáo.docx"))
                .extracting(Problem::inVietnamese)
                .containsExactly("Báo cáo.docx không phải là thư mục hay tệp zip đọc được");
    }

    @Test
    void itRefusesAFileOfAGigabyte() throws IOException {
        Path package_ = small.write();
        try (var values =
                new java.io.RandomAccessFile(package_.resolve("values.csv").toFile(), "rw")) {
            values.setLength((1L << 30) + 1);
        }
        assertThat(refused(package_)).containsExactly("values.csv: is 1024 MB; at most 1024 MB is read, split it");
    }

    @Test
    void itRefusesLinks() throws IOException {
        Path package_ = small.without("values.csv").write();
        Files.createSymbolicLink(package_.resolve("values.csv"), Path.of("/etc/passwd"));
        assertThat(refused(package_))
                .containsExactly("values.csv: is a symbolic link; a package holds the files themselves");
    }

    @Test
    void itRefusesAFolderWithoutPackage() throws IOException {
        assertThat(refused(small.without("package.yaml").write()))
                .containsExactly("nho holds no package.yaml: a package is a folder with package.yaml, or a zip of one");
    }

    private List<String> english() throws IOException {
        return refused(small.write());
    }

    private List<String> refused(Path path) {
        return problems(path).stream().map(Problem::inEnglish).toList();
    }

    private List<Problem> problems(Path path) {
        return problems(path, String.valueOf(path.getFileName()));
    }

    private List<Problem> problems(Path path, String origin) {
        BadInput refused = catchThrowableOfType(BadInput.class, () -> packages.load(path, origin, "tester", false));
        assertThat(refused).as("refused").isNotNull();
        assertThat(programmes.find("nho")).as("nothing is stored").isEmpty();
        return refused.problems();
    }
}
