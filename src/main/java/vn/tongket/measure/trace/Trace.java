package vn.tongket.measure.trace;

import java.util.List;
import vn.tongket.measure.figure.Figure;

/**
 * Số này từ đâu: the contributions whose sum is the figure.
 *
 * @param contributions one per value
 * @param parts of a computed figure, or of a weighted mean: the traces of what it was computed from
 */
public record Trace(Figure figure, List<Contribution> contributions, List<Trace> parts) {}
