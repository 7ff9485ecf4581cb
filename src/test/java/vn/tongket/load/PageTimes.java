package vn.tongket.load;

import java.util.Arrays;
import java.util.Locale;

/** How long pages took, and how many of them there were. */
final class PageTimes {
    private final long[] nanos;
    private final long errors;
    private final double seconds;

    /**
     * @param nanos of those that were answered with the page
     * @param errors all others
     * @param seconds that all of it took
     */
    PageTimes(long[] nanos, long errors, double seconds) {
        this.nanos = nanos.clone();
        this.errors = errors;
        this.seconds = seconds;
        Arrays.sort(this.nanos);
    }

    double perSecond() {
        return nanos.length / seconds;
    }

    /** NaN where no page came. */
    double millis(double part) {
        return nanos.length == 0 ? Double.NaN : nanos[(int) Math.min(nanos.length - 1, nanos.length * part)] / 1e6;
    }

    long errors() {
        return errors;
    }

    /** {@code 1,204.3 req/s   p50 11.2 ms   p99 31.0 ms   slowest 80.1 ms}. */
    String words() {
        String words = "%,8.1f req/s   p50 %7.1f ms   p99 %7.1f ms   slowest %7.1f ms"
                .formatted(perSecond(), millis(0.5), millis(0.99), millis(1));
        return errors == 0 ? words : words + String.format(Locale.ROOT, "   %d REFUSED OR FAILED", errors);
    }
}
