package vn.tongket.portal.web.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.measure.KeptFigures;
import vn.tongket.measure.judge.Standing;
import vn.tongket.page.Crumb;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.page.Visit;
import vn.tongket.page.form.TypedDay;
import vn.tongket.portal.web.word.Addresses;
import vn.tongket.portal.web.word.ProgrammeName;
import vn.tongket.programme.Programme;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.programme.sight.Sight;
import vn.tongket.programme.work.Task;

/** The boards: where indicators stand, what is off track first. */
@Controller
class BoardController {
    private static final int WORST_SHOWN = 5;

    /** Thousands of characters. */
    private static final int BOARDS_WEIGHT = 100;

    private static final int BOARD_WEIGHT = 30;
    private static final String NOBODY = "Chưa phân công chủ trì";

    private final Sight sight;
    private final IndicatorLines lines;
    private final ProgrammeEntries entries;
    private final KeptFigures kept;

    BoardController(Sight sight, IndicatorLines lines, ProgrammeEntries entries, KeptFigures kept) {
        this.sight = sight;
        this.lines = lines;
        this.entries = entries;
        this.kept = kept;
    }

    private record Boards() {}

    /** @param asOf as it was asked for; empty: all figures there are */
    private record Board(String programme, String asOf, LocalDate day) {}

    @GetMapping("/theo-doi")
    @Opens(Right.VISIT)
    BoardsPage all() {
        return kept.look().ofVisitors(new Boards(), _ -> BOARDS_WEIGHT, this::boards);
    }

    private BoardsPage boards() {
        return new BoardsPage(sight.programmes().stream()
                .filter(programme -> !programme.indicators().isEmpty())
                .map(this::entry)
                .toList());
    }

    private BoardsPage.Entry entry(Programme programme) {
        LinesNow now = lines.of(programme, null);
        List<BoardPage.Group> groups = groups(now.judged());
        return new BoardsPage.Entry(
                ProgrammeName.of(programme).heading(),
                Addresses.board(programme.code()),
                entries.unit(programme.unit(), programme.period()),
                VietnameseDates.window(programme.period()),
                programme.invented(),
                now.away(),
                BoardCounts.of(now.judged()),
                now.ground(),
                groups.stream()
                        .filter(group -> group.standing().isOffTrack())
                        .flatMap(group -> group.lines().stream())
                        .limit(WORST_SHOWN)
                        .toList());
    }

    /** Without a day all figures there are; whether a task is late hangs on the day all the same. */
    @GetMapping("/theo-doi/{programme}")
    @Opens(Right.VISIT)
    BoardPage one(@PathVariable String programme, @RequestParam(name = "tai-ngay", defaultValue = "") String asOf) {
        Programme found = sight.programme(programme).orElseThrow(() -> sight.hidden(PublicThing.programme(programme)));
        LocalDate day = asOf.isBlank() ? Visit.current().now().toLocalDate() : TypedDay.require("Ngày xem", asOf);
        return kept.look()
                .ofVisitors(new Board(programme, asOf.strip(), day), _ -> BOARD_WEIGHT, () -> board(found, asOf, day));
    }

    private BoardPage board(Programme found, String asOf, LocalDate day) {
        LinesNow now = lines.of(found, asOf.isBlank() ? null : day);
        List<IndicatorLine> judged = now.judged();
        ProgrammeName name = ProgrammeName.of(found);
        return new BoardPage(
                new BoardPage.Head(
                        name.heading(),
                        name.title(),
                        Addresses.programme(found.code()),
                        entries.unit(found.unit(), found.period()),
                        VietnameseDates.window(found.period()),
                        found.invented(),
                        asOf.isBlank() ? "" : VietnameseDates.day(day),
                        day.toString()),
                List.of(new Crumb("Bảng theo dõi", "/theo-doi")),
                now.away(),
                BoardCounts.of(judged),
                now.ground(),
                groups(judged),
                judged.stream().filter(IndicatorLine::isWatched).toList(),
                found.taskGroups().stream().anyMatch(group -> !group.tasks().isEmpty()),
                overdue(found, day));
    }

    /** Of what has a target; what is only watched stands apart. */
    private static List<BoardPage.Group> groups(List<IndicatorLine> all) {
        Map<Standing, List<IndicatorLine>> byStanding =
                all.stream().filter(line -> !line.isWatched()).collect(Collectors.groupingBy(IndicatorLine::standing));
        return Arrays.stream(Standing.values())
                .filter(byStanding::containsKey)
                .map(standing -> new BoardPage.Group(standing, byStanding.getOrDefault(standing, List.of())))
                .toList();
    }

    private static List<BoardPage.Late> overdue(Programme programme, LocalDate day) {
        return programme.taskGroups().stream()
                .flatMap(group -> group.tasks().stream())
                .filter(task -> task.completion() == Task.Completion.OPEN)
                .filter(task -> task.timeliness(day) == Task.Timeliness.LATE)
                .sorted(Comparator.comparing(task -> Objects.requireNonNull(task.deadline())))
                .map(task -> late(task, day))
                .toList();
    }

    private static BoardPage.Late late(Task task, LocalDate day) {
        LocalDate due = Objects.requireNonNull(task.deadline());
        return new BoardPage.Late(
                task.title(),
                task.lead() == null ? NOBODY : task.lead(),
                VietnameseDates.day(due),
                VietnameseNumbers.format(BigDecimal.valueOf(due.until(day, ChronoUnit.DAYS)), 0));
    }
}
