package vn.tongket.measure.question;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.BadInput;
import vn.tongket.base.DayReading;
import vn.tongket.base.Window;

/**
 * Khung địa giới: the boundaries a figure is shown in.
 *
 * @param day a day's boundaries; null: as reported, each window in the boundaries of its own last day
 */
public record Frame(@Nullable LocalDate day) {
    public static final Frame AS_REPORTED = new Frame(null);

    public static Frame on(LocalDate day) {
        return new Frame(day);
    }

    /** {@code as-reported} or a day such as {@code 2025-07-01}. */
    public static Frame parse(String words) {
        if (words.equals("as-reported")) {
            return AS_REPORTED;
        }
        return DayReading.read(words)
                .map(Frame::on)
                .orElseThrow(() -> BadInput.of(
                        "--frame takes a day such as 2025-07-01, or as-reported, not '" + words + "'",
                        "Khung địa giới là một ngày, ví dụ 2025-07-01, hoặc “theo địa giới từng thời kỳ”, không phải “"
                                + words + "”"));
    }

    /** The day whose boundaries hold for a window's figures. */
    public LocalDate dayFor(Window window) {
        return day == null ? window.lastDay() : day;
    }

    @Override
    public String toString() {
        return day == null ? "as-reported" : day.toString();
    }
}
