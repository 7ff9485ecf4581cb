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
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.access.Reach;
import vn.tongket.page.Opens;
import vn.tongket.page.Person;
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
    RoundsPage all(Person who) {
        Set<Integer> readable = reach.units(who, Right.READ);
        List<Round> all = rounds.all().stream()
                .filter(round -> readable.contains(round.unitId()))
                .toList();
        return new RoundsPage(
                all.stream()
                        .map(round -> RoundsPage.entry(round, boards.of(round, Asking.today())))
                        .toList(),
                asked.of(who, all.stream().map(Round::code).collect(Collectors.toSet())),
                who.may(Right.STEER));
    }

    @GetMapping("/dot-bao-cao/{round}")
    @Opens(value = Right.READ, at = "round")
    RoundBoardPage board(
            Round round,
            Person who,
            @RequestParam(name = "loc", defaultValue = "") String filter,
            @RequestParam(name = "xong", defaultValue = "") String done) {
        return pages.page(
                read(round),
                standing(filter),
                reach.may(who, Right.STEER, round.unitId()),
                DoneWords.words(done),
                Asking.today());
    }

    private Board read(Round round) {
        return boards.of(round, Asking.today());
    }

    private static @Nullable Standing standing(String slug) {
        return Arrays.stream(Standing.values())
                .filter(standing -> StandingWords.slug(standing).equals(slug))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/dot-bao-cao/{round}/bang.csv")
    @Opens(value = Right.READ, at = "round")
    ResponseEntity<byte[]> csv(Round round) {
        return file(round.code() + ".csv", "text/csv;charset=UTF-8", BoardTable.csv(read(round)));
    }

    @GetMapping("/dot-bao-cao/{round}/bang.xlsx")
    @Heavy
    @Opens(value = Right.READ, at = "round")
    ResponseEntity<byte[]> workbook(Round round) throws IOException {
        return file(round.code() + ".xlsx", EXCEL, BoardTable.workbook(read(round)));
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
