package vn.tongket.report.web.round;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.VietnameseText;
import vn.tongket.base.Window;
import vn.tongket.page.form.TypedDay;
import vn.tongket.programme.Programmes;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.form.Forms;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.SendingTime;
import vn.tongket.report.round.WindowRule;
import vn.tongket.report.round.WorkingDays;
import vn.tongket.report.web.word.Asking;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.Units;

/** Reads a round and the units it asks out of what was typed; all that cannot be read is said at once. */
@Component
class SetUpReading {
    private static final int LONGEST_CODE = 60;
    private static final Set<String> TAKEN = Set.of("moi");

    private final Programmes programmes;
    private final Forms forms;
    private final Units units;
    private final WorkingDays calendar;

    SetUpReading(Programmes programmes, Forms forms, Units units, WorkingDays calendar) {
        this.programmes = programmes;
        this.forms = forms;
        this.units = units;
        this.calendar = calendar;
    }

    /** @param units whom it asks, in order */
    record Stated(Round round, List<Integer> units) {}

    /** @throws BadInput with all that cannot be read */
    Stated read(SetUpFields fields) {
        List<Problem> problems = new ArrayList<>();
        int unitId =
                units.require(programmes.require(fields.programme()).unit()).id();
        Window window = window(fields, problems);
        if (window == null) {
            throw new BadInput(problems);
        }
        List<Unit> asked = asked(fields, window, problems);
        List<Round.Deadline> deadlines = deadlines(fields, window, asked, problems);
        LocalDate opensOn =
                fields.opensOn().isEmpty() ? window.to() : TypedDay.of("Ngày mở nhập", fields.opensOn(), problems);
        String title = fields.title().isEmpty() ? proposedTitle(fields, window) : fields.title();
        String code = fields.code().isEmpty() ? slug(title) : fields.code();
        if (TAKEN.contains(code)) {
            refuse(
                    problems,
                    "the code '" + code + "' is taken by a page",
                    "mã “" + code + "” dùng cho trang khác, chọn mã khác");
        }
        if (!problems.isEmpty() || opensOn == null) {
            throw new BadInput(problems);
        }
        return new Stated(
                new Round(
                        0,
                        code,
                        fields.programme(),
                        unitId,
                        title,
                        regime(fields.regime()),
                        window,
                        opensOn,
                        Round.State.DRAFT,
                        deadlines,
                        forms(fields),
                        null,
                        null),
                asked.stream().map(Unit::id).toList());
    }

    private static Round.Regime regime(String name) {
        return java.util.Arrays.stream(Round.Regime.values())
                .filter(regime -> regime.name().equals(name))
                .findFirst()
                .orElse(Round.Regime.STATE);
    }

    private static @Nullable Window window(SetUpFields fields, List<Problem> problems) {
        Optional<WindowRule> rule = rule(fields);
        if (rule.isPresent()) {
            return rule.get().endingIn(YearMonth.parse(fields.window().split(":", -1)[1]));
        }
        LocalDate from = TypedDay.of("Ngày đầu kỳ", fields.from(), problems);
        LocalDate last = TypedDay.of("Ngày chốt số liệu", fields.to(), problems);
        if (from == null || last == null) {
            return null;
        }
        if (last.isBefore(from)) {
            refuse(problems, "the window ends before it begins", "ngày chốt số liệu phải từ ngày đầu kỳ trở đi");
            return null;
        }
        return new Window(from, last.plusDays(1));
    }

    private static Optional<WindowRule> rule(SetUpFields fields) {
        String[] parts = fields.window().split(":", -1);
        return parts.length != 2 || !parts[1].matches("\\d{4}-(0[1-9]|1[0-2])")
                ? Optional.empty()
                : WindowRule.on(Asking.today()).stream()
                        .filter(rule -> rule.code().equals(parts[0]))
                        .filter(rule ->
                                rule.ends().contains(YearMonth.parse(parts[1]).getMonthValue()))
                        .findFirst();
    }

    private static String proposedTitle(SetUpFields fields, Window window) {
        return "Báo cáo "
                + rule(fields)
                        .map(rule -> rule.name(window).substring(0, 1).toLowerCase(Locale.ROOT)
                                + rule.name(window).substring(1))
                        .orElseGet(() -> VietnameseDates.window(window));
    }

    /** As of the round's day. */
    private List<Unit> asked(SetUpFields fields, Window window, List<Problem> problems) {
        if (fields.isListOutdated()) {
            refuse(
                    problems,
                    "the list of units is of another branch or of other levels",
                    "danh sách đơn vị là của nhánh hoặc cấp khác. Bấm “Hiện danh sách để chọn” và chọn lại");
        }
        String above = programmes.require(fields.programme()).unit();
        return new ChosenUnits(units, above, window.lastDay(), problems).of(fields);
    }

    /** The day whose boundaries hold: the last of the window, today while that cannot be read. */
    static LocalDate dayOf(SetUpFields fields) {
        Window window = window(fields, new ArrayList<>());
        return window == null ? Asking.today() : window.lastDay();
    }

    /** Typed days move to the next working day where they are none; empty ones follow from the rule of the level. */
    private List<Round.Deadline> deadlines(
            SetUpFields fields, Window window, List<Unit> asked, List<Problem> problems) {
        List<Round.Deadline> deadlines = new ArrayList<>();
        for (UnitKind kind : asked.stream().map(Unit::kind).distinct().toList()) {
            String typed = fields.deadline(kind);
            if (!typed.isEmpty()) {
                LocalDate day = TypedDay.of("Hạn gửi cấp " + RoundBoardPages.kind(kind), typed, problems);
                if (day != null) {
                    deadlines.add(byHand(kind, day));
                }
            } else {
                SendingTime.of(kind, window.lastDay())
                        .ifPresentOrElse(
                                time -> deadlines.add(time.deadline(window, calendar)),
                                () -> refuse(
                                        problems,
                                        "no rule gives a deadline for " + kind,
                                        "chưa có quy định thời hạn cho cấp " + RoundBoardPages.kind(kind)
                                                + "; hãy ghi ngày"));
            }
        }
        return deadlines;
    }

    private Round.Deadline byHand(UnitKind kind, LocalDate day) {
        LocalDate due = calendar.orNext(day);
        return new Round.Deadline(
                kind,
                due,
                due.equals(day)
                        ? "do đợt báo cáo quy định"
                        : "do đợt báo cáo quy định; " + VietnameseDates.day(day)
                                + " là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo");
    }

    private List<FormVersion> forms(SetUpFields fields) {
        return forms.of(fields.programme()).stream()
                .filter(form -> fields.forms().contains(form.form()))
                .toList();
    }

    private static String slug(String title) {
        String slug = VietnameseText.fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.length() <= LONGEST_CODE
                ? slug
                : slug.substring(0, LONGEST_CODE).replaceAll("-$", "");
    }

    private static void refuse(List<Problem> problems, String english, String vietnamese) {
        problems.add(Problem.hard("", 0, 0, english, vietnamese));
    }
}
