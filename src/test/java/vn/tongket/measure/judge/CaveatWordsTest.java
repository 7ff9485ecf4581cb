package vn.tongket.measure.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.figure.Figure;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.TimeRule;
import vn.tongket.programme.UnitRule;

class CaveatWordsTest {
    private static final Indicator INDICATOR =
            Given.indicator(UnitRule.SUM, TimeRule.SUM, Indicator.Frequency.YEAR, 0, false, List.of());

    private static Figure figure(int whole, int inPart, int of) {
        return Given.figure(INDICATOR, Window.year(2025), BigDecimal.TEN, whole, inPart, of);
    }

    private static Figure with(Figure figure, Exactness exactness, @Nullable Caveat caveat, Window window) {
        return new Figure(
                figure.indicator(),
                figure.unit(),
                window,
                figure.value(),
                null,
                null,
                figure.rule(),
                figure.frame(),
                figure.coverage(),
                exactness,
                null,
                figure.groundDay(),
                caveat == null ? List.of() : List.of(caveat));
    }

    @Test
    void aWholeFigureHasNone() {
        assertThat(CaveatWords.of(figure(168, 0, 168))).isEmpty();
        assertThat(CaveatWords.of(figure(1, 0, 1))).isEmpty();
        assertThat(CaveatWords.of(Given.figure(INDICATOR, Window.year(2025), null, 0, 0, 168)))
                .isEmpty();
    }

    @Test
    void theyStandInTheShortestHonestForm() {
        assertThat(CaveatWords.beside(figure(167, 0, 168))).isEqualTo("167/168 xã");
        assertThat(CaveatWords.beside(figure(131, 0, 168))).isEqualTo("của 131 xã có số");
        assertThat(CaveatWords.beside(figure(1, 1, 168))).isEqualTo("của 1 xã có số đủ kỳ, 1 xã có một phần");
        assertThat(CaveatWords.beside(figure(0, 2, 168))).isEqualTo("của 2 xã có số một phần kỳ");
        Caveat nine = new Caveat(Caveat.Kind.SHORTER_THAN_STEP, "of nine months", "của 9 tháng");
        assertThat(CaveatWords.beside(with(figure(167, 0, 168), Exactness.ESTIMATED, nine, Window.year(2025))))
                .isEqualTo("167/168 xã, ước, của 9 tháng");
        Window november = new Window(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 11, 15));
        assertThat(CaveatWords.of(with(figure(168, 0, 168), Exactness.EXACT, null, november), Window.year(2025)))
                .containsExactly("đến 14/11/2025");
    }

    @Test
    void namesStandInASentence() {
        assertThat(CaveatWords.names(List.of("Xã A", "Phường B"), 2, "xã")).isEqualTo("xã A và phường B");
        assertThat(CaveatWords.names(List.of("Xã A", "Xã B", "Xã C", "Xã D", "Xã E", "Xã G"), 8, "xã"))
                .isEqualTo("xã A, xã B, xã C, xã D, xã E và 3 xã khác");
        assertThat(CaveatWords.names(List.of("Phường 1"), 1, "xã")).isEqualTo("Phường 1");
    }

    @Test
    void theNoteNamesFiveUnitsThenCounts() {
        assertThat(CaveatWords.note(figure(167, 0, 168))).isEqualTo("167/168 xã: chưa có số liệu của xã M1");
        assertThat(CaveatWords.note(figure(150, 1, 158)))
                .isEqualTo("150/158 xã: chưa có số liệu của xã M1, xã M2, xã M3, xã M4, xã M5 và 2 xã khác;"
                        + " một phần kỳ: xã P1");
    }

    @Test
    void figuresThatLackTheSameShareAMark() {
        CaveatNotes notes = new CaveatNotes();
        assertThat(List.of(
                        notes.mark(figure(167, 0, 168)),
                        notes.mark(figure(168, 0, 168)),
                        notes.mark(figure(166, 0, 168)),
                        notes.mark(figure(167, 0, 168))))
                .containsExactly("a", "", "b", "a");
        assertThat(notes.notes()).extracting(CaveatNotes.Note::mark).containsExactly("a", "b");
    }
}
