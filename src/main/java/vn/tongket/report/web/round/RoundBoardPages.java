package vn.tongket.report.web.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.page.NumberCell;
import vn.tongket.page.State;
import vn.tongket.report.board.Board;
import vn.tongket.report.board.BoardCell;
import vn.tongket.report.board.BoardCell.Standing;
import vn.tongket.report.board.BoardRow;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.round.FiguresOfRound;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.RoundFigure;
import vn.tongket.report.web.word.DayWords;
import vn.tongket.report.web.word.StandingWords;
import vn.tongket.report.web.word.UnitNotes;
import vn.tongket.unit.UnitKind;

/** Puts a board into words. */
@Component
class RoundBoardPages {
    /** So many alike rows fold to a count. */
    private static final int FOLDS_FROM = 6;

    private final FiguresOfRound figures;

    RoundBoardPages(FiguresOfRound figures) {
        this.figures = figures;
    }

    RoundBoardPage page(Board board, @Nullable Standing filter, boolean steers, String done, LocalDate today) {
        Round round = board.round();
        String address = address(round.code());
        List<RoundBoardPage.Count> counts = counts(board, address);
        return new RoundBoardPage(
                new RoundBoardPage.Head(round.title(), address, about(round)),
                new RoundBoardPage.Sums(
                        lead(board, today), sum(board), board.timeliness().inWords()),
                done,
                RoundBoardPage.Stage.valueOf(round.state().name()),
                counts,
                filter == null ? null : count(board, filter, address),
                round.forms().stream().map(FormVersion::title).toList(),
                groups(board, filter, today),
                board.missing().size(),
                new RoundBoardPage.RollUp(
                        round.state() == Round.State.DRAFT
                                ? List.of()
                                : figures.of(round).stream()
                                        .map(RoundBoardPages::figure)
                                        .toList(),
                        "Chỉ cộng số liệu đã nhận, " + DayWords.window(round.window()) + ", theo địa giới ngày "
                                + VietnameseDates.day(round.window().lastDay()) + "."),
                steers);
    }

    static String address(String round) {
        return "/dot-bao-cao/" + round;
    }

    static String about(Round round) {
        String deadlines = String.join(
                "; ",
                round.deadlines().stream()
                        .map(deadline -> "hạn gửi cấp " + kind(deadline.kind()) + " " + DayWords.full(deadline.dueOn()))
                        .toList());
        return "Số liệu " + DayWords.window(round.window()) + ", chốt ngày "
                + VietnameseDates.day(round.window().lastDay()) + "; " + deadlines + ".";
    }

    static String kind(UnitKind kind) {
        return switch (kind) {
            case COUNTRY -> "trung ương";
            case PROVINCE -> "tỉnh";
            case DISTRICT -> "huyện";
            case COMMUNE -> "xã";
            case OFFICE -> "cơ quan, phòng, ban";
        };
    }

    static String lead(Board board, LocalDate today) {
        Round round = board.round();
        String units = unitWord(board);
        String approved = board.approved() + "/" + board.asked().size() + " " + units + " đã duyệt";
        if (round.state() == Round.State.FROZEN) {
            return approved + " · đã chốt " + DayWords.moment(Objects.requireNonNull(round.frozenAt()));
        }
        return approved + " · "
                + round.deadlines().stream()
                        .map(Round.Deadline::dueOn)
                        .max(Comparator.naturalOrder())
                        .map(due -> DayWords.left(due, today))
                        .orElse("chưa đặt thời hạn");
    }

    private static String unitWord(Board board) {
        return board.rows().stream().allMatch(row -> row.unit().kind() == UnitKind.COMMUNE) ? "xã" : "đơn vị";
    }

    private static List<RoundBoardPage.Count> counts(Board board, String address) {
        return Arrays.stream(Standing.values())
                .filter(standing -> board.count(standing) > 0)
                .map(standing -> count(board, standing, address))
                .toList();
    }

    private static RoundBoardPage.Count count(Board board, Standing standing, String address) {
        return new RoundBoardPage.Count(
                StandingWords.state(standing),
                StandingWords.word(standing),
                board.count(standing),
                address + "?loc=" + StandingWords.slug(standing));
    }

    /**
     * How the numbers on the board add up: {@code Đợt giao 175 xã = 172 xã tự báo cáo + 2 xã đã nhập, xã mới báo cáo thay + 1
     * xã được miễn. Phải gửi 348 báo cáo (174 xã × 2 biểu).}
     */
    static String sum(Board board) {
        if (board.rows().isEmpty()) {
            return "";
        }
        String units = unitWord(board);
        int asked = board.asked().size();
        long passedOn = board.passedOn();
        int excused = board.rows().size() - asked;
        List<String> parts = new ArrayList<>(List.of(asked - passedOn + " " + units + " tự báo cáo"));
        if (passedOn > 0) {
            parts.add(passedOn + " " + units + " đã nhập, nơi nhận báo cáo thay");
        }
        if (excused > 0) {
            parts.add(excused + " " + units + " được miễn");
        }
        int forms = board.round().forms().size();
        long single = (long) asked * forms - board.due();
        return "Đợt giao " + board.rows().size() + " " + units
                + (parts.size() == 1 ? "" : " = " + String.join(" + ", parts))
                + ". Phải gửi " + board.due() + " báo cáo = " + asked + " " + units + " × " + forms + " biểu"
                + (single == 0 ? "" : " − " + single + " được miễn") + ".";
    }

