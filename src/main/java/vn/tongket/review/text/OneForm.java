package vn.tongket.review.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Chart;
import vn.tongket.document.model.Run;
import vn.tongket.document.model.Table;

/**
 * One form of dashes and days through a whole document, that of offices: {@code 2016-2025}, {@code 2 - 3,5}, {@code 22/3/2016}
 * and {@code 01/7/2025} (Decree 30/2020/NĐ-CP and Guide 05-HD/VPTW: a zero before days below 10 and before months 1 and 2).
 */
public final class OneForm {
    private static final Pattern DAY = Pattern.compile("(?<![\\d/.])(\\d{1,2})/(\\d{1,2})/(\\d{4})(?![\\d/])");

    private OneForm() {}

    public static String of(String words) {
        String days = DAY.matcher(words).replaceAll(OneForm::day);
        return days.replace('–', '-').replace('—', '-');
    }

    private static String day(MatchResult written) {
        int day = Integer.parseInt(written.group(1));
        int month = Integer.parseInt(written.group(2));
        if (day < 1 || day > 31 || month < 1 || month > 12) {
            return Matcher.quoteReplacement(written.group());
        }
        return (day < 10 ? "0" : "") + day + "/" + (month < 3 ? "0" : "") + month + "/" + written.group(3);
    }

    public static List<Block> of(List<Block> blocks) {
        return blocks.stream().map(OneForm::of).toList();
    }

    private static Block of(Block block) {
        return switch (block) {
            case Block.Heading heading -> new Block.Heading(heading.level(), heading.number(), of(heading.text()));
            case Block.Paragraph paragraph -> new Block.Paragraph(runs(paragraph.runs()));
            case Block.Items items ->
                new Block.Items(
                        items.mark(), items.items().stream().map(OneForm::runs).toList());
            case Block.Notice notice -> new Block.Notice(of(notice.text()));
            case Block.PageBreak page -> page;
            case Table table -> table(table);
            case Chart chart -> chart(chart);
        };
    }

    private static Chart chart(Chart chart) {
        Table figures = chart.figures();
        return new Chart(
                chart.kind(),
                of(chart.title()),
                of(chart.subtitle()),
                chart.unit(),
                chart.decimals(),
                chart.series(),
                of(chart.description()),
                chart.aim(),
                figures == null ? null : table(figures));
    }

    private static Table table(Table table) {
        return new Table(
                of(table.caption()),
                of(table.unit()),
                table.columns().stream().map(OneForm::column).toList(),
                table.rows().stream()
                        .map(row -> new Table.Row(
                                row.kind(),
                                row.cells().stream().map(OneForm::runs).toList()))
                        .toList(),
                runs(table.note()));
    }

    private static Table.Column column(Table.Column column) {
        return new Table.Column(
                of(column.title()), of(column.unit()), column.weight(), column.alignment(), column.group());
    }

    private static List<Run> runs(List<Run> runs) {
        return runs.stream().map(OneForm::run).toList();
    }

    private static Run run(Run run) {
        return switch (run) {
            case Run.Text text -> Run.text(of(text.words()));
            case Run.Emphasis emphasis -> new Run.Emphasis(of(emphasis.words()), emphasis.weight());
            case Run.LiveFigure figure ->
                new Run.LiveFigure(of(figure.words()), figure.reference(), figure.estimated());
        };
    }
}
