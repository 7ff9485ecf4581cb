package vn.tongket.portal.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.base.BadInput;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.Crumb;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.page.Visit;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Task;

/** The boards: where indicators stand, what is off track first. */
@Controller
class BoardController {
    private static final int WORST_SHOWN = 5;
    private static final String NOBODY = "Chưa phân công chủ trì";

    private final PublishedProgrammes programmes;
    private final IndicatorLines lines;
    private final ProgrammeEntries entries;

    BoardController(PublishedProgrammes programmes, IndicatorLines lines, ProgrammeEntries entries) {
        this.programmes = programmes;
        this.lines = lines;
        this.entries = entries;
    }

    @GetMapping("/theo-doi")
    @Opens(Right.VISIT)
    BoardsPage all() {
        LocalDate today = Visit.current().now().toLocalDate();
        return new BoardsPage(programmes.all().stream()
                .filter(programme -> !programme.indicators().isEmpty())
                .map(programme -> entry(programme, today))
                .toList());
    }

    private BoardsPage.Entry entry(Programme programme, LocalDate today) {
        LinesNow now = lines.of(programme, today);
        List<BoardPage.Group> groups = groups(now.judged());
        return new BoardsPage.Entry(
                programme.title(),
                Addresses.board(programme.code()),
                entries.unit(programme),
                VietnameseDates.window(programme.period()),
                programme.invented(),
                now.away(),
                counts(groups),
                groups.stream()
                        .filter(group -> group.standing().isOffTrack())
                        .flatMap(group -> group.lines().stream())
                        .limit(WORST_SHOWN)
                        .toList());
    }

    @GetMapping("/theo-doi/{programme}")
    @Opens(Right.VISIT)
    BoardPage one(@PathVariable String programme, @RequestParam(name = "tai-ngay", defaultValue = "") String asOf) {
        Programme found = programmes.require(programme);
        LocalDate day = asOf.isBlank() ? Visit.current().now().toLocalDate() : day(asOf);
        LinesNow now = lines.of(found, day);
        List<BoardPage.Group> groups = groups(now.judged());
        return new BoardPage(
                found.title(),
                Addresses.programme(found.code()),
                List.of(new Crumb("Bảng theo dõi", "/theo-doi")),
                entries.unit(found),
                VietnameseDates.window(found.period()),
                found.invented(),
                VietnameseDates.day(day),
                day.toString(),
                !day.isBefore(found.period().to()),
                now.away(),
                counts(groups),
                groups,
                overdue(found, day));
    }

    private static LocalDate day(String words) {
        try {
            return LocalDate.parse(words);
        } catch (DateTimeParseException e) {
            throw BadInput.of(
                    "tai-ngay takes a day such as 2025-07-01, not '" + words + "'",
                    "Ngày xem phải ghi theo dạng 2025-07-01, không phải “" + words + "”.");
        }
    }

    private static List<BoardPage.Group> groups(List<IndicatorLine> all) {
        Map<Standing, List<IndicatorLine>> byStanding =
                all.stream().collect(Collectors.groupingBy(IndicatorLine::standing));
        return Arrays.stream(Standing.values())
                .filter(byStanding::containsKey)
                .map(standing -> new BoardPage.Group(standing, byStanding.getOrDefault(standing, List.of())))
                .toList();
    }

    private static String counts(List<BoardPage.Group> groups) {
        return groups.stream()
                .map(group -> group.lines().size() + " " + group.standing().inSentence())
                .collect(Collectors.joining(" · "));
    }

    private static List<BoardPage.Overdue> overdue(Programme programme, LocalDate day) {
        Map<String, List<TaskLine>> byLead = new LinkedHashMap<>();
        programme.taskGroups().stream()
                .flatMap(group -> group.tasks().stream())
                .filter(task -> task.completion() == Task.Completion.OPEN)
                .filter(task -> task.timeliness(day) == Task.Timeliness.LATE)
                .forEach(task -> byLead.computeIfAbsent(
                                task.lead() == null ? NOBODY : task.lead(), _ -> new ArrayList<>())
                        .add(TaskLine.of(task, day)));
        return byLead.entrySet().stream()
                .map(lead -> new BoardPage.Overdue(lead.getKey(), lead.getValue()))
                .toList();
    }
}
