package vn.tongket.portal.web.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.judge.Standing;
import vn.tongket.page.Crumb;
import vn.tongket.page.NumberCell;
import vn.tongket.page.Page;

/**
 * Chỉ tiêu: the finding as a sentence, then the series, the units below, what it means and where it comes from.
 *
 * @param crumbs the programme, then the units above
 * @param below null where there are none
 * @param definitionNotices what is wrong with its definition; only for who answers for the programme
 * @param source where the last figure comes from
 */
public record IndicatorPage(
        List<Crumb> crumbs,
        Head head,
        Finding finding,
        Series series,
        @Nullable UnitsBelow below,
        List<Fact> facts,
        List<String> definitionNotices,
        String source,
        Files files,
        String citation)
        implements Page {

    /**
     * What is shown, of which unit and in which boundaries.
     *
     * @param boundaries the frame in words
     * @param frameDay the frame's day for the form; empty as reported
     */
    public record Head(
            String title,
            boolean invented,
            String unitName,
            String unitCode,
            String unitAddress,
            String boundaries,
            String frameDay) {}

    /**
     * @param standing the verdict in a word; null where it is only watched
     * @param thresholds what counts as which word; may be empty
     * @param reason why there is no figure at all, or none to be had now; null where there is one
     */
    public record Finding(
            String sentence,
            @Nullable Standing standing,
            String thresholds,
            @Nullable String reason) {}

    /**
     * The figures window by window.
     *
     * @param chart SVG; null where there is nothing to draw
     * @param total of the whole period; null where it makes none
     * @param missing null where every unit has reported
     */
    public record Series(
            Measured measured,
            @Nullable String chart,
            List<Row> rows,
            @Nullable Row total,
            @Nullable Missing missing) {}

    /** In what the figures are, and what they are divided out of. */
    public record Measured(String in, boolean hasParts, String numeratorName, String denominatorName) {}

    /** Addresses of the series as a file. */
    public record Files(String csv, String excel, String parquet, String sdmx) {}

    @Override
    public String template() {
        return "portal/indicator.jte";
    }

    /**
     * One window.
     *
     * @param note why there is no figure, or that it is an estimate; may be empty
     * @param traceAddress null where there is no figure to trace
     */
    public record Row(
            String when,
            NumberCell numerator,
            NumberCell denominator,
            NumberCell value,
            String target,
            @Nullable Standing standing,
            String coverage,
            String note,
            @Nullable String traceAddress) {}

    /**
     * The units without figures in one window, and those with figures of a part of it.
     *
     * @param andMore whether more are without than are named
     */
    public record Missing(
            int count, String when, List<String> names, boolean andMore, int inPart, List<String> partly) {}

    public record Fact(String name, String words) {}
}
