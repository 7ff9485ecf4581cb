package vn.tongket.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tongket.report.claim.Bounds;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.PastFigure;
import vn.tongket.report.form.FormCheck;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.usual.Usual;

/** Only what was held against something is said to have been. */
class CheckScopeTest {
    private static final PastFigure OF_OTHERS = PastFigure.NONE.beside(
            new Usual(Usual.Range.NONE, Usual.Range.NONE, new Usual.Others(BigDecimal.TEN, 6, false)));
    private static final PastFigure OF_OWN = PastFigure.NONE
            .within(Bounds.NONE)
            .beside(new Usual(new Usual.Range(BigDecimal.ONE, BigDecimal.TEN, 2), Usual.Range.NONE, null));

    private final Map<String, CheckedLine> lines = new LinkedHashMap<>();
    private final Map<String, PastFigure> past = new LinkedHashMap<>();
    private final Map<String, Answer> answers = new LinkedHashMap<>();

    private void line(String code, String measuredIn, long figure, PastFigure known) {
        lines.put(
                code,
                new CheckedLine(
                        code,
                        code,
                        true,
                        false,
                        false,
                        measuredIn,
                        0,
                        BigDecimal.valueOf(100),
                        false,
                        false,
                        null,
                        false));
        past.put(code, known);
        answers.put(code, Answer.figure(BigDecimal.valueOf(figure)));
    }

    @Test
    void whatTheRulesDoNotHoldAgainstOthersIsNotSaidToBe() {
        line("own", "hộ", 7, OF_OWN);
        line("others", "hộ", 7, OF_OTHERS);
        line("percent", "%", 7, OF_OTHERS);
        line("nothing", "hộ", 0, OF_OTHERS);
        line("said", "hộ", 7, OF_OTHERS);
        FormCheck jump =
                new FormCheck("jump", FormCheck.Kind.JUMP, false, List.of("said"), BigDecimal.valueOf(50), null);
        FormVersion form =
                new FormVersion(0, "p", "f", 1, "Biểu", null, FormVersion.State.ACTIVE, List.of(), List.of(jump));

        CheckScope scope = CheckScope.of(form, lines, answers, past, UsualChecks.OWN_LEVELS);

        assertThat(scope).isEqualTo(new CheckScope(5, 1, 1, 1, UsualChecks.OWN_LEVELS));
        assertThat(scope.unheldWords()).isEqualTo("3 số chưa có gì để so");
    }

    @Test
    void ofAReportInWordsNoFigureIsSaidToBeChecked() {
        assertThat(new CheckScope(0, 0, 0, 1, UsualChecks.OWN_LEVELS).words())
                .isEqualTo("Báo cáo không có số nào để kiểm tra; đã kiểm tra 1 điều kiện của biểu.");
        assertThat(new CheckScope(0, 0, 0, 0, UsualChecks.OWN_LEVELS).words())
                .isEqualTo("Báo cáo không có số nào để kiểm tra.");
    }
}
