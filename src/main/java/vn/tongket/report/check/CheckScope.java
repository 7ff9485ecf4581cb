package vn.tongket.report.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.PastFigure;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.usual.Usual;
import vn.tongket.report.usual.UsualLevels;

/**
 * What was looked at before anybody says that nothing is unusual, and what could not be.
 *
 * @param figures given, said zeros included
 * @param beside of them, how many were held against the unit's own earlier figures
 * @param besideOthers of them, how many had none, and were held against other units of the kind
 * @param rules of the form
 * @param levels from where on a figure was asked about
 */
public record CheckScope(int figures, int beside, int besideOthers, int rules, UsualLevels levels) {

    static CheckScope of(
            FormVersion form,
            Map<String, CheckedLine> lines,
            Map<String, Answer> answers,
            Map<String, PastFigure> past,
            UsualLevels levels) {
        Set<String> said = UsualChecks.said(form);
        int given = 0;
        int beside = 0;
        int besideOthers = 0;
        for (CheckedLine line : lines.values()) {
            BigDecimal figure = line.figure(answers.get(line.code()));
            if (figure != null) {
                Usual usual = past.getOrDefault(line.code(), PastFigure.NONE).usual();
                given++;
                if (usual.isOfOwn()) {
                    beside++;
                } else if (!said.contains(line.code())
                        && UsualChecks.rule(line, levels).holds(figure, usual.others())) {
                    besideOthers++;
                }
            }
        }
        return new CheckScope(given, beside, besideOthers, form.checks().size(), levels);
    }

    /** How many figures there was nothing to hold against. */
    public int unheld() {
        return figures - beside - besideOthers;
    }

    /** What was checked, as a sentence: the one on the check page, before a decision and on the receipt. */
    public String words() {
        if (figures == 0) {
            return "Báo cáo không có số nào để kiểm tra"
                    + (rules == 0 ? "." : "; đã kiểm tra " + rules + " điều kiện của biểu.");
        }
        List<String> held = new ArrayList<>();
        if (beside > 0) {
            held.add(beside + " số so với các kỳ trước của đơn vị");
        }
        if (besideOthers > 0) {
            held.add(besideOthers + " số chưa có kỳ trước, so với các đơn vị cùng cấp");
        }
        if (unheld() > 0) {
            held.add(unheldWords());
        }
        return "Đã kiểm tra " + figures + " số"
                + (held.isEmpty() ? "" : ": " + String.join(", ", held))
                + (rules == 0 ? "" : "; " + rules + " điều kiện của biểu")
                + "; số âm, phần lẻ, tổng và phân tổ, lũy kế, các kỳ chồng nhau. Số gấp hoặc kém quá "
                + FigureRuleWords.number(levels.times()) + " lần, tỷ lệ chênh quá "
                + FigureRuleWords.number(levels.points())
                + " điểm % thì hỏi lại, trừ dòng mà biểu đặt mức riêng.";
    }

    /** {@code 3 số chưa có gì để so}; empty where all were held against something. */
    public String unheldWords() {
        return unheld() == 0 ? "" : unheld() + " số chưa có gì để so";
    }
}
