package vn.tongket.exchange.workbook;

import java.util.Map;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.report.entry.Cell;
import vn.tongket.report.entry.PastFigure;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Submission;
import vn.tongket.unit.Unit;

/**
 * All that a form for one unit shows.
 *
 * @param window the days the unit answers for
 * @param cells standing answers by line
 * @param past by figure line
 */
public record FormContent(
        Programme programme,
        Round round,
        FormVersion form,
        Unit unit,
        Window window,
        Submission submission,
        Map<String, Cell> cells,
        Map<String, PastFigure> past) {

    public Indicator indicator(FormLine line) {
        return programme.indicator(String.valueOf(line.indicator())).orElseThrow();
    }

    public boolean hasFigures() {
        return form.lines().stream().anyMatch(FormLine::isFigure);
    }

    public boolean hasQuestions() {
        return form.lines().stream().anyMatch(line -> !line.isFigure());
    }

    public boolean hasRatios() {
        return form.lines().stream()
                .anyMatch(line -> line.isFigure() && indicator(line).hasParts());
    }
}
