package vn.tongket.exchange.answer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.programme.Programme;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.unit.Unit;

/**
 * One standing answer, to be written to a file.
 *
 * @param externalCode of the indicator in another system; null: it has none, or the line asks a breakdown
 */
record AnswerRow(
        Unit unit,
        Window window,
        FormVersion form,
        FormLine line,
        @Nullable String externalCode,
        Answer answer) {

    static AnswerRow of(Programme programme, Unit unit, Window window, FormVersion form, FormLine line, Answer answer) {
        String code = line.indicator();
        String external = code == null || !line.breakdown().isEmpty()
                ? null
                : programme.indicator(code).orElseThrow().collected().externalCode();
        return new AnswerRow(unit, window, form, line, external, answer);
    }

    static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
