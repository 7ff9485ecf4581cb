package vn.tongket.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tongket.TestDatabase;
import vn.tongket.TongketTest;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.database.DatabaseUnavailable;
import vn.tongket.exchange.value.ValueFiles;
import vn.tongket.report.record.ValueChange;

/** Values of a file: every mistake is told, a figure that changed becomes a new revision, the same file twice changes nothing. */
@TongketTest
class ValuesTest {
    private static final String HEADER =
            "indicator,unit,from,to,breakdown,value,numerator,denominator,quality,source,note\n";

    @Autowired
    Packages packages;

    @Autowired
    ValueFiles files;

    @Autowired
    DSLContext database;

    @Autowired
    PlatformTransactionManager transactions;

    @TempDir
    Path folder;

    @BeforeEach
    void begin() throws IOException {
        TestDatabase.asOwner(database, "truncate report.value, report.finding");
        packages.load(new SmallPackage(folder).write(), "nho", "tester", false);
    }

    @Test
    void aChangedFigureIsANewRevisionAndTheOldOneStays() throws IOException {
        ValueChange change = load("dan-so,zz-nho-1,2015-01-01,2016-01-01,,1001,,,ACTUAL,Niên giám,\n");
        assertThat(change.revised()).isEqualTo(1);
        assertThat(change.examples().getFirst().before()).isEqualTo("1000");
        assertThat(change.examples().getFirst().after()).isEqualTo("1001");
        var rows = database.fetch("""
                select value.quantity, value.revision, value.replaced_by is null as standing, entry.entered_by
                  from report.value join report.entry using (entry_id) join programme.indicator using (indicator_id)
                 where indicator.code = 'dan-so' order by value.revision""");
        assertThat(rows.map(row -> row.get("quantity") + " " + row.get("revision") + " " + row.get("standing") + " "
                        + row.get("entered_by")))
                .containsExactly("1000 1 false tester", "1001 2 true second");
    }

