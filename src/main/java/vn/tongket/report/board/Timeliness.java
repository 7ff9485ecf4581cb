package vn.tongket.report.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import vn.tongket.base.VietnameseNumbers;

/**
 * Đúng hạn, trễ hạn: how many reports of a round were sent when. The share is of what was due or done, as the Government
 * Office counts tasks; excused units are not counted.
 *
 * @param within not sent yet, and the last day has not passed
 */
public record Timeliness(int onTime, int late, int overdue, int within) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How one report counts. */
    enum Of {
        ON_TIME,
        LATE,
        OVERDUE,
        WITHIN,
        NOT_ASKED
    }

    static Timeliness count(Collection<Of> reports) {
        return new Timeliness(
                count(reports, Of.ON_TIME),
                count(reports, Of.LATE),
                count(reports, Of.OVERDUE),
                count(reports, Of.WITHIN));
    }

    private static int count(Collection<Of> reports, Of kind) {
        return (int) reports.stream().filter(kind::equals).count();
    }

    /** What the share is a share of: sent, or due and not sent. */
    public int base() {
        return onTime + late + overdue;
    }

    /** With its base: {@code Đúng hạn 120/131 báo cáo đã gửi hoặc đến hạn, đạt 91,6%}. */
    public String inWords() {
        if (base() == 0) {
            return "Chưa có báo cáo nào đã gửi hoặc đến hạn.";
        }
        BigDecimal share = BigDecimal.valueOf(onTime)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(base()), 1, RoundingMode.HALF_UP);
        return "Đúng hạn " + onTime + "/" + base() + " báo cáo đã gửi hoặc đến hạn, đạt "
                + VietnameseNumbers.format(share, 1) + "%; gửi muộn " + late + ", quá hạn chưa gửi " + overdue
                + ", còn trong hạn " + within + ".";
    }
}
