package vn.tongket.measure.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;

/** Who said what for which windows, as an engine knows it at its moment. */
public interface WhoReported {
    /** Windows for which any of the indicators has a value, in the order of their ends. */
    List<Window> windows(Collection<Integer> indicators, @Nullable Window inside);

    /** The last day that a figure of the indicators reaches; null where they have none. */
    @Nullable
    LocalDate reach(Collection<Integer> indicators);

    /**
     * @param withParts those of the indicators whose figures are a numerator and a denominator
     * @param windows that are asked about; they are answered by their number here
     */
    List<SaidInWindow> said(Collection<Integer> indicators, Collection<Integer> withParts, List<Window> windows);

    /**
     * Units that gave some named parts of a total, but not every one.
     *
     * @param parts how many there are, by indicator; not empty
     */
    List<PartsOfTotals.Incomplete> incomplete(Map<Integer, Integer> parts);
}
