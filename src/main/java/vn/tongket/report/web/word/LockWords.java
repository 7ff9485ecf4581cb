package vn.tongket.report.web.word;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.VietnameseDates;
import vn.tongket.report.round.RoundUnit;
import vn.tongket.report.round.Rounds;
import vn.tongket.unit.Units;

/** Who can lift a lock, and who answers for a unit that ended. */
@Component
public class LockWords {
    private final Leaders leaders;
    private final Units units;
    private final Rounds rounds;

    LockWords(Leaders leaders, Units units, Rounds rounds) {
        this.leaders = leaders;
        this.units = units;
        this.rounds = rounds;
    }

    /** A sentence: by whom and how the report can be opened again. */
    public String whoLifts(Opened opened) {
        String above = units.byId(opened.round().unitId(), Opened.today())
                .orElseThrow()
                .fullName();
        return switch (opened.submission().state()) {
            case SUBMITTED ->
                "Mở khóa: người nhập rút lại báo cáo, hoặc "
                        + Objects.requireNonNullElse(leaders.names(opened.unit(), opened.asked()), "lãnh đạo đơn vị")
                        + " trả lại để sửa.";
            case APPROVED -> "Mở khóa: lãnh đạo đơn vị hoàn tác việc duyệt, hoặc " + above + " trả lại để sửa.";
            case ACCEPTED ->
                "Mở khóa: người nhập của đơn vị chọn Đính chính và ghi lý do; số cũ và số mới đều được giữ.";
            case DRAFT, RETURNED ->
                opened.asked().excuseReason() != null
                        ? "Lý do miễn: " + opened.asked().excuseReason() + ". Người phụ trách đợt của " + above
                                + " có thể yêu cầu báo cáo lại."
                        : "Người phụ trách đợt của " + above + " có thể gia hạn.";
        };
    }

    /** Who answers for which days, where a unit ended during the round or began in it. */
    @Nullable
    public String heir(Opened opened) {
        Integer heir = opened.asked().passedTo();
        String days = VietnameseDates.window(opened.asked().window());
        if (heir != null) {
            String name = units.byId(heir, Opened.today()).orElseThrow().fullName();
            return opened.unit().fullName() + " đã nhập vào " + name + " từ ngày "
                    + VietnameseDates.day(Objects.requireNonNull(opened.asked().passedOn())) + ". Người của " + name
                    + " trả lời thay cho những ngày " + days + "; những ngày sau thuộc báo cáo của " + name + ".";
        }
        if (opened.asked().window().equals(opened.round().window())) {
            return null;
        }
        String before = rounds.units(opened.round().id()).stream()
                .filter(other -> Objects.equals(other.passedTo(), opened.unit().id()))
                .map(this::nameOf)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return "Báo cáo này chỉ tính những ngày " + days + "."
                + (before.isEmpty() ? "" : " Những ngày trước đó thuộc báo cáo của " + before + ".");
    }

    private String nameOf(RoundUnit unit) {
        return units.byId(unit.unitId(), unit.window().lastDay()).orElseThrow().fullName();
    }
}
