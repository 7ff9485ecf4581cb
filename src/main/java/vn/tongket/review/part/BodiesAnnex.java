package vn.tongket.review.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.tongket.base.VietnameseDates;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Run;
import vn.tongket.document.model.Table;
import vn.tongket.programme.work.Body;
import vn.tongket.review.figure.Subject;
import vn.tongket.review.figure.Wording;

/** Phụ lục 3: bodies with decision, members and meetings; a column nobody can fill is left out. */
public final class BodiesAnnex {
    /** Of the whole programme: a review of its first years has no such number. */
    private static final Field MEETINGS =
            new Field(Table.Column.number("Số phiên họp", "", 1), body -> orNothing(body.meetingCount()));

    private static final List<Field> FIELDS = List.of(
            new Field(Table.Column.words("Quyết định thành lập", 2.4), BodiesAnnex::decision),
            new Field(Table.Column.words("Thành phần", 3.4), BodiesAnnex::seats),
            new Field(Table.Column.number("Số thành viên", "", 1), body -> orNothing(body.memberCount())),
            MEETINGS);

    private BodiesAnnex() {}

    /** Nothing where only the names are known: the text has said them. */
    public static List<Block> of(Subject subject) {
        List<Body> bodies = BodySentence.setUp(subject);
        List<Field> known = FIELDS.stream()
                .filter(field -> field != MEETINGS || subject.reachesEnd())
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

    /** {@code Số 118-QĐ/TU ngày 04/02/2016 của Ban Thường vụ Tỉnh ủy}. */
    private static String decision(Body body) {
        List<String> words = new ArrayList<>();
        if (body.decisionNumber() != null) {
            words.add("số " + body.decisionNumber());
        }
        if (body.decisionOn() != null) {
            words.add("ngày " + VietnameseDates.day(body.decisionOn()));
        }
        if (body.decidedBy() != null) {
            words.add("của " + body.decidedBy());
        }
        return Wording.capital(String.join(" ", words));
    }

    /** {@code Phó Trưởng ban: Giám đốc Công an tỉnh; Ủy viên: Chánh Văn phòng Tỉnh ủy, Giám đốc Sở Tài chính}. */
    private static String seats(Body body) {
        Map<String, List<String>> offices = new LinkedHashMap<>();
        body.members()
                .forEach(member -> offices.computeIfAbsent(member.role(), role -> new ArrayList<>())
                        .add(member.office()));
        List<String> seats = new ArrayList<>();
        offices.forEach((role, of) -> seats.add(role + ": " + String.join(", ", of)));
        return String.join("; ", seats);
    }

    private static String orNothing(@org.jspecify.annotations.Nullable Object fact) {
        return fact == null ? "" : String.valueOf(fact);
    }

    private record Field(Table.Column column, Function<Body, String> words) {}
}
