package vn.tongket.base.log;

/** A failure with all its causes and steps, for whoever has to mend it: without values out of the tables, as the log is. */
public final class FailureTrace {
    private static final int CAUSES = 10;

    private FailureTrace() {}

    public static String of(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        Throwable cause = failure;
        for (int i = 0; i < CAUSES && cause != null; i++) {
            trace.append(i == 0 ? "" : "caused by ").append(line(cause)).append('\n');
            for (StackTraceElement step : cause.getStackTrace()) {
                trace.append("\tat ").append(step).append('\n');
            }
            cause = cause.getCause();
        }
        return trace.toString();
    }

    /** Its kind and what it said. */
    public static String line(Throwable failure) {
        String name = failure.getClass().getName();
        String words = Cleansed.message(name, failure.getMessage());
        return words.isEmpty() ? name : name + ": " + words;
    }
}
