package vn.tongket.exchange.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tongket.TongketTest;
import vn.tongket.base.BadInput;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.Window;
import vn.tongket.exchange.reading.ForeignPeriod;
import vn.tongket.exchange.reading.QualitySigns;
import vn.tongket.exchange.reading.Refused;
import vn.tongket.report.SmallRound;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.round.Round;

/** Answers of a round as CSV and DHIS2 JSON: what goes out comes back the same, what fits nothing is refused by name. */
@TongketTest
class RoundFilesTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    RoundFiles files;

    SmallRound small;
    Round round;

    @BeforeEach
    void open() {
        small = new SmallRound(context);
        round = small.open();
    }

    @Test
    void whatGoesOutAsCsvComesBackTheSame() throws IOException {
        small.save(small.officer("TXA"), "TXA", "hoi-nghi", Answer.figure(new BigDecimal("12")));
        small.save(small.officer("TXA"), "TXA", "hoi-nghi.xa", Answer.nil());
        small.save(small.officer("TXA"), "TXA", "ho-ngheo", Answer.ratio(new BigDecimal(40), new BigDecimal(800)));
        small.save(small.officer("TXA"), "TXA", "thu-chi", Answer.missing("Chưa quyết toán"));
        small.save(small.officer("TXA"), "TXA", "ket-qua", Answer.text("=Hai dòng\nvà dấu phẩy, \"ngoặc\""));
        String csv = write(RoundFiles.Format.CSV);
        assertThat(csv)
                .contains(
                        "TXA,Xã An,bieu-01,hoi-nghi,Số hội nghị,",
                        ",12,,,ACTUAL,,",
                        ",40,800,ACTUAL,,",
                        "\"'=Hai dòng");
        var compared = compare("a.csv", csv);
        assertThat(compared.refused()).isEmpty();
        assertThat(compared.isNothing()).isTrue();
        assertThat(compared.differences().getFirst().same()).isEqualTo(5);
    }

    @Test
    void whatFitsNothingIsRefusedByName() throws IOException {
        var compared = compare("a.csv", """
                unit,line,value,numerator,denominator,quality
                TXA,hoi-nghi,15,,,
                TXB,hoi-nghi,15,,,
                TXZ,hoi-nghi,15,,,
                TXA,hoi-ngh,15,,,
                TXA,thu-chi,"1.234,5",,,
                TXA,ho-ngheo,5,,,
                TXA,hoi-nghi,16,,,
                """);
        assertThat(compared.refused().stream().map(Refused::inVietnamese))
                .containsExactly(
                        "Dòng 3 (Xã Bình): anh/chị không được giao nhập số liệu của đơn vị này",
                        "Dòng 4: đợt này không hỏi đơn vị “TXZ”; có phải là “TXA”?",
                        "Dòng 5 (Xã An): không có dòng “hoi-ngh”; có phải là “hoi-nghi”?");
        AnswerDifference an = compared.differences().getFirst();
        assertThat(an.changes())
                .extracting(change -> change.line().code() + " " + QualitySigns.of(change.after()))
                .containsExactly("thu-chi 1.234,5");
        assertThat(an.refused().stream().map(Refused::vietnamese).collect(Collectors.joining("\n")))
                .contains(
                        "tỷ lệ cần cả tử số và mẫu số", "có hai lần trong tệp mà khác nhau (Dòng 2, Dòng 8); giữ một");
    }

    @Test
    void theSameAnswerTwiceIsOne() throws IOException {
        var compared = compare("a.csv", """
                unit,line,value,from
                TXA,hoi-nghi,15,
                TXA,hoi-nghi,15,
                TXA,hoi-nghi,,
                TXA,thu-chi,7,
                """);
        assertThat(compared.refused()).isEmpty();
        AnswerDifference an = compared.differences().getFirst();
        assertThat(an.refused()).isEmpty();
        assertThat(an.changes())
                .extracting(change -> change.line().code() + " " + QualitySigns.of(change.after()))
                .containsExactly("hoi-nghi 15", "thu-chi 7");
    }

    @Test
    void dhis2PeriodsAreTakenOnlyWhereTheyAreTheSameDays() throws IOException {
        small.save(small.officer("TXA"), "TXA", "hoi-nghi", Answer.figure(new BigDecimal("12")));
        assertThatThrownBy(() -> write(RoundFiles.Format.DHIS2))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("have no name in DHIS2");
        var compared = compare("a.json", """
                {"period": "2026Q3", "orgUnit": "TXA",
                 "dataValues": [{"dataElement": "hoi-nghi", "value": "3"}, {"dataElement": "hoi-nghi", "period": "2026W3", "value": "3"}]}""");
        assertThat(compared.differences()).isEmpty();
        assertThat(compared.refused().stream().map(Refused::vietnamese).collect(Collectors.joining("\n")))
                .contains("là số liệu của kỳ khác (01/07/2026 đến trước 01/10/2026)", "“2026W3” không phải là kỳ");
    }

    @Test
    void daysThatASpreadsheetRewroteAreTheSameDays() throws IOException {
        String from = VietnameseDates.day(SmallRound.WINDOW.from());
        String to = VietnameseDates.day(SmallRound.WINDOW.to());
        var compared = compare(
                "a.csv",
                "\ufeffunit;line;from;to;value\r\nTXA;hoi-nghi;" + from + ";" + to + ";7\r\nTXA;thu-chi;tháng trước;"
                        + to + ";7\r\n");
        assertThat(compared.differences().getFirst().changes())
                .extracting(change -> change.line().code())
                .containsExactly("hoi-nghi");
        assertThat(compared.refused().stream().map(Refused::inVietnamese))
                .containsExactly(
                        "Dòng 3 (Xã An): “tháng trước” không phải là ngày; hãy viết dạng 31/01/2019 hoặc 2019-01-31");
    }

    @Test
    void whatASpreadsheetAddsToAFileIsNoMistake() throws IOException {
        var compared =
                compare("a.csv", "sep=;\r\nunit;line;value;\r\n;;;\r\nTXA;hoi-nghi;7;\r\n;;\r\nTổng cộng;;7;\r\n\r\n");
        assertThat(compared.refused()).isEmpty();
        assertThat(compared.differences().getFirst().changes())
                .extracting(AnswerDifference.Change::place)
                .containsExactly("Dòng 4");
        var tabs = compare("a.csv", "unit\tline\tvalue\nTXA\thoi-nghi\t7\n");
        assertThat(tabs.differences().getFirst().changes()).hasSize(1);
    }

    @Test
    void anotherEncodingIsReadAndTold() throws IOException {
        String csv = "unit;line;value;words\nTXA;hoi-nghi;7;\nTXA;ket-qua;;Đã tổ chức hội nghị ở Hòa Sơn\n";
        var wide = files.compare(
                small.officer("TXA"),
                round,
                List.of(),
                RoundFiles.Format.CSV,
                "a.csv",
                ("\ufeff" + csv).getBytes(StandardCharsets.UTF_16LE));
        assertThat(wide.differences().getFirst().changes()).hasSize(2);
        assertThat(wide.differences().getFirst().remarks())
                .singleElement()
                .asString()
                .contains("UTF-16");
        byte[] old = csv.replace("Đã tổ chức hội nghị ở Hòa Sơn", "§· tæ chøc héi nghÞ ë Hßa S¬n")
                .getBytes(StandardCharsets.ISO_8859_1);
        var read = files.compare(small.officer("TXA"), round, List.of(), RoundFiles.Format.CSV, "a.csv", old);
        assertThat(read.differences().getFirst().changes().getLast().after().words())
                .isEqualTo("Đã tổ chức hội nghị ở Hòa Sơn");
        assertThat(read.differences().getFirst().remarks())
                .singleElement()
                .asString()
                .contains("TCVN3");
    }

    @Test
    void oneCellDecidesHowAWholeFileIsRead() throws IOException {
        assertThat(taken("TXA;hoi-nghi;1.250\nTXA;hoi-nghi.xa;12,0\nTXA;thu-chi;5.250,5\n"))
                .containsExactly("hoi-nghi 1.250", "hoi-nghi.xa 12", "thu-chi 5.250,5");
        assertThat(taken("TXA;hoi-nghi;1.250\nTXA;thu-chi;2.500.000\n"))
                .containsExactly("hoi-nghi 1.250", "thu-chi 2.500.000");
        assertThat(taken("TXA;hoi-nghi;7\nTXA;thu-chi;1.250\nTXA;hoi-nghi.xa;2.5\n"))
                .containsExactly("hoi-nghi 7", "thu-chi 1,25", "hoi-nghi.xa 2,5");
        assertThat(taken("TXA;hoi-nghi;1.250\nTXA;thu-chi;5\n")).containsExactly("thu-chi 5");
        assertThat(taken("TXA;hoi-nghi;1.250\nTXA;thu-chi;5,5\nTXA;hoi-nghi.xa;2.5\n"))
                .containsExactly("thu-chi 5,5");
    }

    private List<String> taken(String rows) throws IOException {
        return compare("a.csv", "unit;line;value\n" + rows).differences().getFirst().changes().stream()
                .map(change -> change.line().code() + " " + QualitySigns.of(change.after()))
                .toList();
    }

    @Test
    void aFileOfDhis2IsReadAsTheApiReadsIt() throws IOException {
        var compared = compare("a.json", """
                {"dataSet": "bieu-01", "period": "dot-thu", "orgUnit": "TXA", "dataValues": [
                  {"dataElement": "hoi-nghi", "value": "99", "deleted": true},
                  {"dataElement": "thu-chi", "value": "7.5", "categoryOptionCombo": "HllvX50cXC0"},
                  {"dataElement": "hoi-nghi", "categoryOptionCombo": "xã tổ chức", "value": "3"},
                  {"dataElement": "ho-ngheo", "categoryOptionCombo": "numerator", "value": "4"},
                  {"dataElement": "ho-ngheo.denominator", "value": "80"},
                  {"dataElement": "hoi-nghi", "categoryOptionCombo": "bRowv6yZOF2", "value": "3"},
                  {"dataElement": "hoi-nghi", "period": "2026W3", "value": "3"},
                  {"dataElement": "hoi-nghi", "period": "2026W4", "value": "3"}]}""");
        AnswerDifference an = compared.differences().getFirst();
        assertThat(an.changes())
                .extracting(change -> change.line().code() + " " + QualitySigns.of(change.after()))
                .containsExactlyInAnyOrder("thu-chi 7,5", "hoi-nghi.xa 3", "ho-ngheo 4/80");
        assertThat(an.remarks()).containsExactly("Bỏ qua 1 số liệu mà hệ thống gửi đã đánh dấu xóa.");
        assertThat(compared.refused().stream().map(Refused::english).collect(Collectors.joining("\n")))
                .contains("'bRowv6yZOF2'", "'2026W3' is no period", "'2026W4' is no period");
        var other = compare("a.json", """
                {"dataSet": "bieu-09", "period": "dot-thu", "orgUnit": "TXA",
                 "dataValues": [{"dataElement": "hoi-nghi", "value": "9"}]}""");
        assertThat(other.differences()).isEmpty();
        assertThat(other.refused()).hasSize(1);
    }

    /** Of a value that stands twice in one object nobody but the sender knows which is meant: neither is taken. */
    @Test
    void aMemberThatStandsTwiceIsRefused() {
        assertThatThrownBy(() -> compare("a.json", """
                {"dataSet": "bieu-01", "period": "dot-thu", "orgUnit": "TXA",
                 "dataValues": [{"dataElement": "hoi-nghi", "value": "9", "value": "90"}]}"""))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a.json:2")
                .hasMessageContaining("\"value\"");
    }

    @Test
    void periodsHaveTheirNames() {
        assertThat(name("2026-01-01", "2027-01-01")).isEqualTo("2026");
        assertThat(name("2026-07-01", "2026-10-01")).isEqualTo("2026Q3");
        assertThat(name("2026-07-01", "2027-01-01")).isEqualTo("2026S2");
        assertThat(name("2026-02-01", "2026-03-01")).isEqualTo("202602");
        assertThat(name("2025-12-15", "2026-12-15")).isNull();
    }

    @Test
    void theTwoElementsOfARatioAreOneAnswer() {
        RawAnswer above = raw("ho-ngheo.numerator", "40");
        RawAnswer below = raw("ho-ngheo.denominator", "800");
        var refused = new java.util.ArrayList<Refused>();
        List<RawAnswer> joined = DataValuePairs.joined(List.of(below, above, raw("thu-chi", "2")), refused);
        assertThat(joined).hasSize(2);
        assertThat(joined.getFirst().numerator() + "/" + joined.getFirst().denominator())
                .isEqualTo("40/800");
        assertThat(DataValuePairs.joined(List.of(above), refused)).isEmpty();
        assertThat(refused).hasSize(1);
    }

    private static RawAnswer raw(String element, String value) {
        return new RawAnswer("1", "TXA", "", element, "", "", "", value, "", "", "", "", "");
    }

    private static @org.jspecify.annotations.Nullable String name(String from, String to) {
        return ForeignPeriod.nameOf(new Window(java.time.LocalDate.parse(from), java.time.LocalDate.parse(to)));
    }

    private String write(RoundFiles.Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.write(round, List.of(small.submission("TXA")), format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private RoundFiles.Comparison compare(String name, String content) throws IOException {
        return files.compare(
                small.officer("TXA"),
                round,
                List.of(),
                RoundFiles.Format.ofName(name),
                name,
                content.getBytes(StandardCharsets.UTF_8));
    }
}
