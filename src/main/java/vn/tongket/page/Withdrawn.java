package vn.tongket.page;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import vn.tongket.base.VietnameseDates;

/** What was public once and was taken back: its place keeps a note, not a hole. */
public class Withdrawn extends NoSuchElementException {
    private static final long serialVersionUID = 1L;

    private final String vietnamese;

    /**
     * @param what it was, within a sentence: {@code chỉ tiêu}
     * @param note why, as whoever withdrew it wrote for the public
     */
    public Withdrawn(String what, LocalDate on, String note) {
        super("It was withdrawn from the public on " + on + ".");
        this.vietnamese = "Nội dung này (" + what + ") đã rút khỏi phần công khai ngày " + VietnameseDates.day(on)
                + ". Lý do: " + note;
    }

    public String inVietnamese() {
        return vietnamese;
    }
}
