package vn.tongket.report.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.base.VietnameseDates;
import vn.tongket.report.form.FormVersion;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.Units;

/** What a round must fulfil to be kept, to be opened, and what a decision about a unit must say. */
record RoundRules(Units units) {
    void check(Round round, List<Integer> asked) {
        List<Problem> problems = new ArrayList<>();
        if (!round.code().matches("[a-z0-9]+(-[a-z0-9]+)*+")) {
            refuse(
                    problems,
                    "the code '" + round.code() + "' must be small letters, digits and hyphens",
                    "mã đợt “" + round.code() + "” chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối");
        }
        if (round.title().isBlank()) {
            refuse(problems, "the round has no title", "đợt báo cáo chưa có tên");
        }
        if (round.forms().isEmpty()) {
            refuse(problems, "the round asks no form", "chưa chọn biểu nào");
        }
        if (asked.isEmpty()) {
            refuse(problems, "the round asks no unit", "chưa chọn đơn vị nào");
        }
        checkDeadlines(round, asked, problems);
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    private void checkDeadlines(Round round, List<Integer> asked, List<Problem> problems) {
        Set<UnitKind> kinds = units.byIds(asked, round.window().lastDay()).values().stream()
                .map(Unit::kind)
                .collect(Collectors.toSet());
        for (UnitKind kind : kinds) {
            if (round.deadlines().stream().noneMatch(deadline -> deadline.kind() == kind)) {
                refuse(problems, "there is no deadline for " + kind, "chưa có thời hạn gửi cho cấp " + words(kind));
            }
        }
        for (Round.Deadline deadline : round.deadlines()) {
            if (round.opensOn().isAfter(deadline.dueOn())) {
                refuse(
                        problems,
                        "units may enter from " + round.opensOn() + ", after the deadline " + deadline.dueOn(),
                        "ngày mở nhập " + VietnameseDates.day(round.opensOn()) + " sau thời hạn gửi "
                                + VietnameseDates.day(deadline.dueOn()) + " của cấp " + words(deadline.kind()));
            }
            if (!deadline.dueOn().isAfter(round.window().lastDay())) {
                refuse(
                        problems,
                        "the deadline " + deadline.dueOn() + " is not after the cut-off "
                                + round.window().lastDay() + " (at least one working day, NĐ 09/2019/NĐ-CP art. 8)",
                        "thời hạn gửi " + VietnameseDates.day(deadline.dueOn()) + " phải sau ngày chốt số liệu "
                                + VietnameseDates.day(round.window().lastDay())
                                + " ít nhất 1 ngày làm việc (Điều 8 Nghị định 09/2019/NĐ-CP)");
            }
        }
    }

    static String words(UnitKind kind) {
        return switch (kind) {
            case COUNTRY -> "trung ương";
            case PROVINCE -> "tỉnh";
            case DISTRICT -> "huyện";
            case COMMUNE -> "xã";
            case OFFICE -> "cơ quan, phòng, ban";
        };
    }

    void checkReady(Round round, List<RoundUnit> asked) {
        List<Problem> problems = new ArrayList<>();
        for (FormVersion form : round.forms()) {
            if (form.state() == FormVersion.State.DRAFT) {
                refuse(
                        problems,
                        "form '" + form.form() + "' is a draft; put it into use first",
                        "biểu “" + form.title() + "” còn là bản nháp; hãy đưa vào sử dụng trước khi mở đợt");
            }
        }
        if (asked.isEmpty()) {
            refuse(problems, "the round asks no unit", "chưa chọn đơn vị nào");
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    void checkExtension(RoundUnit unit, LocalDate dueOn, String reason) {
        checkReason(reason);
        if (!dueOn.isAfter(unit.dueOn())) {
            throw BadInput.of(
                    "The new day " + dueOn + " is not later than " + unit.dueOn(),
                    "Hạn mới " + VietnameseDates.day(dueOn) + " phải sau hạn đang có "
                            + VietnameseDates.day(unit.dueOn()));
        }
    }

    void checkReason(String reason) {
        if (reason.isBlank()) {
            throw BadInput.of("Give the reason", "Cần ghi lý do");
        }
    }

    private static void refuse(List<Problem> problems, String english, String vietnamese) {
        problems.add(Problem.hard("", 0, 0, english, vietnamese));
    }
}
