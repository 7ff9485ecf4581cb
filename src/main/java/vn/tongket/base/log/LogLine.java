package vn.tongket.base.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * One event of the log: time, level, who, what; a failure with its causes and those of its steps that are ours. At most
 * {@value #LONGEST} bytes, whatever is logged: nobody fills a disk by asking for what fails. Without values ({@link Cleansed}),
 * and no word of a request can look like the beginning of another line.
 */
public final class LogLine extends LayoutBase<ILoggingEvent> {
    /** Bytes of one event. */
    static final int LONGEST = 4_096;

    /** Where the log knows which request a line is of. */
    public static final String REQUEST = "tongket.request";

    private static final int LONGEST_WORDS = 1_200;
    private static final int LONGEST_CAUSE = 400;
    private static final int CAUSES = 5;
    private static final int FIRST_STEPS = 3;
    private static final int OWN_STEPS = 8;
    private static final String OWN = "vn.tongket.";
    private static final String CUT = "…\n";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder()
                .append(TIME.format(Instant.ofEpochMilli(event.getTimeStamp())))
                .append(' ')
                .append("%-5s".formatted(event.getLevel()))
                .append(' ')
                .append(event.getLoggerName().substring(event.getLoggerName().lastIndexOf('.') + 1))
                .append(' ')
                .append(request(event))
                .append(what(event));
        return cut(line.toString());
    }

    /** The number of the request that caused it; nothing where none did. */
    private static String request(ILoggingEvent event) {
        String number = event.getMDCPropertyMap().get(REQUEST);
        return number == null ? "" : "[" + number + "] ";
    }

    /** The event's words, and the failure it tells of. */
    static String what(ILoggingEvent event) {
        StringBuilder what = new StringBuilder()
                .append(shown(Cleansed.words(String.valueOf(event.getFormattedMessage())), LONGEST_WORDS))
                .append('\n');
        IThrowableProxy failure = event.getThrowableProxy();
        for (int i = 0; i < CAUSES && failure != null; i++) {
            write(failure, i == 0 ? "" : "caused by ", what);
            IThrowableProxy cause = failure.getCause();
            failure = cause == failure ? null : cause;
        }
        return cut(what.toString());
    }

    private static void write(IThrowableProxy failure, String before, StringBuilder line) {
        line.append("    ").append(before).append(failure.getClassName());
        String words = shown(Cleansed.message(failure.getClassName(), failure.getMessage()), LONGEST_CAUSE);
        if (!words.isEmpty()) {
            line.append(": ").append(words);
        }
        line.append('\n');
        int own = 0;
        StackTraceElementProxy[] steps = failure.getStackTraceElementProxyArray();
        for (int i = 0; steps != null && i < steps.length - failure.getCommonFrames() && own < OWN_STEPS; i++) {
            StackTraceElement step = steps[i].getStackTraceElement();
            boolean isOwn = step.getClassName().startsWith(OWN);
            if (i < FIRST_STEPS || isOwn) {
                line.append("        at ").append(step).append('\n');
                own += isOwn ? 1 : 0;
            }
        }
    }

    /** Lines after the first stand in, and other control signs are gone. */
    private static String shown(String words, int longest) {
        String cut = words.length() > longest ? words.substring(0, longest) + "…" : words;
        return cut.replaceAll("\\R", "\n    ").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "?");
    }

    private static String cut(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= LONGEST) {
            return line;
        }
        int end = LONGEST - CUT.getBytes(StandardCharsets.UTF_8).length;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8) + CUT;
    }
}
