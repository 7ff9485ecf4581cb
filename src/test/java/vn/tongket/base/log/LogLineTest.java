package vn.tongket.base.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class LogLineTest {
    private static final String SECRET = "lan@hoagiang.example";

    private static String line(String message, @Nullable Throwable failure) {
        Logger logger = (Logger) LoggerFactory.getLogger("vn.tongket.Thing");
        return new LogLine().doLayout(new LoggingEvent("", logger, Level.ERROR, message, failure, null));
    }

    private static int bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8).length;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SQL [insert into access.account (email) values ('" + SECRET
                        + "')]; ERROR: duplicate key value violates unique"
                        + " constraint \"account_email_unique\"\n  Detail: Key (email)=(" + SECRET
                        + ") already exists.",
                "SQL [select '];' || '" + SECRET + "']; ERROR: invalid input syntax for type integer: \"" + SECRET
                        + "\"",
                "ERROR: null value in column \"x\"\n  Detail: Failing row contains (1, " + SECRET + ").",
                "Batch entry 0 insert into t values ('" + SECRET + "') was aborted: ERROR: no  Call getNextException",
                "jOOQ; SQL [update t set a = '" + SECRET + "'"
            })
    void aFailureOfTheDatabaseIsToldWithoutWhatStoodInTheRow(String message) {
        for (Throwable failure : new Throwable[] {
            new DataAccessException(message),
            new IllegalStateException("It failed", new SQLException(message)),
            new IllegalStateException(message),
            new BatchUpdateException(message, new int[0])
        }) {
            assertThat(line("A query failed", failure)).doesNotContain(SECRET).contains("LogLineTest");
        }
        assertThat(line("It failed: " + message, null)).doesNotContain(SECRET);
    }

    @Test
    void aStatementWhoseEndIsNotSeenIsLeftOutWhole() {
        String message =
                "SQL [insert into t values ('a];b', '" + SECRET + "', '" + "x".repeat(50_000) + "')]; ERROR: no";
        assertThat(line("A query failed", new DataAccessException(message))).doesNotContain(SECRET, "xxx");
        assertThat(line(message, null)).doesNotContain(SECRET, "xxx");
    }

    /** An hour of a processor for one line of the log would be another way to stop the server. */
    @Test
    void whatIsLongIsLookedThroughAtOnce() {
        String newlines = "ERROR: " + "\n".repeat(1_000_000);
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> line(newlines, new DataAccessException(newlines)));
    }

    @Test
    void theNameOfAConstraintStays() {
        String message =
                "SQL [insert …]; ERROR: duplicate key value violates unique constraint \"account_email_unique\"";
        assertThat(line("A query failed", new DataAccessException(message))).contains("account_email_unique");
    }

    /** In JSON what is one sign may be written with six. */
    @Test
    void aLineOfJsonIsNeverLongerEither() {
        Logger logger = (Logger) LoggerFactory.getLogger("vn.tongket.Thing");
        for (String sign : new String[] {"\\", "\"", "\u007f", "ữ", "😀\n"}) {
            Throwable failure = new IllegalStateException(sign.repeat(5_000), new SQLException(sign.repeat(5_000)));
            String json = new LogJson()
                    .doLayout(new LoggingEvent("", logger, Level.ERROR, sign.repeat(9_000), failure, null));
            assertThat(bytes(json)).as(sign).isLessThanOrEqualTo(LogLine.LONGEST);
            assertThat(json).endsWith("}\n").contains("\"message\":").doesNotContain("�");
        }
    }

    @Test
    void anEventIsNeverLongerThanFourKilobytes() {
        Throwable failure = new IllegalStateException("gốc".repeat(100_000));
        for (int i = 0; i < 50; i++) {
            failure = new IllegalStateException("ệ".repeat(5_000), failure);
        }
        String written = line("ữ".repeat(1_000_000), failure);
        assertThat(bytes(written)).isBetween(3_000, LogLine.LONGEST);
        assertThat(written).endsWith("…\n").doesNotContain("�");
    }

    @Test
    void noWordOfARequestBeginsALineOfItsOwn() {
        assertThat(line("Asked for /x\r\n12:00:00 ERROR Forged \u001b[31m\u0000", null))
                .doesNotContain("\n12:00:00")
                .doesNotContain("\u001b", "\u0000");
    }

    @Test
    void aFailureThatIsItsOwnCauseEnds() {
        RuntimeException one = new RuntimeException("một");
        RuntimeException other = new RuntimeException("hai", one);
        one.initCause(other);
        assertThat(bytes(line("x", one))).isLessThan(LogLine.LONGEST);
    }

    @Test
    void theWholeTraceOfACommandHoldsNoValuesEither() {
        String trace = FailureTrace.of(new IllegalStateException(
                "It failed",
                new DataAccessException("SQL [insert into t values ('" + SECRET + "')]; ERROR: no\n  Detail: Key (e)=("
                        + SECRET + ") already exists.")));
        assertThat(trace)
                .doesNotContain(SECRET)
                .contains(
                        "IllegalStateException: It failed",
                        "caused by org.jooq.exception.DataAccessException",
                        "\tat ");
    }

    @Test
    void oneEventIsOneLineOfJson() {
        Logger logger = (Logger) LoggerFactory.getLogger("vn.tongket.Thing");
        LoggingEvent event = new LoggingEvent(
                "",
                logger,
                Level.ERROR,
                "A \"query\"\nfailed",
                new DataAccessException("SQL ['" + SECRET + "']; no"),
                null);
        event.setMDCPropertyMap(Map.of(LogLine.REQUEST, "0123456789"));
        String line = new LogJson().doLayout(event);
        assertThat(line).endsWith("}\n").doesNotContain(SECRET);
        assertThat(line.strip().lines()).hasSize(1);
        assertThat(line)
                .contains("\"log.level\":\"ERROR\"", "\"log.logger\":\"vn.tongket.Thing\"")
                .contains("\"http.request.id\":\"0123456789\"", "A \\\"query\\\"\\n");
        assertThat(new LogLine().doLayout(event)).contains("Thing [0123456789] A ");
    }
}
