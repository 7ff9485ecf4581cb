package vn.tongket.document.html;

import java.util.List;
import vn.tongket.document.drawing.Markup;
import vn.tongket.document.layout.ColumnWidths;
import vn.tongket.document.layout.HeaderRows;
import vn.tongket.document.model.BalancedLines;
import vn.tongket.document.model.DocumentPart;
import vn.tongket.document.model.IssueFormat;
import vn.tongket.document.model.Table;

/** Writes a table with its heading as header cells. */
final class HtmlTable {
    private final HtmlText text;
    private final Table table;

    private HtmlTable(HtmlText text, Table table) {
        this.text = text;
        this.table = table;
    }

    /** @param width of the text in points */
    static void write(HtmlText text, Table table, IssueFormat format, double width) {
        HtmlTable writer = new HtmlTable(text, table);
        if (text.onPaper()) {
            writer.onPaper(format, width);
        } else {
            writer.onScreen();
        }
        if (!table.note().isEmpty() && !text.onPaper()) {
            text.open("p", "note").runs(table.note()).close("p");
        }
    }

    private void onScreen() {
        String label = table.caption().isEmpty() ? "Bảng" : table.caption();
        text.open("div", "table-room", "tabindex=\"0\" role=\"group\" aria-label=\"" + Markup.escape(label) + "\"");
        text.open("table", "grid");
        if (!table.caption().isEmpty() || !table.unit().isEmpty()) {
            text.open("caption", "").element("span", "caption", table.caption());
            if (!table.unit().isEmpty()) {
                text.markup(" ").element("span", "unit", table.unit());
            }
            text.close("caption");
        }
        rows();
        text.close("table").close("div");
    }

    private void onPaper(IssueFormat format, double width) {
        if (!table.caption().isEmpty()) {
            caption(text, table.caption(), format, width);
        }
        if (!table.unit().isEmpty()) {
            text.element("p", "unit", table.unit());
        }
        ColumnWidths fitted =
                ColumnWidths.fit(table, width, format.style(DocumentPart.TABLE).size());
        text.open("table", "grid", "style=\"font-size:" + fitted.size() + "pt\"");
        for (double points : fitted.points()) {
            text.markup("<col style=\"width:" + Math.round(points * 1000 / width) / 10.0 + "%\"/>");
        }
        rows();
        text.close("table");
    }

    /** Its lines are about as long as each other: no word stands alone on the last. */
    static void caption(HtmlText text, String words, IssueFormat format, double width) {
        long side = (long) BalancedLines.side(words, format.style(DocumentPart.CAPTION), width);
        text.open(
                        "p",
                        Look.of(DocumentPart.CAPTION, format),
                        "style=\"padding-left:" + side + "pt;padding-right:" + side + "pt\"")
                .words(words)
                .close("p");
    }

    private void rows() {
        text.open("thead", "");
        HeaderRows.of(table).rows().forEach(this::heading);
        text.close("thead");
        boolean noted = text.onPaper() && !table.note().isEmpty();
        int last = noted ? Math.max(0, table.rows().size() - 1) : table.rows().size();
        if (last > 0) {
            body("", table.rows().subList(0, last), false);
        }
        if (noted) {
            body("with-note", table.rows().subList(last, table.rows().size()), true);
        }
    }

    private void body(String classes, List<Table.Row> rows, boolean noted) {
        text.open("tbody", classes);
        rows.forEach(this::row);
        if (noted) {
            note();
        }
        text.close("tbody");
    }

    /** On paper a row without a frame that goes to the next page with the last row only, the head of the table before both. */
    private void note() {
        text.open("tr", "note-row")
                .open("td", "", "colspan=\"" + table.columns().size() + "\"")
                .runs(table.note())
                .close("td")
                .close("tr");
    }

    private void heading(List<HeaderRows.Cell> cells) {
        text.open("tr", "");
        for (HeaderRows.Cell cell : cells) {
            String scope = cell.columnSpan() > 1 ? "colgroup" : "col";
            String spans = (cell.columnSpan() > 1 ? " colspan=\"" + cell.columnSpan() + "\"" : "")
                    + (cell.rowSpan() > 1 ? " rowspan=\"" + cell.rowSpan() + "\"" : "");
            text.open("th", "", "scope=\"" + scope + "\"" + spans).words(cell.title());
            if (!cell.unit().isEmpty()) {
                text.markup("<br/>").element("span", "unit-of-column", "(" + cell.unit() + ")");
            }
            text.close("th");
        }
        text.close("tr");
    }

    private void row(Table.Row row) {
        switch (row.kind()) {
            case GROUP ->
                text.open("tr", "group")
                        .open("td", "", "colspan=\"" + table.columns().size() + "\"")
                        .runs(row.cells().getFirst())
                        .close("td");
            case BODY -> cells(row, "");
            case TOTAL -> cells(row, "total");
        }
        text.close("tr");
    }

    private void cells(Table.Row row, String classes) {
        text.open("tr", classes);
        for (int i = 0; i < row.cells().size(); i++) {
            text.open("td", Look.of(table.columns().get(i).alignment()))
                    .runs(row.cells().get(i))
                    .close("td");
        }
    }
}
