package vn.tongket.portal.web.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.page.Crumb;
import vn.tongket.page.NumberCell;
import vn.tongket.page.Page;

/**
 * Số này từ đâu: one figure, its rule, and every value it is made of with who entered it and when.
 *
 * @param sentence the figure with its caveats
 * @param verdict what it was judged, with the target; empty where it was not
 * @param reason why there is none; null where there is one
 * @param parts the figure's own contributions; of a computed figure, those of each indicator in its formula
 */
public record TracePage(
        String title,
        List<Crumb> crumbs,
        String sentence,
        String verdict,
        @Nullable String reason,
        String rule,
        List<Part> parts,
        String indicatorAddress)
        implements Page {

    @Override
    public String template() {
        return "portal/trace.jte";
    }

    /**
     * The contributions to one figure.
     *
     * @param words the figure with its rule
     * @param hasParts whether values have a numerator and a denominator
     * @param sum what the contributions add up to, on the last page; null otherwise
     * @param sumName what that sum is
     * @param missing units without figures, with the window
     */
    public record Part(
            String heading,
            String words,
            String caption,
            boolean hasParts,
            String numeratorName,
            String denominatorName,
            List<Row> rows,
            String sumName,
            @Nullable String sum,
            List<String> missing,
            @Nullable String previousAddress,
            @Nullable String nextAddress) {}

    /**
     * One value.
     *
     * @param quality {@code số ước}; empty for an actual figure
     * @param share part that counts and what it was worked out from; empty for the whole
     * @param entered who entered it, when, from what, which revision
     */
    public record Row(
            String unit,
            String unitAddress,
            String breakdown,
            String when,
            NumberCell quantity,
            NumberCell numerator,
            NumberCell denominator,
            String quality,
            String share,
            NumberCell contributed,
            String source,
            String entered) {}
}
