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
 * @param sentence the finding
 * @param standing the verdict in a word; null where it is only watched
 * @param thresholds what counts as which word; may be empty
 * @param reason why there is no figure at all, or none to be had now; null where there is one
 * @param boundaries the frame in words
 * @param frameDay the frame's day for the form; empty as reported
 * @param chart SVG; null where there is nothing to draw
 * @param total of the whole period; null where it makes none
 * @param missing null where every unit has reported
 * @param below null where there are none
 * @param definitionNotices what is wrong with its definition; only for who answers for the programme
 */
public record IndicatorPage(
        String title,
        boolean invented,
        List<Crumb> crumbs,
        String unitName,
        String unitCode,
        String unitAddress,
        String sentence,
        @Nullable Standing standing,
        String thresholds,
        @Nullable String reason,
        String boundaries,
        String frameDay,
        String measuredIn,
        boolean hasParts,
        String numeratorName,
        String denominatorName,
        @Nullable String chart,
        List<Row> rows,
        @Nullable Row total,
        @Nullable Missing missing,
        @Nullable UnitsBelow below,
        List<Fact> facts,
        List<String> definitionNotices,
        String source,
        String csvAddress,
        String excelAddress,
        String parquetAddress,
        String sdmxAddress,
        String citation)
        implements Page {

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
