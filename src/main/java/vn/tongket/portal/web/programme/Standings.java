package vn.tongket.portal.web.programme;

import java.util.Arrays;
import java.util.List;
import vn.tongket.measure.judge.Standing;

/**
 * How the indicators of each objective stand: a column for each standing that occurs.
 *
 * @param total of all objectives
 */
public record Standings(List<Standing> columns, List<Row> rows, Row total) {
    /** One objective is counted by its own table. */
    private static final int LEAST = 2;

    /** @param id of its part of the page; empty for the total */
    public record Row(String id, String title, List<Long> counts) {}

    static Standings of(List<ResolutionPage.Goal> goals) {
        List<IndicatorLine> all =
                goals.stream().flatMap(goal -> goal.indicators().stream()).toList();
        List<Standing> columns = Arrays.stream(Standing.values())
                .filter(standing -> count(all, standing) > 0)
                .toList();
        return new Standings(
                columns,
                goals.stream()
                        .filter(goal -> !goal.indicators().isEmpty())
                        .map(goal -> new Row(goal.id(), goal.title(), counts(columns, goal.indicators())))
                        .toList(),
                new Row("", "Cộng", counts(columns, all)));
    }

    public boolean isTable() {
        return rows.size() >= LEAST;
    }

    private static List<Long> counts(List<Standing> columns, List<IndicatorLine> lines) {
        return columns.stream().map(standing -> count(lines, standing)).toList();
    }

    private static long count(List<IndicatorLine> lines, Standing standing) {
        return lines.stream().filter(line -> line.standing() == standing).count();
    }
}
