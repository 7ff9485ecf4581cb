package vn.tongket.review.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.figure.Figure;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;

class TrendTest {
    private static final Indicator FLOW = SomeFigures.indicator("Số lớp", "lớp", TimeRule.SUM, 0);
    private static final Indicator LEVEL = SomeFigures.indicator("Tỷ lệ hộ nghèo", "%", TimeRule.LAST, 1);

    @Test
    void it_rises_only_where_all_others_lie_between_the_ends() {
        assertThat(of(10, 12, 11, 15)).isEqualTo("tăng từ 10 (năm 2018) lên 15 (năm 2021)");
        assertThat(of(15, 12, 13, 10)).isEqualTo("giảm từ 15 (năm 2018) xuống 10 (năm 2021)");
        assertThat(of(10, 10, 12, 12)).isEqualTo("tăng từ 10 (năm 2018) lên 12 (năm 2021)");
        assertThat(of(10, 12)).isEqualTo("tăng từ 10 (năm 2018) lên 12 (năm 2019)");
    }

    @Test
    void it_names_the_ends_and_the_turn_of_a_zigzag() {
        assertThat(of(10, 9, 8, 12)).isEqualTo("từ 10 (năm 2018) lên 12 (năm 2021), thấp nhất 8 (năm 2020)");
        assertThat(of(10, 14, 12)).isEqualTo("từ 10 (năm 2018) lên 12 (năm 2020), cao nhất 14 (năm 2019)");
        assertThat(of(10, 14, 8, 14, 12))
                .isEqualTo(
                        "từ 10 (năm 2018) lên 12 (năm 2022), thấp nhất 8 (năm 2020), cao nhất 14 (các năm 2019, 2021)");
        assertThat(of(10, 8, 9)).isEqualTo("từ 10 (năm 2018) xuống 9 (năm 2020), thấp nhất 8 (năm 2019)");
    }

    @Test
    void it_holds_only_where_all_are_equal_as_shown() {
        assertThat(of(100, 100, 100)).isEqualTo("giữ mức 100 từ năm 2018 đến năm 2020");
        assertThat(of(100, 107, 100)).isEqualTo("năm 2018 và năm 2020 đều là 100, cao nhất 107 (năm 2019)");
        assertThat(Trend.of(List.of(new Trend.Point(2018, BigDecimal.TEN)))).isEmpty();
    }

    @Test
    void it_reads_figures_as_the_table_shows_them() {
        List<Figure> years = List.of(
                SomeFigures.whole(LEVEL, 2018, "6.04"),
                SomeFigures.whole(LEVEL, 2019, "5.96"),
                SomeFigures.whole(LEVEL, 2020, "6"));
        assertThat(sentence(LEVEL, years, List.of())).contains("Tỷ lệ hộ nghèo giữ mức 6,0% từ năm 2018 đến năm 2020");
        assertThat(sentence(
                        LEVEL,
                        List.of(
                                SomeFigures.estimate(SomeFigures.whole(LEVEL, 2018, "9.8")),
                                SomeFigures.whole(LEVEL, 2021, "8")),
                        List.of()))
                .contains("Tỷ lệ hộ nghèo ước giảm từ 9,8% (năm 2018) xuống 8,0% (năm 2021)");
    }

    @Test
    void it_says_how_many_units_stand_behind_its_ends() {
        List<Figure> years = List.of(
                SomeFigures.lacking(FLOW, 2018, "10", "Xã A"),
                SomeFigures.whole(FLOW, 2019, "12"),
                SomeFigures.whole(FLOW, 2020, "15"));
        assertThat(sentence(FLOW, years, List.of()))
                .contains("Số lớp tăng từ 10 (năm 2018) lên 15 lớp (năm 2020) (số liệu của 9/10 xã)");
    }

    @Test
    void it_says_nothing_over_thin_ground_or_unequal_lengths() {
        Figure whole = SomeFigures.whole(FLOW, 2018, "10");
        Figure thin = SomeFigures.lacking(FLOW, 2019, "5", "Xã A", "Xã B", "Xã C", "Xã D");
        Figure halfYear = SomeFigures.of(
                FLOW,
                new Window(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 7, 1)),
                "6",
                10,
                0,
                List.of(new Caveat(Caveat.Kind.SHORTER_THAN_STEP, "of 6 months", "của 6 tháng")));
        assertThat(sentence(FLOW, List.of(whole, thin), List.of())).isEmpty();
        assertThat(sentence(FLOW, List.of(whole, halfYear), List.of())).isEmpty();
        assertThat(sentence(FLOW, List.of(whole), List.of())).isEmpty();
        assertThat(sentence(FLOW, List.of(whole, thin, SomeFigures.whole(FLOW, 2020, "12")), List.of()))
                .contains("Số lớp tăng từ 10 (năm 2018) lên 12 lớp (năm 2020)");
    }

    @Test
    void it_says_nothing_where_ground_passed_between_the_ends() {
        List<Figure> years = List.of(SomeFigures.whole(FLOW, 2018, "10"), SomeFigures.whole(FLOW, 2020, "12"));
        assertThat(sentence(FLOW, years, List.of(LocalDate.of(2019, 7, 1)))).isEmpty();
        assertThat(sentence(FLOW, years, List.of(LocalDate.of(2021, 7, 1)))).isPresent();
    }

    @Test
    void it_says_the_unit_of_measure_once_and_a_sign_each_time() {
        assertThat(sentence(
                        FLOW,
                        List.of(
                                SomeFigures.whole(FLOW, 2018, "10"),
                                SomeFigures.whole(FLOW, 2019, "8"),
                                SomeFigures.whole(FLOW, 2020, "9")),
                        List.of()))
                .contains("Số lớp từ 10 (năm 2018) xuống 9 lớp (năm 2020), thấp nhất 8 (năm 2019)");
        assertThat(sentence(
                        LEVEL,
                        List.of(SomeFigures.whole(LEVEL, 2018, "9"), SomeFigures.whole(LEVEL, 2019, "8")),
                        List.of()))
                .contains("Tỷ lệ hộ nghèo giảm từ 9,0% (năm 2018) xuống 8,0% (năm 2019)");
    }

    @Test
    void it_takes_the_decimals_that_keep_a_verdict_in_sight() {
        List<Figure> years = List.of(SomeFigures.whole(LEVEL, 2018, "75"), SomeFigures.whole(LEVEL, 2020, "79.96"));
        assertThat(TrendOfFigures.sentence(
                        LEVEL, years, figure -> figure.window().countsForYear() == 2020 ? 2 : 1, List.of()))
                .contains("Tỷ lệ hộ nghèo tăng từ 75,0% (năm 2018) lên 79,96% (năm 2020)");
    }

    private static Optional<String> sentence(Indicator indicator, List<Figure> years, List<LocalDate> groundChanged) {
        return TrendOfFigures.sentence(
                indicator, years, figure -> figure.indicator().decimals(), groundChanged);
    }

    private static String of(int... values) {
        List<Trend.Point> points = new ArrayList<>();
        for (int value : values) {
            points.add(new Trend.Point(2018 + points.size(), BigDecimal.valueOf(value)));
        }
        return Trend.of(points).orElseThrow().words(shown -> VietnameseNumbers.format(shown, 0));
    }
}