    private static List<RoundBoardPage.Group> groups(Board board, @Nullable Standing filter, LocalDate today) {
        Map<String, List<BoardRow>> grouped = new LinkedHashMap<>();
        Map<Integer, List<BoardRow>> families = families(board.rows());
        families.values().stream()
                .sorted(Comparator.comparing(RoundBoardPages::groupOf))
                .forEach(family -> family.stream()
                        .filter(row ->
                                filter == null || row.cells().stream().anyMatch(cell -> cell.standing() == filter))
                        .forEach(row -> grouped.computeIfAbsent(key(family), _ -> new ArrayList<>())
                                .add(row)));
        List<RoundBoardPage.Group> groups = new ArrayList<>();
        grouped.forEach((key, rows) -> groups.addAll(split(key, rows, board.round(), today)));
        return groups;
    }

    /** Who answers, by its unit, with the ended units it answers for right below it, however far each of them is. */
    private static Map<Integer, List<BoardRow>> families(List<BoardRow> rows) {
        Map<Integer, List<BoardRow>> families = new LinkedHashMap<>();
        rows.stream()
                .sorted(Comparator.comparing((BoardRow row) -> row.successor() != null))
                .forEach(row -> families.computeIfAbsent(
                                row.successor() == null
                                        ? row.unit().id()
                                        : row.successor().id(),
                                _ -> new ArrayList<>())
                        .add(row));
        return families;
    }

    /** A family stands where the one of it stands that needs most: late requests first, then the worst. */
    private static int groupOf(List<BoardRow> family) {
        return family.stream().anyMatch(row -> row.lateRequest() != null)
                ? -1
                : family.stream().mapToInt(row -> row.worst().ordinal()).min().orElseThrow();
    }

    private static String key(List<BoardRow> family) {
        int group = groupOf(family);
        return group < 0 ? "" : Standing.values()[group].name();
    }

    /** Many rows that are alike in every form, and on which nobody must act today, fold to a count of their own. */
    private static List<RoundBoardPage.Group> split(String key, List<BoardRow> rows, Round round, LocalDate today) {
        if (key.isEmpty() || !StandingWords.folds(Standing.valueOf(key))) {
            return List.of(group(key, rows, false, round, today));
        }
        Map<List<Standing>, List<BoardRow>> alike = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.cells().stream().map(BoardCell::standing).toList(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<BoardRow> single = alike.values().stream()
                .filter(same -> same.size() < FOLDS_FROM)
                .flatMap(List::stream)
                .toList();
        List<RoundBoardPage.Group> groups = new ArrayList<>();
        if (!single.isEmpty()) {
            groups.add(group(key, single, false, round, today));
        }
        alike.values().stream()
                .filter(same -> same.size() >= FOLDS_FROM)
                .forEach(same -> groups.add(group(key, same, true, round, today)));
        return groups;
    }

    private static RoundBoardPage.Group group(
            String key, List<BoardRow> rows, boolean folded, Round round, LocalDate today) {
        List<RoundBoardPage.Row> shown =
                rows.stream().map(row -> row(row, round, today)).toList();
        if (key.isEmpty()) {
            return new RoundBoardPage.Group(State.ATTENTION, "Đề nghị nộp muộn, chờ trả lời", "", false, shown);
        }
        Standing standing = Standing.valueOf(key);
        return new RoundBoardPage.Group(
                StandingWords.state(standing),
                StandingWords.word(standing),
                folded ? pattern(rows.getFirst()) : "",
                folded,
                shown);
    }

    /** How alike rows stand in each form, where that is not the same: {@code Đã nhận · Chưa nhập}. */
    private static String pattern(BoardRow row) {
        List<String> words = row.cells().stream()
                .map(cell -> StandingWords.word(cell.standing()))
                .toList();
        return words.stream().distinct().count() == 1 ? "" : String.join(" · ", words);
    }

    private static RoundBoardPage.Row row(BoardRow row, Round round, LocalDate today) {
        return new RoundBoardPage.Row(
                row.unit().fullName(),
                row.successor() == null ? "" : row.successor().fullName(),
                row.unit().code(),
                address(round.code()) + "/don-vi/" + row.unit().code(),
                row.canBeReminded() && round.state() == Round.State.OPEN,
                row.cells().stream().map(RoundBoardPages::cell).toList(),
                due(row, round, today),
                UnitNotes.of(row));
    }

    private static RoundBoardPage.Cell cell(BoardCell cell) {
        return new RoundBoardPage.Cell(StandingWords.state(cell.standing()), StandingWords.word(cell.standing()));
    }

    private static String due(BoardRow row, Round round, LocalDate today) {
        String day = VietnameseDates.day(row.asked().dueOn());
        return row.canBeReminded() && round.state() == Round.State.OPEN
                ? day + ", " + DayWords.left(row.asked().dueOn(), today)
                : day;
    }

    private static RoundBoardPage.FigureRow figure(RoundFigure figure) {
        NumberCell value = NumberCell.MISSING;
        if (figure.value() != null) {
            String number = VietnameseNumbers.format(figure.value(), figure.decimals());
            value = figure.estimated() ? NumberCell.estimated(number) : NumberCell.of(number);
        }
        return new RoundBoardPage.FigureRow(
                figure.name(),
                figure.measuredIn(),
                value,
                figure.reported() + "/" + figure.expected(),
                figure.missing(),
                Objects.requireNonNullElse(figure.reason(), ""));
    }
}
