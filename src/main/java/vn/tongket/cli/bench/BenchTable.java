package vn.tongket.cli.bench;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tongket.cli.console.Rows;

/** What a measurement saw: each figure beside the same work in bare SQL in the same run, and beside itself ten times smaller. */
final class BenchTable {
    private static final List<String> COLUMNS =
            List.of("values", "what", "figure", "unit", "bare", "ratio_to_bare", "growth");
    private static final int RUNS = 10;
    /**
     * A server has been running for a while: so long a quick piece of work is repeated until it is warm. After three seconds the JVM
     * still compiles, and a roll-up took twice as long as it did after fifteen.
     */
    private static final long WARM = 15_000_000_000L;

    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private final Map<String, BigDecimal> before = new HashMap<>();

    /** A time in milliseconds, and the bare one. */
    void time(long values, String what, long took, @Nullable Long bare) {
        add(
                values,
                what,
                milliseconds(took),
                "ms",
                bare == null ? null : milliseconds(bare),
                bare == null ? null : ratio(BigDecimal.valueOf(took), BigDecimal.valueOf(bare)));
    }

    /** Values a second, and those of the bare way; the ratio is of the times. */
    void rate(long values, String what, long count, long took, @Nullable Long bare) {
        add(
                values,
                what,
                perSecond(count, took),
                "values/s",
                bare == null ? null : perSecond(count, bare),
                bare == null ? null : ratio(BigDecimal.valueOf(took), BigDecimal.valueOf(bare)));
    }

    void figure(long values, String what, @Nullable BigDecimal figure, String unit) {
        add(values, what, figure, unit, null, null);
    }

    private void add(
            long values,
            String what,
            @Nullable BigDecimal figure,
            String unit,
            @Nullable BigDecimal bare,
            @Nullable BigDecimal ratio) {
        rows.add(Rows.row(values, what, figure, unit, bare, ratio, growth(what, figure)));
        if (figure != null) {
            before.put(what, figure);
        }
    }

    private @Nullable BigDecimal growth(String what, @Nullable BigDecimal figure) {
        BigDecimal smaller = before.get(what);
        return figure == null || smaller == null || smaller.signum() == 0 ? null : ratio(figure, smaller);
    }

    void print(Rows format, PrintWriter out) {
        format.print(out, COLUMNS, rows);
    }

    /** The first runs warm up; the best counts, since this machine may do other things as well. */
    static long best(Runnable work) {
        long best = Long.MAX_VALUE;
        long start = System.nanoTime();
        for (int i = 0; i < RUNS || System.nanoTime() - start < WARM; i++) {
            best = Math.min(best, once(work));
        }
        return best;
    }

    /** In nanoseconds. */
    static long once(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static BigDecimal milliseconds(long nanoseconds) {
        return BigDecimal.valueOf(nanoseconds).divide(BigDecimal.valueOf(1_000_000), 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal perSecond(long count, long nanoseconds) {
        return BigDecimal.valueOf(count)
                .multiply(BigDecimal.valueOf(1_000_000_000L))
                .divide(BigDecimal.valueOf(nanoseconds), 0, RoundingMode.HALF_UP);
    }

    private static BigDecimal ratio(BigDecimal one, BigDecimal other) {
        return one.divide(other, 2, RoundingMode.HALF_UP);
    }
}
