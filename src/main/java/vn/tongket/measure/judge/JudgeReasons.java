package vn.tongket.measure.judge;

import vn.tongket.base.VietnameseDates;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.Reason;

/** Why a target was not judged, in words. */
final class JudgeReasons {
    private JudgeReasons() {}

    static Reason noTarget() {
        return new Reason("No target is set for this unit", "Chỉ theo dõi, không giao mức cho đơn vị này");
    }

    static Reason noFigure(Window window) {
        return new Reason(
                "There is no figure within the target's window, " + window.from() + " to " + window.to(),
                "Chưa có số liệu trong thời gian của chỉ tiêu (" + VietnameseDates.day(window.from()) + " – "
                        + VietnameseDates.day(window.lastDay()) + ")");
    }

    /** Too few units are behind it for a verdict that the others could not change. */
    static Reason thin(Figure figure) {
        Coverage coverage = figure.coverage();
        String count = coverage.reported() + "/" + coverage.expected();
        return new Reason(
                "Only " + count + " units have figures: less than the indicator's least coverage",
                "Mới có số liệu của " + CaveatWords.coverage(figure) + ", chưa đủ để đánh giá");
    }

    static Reason yearsLack(long years, long all) {
        return new Reason(
                years + " of " + all + " years cannot be judged, and the others do not decide",
                "Còn " + years + "/" + all + " năm chưa đủ số liệu, các năm còn lại chưa đủ để kết luận");
    }
}
