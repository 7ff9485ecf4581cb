package vn.tongket.report.record;

import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;

/**
 * Nhận định: a result, shortcoming, cause, lesson or proposal that a unit wrote.
 *
 * @param code unique within the programme
 * @param side which causes or circumstances are meant; null for the other kinds
 * @param topic heading it is listed under, as that of an indicator
 * @param unit code of the unit that wrote it; null: the programme's unit
 * @param window the days it speaks about; null: the programme's period
 * @param source where it was written
 * @param selected whether it stands in the review's text; the others stay behind it as its evidence
 */
public record Finding(
        String code,
        Kind kind,
        @Nullable Side side,
        @Nullable String topic,
        @Nullable String unit,
        @Nullable Window window,
        String words,
        @Nullable String source,
        boolean selected) {

    /** The same, standing in the review's text or behind it. */
    public Finding withSelected(boolean standsInText) {
        return new Finding(code, kind, side, topic, unit, window, words, source, standsInText);
    }

    public enum Kind {
        /** Kết quả, ưu điểm. */
        RESULT,
        /** Hạn chế. */
        SHORTCOMING,
        /** Nguyên nhân. */
        CAUSE,
        /** Bài học kinh nghiệm. */
        LESSON,
        /** Kiến nghị, đề xuất. */
        PROPOSAL,
        /** Tình hình liên quan. */
        SITUATION;

        /** Whether a finding of this kind may take that side. */
        public boolean mayTake(Side side) {
            return switch (side) {
                case OBJECTIVE, SUBJECTIVE -> this == CAUSE;
                case ADVANTAGE, DIFFICULTY -> this == SITUATION;
            };
        }
    }

    public enum Side {
        /** Khách quan. */
        OBJECTIVE,
        /** Chủ quan. */
        SUBJECTIVE,
        /** Thuận lợi. */
        ADVANTAGE,
        /** Khó khăn. */
        DIFFICULTY
    }
}
