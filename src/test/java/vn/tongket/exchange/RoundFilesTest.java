package vn.tongket.exchange;

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
import vn.tongket.base.Window;
import vn.tongket.report.Answer;
import vn.tongket.report.Round;
import vn.tongket.report.SmallRound;

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
                .extracting(change -> change.line().code() + " " + AnswerWords.of(change.after()))
                .containsExactly("hoi-nghi 15", "thu-chi 1.234,5");
        assertThat(an.refused().stream().map(Refused::vietnamese).collect(Collectors.joining("\n")))
                .contains("tỷ lệ cần cả tử số và mẫu số", "có hai lần trong tệp");
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
                .contains("là số liệu của kỳ khác (2026-07-01 đến trước 2026-10-01)", "“2026W3” không phải là kỳ");
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
        return new RawAnswer("1", "TXA", "", element, "", "", value, "", "", "", "", "");
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
