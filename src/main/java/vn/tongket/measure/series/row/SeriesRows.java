package vn.tongket.measure.series.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tongket.measure.figure.Exactness;
import vn.tongket.measure.judge.Verdict;
import vn.tongket.measure.series.Line;
import vn.tongket.measure.series.Refusal;
import vn.tongket.measure.series.Revision;
import vn.tongket.measure.series.SeriesAnswer;
import vn.tongket.measure.series.SeriesQuestion;
import vn.tongket.programme.Target;

/** Turns the lines of an answer into rows of a table. */
final class SeriesRows {
    /** Of a target of every year: how many years reached it. */
    private static final String YEARS_MET = "years-met";

    private SeriesRows() {}

    /** The lines, then a row for each indicator that is refused. */
    static List<SeriesRow> of(SeriesAnswer answer) {
        String asked = answer.question().asked().word();
        List<SeriesRow> rows = new ArrayList<>(
                answer.lines().stream().map(line -> of(line, asked)).toList());
        answer.refusals().forEach(refusal -> rows.add(of(refusal, answer.question())));
        return rows;
    }

    private static SeriesRow of(Line line, String asked) {
        return switch (line) {
            case Line.Plain plain -> new RowMaking(plain, asked).row();
            case Line.Ranked ranked -> {
                RowMaking making = new RowMaking(ranked, asked);
                making.rank = ranked.rank();
                making.of = ranked.of();
                yield making.row();
            }
            case Line.Compared compared -> of(compared, asked);
            case Line.Grown grown -> of(grown, asked);
            case Line.PerHead head -> {
                RowMaking making = new RowMaking(head, asked);
                making.numerator = head.numerator();
                making.denominator = head.heads();
                making.coverage = head.coverage();
                yield making.row();
            }
            case Line.Spread spread -> {
                RowMaking making = new RowMaking(spread, spread.statistic().word());
                making.numerator = null;
                making.denominator = null;
                making.of = spread.of();
                yield making.row();
            }
            case Line.Attained attained -> of(attained, asked);
        };
    }

    private static SeriesRow of(Line.Compared compared, String asked) {
        RowMaking making = new RowMaking(compared, asked);
        making.against(compared.against());
        making.difference = compared.difference();
        making.percent = compared.percent();
        if (!compared.revisions().isEmpty()) {
            making.by =
                    compared.revisions().stream().map(Revision::by).distinct().collect(Collectors.joining("; "));
            making.at = compared.revisions().getLast().at();
        }
        return making.row();
    }

    private static SeriesRow of(Line.Grown grown, String asked) {
        RowMaking making = new RowMaking(grown, asked);
        making.against(grown.first());
        making.numerator = grown.figure().value();
        making.denominator = making.against;
        return making.row();
    }

    private static SeriesRow of(Line.Attained attained, String asked) {
        RowMaking making = new RowMaking(attained, attained.isOfYears() ? YEARS_MET : asked);
        Verdict judged = attained.verdict();
        if (judged == null) {
            return making.row();
        }
        making.verdict = judged.standing().code();
        Target target = judged.target();
        if (target != null) {
            making.against = target.level();
            making.againstWindow = target.window();
        }
        if (judged.isOfYears()) {
            making.numerator = BigDecimal.valueOf(judged.yearsReached());
            making.denominator = BigDecimal.valueOf(judged.yearsSoFar());
        } else {
            making.percent = judged.percent();
            making.pace = judged.pace();
        }
        return making.row();
    }

    private static SeriesRow of(Refusal refusal, SeriesQuestion question) {
        return new SeriesRow(
                refusal.indicator(),
                question.unit(),
                null,
                null,
                question.asked().word(),
                null,
                null,
                null,
                null,
                question.frame().toString(),
                null,
                null,
                Exactness.NONE,
                refusal.reason(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
