package vn.tongket.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.TongketTest;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.base.Window;
import vn.tongket.exchange.Packages;
import vn.tongket.measure.RollUp;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.question.Frame;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.question.Question;
import vn.tongket.review.ReviewDocuments;
import vn.tongket.review.setup.CopyFormat;
import vn.tongket.review.setup.ReviewDefinition;
import vn.tongket.review.setup.ReviewRequest;

/** Every figure that a review prints is what the roll-up answers for the same indicator, unit, window and boundaries. */
@TongketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentFiguresTest {
    private static final String PROGRAMME = "tinh-hoa-giang-2016-2025";

    @Autowired
    private Packages packages;

    @Autowired
    private ReviewDocuments documents;

    @Autowired
    private RollUp rollUp;

    private final Map<List<Object>, List<Figure>> answers = new HashMap<>();

    @BeforeAll
    void importTheInventedProvince() throws IOException {
        packages.load(WriteWorld.FOLDER, "examples/" + PROGRAMME, "test", false);
    }

    @ParameterizedTest
    @CsvSource({
        "zz, tong-ket-10-nam",
        "zz, tong-ket-10-nam-ubnd",
        "zz, so-ket-5-nam",
        "zz-165, tong-ket-10-nam",
        "zz-166, tong-ket-10-nam",
        "zz-024, so-ket-5-nam"
    })
    void each_is_the_answer_of_the_roll_up(String unit, String review) throws IOException {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (JsonNode printed : figures(unit, review)) {
            if (printed.hasNonNull("indicator") && !printed.has("asked")) {
                compared++;
                Optional<Figure> answer = answer(printed);
                if (answer.isEmpty() || !isPrinted(printed, answer.get())) {
                    wrong.add(printed + " is not " + answer.map(Figure::value).orElse(null));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(200);
    }

    /** Of one commune {@code 1 đơn vị} says nothing. */
    @Test
    void a_commune_is_not_counted_in_its_own_review() throws IOException {
        String words = words("zz-024", "tong-ket-10-nam", null);
        assertThat(words)
                .contains("Đơn vị cấp xã có kế hoạch thực hiện: có, năm 2025.")
                .doesNotContain("1 đơn vị", "Đơn vị cấp xã vững mạnh toàn diện |");
    }

    @Test
    void each_side_of_the_province_speaks_for_itself() throws IOException {
        String state = words("zz", "tong-ket-10-nam", ReviewDefinition.Format.STATE);
        assertThat(state)
                .contains("Ủy ban nhân dân tỉnh báo cáo kết quả 10 năm thực hiện", "ỦY BAN NHÂN DÂN TỈNH HOA GIANG")
                .doesNotContain("Ban Thường vụ Tỉnh ủy tổng kết", "Ban Thường vụ Tỉnh ủy rút ra", "Tỉnh ủy yêu cầu");
        assertThat(words("zz", "tong-ket-10-nam", null))
                .contains("Ban Thường vụ Tỉnh ủy rút ra một số kinh nghiệm", "TỈNH ỦY HOA GIANG");
    }

    @Test
    void the_review_of_five_years_does_not_know_the_next_five() throws IOException {
        assertThat(words("zz", "so-ket-5-nam", null))
                .doesNotContain(
                        "2026",
                        "không còn cấp huyện",
                        "mô hình hai cấp",
                        "Số thành viên | Số phiên họp",
                        "Chuyển đổi số");
    }

    private JsonNode figures(String unit, String review) throws IOException {
        return json(unit, review, null).get("figures");
    }

    private String words(String unit, String review, ReviewDefinition.@Nullable Format format) throws IOException {
        JsonNode json = json(unit, review, format);
        return json.get("definition") + "\n" + json.get("sections") + "\n" + json.get("annexes");
    }

    private JsonNode json(String unit, String review, ReviewDefinition.@Nullable Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.write(
                new ReviewRequest(
                        PROGRAMME, Optional.of(review), Optional.of(unit), false, false, Optional.ofNullable(format)),
                CopyFormat.JSON,
                out);
        return JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private Optional<Figure> answer(JsonNode printed) {
        Window window = new Window(day(printed, "from"), day(printed, "to"));
        return answers(printed, null, Grouping.YEAR).stream()
                .filter(figure -> figure.window().equals(window))
                .findFirst()
                .or(() -> answers(printed, window, Grouping.TOTAL).stream().findFirst());
    }

    private List<Figure> answers(JsonNode printed, @Nullable Window window, Grouping by) {
        String indicator = printed.get("indicator").asString();
        String unit = printed.get("unit").asString();
        Frame frame = Frame.parse(printed.get("frame").asString());
        return answers.computeIfAbsent(
                java.util.Arrays.asList(indicator, unit, frame, window, by),
                asked -> rollUp.figures(new Question(PROGRAMME, List.of(indicator), unit, false, window, by, frame)));
    }

    /** The value, and in the words the value or one of its parts as rounded for print. */
    private static boolean isPrinted(JsonNode printed, Figure figure) {
        BigDecimal value = figure.value();
        String words = printed.get("words").asString();
        return value != null
                && value.compareTo(new BigDecimal(printed.get("value").asString())) == 0
                && (isValue(words, value, figure.indicator().decimals())
                        || isPart(words, figure.numerator())
                        || isPart(words, figure.denominator()));
    }

    /** As the indicator says, or with the decimals that keep a verdict in sight. */
    private static boolean isValue(String words, BigDecimal value, int usual) {
        return IntStream.rangeClosed(usual, usual + 3)
                .anyMatch(decimals -> words.contains(VietnameseNumbers.format(value, decimals)));
    }

    private static boolean isPart(String words, @Nullable BigDecimal part) {
        return part != null
                && IntStream.rangeClosed(0, 2)
                        .anyMatch(decimals -> words.startsWith(VietnameseNumbers.format(part, decimals)));
    }

    private static LocalDate day(JsonNode printed, String name) {
        return LocalDate.parse(printed.get(name).asString());
    }
}
