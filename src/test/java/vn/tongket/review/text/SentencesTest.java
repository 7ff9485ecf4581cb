package vn.tongket.review.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Run;
import vn.tongket.measure.figure.Figure;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;

class SentencesTest {
    private static final Indicator CLASSES = SomeFigures.indicator("Số lớp", "lớp", TimeRule.SUM, 0);
    private static final Figure WHOLE = SomeFigures.whole(CLASSES, 2020, "12");
    private static final Figure NINE = SomeFigures.lacking(CLASSES, 2020, "11", "Xã A");
    private static final Figure THIN = SomeFigures.lacking(CLASSES, 2020, "5", "Xã A", "Xã B", "Xã C");

    @Test
    void a_sentence_says_once_how_many_units_its_figures_are_of() {
        assertThat(words(new Sentences()
                        .words("Mở ")
                        .figure(run("11 lớp"), NINE)
                        .words(" và ")
                        .figure(run("11 lớp"), NINE)
                        .words(". Sau đó mở ")
                        .figure(run("12 lớp"), WHOLE)
                        .words(".")))
                .isEqualTo("Mở 11 lớp và 11 lớp (số liệu của 9/10 xã). Sau đó mở 12 lớp.");
    }

    @Test
    void it_stands_before_the_last_mark_and_behind_a_bracket_with_a_comma() {
        assertThat(words(new Sentences().figure(run("11 lớp"), NINE).words(" (năm 2020).")))
                .isEqualTo("11 lớp (năm 2020), số liệu của 9/10 xã.");
        assertThat(words(new Sentences().words("Mở ").figure(run("11 lớp"), NINE)))
                .isEqualTo("Mở 11 lớp (số liệu của 9/10 xã)");
        assertThat(words(
                        new Sentences().words("Mở ").figure(run("11 lớp"), NINE).words(", gồm:")))
                .isEqualTo("Mở 11 lớp, gồm (số liệu của 9/10 xã):");
    }

    @Test
    void a_figure_of_too_few_units_says_so_itself() {
        assertThat(words(new Sentences().words("Mở ").figure(run("5 lớp"), THIN).words(" mới.")))
                .isEqualTo("Mở 5 lớp mới (5 lớp là của 7 xã có số).");
        assertThat(words(new Sentences()
                        .figure(run("11 lớp"), NINE)
                        .words(", ")
                        .figure(run("5 lớp"), THIN)
                        .words(". Xong.")))
                .isEqualTo("11 lớp, 5 lớp (số liệu của 9/10 xã; 5 lớp là của 7 xã có số). Xong.");
    }

    @Test
    void counts_of_several_figures_are_one_range() {
        assertThat(CoverageWords.together(List.of(NINE, WHOLE))).isEqualTo("số liệu của 9/10 xã");
        assertThat(CoverageWords.together(List.of(WHOLE))).isEmpty();
    }

    @Test
    void small_numbers_follow_the_office_itself() {
        assertThat(SmallNumbers.habitOf(List.of("Sơ kết 05 năm thực hiện")).counted(7))
                .isEqualTo("07");
        assertThat(SmallNumbers.habitOf(List.of("Trong 5 năm, ngày 01/7/2025")).counted(7))
                .isEqualTo("7");
        assertThat(SmallNumbers.habitOf(List.of("Nghị quyết số 5 về khóa 8 của Đảng"))
                        .counted(7))
                .isEqualTo("07");
        assertThat(new SmallNumbers(true).counted("0")).isEqualTo("0");
        assertThat(new SmallNumbers(true).counted(12)).isEqualTo("12");
    }

    @Test
    void dashes_and_days_have_one_form() {
        assertThat(OneForm.of("giai đoạn 2016–2025, từ 2 – 3,5%, ngày 22/03/2016 và 1/7/2025, 05/02/2024"))
                .isEqualTo("giai đoạn 2016-2025, từ 2 - 3,5%, ngày 22/3/2016 và 01/7/2025, 05/02/2024");
        assertThat(OneForm.of("Nghị định số 21/2019/NĐ-CP, số 1/12/2019/QĐ, 45/13/2020"))
                .isEqualTo("Nghị định số 21/2019/NĐ-CP, số 1/12/2019/QĐ, 45/13/2020");
        assertThat(OneForm.of(List.of(Block.Paragraph.of("hỏi – đáp"))))
                .containsExactly(Block.Paragraph.of("hỏi - đáp"));
    }

    private static Run run(String words) {
        return new Run.LiveFigure(words, "", false);
    }

    private static String words(Sentences sentences) {
        return Run.wordsOf(sentences.runs());
    }
}
