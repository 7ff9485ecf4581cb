package vn.tongket.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.WebTest;
import vn.tongket.access.api.Api;
import vn.tongket.access.token.UnitTokens;
import vn.tongket.base.BadInput;
import vn.tongket.base.NumberExample;
import vn.tongket.base.Problem;
import vn.tongket.exchange.answer.AnswerDifference;
import vn.tongket.exchange.answer.Proposal;
import vn.tongket.exchange.answer.RoundFiles;
import vn.tongket.exchange.reading.SheetCell;
import vn.tongket.exchange.sheet.ForeignSheet;
import vn.tongket.exchange.sheet.FormFiles;
import vn.tongket.exchange.sheet.SheetMap;
import vn.tongket.exchange.sheet.WorkbookAnswers;
import vn.tongket.exchange.value.ValueFiles;
import vn.tongket.exchange.workbook.FormContent;
import vn.tongket.exchange.workbook.FormWorkbookReader;
import vn.tongket.exchange.workbook.HiddenSheet;
import vn.tongket.page.Right;
import vn.tongket.report.SmallRound;
import vn.tongket.report.round.Round;

/** The one table of numbers, at every door but the page: a line without decimals, one with one. The browser has its own test. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumbersAtEveryDoorTest {
    private static final String TAKEN = "hoi-nghi";
    private static final List<String> LINES = List.of(TAKEN, "thu-chi");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    ApplicationContext context;

    @Autowired
    FormFiles files;

    @Autowired
    RoundFiles roundFiles;

    @Autowired
    ValueFiles values;

    @Autowired
    UnitTokens tokens;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    SmallRound small;
    Round round;
    FormContent content;

    @BeforeEach
    void open() {
        small = new SmallRound(context);
        round = small.open();
        content = files.content(small.submission("TXC"));
    }

    private static Stream<NumberExample> examples() {
        return NumberExample.all().stream()
                .filter(each -> each.decimals() < LINES.size() && !each.percent())
                .filter(each -> !each.text().isBlank());
    }

    private static String line(NumberExample each) {
        return LINES.get(each.decimals());
    }

    /** What came in of it; a refusal has to say what the table says. */
    private static String said(NumberExample each, Proposal read) {
        if (read.said().isEmpty()) {
            assertThat(read.refused()).as(each.toString()).hasSize(1);
            boolean percent = each.cell().equals("PERCENT");
            assertThat(read.refused().getFirst().vietnamese())
                    .as(each.toString())
                    .contains(percent ? "dạng phần trăm" : each.words());
            return each.cell();
        }
        return plain(read.said().getFirst().answer().quantity());
    }

    private static String plain(@org.jspecify.annotations.Nullable BigDecimal number) {
        return number == null ? "" : NumberExample.plain(number);
    }

    @Test
    void aTextCellOfSomebodysOwnWorkbook() throws IOException {
        SheetMap map = new SheetMap("", "Quý", 0, 1, null, Map.of("dong", TAKEN, "dong khac", "thu-chi"));
        for (NumberExample each : examples().toList()) {
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                Row row = workbook.createSheet("Quý").createRow(0);
                row.createCell(0).setCellValue(each.decimals() == 0 ? "Dòng" : "Dòng khác");
                row.createCell(1).setCellValue(each.text());
                assertThat(said(each, ForeignSheet.of(content, workbook, "Quý").read(map)))
                        .as(each.toString())
                        .isEqualTo(each.cell());
            }
        }
    }

    @Test
    void aTextCellOfTheFormsWorkbook() {
        HiddenSheet hidden = new HiddenSheet("", "", content.form().number(), "", 0, "", Map.of(), Map.of());
        examples().forEach(each -> {
            var row = new FormWorkbookReader.Answered(line(each), Map.of("value", SheetCell.words("G1", each.text())));
            assertThat(said(each, new WorkbookAnswers(content, hidden).read(List.of(row))))
                    .as(each.toString())
                    .isEqualTo(each.cell());
        });
    }

    @Test
    void aLineOfACsvFile() throws IOException {
        for (NumberExample each : examples().toList()) {
            String csv = "unit,line,value\nTXC," + line(each) + ",\"" + each.text() + "\"\n";
            AnswerDifference difference = roundFiles
                    .compare(
                            small.officer("TXC"),
                            round,
                            List.of(),
                            RoundFiles.Format.CSV,
                            "a.csv",
                            csv.getBytes(StandardCharsets.UTF_8))
                    .differences()
                    .getFirst();
            boolean taken = NumberExample.isTaken(each.file());
            assertThat(difference.changes()).as(each.toString()).hasSize(taken ? 1 : 0);
            assertThat(difference.refused()).as(each.toString()).hasSize(taken ? 0 : 1);
            if (taken) {
                assertThat(plain(difference.changes().getFirst().after().quantity()))
                        .as(each.toString())
                        .isEqualTo(each.file());
            }
        }
    }

    @Test
    void aValueOfAJsonFile() throws IOException {
        for (NumberExample each : examples().toList()) {
            String json =
                    "{\"period\":\"" + SmallRound.ROUND + "\",\"orgUnit\":\"TXC\",\"dataValues\":[{\"dataElement\":\""
                            + line(each) + "\",\"value\":" + JSON.writeValueAsString(each.text()) + "}]}";
            AnswerDifference difference = roundFiles
                    .compare(
                            small.officer("TXC"),
                            round,
                            List.of(),
                            RoundFiles.Format.DHIS2,
                            "a.json",
                            json.getBytes(StandardCharsets.UTF_8))
                    .differences()
                    .getFirst();
            boolean taken = NumberExample.isTaken(each.machine());
            assertThat(difference.changes()).as(each.toString()).hasSize(taken ? 1 : 0);
            assertThat(difference.refused()).as(each.toString()).hasSize(taken ? 0 : 1);
        }
    }

    @Test
    void aValueOverTheApi() {
        Api api = new Api(
                port,
                tokens.make(
                        small.leader("TXC"),
                        small.unit("TXC"),
                        "Xã Cam",
                        "Máy",
                        Set.of(Right.ENTER),
                        LocalDate.now().plusDays(2)));
        examples().forEach(each -> {
            String value =
                    "{\"dataElement\":\"" + line(each) + "\",\"value\":" + JSON.writeValueAsString(each.text()) + "}";
            HttpResponse<String> told = api.send(
                    "POST",
                    "/api/dataValueSets?dryRun=true",
                    "{\"dataSet\":\"" + SmallRound.FORM + "\",\"period\":\"" + SmallRound.ROUND
                            + "\",\"orgUnit\":\"TXC\",\"dataValues\":[" + value + "]}");
            assertThat(told.statusCode())
                    .as(each + " " + told.body())
                    .isEqualTo(NumberExample.isTaken(each.machine()) ? 200 : 409);
            HttpResponse<String> put = api.send(
                    "PUT",
                    "/api/rounds/" + SmallRound.ROUND + "/units/TXC/forms/" + SmallRound.FORM + "/cells/" + line(each),
                    "{\"value\":" + JSON.writeValueAsString(each.text()) + "}",
                    "If-Match",
                    "\"9\"");
            // A revision that nobody saw: 412 means that the number itself was read.
            assertThat(put.statusCode()).as(each + " " + put.body()).isEqualTo(isPlain(each) ? 412 : 400);
        });
    }

    /** Where a format says that a point parts decimals, only 1.250 of whole things is asked about, and not of the API's own numbers. */
    private static boolean isPlain(NumberExample each) {
        return NumberExample.isTaken(each.machine()) || each.machine().contains("?");
    }

    @Test
    void aValueOnTheCommandLine() throws IOException {
        for (NumberExample each : examples().toList()) {
            String csv = "indicator,unit,from,to,breakdown,value,numerator,denominator,quality,source,note\n"
                    + "thu-chi,TXC," + SmallRound.WINDOW.from() + "," + SmallRound.WINDOW.to() + ",,\"" + each.text()
                    + "\",,,ESTIMATE,,\n";
            Optional<String> refusal = refusal(csv);
            assertThat(refusal.isEmpty()).as(each + " " + refusal).isEqualTo(isPlain(each));
        }
    }

    private Optional<String> refusal(String csv) throws IOException {
        try {
            values.load(Files.writeString(folder.resolve("v.csv"), csv), SmallRound.PROGRAMME, "test", true);
            return Optional.empty();
        } catch (BadInput bad) {
            return bad.problems().stream().map(Problem::inVietnamese).findFirst();
        }
    }
}
