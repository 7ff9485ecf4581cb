package vn.tongket.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tongket.report.SmallRound.ROUND;
import static vn.tongket.report.SmallRound.TODAY;

import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipFile;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import vn.tongket.TestDatabase;
import vn.tongket.Tongket;
import vn.tongket.base.Window;
import vn.tongket.database.Address;
import vn.tongket.report.SmallRound;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.Submissions;

/** {@code values import FILE --round} and {@code export --round}: what goes out comes back the same; a bad file stores nothing. */
class RoundFileCommandTest {
    private static final String QUARTER = "dot-quy";

    @TempDir
    Path folder;

    private StringWriter err = new StringWriter();

    @BeforeEach
    void putTheSmallRoundIntoADatabase() {
        Address address = TestDatabase.fresh();
        System.setProperty("tongket.db.url", address.url());
        System.setProperty("tongket.db.user", address.username());
        System.setProperty("tongket.db.password", address.password());
        System.setProperty("tongket.reference", "false");
        with(small -> {
            small.open();
            small.officer("TXA");
            return small.save(small.officer("TXA"), "TXA", "hoi-nghi", Answer.figure(new BigDecimal("12")));
        });
    }

    @AfterEach
    void useItNoMore() {
        List.of("tongket.db.url", "tongket.db.user", "tongket.db.password", "tongket.reference")
                .forEach(System::clearProperty);
    }

    private static <T> T with(Function<SmallRound, T> work) {
        return in((small, context) -> work.apply(small));
    }

    private interface Work<T> {
        T on(SmallRound small, org.springframework.context.ApplicationContext context);
    }

    private static <T> T in(Work<T> work) {
        try (var context = new SpringApplicationBuilder(Tongket.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run()) {
            return work.on(new SmallRound(context), context);
        }
    }

    private static Map<String, Answer> answers(String unit) {
        return in((small, context) ->
                context.getBean(Cells.class).answers(small.submission(unit).id()));
    }

    @Test
    void aFileIsTakenInAsAnswersOfTheAccountsUnits() throws Exception {
        Path file = file("nop.csv", """
                unit,line,value,numerator,denominator,quality,words
                TXA,hoi-nghi,15,,,,
                TXA,ho-ngheo,,40,800,,
                TXA,hoi-nghi.xa,,,,NIL,
                TXA,ket-qua,,,,,"Đã tổ chức 15 hội nghị"
                """);
        assertThat(importing(file, ROUND, "--dry-run")).isZero();
        assertThat(said()).contains("nop.csv would change 4 answers; 0 are the same");
        assertThat(answers("TXA").keySet()).containsExactly("hoi-nghi");
        assertThat(importing(file, ROUND)).isZero();
        assertThat(said()).contains("nop.csv changes 4 answers");
        assertThat(answers("TXA").toString()).contains("15", "40", "800", "NIL", "Đã tổ chức 15 hội nghị");
        assertThat(importing(file, ROUND)).isZero();
        assertThat(said()).contains("nop.csv changes 0 answers; 4 are the same");
    }

    @Test
    void aFileLargerThanAPageTakesIsNotRead() throws Exception {
        Path file = folder.resolve("lon.csv");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength((20L << 20) + 1);
        }
        assertThat(importing(file, ROUND)).isEqualTo(2);
        assertThat(said()).contains("at most 20 MB is taken");
    }

    @Test
    void whatAPersonWouldBeAskedAboutIsNamedAndTaken() throws Exception {
        Path file = file("nop.csv", """
                unit,line,value,numerator,denominator
                TXA,ho-ngheo,,900,800
                """);
        assertThat(importing(file, ROUND)).isZero();
        assertThat(said())
                .contains("1 are to be looked at again; none is refused for it:")
                .contains("  Xã An: Tỷ lệ hộ nghèo: tử số (900) lớn hơn mẫu số (800)");
        assertThat(answers("TXA").toString()).contains("900");
    }

    @Test
    void aBadFileStoresNothingAndNamesEveryMistake() throws Exception {
        Path file = file("nop.csv", """
                unit,line,value,quality
                TXA,hoi-nghi,15,
                TXB,hoi-nghi,16,
                TXZ,hoi-nghi,17,
                TXA,hoi-ngh,18,
                TXA,thu-chi,mười,
                """);
        assertThat(importing(file, ROUND)).isEqualTo(2);
        assertThat(said())
                .contains(
                        "line 3: Xã Bình: you may not enter for this unit",
                        "line 4: the round does not ask unit 'TXZ'; did you mean 'TXA'?",
                        "line 5: Xã An: there is no line 'hoi-ngh'; did you mean 'hoi-nghi'?",
                        "line 6: Chi ngân sách: 'mười' is no number");
        assertThat(answers("TXA").toString()).contains("12").doesNotContain("15");
    }

    @Test
    void whatIsNotThereIsNamed() throws Exception {
        Path file = file("nop.csv", "unit,line,value\nTXA,hoi-nghi,15\n");
        assertThat(importing(file, "dot-khac")).isEqualTo(2);
        assertThat(said()).contains("There is no round dot-khac");
        assertThat(importing(folder.resolve("khong-co.csv"), ROUND)).isEqualTo(2);
        assertThat(said()).contains("There is no file").doesNotContain("Exception");
        assertThat(run("values", "import", file.toString(), "--round", ROUND)).isEqualTo(2);
        assertThat(said()).contains("Name with --by the account that enters");
        assertThat(run("values", "import", file.toString(), "--round", ROUND, "--by", "ai-do"))
                .isEqualTo(2);
        assertThat(importing(file("nop.doc", "x"), ROUND)).isEqualTo(2);
        assertThat(said()).contains("nop.doc is no .csv or .json file");
        Path out = folder.resolve("ra.csv");
        assertThat(run("export", "--round", "dot-khac", "--out", out.toString()))
                .isEqualTo(2);
        assertThat(run("export", "--round", ROUND, "--format", "pdf", "--out", out.toString()))
                .isEqualTo(2);
        assertThat(said()).contains("--format is csv, xlsx or dhis2");
        assertThat(out).doesNotExist();
    }

