package vn.tongket.report.board;

import java.util.List;
import vn.tongket.report.round.Round;

/** Bảng đợt báo cáo: a round with what every unit has done of it, what needs the specialist first in front. */
public record Board(Round round, List<BoardRow> rows, Timeliness timeliness) {
    public Board {
        rows = List.copyOf(rows);
    }

    /** Units that must report. */
    public List<BoardRow> asked() {
        return rows.stream()
                .filter(row -> row.worst() != BoardCell.Standing.EXCUSED)
                .toList();
    }

    /** Of those that must report, the ones that ended during the round: their successors send for them. */
    public long passedOn() {
        return asked().stream().filter(row -> row.successor() != null).count();
    }

    /** Single reports that must be sent, over all forms. */
    public long due() {
        return rows.stream().mapToLong(row -> row.cells().size()).sum() - count(BoardCell.Standing.EXCUSED);
    }

    /** Units whose leaders have approved every form, accepted ones included. */
    public long approved() {
        return rows.stream()
                .filter(row -> row.cells().stream()
                        .allMatch(cell -> cell.standing() == BoardCell.Standing.APPROVED
                                || cell.standing() == BoardCell.Standing.ACCEPTED))
                .count();
    }

    /** Single reports in a standing, over all forms. */
    public long count(BoardCell.Standing standing) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.standing() == standing)
                .count();
    }

    /** Units that have something left to send. */
    public List<BoardRow> missing() {
        return rows.stream().filter(BoardRow::canBeReminded).toList();
    }
}
