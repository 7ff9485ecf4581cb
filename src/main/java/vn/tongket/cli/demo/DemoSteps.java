package vn.tongket.cli.demo;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import vn.tongket.page.Person;
import vn.tongket.report.decide.Steps;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.entry.Cells;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.round.Act;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.Submissions;
import vn.tongket.unit.Unit;

/** How far the communes of the demonstration have come with a round. */
final class DemoSteps {
    private static final String FIGURES = "bieu-01";
    private static final String WORDS = "loi-van";
    private static final int HALF = 14;

    private final Cells cells;
    private final Steps steps;
    private final Submissions submissions;
    private final DemoMoment moment;
    private final Round round;
    private final DemoPeople people;
    private final Person secretariat;

    /** One way through the round. */
    enum Way {
        /** Half filled in; its narrative waits for the leader. */
        DRAFTING,
        /** Nothing at all. */
        SILENT,
        SUBMITTED,
        APPROVED,
        ACCEPTED,
        RETURNED;

        /** @param number of the commune, from 0, in the order of the list */
        static Way of(int number, int count) {
            if (number < 6) {
                return DRAFTING;
            }
            if (number < 8 || number >= count - 2) {
                return SILENT;
            }
            if (number == 8) {
                return RETURNED;
            }
            return switch (number % 10) {
                case 1, 5 -> APPROVED;
                case 3 -> SUBMITTED;
                default -> ACCEPTED;
            };
        }
    }

    DemoSteps(ApplicationContext context, Round round, DemoPeople people, Person secretariat) {
        this.cells = context.getBean(Cells.class);
        this.steps = context.getBean(Steps.class);
        this.submissions = context.getBean(Submissions.class);
        this.moment = context.getBean(DemoMoment.class);
        this.round = round;
        this.people = people;
        this.secretariat = secretariat;
    }

    Submission submission(Unit unit, String form) {
        return submissions.require(round.code(), unit.id(), form);
    }

    void go(Unit unit, Way way, DemoTimes.Times times) {
        if (way == Way.SILENT) {
            return;
        }
        DemoAnswers answers = new DemoAnswers(
                unit,
                round.window().countsForYear() * 12 + round.window().lastDay().getMonthValue());
        Map<String, Answer> figures = answers.figures();
        moment.at(times.entered(), () -> {
            fill(unit, FIGURES, figures, way == Way.DRAFTING ? HALF : figures.size());
            fill(unit, WORDS, answers.words(), 3);
        });
        for (String form : List.of(FIGURES, WORDS)) {
            actsOf(way, form).forEach(act -> moment.at(when(act, times), () -> make(unit, form, act)));
        }
    }

    private void fill(Unit unit, String form, Map<String, Answer> answers, int first) {
        Person officer = people.officerOf(unit);
        int submission = submission(unit, form).id();
        FormVersion version = round.requireForm(form);
        answers.entrySet().stream()
                .limit(first)
                .forEach(answer ->
                        cells.save(officer, submission, version.requireLine(answer.getKey()), answer.getValue(), 0));
    }

    private static List<Act> actsOf(Way way, String form) {
        return switch (way) {
            case SILENT -> List.of();
            case DRAFTING -> form.equals(WORDS) ? List.of(Act.SUBMIT) : List.of();
            case SUBMITTED -> List.of(Act.SUBMIT);
            case APPROVED -> List.of(Act.SUBMIT, Act.APPROVE);
            case ACCEPTED -> List.of(Act.SUBMIT, Act.APPROVE, Act.ACCEPT);
            case RETURNED ->
                form.equals(WORDS) ? List.of(Act.SUBMIT, Act.APPROVE) : List.of(Act.SUBMIT, Act.APPROVE, Act.RETURN);
        };
    }

    private void make(Unit unit, String form, Act act) {
        Submission now = submission(unit, form);
        Map<String, String> cellsOf = act == Act.RETURN
                ? Map.of(
                        "ho-ngheo",
                                "Tổng số hộ không khớp với số hộ tháng trước. Đề nghị xã đối chiếu lại với Công an xã.",
                        "thu-ngan-sach", "Ghi rõ số thu trên địa bàn, không cộng bổ sung từ cấp trên.")
                : Map.of();
        steps.make(personFor(unit, act), now.id(), act, now.version(), "", cellsOf);
    }

    private static OffsetDateTime when(Act act, DemoTimes.Times times) {
        return switch (act) {
            case SUBMIT, WITHDRAW, CORRECT -> times.sent();
            case APPROVE, SEND_BACK, UNDO_APPROVE, UNDO_SEND_BACK -> times.approved();
            case ACCEPT, RETURN, UNDO_ACCEPT, UNDO_RETURN -> times.decided();
        };
    }

    private Person personFor(Unit unit, Act act) {
        return switch (act) {
            case SUBMIT, WITHDRAW, CORRECT -> people.officerOf(unit);
            case APPROVE, SEND_BACK, UNDO_APPROVE, UNDO_SEND_BACK -> people.leaderOf(unit);
            case ACCEPT, RETURN, UNDO_ACCEPT, UNDO_RETURN -> secretariat;
        };
    }
}
