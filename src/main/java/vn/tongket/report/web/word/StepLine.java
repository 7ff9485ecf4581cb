package vn.tongket.report.web.word;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.round.ActWords;
import vn.tongket.report.round.Remark;
import vn.tongket.report.round.StepRecord;

/**
 * One line of a report's dated log, the same for both sides.
 *
 * @param what {@code đã duyệt và gửi lên}
 * @param words reason or remark; empty: none
 * @param answerAddress where an open request for explanation is answered; null: it is none
 */
public record StepLine(
        OffsetDateTime at,
        String when,
        String who,
        String what,
        String words,
        @Nullable String answerAddress) {

    /** Oldest first. */
    public static List<StepLine> of(List<StepRecord> steps, List<Remark> remarks, FormVersion form) {
        List<StepLine> lines = new ArrayList<>();
        steps.forEach(step -> lines.add(new StepLine(
                step.at(),
                DayWords.moment(step.at()),
                step.byName(),
                "đã " + ActWords.past(step.act()),
                Objects.requireNonNullElse(step.reason(), ""),
                null)));
        remarks.forEach(remark -> lines.add(of(remark, form)));
        lines.sort(Comparator.comparing(StepLine::at));
        return lines;
    }

    private static StepLine of(Remark remark, FormVersion form) {
        String about = remark.line() == null
                ? ""
                : form.line(remark.line())
                        .map(FormLine::label)
                        .map(label -> " ô “" + label + "”")
                        .orElse("");
        boolean open = remark.kind() == Remark.Kind.QUESTION && remark.settledAt() == null;
        return new StepLine(
                remark.at(),
                DayWords.moment(remark.at()),
                remark.byName(),
                what(remark) + about + due(remark),
                remark.words(),
                open ? "/giai-trinh/" + remark.id() : null);
    }

    private static String what(Remark remark) {
        return switch (remark.kind()) {
            case COMMENT -> "ghi chú";
            case RETURN -> "nêu lý do trả lại";
            case QUESTION -> "yêu cầu giải trình";
            case ANSWER -> "trả lời";
            case LATE_REQUEST -> "đề nghị nộp muộn";
        };
    }

    private static String due(Remark remark) {
        return remark.dueOn() == null ? "" : ", trả lời trước hết ngày " + VietnameseDates.day(remark.dueOn());
    }
}
