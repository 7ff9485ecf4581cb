package vn.tongket.report.web.work;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tongket.access.Holder;
import vn.tongket.access.Reach;
import vn.tongket.base.Now;
import vn.tongket.page.Right;
import vn.tongket.page.State;
import vn.tongket.report.decide.WorkItem;
import vn.tongket.report.round.ActWords;
import vn.tongket.report.round.Remark;
import vn.tongket.report.round.Remarks;
import vn.tongket.report.round.SubmissionState;
import vn.tongket.report.web.entry.ReturnReasons;
import vn.tongket.report.web.word.DeadlineWords;
import vn.tongket.report.web.word.Moments;
import vn.tongket.report.web.word.Opened;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** The rows of Việc của tôi, verb first. */
@Component
class WorkRows {
    /** More reports of one round than this, waiting for the same act, are one row with a count. */
    private static final int GROUPED_FROM = 4;

    private static final int DAYS_DONE = 7;

    private final Units units;
    private final Remarks remarks;
    private final Reach reach;
    private final ReturnReasons returned;

    WorkRows(Units units, Remarks remarks, Reach reach, ReturnReasons returned) {
        this.units = units;
        this.remarks = remarks;
        this.reach = reach;
        this.returned = returned;
    }

    private Map<Integer, Unit> units(List<WorkItem> items) {
        List<Integer> ids = items.stream().map(WorkItem::unitId).distinct().toList();
        return ids.isEmpty() ? Map.of() : units.byIds(ids, Opened.today());
    }

    private static String address(WorkItem item, Map<Integer, Unit> units) {
        return Opened.address(
                item.round(), Objects.requireNonNull(units.get(item.unitId())).code(), item.form());
    }

    private static String detail(WorkItem item, Map<Integer, Unit> units) {
        return Objects.requireNonNull(units.get(item.unitId())).fullName() + " · "
                + item.in().title();
    }

    /** Cần làm, by deadline; what was sent back and explanations asked for stand before what is merely due. */
    List<WorkPage.Row> toDo(List<WorkItem> items) {
        LocalDate today = Opened.today();
        Map<Integer, Unit> units = units(items);
        List<WorkPage.Row> rows = new ArrayList<>(asked(items, units));
        items.stream()
                .filter(item -> item.may().enter() && item.isOpen(today))
                .sorted(Comparator.comparing((WorkItem item) -> item.state() != SubmissionState.RETURNED))
                .map(item -> entry(item, units, today, returned))
                .forEach(rows::add);
        rows.addAll(grouped(items, units, SubmissionState.SUBMITTED, "Duyệt"));
        rows.addAll(grouped(items, units, SubmissionState.APPROVED, "Nhận"));
        return rows;
    }

    private static WorkPage.Row entry(WorkItem item, Map<Integer, Unit> units, LocalDate today, ReturnReasons reasons) {
        boolean returned = item.state() == SubmissionState.RETURNED;
        String verb = returned ? "Sửa báo cáo bị trả lại: " : item.correction() > 0 ? "Đính chính " : "Nhập và trình ";
        return new WorkPage.Row(
                address(item, units),
                verb + item.formTitle(),
                detail(item, units),
                DeadlineWords.of(item.dueOn(), today),
                returned ? State.RETURNED : DeadlineWords.state(item.dueOn(), today),
                returned ? "Bị trả lại" : ActWords.state(item.state()),
                returned ? reasons.of(item.submissionId()) : List.of());
    }

    /** Giải trình asked of the person's units, and late submission asked of the person. */
    private List<WorkPage.Row> asked(List<WorkItem> items, Map<Integer, Unit> units) {
        Map<Integer, WorkItem> byId = items.stream()
                .filter(item ->
                        item.may().enter() || item.may().approve() || item.may().steer())
                .collect(Collectors.toMap(WorkItem::submissionId, item -> item, (a, b) -> a, LinkedHashMap::new));
        List<WorkPage.Row> rows = new ArrayList<>();
        for (Remark remark : byId.isEmpty() ? List.<Remark>of() : remarks.open(byId.keySet())) {
            WorkItem item = Objects.requireNonNull(byId.get(remark.submissionId()));
            if (remark.kind() == Remark.Kind.QUESTION
                    && (item.may().enter() || item.may().approve())) {
                rows.add(question(remark, item, units));
            } else if (remark.kind() == Remark.Kind.LATE_REQUEST && item.may().steer()) {
                rows.add(lateRequest(remark, item, units));
            }
        }
        return rows;
    }

    private static WorkPage.Row question(Remark remark, WorkItem item, Map<Integer, Unit> units) {
        LocalDate due = remark.dueOn();
        LocalDate today = Opened.today();
        return new WorkPage.Row(
                "/giai-trinh/" + remark.id(),
                "Giải trình: " + remark.words(),
                detail(item, units),
                due == null ? "hỏi lúc " + Moments.full(remark.at()) : DeadlineWords.of(due, today),
                due == null ? State.ATTENTION : DeadlineWords.state(due, today),
                "Chờ giải trình");
    }