    @Test
    void aClosedRoundTakesNothingNotEvenOfTheUnitThatIsStillOpen() throws Exception {
        in((small, context) -> {
            context.getBean(DSLContext.class).execute("""
                            insert into access.assignment (account_id, role, unit_id, valid_from)
                            select account_id, 'OFFICER', ?, date '2020-01-01' from access.account where username = 'cv-txa'
                            """, small.unit("TXB"));
            context.getBean(DSLContext.class)
                    .execute(
                            "update report.round_unit set due_on = current_date - 2 where unit_id = ?",
                            small.unit("TXA"));
            int id = context.getBean(Rounds.class).freeze(ROUND).id();
            return id;
        });
        Path file = file("nop.csv", "unit,line,value\nTXB,hoi-nghi,16\nTXA,hoi-nghi,15\n");
        assertThat(importing(file, ROUND)).isEqualTo(2);
        assertThat(said()).contains("Xã An, bieu-01: takes no answers now").doesNotContain("Xã Bình, bieu-01");
        assertThat(answers("TXA").toString()).contains("12").doesNotContain("15");
        assertThat(answers("TXB")).isEmpty();
    }

    @Test
    void whatGoesOutComesBackTheSame() throws Exception {
        with(small -> small.save(
                small.officer("TXA"), "TXA", "ho-ngheo", Answer.ratio(new BigDecimal(40), new BigDecimal(800))));
        Path file = folder.resolve("ra.csv");
        assertThat(run("export", "--round", ROUND, "--out", file.toString())).isZero();
        assertThat(Files.readString(file)).contains("TXA,Xã An,bieu-01,hoi-nghi,Số hội nghị,");
        assertThat(importing(file, ROUND)).isZero();
        assertThat(said()).contains("ra.csv changes 0 answers; 2 are the same");
    }

    @Test
    void whatGoesOutForDhis2ComesBackTheSame() throws Exception {
        Path file = folder.resolve("ra.json");
        assertThat(run("export", "--round", ROUND, "--format", "dhis2", "--out", file.toString()))
                .as("ninety days that are no quarter have no name there")
                .isEqualTo(2);
        assertThat(file).doesNotExist();
        openTheLastQuarter();
        assertThat(run("export", "--round", QUARTER, "--format", "dhis2", "--out", file.toString()))
                .isZero();
        assertThat(Files.readString(file)).contains("\"dataElement\" : \"ho-ngheo.denominator\"", "Q");
        assertThat(importing(file, QUARTER)).isZero();
        assertThat(said()).contains("ra.json changes 0 answers; 2 are the same");
    }

    private static void openTheLastQuarter() {
        LocalDate to = TODAY.withDayOfMonth(1).withMonth((TODAY.getMonthValue() - 1) / 3 * 3 + 1);
        in((small, context) -> {
            Rounds rounds = context.getBean(Rounds.class);
            rounds.save(
                    small.round(QUARTER, new Window(to.minusMonths(3), to), TODAY.plusDays(5)),
                    List.of(small.unit("TXA")),
                    "test");
            rounds.open(QUARTER, LocalDate.now());
            var submission = context.getBean(Submissions.class).require(QUARTER, small.unit("TXA"), SmallRound.FORM);
            Cells cells = context.getBean(Cells.class);
            var person = small.officer("TXA");
            var form = rounds.require(QUARTER).requireForm(SmallRound.FORM);
            cells.save(
                    person,
                    submission.id(),
                    form.requireLine("ho-ngheo"),
                    Answer.ratio(new BigDecimal(40), new BigDecimal(800)),
                    0);
            return cells.save(person, submission.id(), form.requireLine("hoi-nghi"), Answer.nil(), 0);
        });
    }

    @Test
    void workbooksOfAllUnitsAreOneZip() throws Exception {
        Path file = folder.resolve("ra.zip");
        assertThat(run("export", "--round", ROUND, "--format", "xlsx", "--out", file.toString()))
                .isZero();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(java.util.zip.ZipEntry::getName))
                    .containsExactlyInAnyOrder("TXA-bieu-01.xlsx", "TXB-bieu-01.xlsx", "TXC-bieu-01.xlsx");
            try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook(
                    zip.getInputStream(zip.getEntry("TXA-bieu-01.xlsx")))) {
                assertThat(workbook.getSheet("Số liệu").getRow(8).getCell(6).getNumericCellValue())
                        .isEqualTo(12);
            }
        }
    }

    private Path file(String name, String content) throws java.io.IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private int importing(Path file, String round, String... more) {
        List<String> all =
                new ArrayList<>(List.of("values", "import", file.toString(), "--round", round, "--by", "cv-txa"));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        err = new StringWriter();
        return CommandLineInterface.run(new PrintWriter(new StringWriter()), new PrintWriter(err), arguments);
    }

    private String said() {
        return err.toString();
    }
}
