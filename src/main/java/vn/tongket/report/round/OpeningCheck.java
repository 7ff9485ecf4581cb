package vn.tongket.report.round;

import static vn.tongket.report.tables.Tables.VALUE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.tongket.access.Reach;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.Right;
import vn.tongket.programme.Programmes;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.form.Forms;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Danh mục kiểm tra trước khi mở đợt: what is not ready, before the units see a round. */
@Component
public class OpeningCheck {
    /** More names than this are counted. */
    private static final int NAMED = 8;

    private final DSLContext database;
    private final Rounds rounds;
    private final Forms forms;
    private final Programmes programmes;
    private final Units units;
    private final Reach reach;
    private final WorkingDays calendar;

    OpeningCheck(
            DSLContext database,
            Rounds rounds,
            Forms forms,
            Programmes programmes,
            Units units,
            Reach reach,
            WorkingDays calendar) {
        this.database = database;
        this.rounds = rounds;
        this.forms = forms;
        this.programmes = programmes;
        this.units = units;
        this.reach = reach;
        this.calendar = calendar;
    }

    /** One thing to look at. @param stops whether the round cannot be opened so */
    public record Finding(boolean stops, String words) {}

    /** What stops first. */
    public List<Finding> of(Round round) {
        List<Finding> found = new ArrayList<>();
        List<RoundUnit> asked = rounds.units(round.id());
        Map<Integer, Unit> named = units.byIds(
                asked.stream().map(RoundUnit::unitId).toList(), round.window().lastDay());
        checkForms(round, found);
        checkPeople(Right.ENTER, "Chưa có người nhập số liệu", named.values(), found);
        checkPeople(Right.APPROVE, "Chưa có lãnh đạo để duyệt", named.values(), found);
        checkDays(round, found);
        checkEnded(round, named.values(), found);
        checkValues(round, named, found);
        return found;
    }

    private void checkForms(Round round, List<Finding> found) {
        for (FormVersion form : round.forms()) {
            if (form.state() == FormVersion.State.DRAFT) {
                found.add(new Finding(true, form.title() + ": còn là bản nháp, chưa đưa vào sử dụng."));
            } else if (form.state() == FormVersion.State.RETIRED) {
                found.add(new Finding(
                        false,
                        form.title() + ": bản " + form.number() + " đã có bản mới hơn"
                                + (forms.active(round.programme(), form.form()).isPresent()
                                        ? "; lưu lại thiết lập để dùng bản mới."
                                        : ".")));
            }
        }
    }

    private void checkPeople(Right right, String what, Collection<Unit> asked, List<Finding> found) {
        List<String> without = asked.stream()
                .filter(unit -> reach.holders(right, unit.id()).isEmpty())
                .map(Unit::fullName)
                .sorted(vn.tongket.base.VietnameseText.order())
                .toList();
        if (!without.isEmpty()) {
            found.add(new Finding(false, what + " ở " + without.size() + " đơn vị: " + names(without) + "."));
        }
    }

    private static String names(List<String> names) {
        return names.size() <= NAMED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMED)) + " và " + (names.size() - NAMED) + " đơn vị khác";
    }

    private void checkDays(Round round, List<Finding> found) {
        for (Round.Deadline deadline : round.deadlines()) {
            calendar.restOn(deadline.dueOn())
                    .ifPresent(rest -> found.add(new Finding(
                            false,
                            "Hạn gửi " + VietnameseDates.day(deadline.dueOn()) + " là ngày nghỉ (" + rest + ").")));
        }
        LocalDate last = round.deadlines().stream()
                .map(Round.Deadline::dueOn)
                .max(LocalDate::compareTo)
                .orElse(round.window().lastDay());
        calendar.doubts(round.window().lastDay(), last).forEach(doubt -> found.add(new Finding(false, doubt)));
    }

    private static void checkEnded(Round round, Collection<Unit> asked, List<Finding> found) {
        for (Unit unit : asked) {
            LocalDate ended = unit.validTo();
            if (ended != null
                    && round.window().contains(ended)
                    && ended.isAfter(round.window().from())) {
                found.add(new Finding(
                        false,
                        unit.fullName() + " kết thúc ngày " + VietnameseDates.day(ended)
                                + " trong kỳ; phần việc sẽ chuyển cho đơn vị kế thừa khi mở đợt."));
            }
        }
    }

    /** Figures that stand already for days of the window would be counted beside those of the round, or be replaced by them. */
    private void checkValues(Round round, Map<Integer, Unit> named, List<Finding> found) {
        Map<String, Integer> ids = programmes.indicatorIds(round.programme());
        List<Integer> indicators = round.forms().stream()
                .flatMap(form -> form.lines().stream())
                .map(FormLine::indicator)
                .filter(Objects::nonNull)
                .map(ids::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var same = VALUE.WINDOW_FROM
                .eq(round.window().from())
                .and(VALUE.WINDOW_TO.eq(round.window().to()));
        Map<Boolean, List<Integer>> holders = database.selectDistinct(VALUE.UNIT_ID, DSL.field(same))
                .from(VALUE)
                .where(VALUE.INDICATOR_ID.in(indicators), VALUE.UNIT_ID.in(named.keySet()))
                .and(VALUE.REPLACED_BY.isNull())
                .and(VALUE.WINDOW_FROM.lt(round.window().to()))
                .and(VALUE.WINDOW_TO.gt(round.window().from()))
                .fetchGroups(DSL.field(same), VALUE.UNIT_ID);
        holders.forEach((exact, unitIds) -> found.add(new Finding(
                false,
                unitIds.size() + " đơn vị đã có số liệu "
                        + (exact
                                ? "của đúng kỳ này; khi nhận báo cáo, số mới thay số đang có, số cũ vẫn được giữ."
                                : "của kỳ khác trùng một phần với kỳ này; kiểm tra lại kỳ số liệu."))));
    }
}
