package vn.tongket.report.board;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.report.round.Remark;
import vn.tongket.report.round.RoundUnit;
import vn.tongket.unit.Unit;

/**
 * One unit of a round.
 *
 * @param cells in the order of the round's forms
 * @param successor who answers for it since it ended; null while it stands
 * @param predecessors those that ended during the round and for which it answers besides itself
 * @param lateRequest a request for late submission nobody answered yet
 * @param remindedAt when it was last reminded
 */
public record BoardRow(
        Unit unit,
        RoundUnit asked,
        List<BoardCell> cells,
        @Nullable Unit successor,
        List<BoardRow.Predecessor> predecessors,
        @Nullable Remark lateRequest,
        int reminders,
        @Nullable OffsetDateTime remindedAt) {
    public BoardRow {
        cells = List.copyOf(cells);
        predecessors = List.copyOf(predecessors);
    }

    /** A unit that ended. @param window the days it stood, for which its successor answers */
    public record Predecessor(Unit unit, Window window) {}

    /** The one of its forms that needs most. */
    public BoardCell.Standing worst() {
        return cells.stream().map(BoardCell::standing).min(Enum::compareTo).orElseThrow();
    }

    /** Whether a reminder would be right: it must report, and has something left to send. */
    public boolean canBeReminded() {
        return asked.mustReport()
                && cells.stream().anyMatch(cell -> cell.standing().isOpen());
    }
}
