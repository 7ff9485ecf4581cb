package vn.tongket.measure;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;

/** Who said what for which windows, as an engine knows it at its moment. */
interface WhoReported {
    /** Windows for which any of the indicators has a value, in the order of their ends. */
    List<Window> windows(Collection<Integer> indicators, @Nullable Window inside);

    /**
     * @param withParts those of the indicators whose figures are a numerator and a denominator
     * @param windows that are asked about; they are answered by their number here
     */
    List<Said> said(Collection<Integer> indicators, Collection<Integer> withParts, List<Window> windows);
}
