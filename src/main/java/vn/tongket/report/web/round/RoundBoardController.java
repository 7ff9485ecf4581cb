package vn.tongket.report.web.round;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.access.Reach;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.page.share.Heavy;
import vn.tongket.report.board.Board;
import vn.tongket.report.board.BoardCell.Standing;
import vn.tongket.report.board.Boards;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.web.word.Asking;
import vn.tongket.report.web.word.DoneWords;
import vn.tongket.report.web.word.StandingWords;

/** The rounds a person may look at, and the board of each. */
@Controller
class RoundBoardController {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Rounds rounds;
    private final Boards boards;
    private final RoundBoardPages pages;
    private final Reach reach;
    private final AskedRounds asked;

    RoundBoardController(Rounds rounds, Boards boards, RoundBoardPages pages, Reach reach, AskedRounds asked) {
        this.rounds = rounds;
        this.boards = boards;
        this.pages = pages;
        this.reach = reach;
        this.asked = asked;
    }

    @GetMapping("/dot-bao-cao")
    @Opens(Right.READ)
    RoundsPage all() {
        Set<Integer> readable = reach.units(Asking.person(), Right.READ);
        List<Round> all = rounds.all().stream()
                .filter(round -> readable.contains(round.unitId()))
                .toList();
        return new RoundsPage(
                all.stream()
                        .map(round -> RoundsPage.entry(round, boards.of(round, Asking.today())))
                        .toList(),
                asked.of(Asking.person(), all.stream().map(Round::code).collect(Collectors.toSet())),
                Asking.person().may(Right.STEER));
    }

    @GetMapping("/dot-bao-cao/{round}")
    @Opens(Right.READ)
    RoundBoardPage board(
            @PathVariable String round,
            @RequestParam(name = "loc", defaultValue = "") String filter,
            @RequestParam(name = "xong", defaultValue = "") String done) {
        Board board = read(round);
        return pages.page(
                board,
                standing(filter),
                reach.may(Asking.person(), Right.STEER, board.round().unitId()),
                DoneWords.words(done),
                Asking.today());
    }

    private Board read(String code) {
        Round round = rounds.require(code);
        reach.require(Asking.person(), Right.READ, round.unitId());
        return boards.of(round, Asking.today());
    }

    private static @Nullable Standing standing(String slug) {
        return Arrays.stream(Standing.values())
                .filter(standing -> StandingWords.slug(standing).equals(slug))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/dot-bao-cao/{round}/bang.csv")
    @Opens(Right.READ)
    ResponseEntity<byte[]> csv(@PathVariable String round) {
        return file(round + ".csv", "text/csv;charset=UTF-8", BoardTable.csv(read(round)));
    }

    @GetMapping("/dot-bao-cao/{round}/bang.xlsx")
    @Heavy
    @Opens(Right.READ)
    ResponseEntity<byte[]> workbook(@PathVariable String round) throws IOException {
        return file(round + ".xlsx", EXCEL, BoardTable.workbook(read(round)));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(content);
    }
}
