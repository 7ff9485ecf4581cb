package vn.tongket.report.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimelinessTest {

    /** 120 on time of 120 + 4 late + 7 overdue = 131; the 37 whose last day has not passed are neither. 120 of 131 is 91,60 %. */
    @Test
    void theShareIsOfWhatWasSentOrIsDue() {
        Timeliness timeliness = new Timeliness(120, 4, 7, 37);
        assertThat(timeliness.base()).isEqualTo(131);
        assertThat(timeliness.inWords())
                .isEqualTo("Đúng hạn 120/131 báo cáo đã gửi hoặc đến hạn, đạt 91,6%; gửi muộn 4, quá hạn chưa gửi 7,"
                        + " còn trong hạn 37.");
    }

    @Test
    void nothingSentAndNothingDueIsNoShare() {
        assertThat(new Timeliness(0, 0, 0, 5).inWords()).isEqualTo("Chưa có báo cáo nào đã gửi hoặc đến hạn.");
        assertThat(new Timeliness(0, 1, 0, 0).inWords())
                .startsWith("Đúng hạn 0/1 báo cáo")
                .contains("đạt 0,0%");
    }
}
