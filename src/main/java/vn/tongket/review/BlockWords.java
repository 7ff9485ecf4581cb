package vn.tongket.review;

import java.util.ArrayList;
import java.util.List;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Chart;
import vn.tongket.document.model.Run;
import vn.tongket.document.model.Table;

/** What a block says, without how it is set: a line a paragraph, an item or a row of a table. */
final class BlockWords {
    private BlockWords() {}

    static List<String> of(List<Block> blocks) {
        return blocks.stream().flatMap(block -> of(block).stream()).toList();
    }

    private static List<String> of(Block block) {
        return switch (block) {
            case Block.Heading heading -> List.of((heading.number() + " " + heading.text()).strip());
            case Block.Paragraph paragraph -> List.of(Run.wordsOf(paragraph.runs()));
            case Block.Items items ->
                items.items().stream().map(item -> "- " + Run.wordsOf(item)).toList();
            case Block.Notice notice -> List.of(notice.text());
            case Block.PageBreak ignored -> List.of();
            case Table table -> table(table);
            case Chart chart -> chart(chart);
        };
    }

    private static List<String> chart(Chart chart) {
        List<String> lines = new ArrayList<>(List.of(chart.title(), chart.description()));
        if (chart.figures() != null) {
            lines.addAll(table(chart.figures()));
        }
        return lines;
    }

    private static List<String> table(Table table) {
        List<String> lines = new ArrayList<>();
        if (!table.caption().isEmpty()) {
            lines.add(table.caption());
        }
        lines.add(String.join(
                " | ", table.columns().stream().map(Table.Column::title).toList()));
        for (Table.Row row : table.rows()) {
            lines.add(String.join(" | ", row.cells().stream().map(Run::wordsOf).toList()));
        }
        if (!table.note().isEmpty()) {
            lines.add(Run.wordsOf(table.note()));
        }
        return lines;
    }
}