    @Test
    void theSameFileTwiceIsOnce() throws IOException {
        String line = "dan-so,zz-nho-1,2016-01-01,2017-01-01,,1000.50,,,ESTIMATE,Nguồn,\"ghi chú\ttab\"\n";
        assertThat(load(line).added()).isEqualTo(1);
        ValueChange again = load(line.replace("1000.50", "1000.5"));
        assertThat(again.isNothing()).isTrue();
        assertThat(again.same()).isEqualTo(1);
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void aDryRunStoresNothing() throws IOException {
        Path file = write("v.csv", HEADER + "dan-so,zz-nho-1,2016-01-01,2017-01-01,,5,,,,,\n");
        assertThat(files.load(file, "nho", "second", true).added()).isEqualTo(1);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void whatIsUnusualIsNamedAndTaken() throws IOException {
        ValueChange change = load("""
                dan-so,zz-nho-1,2016-01-01,2017-01-01,,1010,,,,,
                dan-so,zz-nho-1,2017-01-01,2018-01-01,,1020000,,,,,
                ho-ngheo,zz-nho-1,2016-01-01,2017-01-01,,,100,250,,,
                """);
        assertThat(change.added()).isEqualTo(3);
        assertThat(change.problems().stream().map(Problem::inEnglish))
                .containsExactly(
                        "v.csv: warning: 2 of 3 new or changed figures are unusual; none is refused for it",
                        "v.csv:3:6: warning: unusual: dan-so of zz-nho-1 is 1020000; its 2 earlier figures lie between 1000 and 1010",
                        "v.csv:4:7: warning: unusual: ho-ngheo of zz-nho-1 is 40; its 1 earlier figures lie between 4.8 and 4.8");
        assertThat(change.problems().get(1).inVietnamese())
                .isEqualTo(
                        "v.csv, dòng 3, cột 6: Dân số, Xã Một: số 1.020.000 gấp 1.010 lần mức cao nhất của 2 kỳ trước "
                                + "(1.010). Có phải nhầm dấu chấm, dấu phẩy, hay gõ thừa ba chữ số?");
    }

    /** A hundred times as many people as in each neighbour is asked about; as much land is not. */
    @Test
    void howMuchLandAUnitHasSaysNothingOfOthers() throws IOException {
        packages.load(Path.of("src/test/resources/meaning/hai-cap"), "hai-cap", "tester", false);
        StringBuilder rows = new StringBuilder(HEADER);
        for (String indicator : List.of("dan-so", "dien-tich")) {
            for (String unit : List.of("a", "b", "c", "d", "e", "g")) {
                rows.append("%s,hc-%s,2019-01-01,2020-01-01,,%s,,,,,\n"
                        .formatted(indicator, unit, unit.equals("g") ? "1000" : "10"));
            }
        }
        ValueChange change = files.load(write("v.csv", rows.toString()), "hai-cap", "second", true);
        assertThat(change.problems().stream().map(Problem::inEnglish))
                .hasSize(2)
                .first()
                .isEqualTo("v.csv: warning: 1 of 12 new or changed figures are unusual; none is refused for it");
    }

    /** What the file corrects is not what the correction is held against. */
    @Test
    void whatTheFileReplacesIsNotHeldAgainstIt() throws IOException {
        load("dan-so,zz-nho-1,2016-01-01,2017-01-01,,1010000,,,,,\n");
        assertThat(load("""
                                dan-so,zz-nho-1,2016-01-01,2017-01-01,,1010,,,,,
                                dan-so,zz-nho-1,2017-01-01,2018-01-01,,1020,,,,,
                                """).problems()).isEmpty();
    }

    @Test
    void ofManyUnusualFiguresTheFirstAreNamed() throws IOException {
        StringBuilder lines = new StringBuilder();
        BigDecimal figure = BigDecimal.valueOf(1000);
        for (int year = 2016; year < 2040; year++) {
            figure = figure.multiply(BigDecimal.valueOf(3));
            lines.append("dan-so,zz-nho-1,%d-01-01,%d-01-01,,%s,,,,,%n".formatted(year, year + 1, figure));
        }
        List<Problem> problems = load(lines.toString()).problems();
        assertThat(problems).hasSize(21);
        assertThat(problems.getFirst().english())
                .isEqualTo(
                        "24 of 24 new or changed figures are unusual; none is refused for it, the first 20 are named");
    }

    @Test
    void whatIsLikeAThousandIsAskedAbout() throws IOException {
        assertThat(load("dan-so,zz-nho-1,2016-01-01,2017-01-01,,1.010,,,,,\n").problems().stream()
                        .map(Problem::inEnglish)
                        .toList())
                .contains(
                        "v.csv:2:6: warning: '1.010' is taken with three decimals, though dan-so has none; if it is 1010, write 1010");
    }

    @Test
    void itTellsABadNumberOfAnUnknownIndicatorToo() {
        assertThat(refused("dan-soo,zz-nho-1,2016-01-01,2017-01-01,,\"1.234,5\",,,ACTUAL,,\n"))
                .containsExactly(
                        "v.csv:2:1: there is no indicator 'dan-soo'; did you mean 'dan-so'?",
                        "v.csv:2:6: '1.234,5' is written ambiguously; write 1234.5: a point for decimals, nothing between thousands");
    }

    @Test
    void itTellsEveryMistakeOfALine() {
        assertThat(refused("""
                        dan-so,zz-nho-1,2016-01-01,2017-01-01,,"1.234,5",,,ACTUAL,,
                        dan-so,zz-nho-1,2017-01-01,2018-01-01,,"1,234.5",,,ACTUAL,,
                        dan-so,zz-nho-1,2018-01-01,2019-01-01,,1 234,,,ACTUAL,,
                        dan-so,zz-nho-1,2019-01-01,2020-01-01,,nhiều,,,ACTUAL,,
                        dan-so,zz-nho-1,13/13/2020,2020-02-30,,5,,,ACTUAL,,
                        dan-so,zz-nho-1,2021-01-01,2021-01-01,,5,,,ACTUAL,,
                        dan-so,zz-nho-1,2022-01-01,2023-01-01,Nữ,5,,,ACTUAL,,
                        dan-so,zz-nho-1,2023-01-01,2024-01-01,,,,,ACTUAL,,
                        dan-so,zz-nho-1,2024-01-01,2025-01-01,,0,,,MISSING,,
                        ho-ngheo,zz-nho-1,2016-01-01,2017-01-01,,4.8,,,ACTUAL,,
                        ho-ngheo,zz-nho-1,2017-01-01,2018-01-01,,,12,,ACTUAL,,
                        ho-ngheo,zz-nho-1,2018-01-01,2019-01-01,,,0,0,ACTUAL,,
                        dan-so,zz-nho-1,2025-01-01,2026-01-01,,,1,2,ACTUAL,,
                        """))
                .containsExactly(
                        "v.csv:2:6: '1.234,5' is written ambiguously; write 1234.5: a point for decimals, nothing between thousands",
                        "v.csv:3:6: '1,234.5' is written ambiguously; write 1234.5: a point for decimals, nothing between thousands",
                        "v.csv:4:6: '1 234' is written ambiguously; write 1234.5: a point for decimals, nothing between thousands",
                        "v.csv:5:6: 'nhiều' is no number",
                        "v.csv:6:3: '13/13/2020' is no day; write it as 31/01/2019 or 2019-01-31",
                        "v.csv:6:4: '2020-02-30' is no day; write it as 31/01/2019 or 2019-01-31",
                        "v.csv:7:4: the window ends on 2021-01-01, not after it begins on 2021-01-01; 'to' is the first day after",
                        "v.csv:8:5: there is no breakdown of dan-so 'Nữ'",
                        "v.csv:9:6: the value is missing; where nothing happened write NIL in quality, where nothing is known MISSING",
                        "v.csv:10:9: MISSING has no number; leave value, numerator and denominator empty, or write ACTUAL",
                        "v.csv:11:6: ho-ngheo is a ratio; give numerator and denominator and leave value empty",
                        "v.csv:12:8: ho-ngheo is a ratio; its denominator is missing",
                        "v.csv:13:8: the denominator is zero; where there was nothing to count write NIL in quality and no numbers",
                        "v.csv:14:7: dan-so is no ratio; give its value and leave numerator and denominator empty");
    }

    @Test
    void daysAreReadTheDayFirstAsASpreadsheetSavesThem() throws IOException {
        assertThat(load("dan-so,zz-nho-1,01/01/2016,1/1/17,,7,,,,,\n").added()).isEqualTo(1);
        assertThat(load("dan-so,zz-nho-1,2016-01-01,2017-01-01,,7,,,,,\n").isNothing())
                .isTrue();
    }

    @Test
    void aSetOfDhis2IsHeardWhole() throws IOException {
        Path file = write("v.json", """
                {"dataValues": [
                  {"dataElement": "dan-so", "value": "99", "deleted": true, "categoryOptionCombo": "HllvX50cXC0"},
                  {"dataElement": "dan-so", "value": "8", "categoryOptionCombo": "HllvX50cXC0"},
                  {"dataElement": "dan-so", "value": "3", "categoryOptionCombo": "Nam"}],
                 "period": "2016", "orgUnit": "zz-nho-1", "attributeOptionCombo": "default"}""");
        ValueChange change = files.load(file, "nho", "second", true);
        assertThat(change.added()).isEqualTo(2);
        assertThat(change.problems().stream().map(Problem::inEnglish))
                .anyMatch(words -> words.contains("dan-so was deleted in the other system"));
        Path bad = write("b.json", """
                {"orgUnit": "zz-nho-1", "dataValues": [
                  {"dataElement": "dan-so", "period": "2016W3", "value": "1"},
                  {"dataElement": "dan-so", "period": "0000", "value": "1"},
                  {"dataElement": "dan-so", "period": "2016", "value": "1", "categoryOptionCombo": "bRowv6yZOF2"},
                  {"dataElement": "dan-so", "period": "2017", "value": "1", "attributeOptionCombo": "FbLZS3ueWbQ"}]}""");
        BadInput refused = catchThrowableOfType(BadInput.class, () -> files.load(bad, "nho", "second", true));
        assertThat(refused.problems().stream().map(Problem::inEnglish).toList().toString())
                .contains("'2016W3' is no period", "'0000' is no period", "'bRowv6yZOF2'", "'FbLZS3ueWbQ'");
    }

    /** JSON may say one member twice, and readers take the last of them. */
    @Test
    void aMemberThatStandsTwiceIsNoAnswer() throws IOException {
        for (String json : List.of(
                "{'orgUnit': 'zz-nho-1', 'dataValues': [{'dataElement': 'dan-so', 'period': '2016', 'value': '5', 'value': '6'}]}",
                "[{'indicator': 'dan-so', 'unit': 'zz-nho-1', 'from': '2016-01-01', 'to': '2017-01-01', 'value': 5, 'value': 6}]",
                "{'orgUnit': 'zz-nho-2', 'orgUnit': 'zz-nho-1', 'dataValues': [{'dataElement': 'dan-so', 'period': '2016', 'value': '5'}]}")) {
            Path twice = write("t.json", json.replace('\'', '"'));
            BadInput refused = catchThrowableOfType(BadInput.class, () -> files.load(twice, "nho", "second", true));
            assertThat(refused).as(json).isNotNull();
            assertThat(refused.problems().getFirst().inEnglish()).containsIgnoringCase("duplicate");
        }
    }

    @Test
    void itRefusesTheSameWindowTwice() {
        assertThat(refused("""
                        dan-so,zz-nho-1,2016-07-01,2017-07-01,,1,,,,,
                        dan-so,zz-nho-1,2016-07-01,2017-07-01,,2,,,,,
                        """))
                .containsExactly("v.csv:3:3: the same indicator, unit, window and breakdown stand in line 2 already");
    }

    @Test
    void itWarnsOfWhatMayBeMeant() throws IOException {
        ValueChange change = load("""
                dan-so,zz-nho,2016-01-01,2017-01-01,,1,,,,,
                dan-so,zz-nho-2,2005-01-01,2006-01-01,,1,,,,,
                dan-so,zz-nho-1,2019-01-01,2019-12-31,,1,,,,,
                ho-ngheo,zz-nho-1,2019-01-01,2020-01-01,,,5,4,,,
                """);
        assertThat(change.problems().stream().map(Problem::inEnglish))
                .containsExactly(
                        "v.csv:2:2: warning: Tỉnh Nhỏ is of kind PROVINCE, but dan-so is collected from COMMUNE; the value is kept and shown but does not enter the roll-up",
                        "v.csv:3:2: warning: Xã Hai did not stand in that window (it stood from 2010-01-01 to 2016-01-01)",
                        "v.csv:4:4: warning: 'to' is the first day after the window: for the whole year write 2020-01-01",
                        "v.csv:5:7: warning: the numerator 5 is more than the denominator 4: over 100 %");
        assertThat(change.added()).isEqualTo(4);
    }

    /** Half a person is none, but may be a share of one. */
    @Test
    void itRefusesAFractionOfWholeThingsUnlessItIsAnEstimate() throws IOException {
        packages.load(
                new SmallPackage(folder)
                        .replace("package.yaml", "breakdowns: [Nam]", "breakdowns: [Nam]\n    whole: true")
                        .write(),
                "nho",
                "tester",
                false);
        assertThat(refused("dan-so,zz-nho-1,2016-01-01,2017-01-01,,10.5,,,ACTUAL,,\n"))
                .containsExactly("v.csv:2:6: dan-so counts whole things and 10.5 is a fraction; write a whole number,"
                        + " or ESTIMATE in quality");
        assertThat(load("""
                dan-so,zz-nho-1,2016-01-01,2017-01-01,,10.0,,,ACTUAL,,
                dan-so,zz-nho-1,2017-01-01,2018-01-01,,10.5,,,ESTIMATE,,
                """).added()).isEqualTo(2);
    }

    @Test
    void itRefusesAFigureOfDaysAfterTheUnitsEnd() {
        assertThat(refused("dan-so,zz-nho-2,2015-06-01,2016-06-01,,1,,,,,\n"))
                .containsExactly(
                        "v.csv:2:4: Xã Hai ended on 2016-01-01 and has no figures for days after: cut the window ('to'"
                                + " 2016-01-01); from then on its successor reports");
    }

    @Test
    void itListsTheFirstMistakesAndCountsTheRest() {
        List<String> told = refused("dan-so,zz-nho-1,2016-01-01,2017-01-01,,x,,,,,\n".repeat(1000));
        assertThat(told).hasSize(201).last().isEqualTo("v.csv: and 800 more mistakes; mend these first");
    }

    @Test
    void itTellsAHeaderThatIsWrong() throws IOException {
        Path file = write("v.csv", "indicator,unit,from,too,valeu\ndan-so,zz-nho-1,2016-01-01,2017-01-01,5\n");
        assertThat(refused(file))
                .containsExactly(
                        "v.csv:1: the column 'to' is missing",
                        "v.csv:1:4: there is no column 'too'; did you mean 'to'?",
                        "v.csv:1:5: there is no column 'valeu'; did you mean 'value'?");
    }

    @Test
    void itTellsAQuoteThatIsNotClosedAndCellsTooMany() {
        assertThat(refused("dan-so,zz-nho-1,2016-01-01,2017-01-01,,5,,,,một, hai,ba\n"))
                .containsExactly(
                        "v.csv:2: has 12 cells, the header has 11; text with a comma stands in quotation marks");
    }

    @Test
    void excelAndJsonSayTheSameAsCsv() throws IOException {
        Path excel = folder.resolve("v.xlsx");
        try (Workbook book = new Workbook(Files.newOutputStream(excel), "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Số liệu");
            String[] header = HEADER.strip().split(",");
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(1, 0, "dan-so");
            sheet.value(1, 1, "zz-nho-1");
            sheet.value(1, 2, java.time.LocalDate.of(2016, 1, 1));
            sheet.style(1, 2).format("dd/MM/yyyy").set();
            sheet.value(1, 3, "2017-01-01");
            sheet.value(1, 5, 1234.5);
        }
        assertThat(files.load(excel, "nho", "second", false).added()).isEqualTo(1);
        Path own = write(
                "v.json",
                "[{\"indicator\": \"dan-so\", \"unit\": \"zz-nho-1\", \"from\": \"2016-01-01\", \"to\": \"2017-01-01\", \"value\": 1234.5}]");
        assertThat(files.load(own, null, "second", false).same()).isEqualTo(1);
        Path foreign = write(
                "d.json",
                "{\"dataValues\": [{\"dataElement\": \"dan-so\", \"orgUnit\": \"zz-nho-1\", \"period\": \"2016\", \"value\": \"1234.5\"}]}");
        assertThat(files.load(foreign, "nho", "second", false).same()).isEqualTo(1);
    }

    @Test
    void aSecondImportIsToldWhoIsImporting() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread first = Thread.ofVirtual()
                .start(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    ImportLock.take(database, "Nguyễn Văn An");
                    taken.countDown();
                    await(done);
                }));
        taken.await();
        try {
            assertThat(refused("dan-so,zz-nho-1,2016-01-01,2017-01-01,,5,,,,,\n"))
                    .hasSize(1)
                    .first()
                    .asString()
                    .matches(
                            "Another import is under way, by nguyen van an since [0-9:]{8}; nothing was stored. Try again when it is done.");
        } finally {
            done.countDown();
            first.join();
        }
        assertThat(load("dan-so,zz-nho-1,2016-01-01,2017-01-01,,5,,,,,\n").added())
                .isEqualTo(1);
    }

    @Test
    void aDatabaseThatGoesAwayLeavesNothingBehind() throws IOException {
        Path file = write("v.csv", HEADER + "dan-so,zz-nho-1,2016-01-01,2017-01-01,,5,,,,,\n");
        TestDatabase.asOwner(database, """
                create function report.lose_connection() returns trigger language plpgsql security definer as $$
                begin
                    perform pg_terminate_backend(pg_backend_pid());
                    return null;
                end $$;
                create trigger lose after insert on report.value execute function report.lose_connection()""");
        try {
            Throwable lost = catchThrowableOfType(Exception.class, () -> files.load(file, "nho", "second", false));
            assertThat(DatabaseUnavailable.in(lost)).as(String.valueOf(lost)).isPresent();
        } finally {
            TestDatabase.asOwner(database, "drop function report.lose_connection() cascade");
        }
        assertThat(count()).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int count() {
        return database.fetchCount(org.jooq.impl.DSL.table("report.value"));
    }

    private ValueChange load(String lines) throws IOException {
        return files.load(write("v.csv", HEADER + lines), "nho", "second", false);
    }

    private List<String> refused(String lines) {
        try {
            return refused(write("v.csv", HEADER + lines));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> refused(Path file) {
        BadInput refused = catchThrowableOfType(BadInput.class, () -> files.load(file, "nho", "second", false));
        assertThat(refused).as("refused").isNotNull();
        assertThat(count()).as("nothing is stored").isEqualTo(2);
        return refused.problems().stream().map(Problem::inEnglish).toList();
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }
}
