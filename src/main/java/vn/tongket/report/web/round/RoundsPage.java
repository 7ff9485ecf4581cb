package vn.tongket.report.web.round;

import java.util.List;
import vn.tongket.page.Page;
import vn.tongket.page.State;
import vn.tongket.report.board.Board;
import vn.tongket.report.round.Round;
import vn.tongket.report.web.word.Asking;

/** The rounds a person may look at, latest first. @param steers whether a new one may be set up */
public record RoundsPage(List<Entry> entries, List<Asked> asked, boolean steers) implements Page {
    /** A round that asks the person's own units. @param more reports that are not listed */
    public record Asked(String title, String due, List<Report> reports, int more) {}

    public record Report(String words, String address, State state, String word) {}

    public record Entry(String title, String address, State state, String word, String about, String lead) {}

    static Entry entry(Round round, Board board) {
        return new Entry(
                round.title(),
                RoundBoardPages.address(round.code()) + (round.state() == Round.State.DRAFT ? "/thiet-lap" : ""),
                switch (round.state()) {
                    case DRAFT -> State.DRAFT;
                    case OPEN -> State.WAITING;
                    case FROZEN -> State.GOOD;
                },
                switch (round.state()) {
                    case DRAFT -> "Chưa mở";
                    case OPEN -> "Đang mở";
                    case FROZEN -> "Đã chốt";
                },
                RoundBoardPages.about(round),
                round.state() == Round.State.DRAFT ? "" : RoundBoardPages.lead(board, Asking.today()));
    }

    @Override
    public String template() {
        return "report/rounds.jte";
    }
}