    private static WorkPage.Row lateRequest(Remark remark, WorkItem item, Map<Integer, Unit> units) {
        return new WorkPage.Row(
                "/dot-bao-cao/" + item.round(),
                "Trả lời đề nghị nộp muộn: " + remark.words(),
                detail(item, units),
                "từ " + Moments.full(remark.at()),
                State.ATTENTION,
                "Xin nộp muộn");
    }

    /** What waits for this person's approval or acceptance; much of one round is one row. */
    private List<WorkPage.Row> grouped(
            List<WorkItem> items, Map<Integer, Unit> units, SubmissionState state, String verb) {
        Map<String, List<WorkItem>> byRound = items.stream()
                .filter(item -> item.state() == state)
                .filter(item -> state == SubmissionState.SUBMITTED
                        ? item.may().approve()
                        : item.may().accept())
                .collect(Collectors.groupingBy(WorkItem::round, LinkedHashMap::new, Collectors.toList()));
        List<WorkPage.Row> rows = new ArrayList<>();
        byRound.forEach((round, waiting) -> {
            if (waiting.size() < GROUPED_FROM) {
                waiting.forEach(item -> rows.add(decide(item, units, verb)));
            } else {
                rows.add(decideAll(waiting, verb));
            }
        });
        return rows;
    }

    private static WorkPage.Row decide(WorkItem item, Map<Integer, Unit> units, String verb) {
        return new WorkPage.Row(
                "/duyet/" + item.submissionId(),
                verb + " " + item.formTitle(),
                detail(item, units),
                since(item) + " · " + DeadlineWords.of(item.dueOn(), Opened.today()),
                State.WAITING,
                ActWords.state(item.state()));
    }

    private static WorkPage.Row decideAll(List<WorkItem> waiting, String verb) {
        WorkItem first = waiting.getFirst();
        return new WorkPage.Row(
                "/duyet",
                verb + " " + waiting.size() + " báo cáo",
                first.in().title(),
                DeadlineWords.of(first.dueOn(), Opened.today()),
                State.WAITING,
                ActWords.state(first.state()));
    }

    private static String since(WorkItem item) {
        OffsetDateTime at = item.last().at();
        return at == null ? "" : item.last().by() + " gửi lúc " + Moments.full(at);
    }

    /** Đang chờ người khác: with whom, since when. */
    List<WorkPage.Row> waiting(List<WorkItem> items) {
        Map<Integer, Unit> units = units(items);
        return items.stream()
                .filter(item -> item.may().enter() && !item.may().approve() && item.state() == SubmissionState.SUBMITTED
                        || (item.may().enter() || item.may().approve())
                                && !item.may().accept()
                                && item.state() == SubmissionState.APPROVED)
                .map(item -> new WorkPage.Row(
                        address(item, units),
                        item.formTitle() + ": chờ " + whom(item, units),
                        detail(item, units),
                        item.last().at() == null
                                ? ""
                                : "từ "
                                        + Moments.full(Objects.requireNonNull(
                                                item.last().at())),
                        State.WAITING,
                        ActWords.state(item.state())))
                .toList();
    }

    private String whom(WorkItem item, Map<Integer, Unit> units) {
        if (item.state() == SubmissionState.APPROVED) {
            return units.isEmpty()
                    ? ""
                    : this.units
                                    .byId(item.in().office(), Opened.today())
                                    .orElseThrow()
                                    .fullName() + " nhận";
        }
        int at = item.passedTo() == null ? item.unitId() : item.passedTo();
        String names = reach.holders(Right.APPROVE, at).stream()
                .map(Holder::displayName)
                .collect(Collectors.joining(" hoặc "));
        return (names.isEmpty() ? "lãnh đạo đơn vị" : names) + " duyệt";
    }

    /** Vừa xong: what was accepted or otherwise moved on by these people in the last days, the newest first. */
    List<WorkPage.Row> done(List<WorkItem> items) {
        Map<Integer, Unit> units = units(items);
        OffsetDateTime since = Now.moment().minusDays(DAYS_DONE);
        return items.stream()
                .filter(item -> item.state() == SubmissionState.ACCEPTED
                        || item.state() == SubmissionState.APPROVED
                                && item.may().approve())
                .filter(item -> item.last().at() != null && item.last().at().isAfter(since))
                .sorted(Comparator.comparing(
                        (WorkItem item) -> Objects.requireNonNull(item.last().at()), Comparator.reverseOrder()))
                .map(item -> new WorkPage.Row(
                        address(item, units),
                        item.formTitle(),
                        detail(item, units),
                        item.last().by() + " đã "
                                + ActWords.past(
                                        Objects.requireNonNull(item.last().act())) + " lúc "
                                + Moments.full(
                                        Objects.requireNonNull(item.last().at())),
                        item.state() == SubmissionState.ACCEPTED ? State.GOOD : State.WAITING,
                        ActWords.state(item.state())))
                .toList();
    }
}
