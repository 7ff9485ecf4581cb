package vn.tongket.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.tongket.base.VietnameseDates;
import vn.tongket.document.Block;
import vn.tongket.document.Run;
import vn.tongket.document.Table;
import vn.tongket.programme.Body;

/** Phụ lục 3: bodies with decision, members and meetings; a column nobody can fill is left out. */
final class BodiesAnnex {
    private static final List<Field> FIELDS = List.of(
            new Field(Table.Column.words("Quyết định thành lập", 2.4), BodiesAnnex::decision),
            new Field(Table.Column.words("Cơ quan quyết định", 2), body -> orNothing(body.decidedBy())),
            new Field(Table.Column.words("Thành phần", 3.4), BodiesAnnex::seats),
            new Field(Table.Column.number("Số thành viên", "", 1), body -> orNothing(body.memberCount())),
            new Field(Table.Column.number("Số phiên họp", "", 1), body -> orNothing(body.meetingCount())));

    private BodiesAnnex() {}

    /** Nothing where only the names are known: the text has said them. */
    static List<Block> of(Subject subject) {
        List<Body> bodies = BodySentence.setUp(subject);
        List<Field> known = FIELDS.stream()
                .filter(field -> bodies.stream()
                        .anyMatch(body -> !field.words.apply(body).isEmpty()))
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.centred("TT", 0.5));
        columns.add(Table.Column.words("Tên tổ chức", 3));
        known.forEach(field -> columns.add(field.column));
        List<Table.Row> rows = new ArrayList<>();
        for (Body body : bodies) {
            List<List<Run>> cells = new ArrayList<>();
            cells.add(Run.of(String.valueOf(rows.size() + 1)));
            cells.add(Run.of(body.name()));
            for (Field field : known) {
                String words = field.words.apply(body);
                cells.add(Run.of(words.isEmpty() ? "…" : words));
            }
            rows.add(Table.Row.of(cells));
        }
        return List.of(new Table("", "", columns, rows, note(rows)));
    }

    private static List<Run> note(List<Table.Row> rows) {
        boolean gaps = rows.stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> Run.wordsOf(cell).equals("…"));
        return gaps ? List.of(Run.italic("Ghi chú: (…) Chưa có số liệu.")) : List.of();
    }

    private static String decision(Body body) {
        if (body.decisionNumber() == null) {
            return body.decisionOn() == null ? "" : "Ngày " + VietnameseDates.day(body.decisionOn());
        }
        return "Số " + body.decisionNumber()
                + (body.decisionOn() == null ? "" : " ngày " + VietnameseDates.day(body.decisionOn()));
    }

    private static String seats(Body body) {
        return String.join(
                "; ",
                body.members().stream()
                        .map(member -> member.role() + ": " + member.office())
                        .toList());
    }

    private static String orNothing(@org.jspecify.annotations.Nullable Object fact) {
        return fact == null ? "" : String.valueOf(fact);
    }

    private record Field(Table.Column column, Function<Body, String> words) {}
}
