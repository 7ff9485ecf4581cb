package vn.tongket.document.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Spaces at which a line must not break: inside a figure with its unit, a date, between the word for a number and the number.
 * Word gets no-break spaces there; a PDF is broken elsewhere (at its spaces only). Texts themselves hold plain spaces.
 */
public final class NoBreaks {
    private static final char NO_BREAK = '\u00a0';
    /** A figure longer than this may break, or lines of the text around it would gape. */
    private static final int LONGEST_FIGURE = 34;

    private static final Pattern MARKS = Pattern.compile("^[.,;:!?)%”]+");

    private static final char NO_BREAK_HYPHEN = '\u2011';

    private static final Pattern YEARS_AND_NUMBERS =
            Pattern.compile("(?<=\\b\\d{4})-(?=\\d{4}\\b)|(?<=\\b\\d{1,6})-(?=\\p{Lu}{2})");

    private static final Pattern INSIDE = Pattern.compile(
            "(?<=\\bngày) (?=\\d{1,2}\\b)"
                    + "|(?<=\\bngày.\\d{1,2}) (?=tháng\\b)"
                    + "|(?<=\\btháng) (?=\\d)"
                    + "|(?<=\\btháng.\\d{1,2}) (?=năm\\b)"
                    + "|(?<=\\bnăm) (?=\\d)"
                    + "|(?<=\\b(?:số|Số|khóa|khoá|quý|Quý|khoản|Khoản|Điều|điều|lần|Bảng|Hình|đồ|Phần|Chương)) (?=(?:\\d|[IVXL]+\\b))"
                    + "|(?<=\\bPhụ) (?=lục.(?:\\d|[IVXL]+\\b))"
                    + "|(?<=\\b(?:Phụ.lục)) (?=(?:\\d|[IVXL]+\\b))"
                    + "|(?<=\\d) (?=(?:%|‰|km²|ha\\b|triệu\\b|tỷ\\b|nghìn\\b|đồng\\b|người\\b|điểm\\b))"
                    + "|(?<=\\d.(?:triệu|tỷ|nghìn)) (?=đồng\\b)"
                    + "|(?<=\\d) (?=(?:năm|xã|phường|đơn|cuộc|lượt|hộ|văn|kế|nghị|quyết|chỉ|tổ|hội|phiên|lớp|mô)\\b)"
                    // kinh tế - xã hội: no line begins with the dash
                    + "|(?<=\\p{L}) (?=[-–] )",
            Pattern.UNICODE_CHARACTER_CLASS);

    private NoBreaks() {}

    public static String in(String words) {
        return INSIDE.matcher(words).replaceAll(String.valueOf(NO_BREAK));
    }

    /** In the narrow cells of Word, where a line would end after the hyphen: {@code 2016-2025}, {@code 12-NQ/TU}. */
    public static String inCell(String words) {
        return YEARS_AND_NUMBERS.matcher(in(words)).replaceAll(String.valueOf(NO_BREAK_HYPHEN));
    }

    /** Live figures that stay whole, of which only those with a space can break. */
    public static Set<String> figures(Document document) {
        Set<String> figures = new HashSet<>();
        Stream.concat(document.blocks().stream(), document.annexes().stream().flatMap(annex -> annex.blocks().stream()))
                .flatMap(NoBreaks::runs)
                .filter(run -> run instanceof Run.LiveFigure && !run.words().equals(figure(run.words())))
                .forEach(run -> figures.add(run.words()));
        return figures;
    }

    private static Stream<Run> runs(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.runs().stream();
            case Block.Items items -> items.items().stream().flatMap(List::stream);
            case Table table ->
                table.rows().stream().flatMap(row -> row.cells().stream()).flatMap(List::stream);
            case Block.Heading ignored -> Stream.of();
            case Block.Notice ignored -> Stream.of();
            case Block.PageBreak ignored -> Stream.of();
            case Chart ignored -> Stream.of();
        };
    }

    /** The same words, as long, with figures bound as well. */
    public static String in(String words, Set<String> figures) {
        String bound = in(words);
        for (String figure : figures) {
            int at = words.indexOf(figure);
            while (at >= 0) {
                bound = bound.substring(0, at) + figure(figure) + bound.substring(at + figure.length());
                at = words.indexOf(figure, at + figure.length());
            }
        }
        return bound;
    }

    /** Marks that follow emphasised words go with them, or a line could begin with a full stop. */
    public static List<Run> glued(List<Run> runs) {
        List<Run> glued = new ArrayList<>();
        for (Run run : runs) {
            Matcher marks = MARKS.matcher(run.words());
            boolean after = !glued.isEmpty()
                    && glued.getLast() instanceof Run.Emphasis
                    && run instanceof Run.Text
                    && marks.find();
            if (after && glued.getLast() instanceof Run.Emphasis last) {
                glued.set(glued.size() - 1, new Run.Emphasis(last.words() + marks.group(), last.weight()));
                glued.add(new Run.Text(run.words().substring(marks.end())));
            } else {
                glued.add(run);
            }
        }
        return glued;
    }

    /** A live figure, whole unless it is too long. */
    public static String figure(String words) {
        return words.length() > LONGEST_FIGURE ? in(words) : words.replace(' ', NO_BREAK);
    }
}
