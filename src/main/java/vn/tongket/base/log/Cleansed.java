package vn.tongket.base.log;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words of a failure without what stood in the rows: libraries of databases quote the statement with its values, and the
 * server the row (<em>Detail: Key (email)=(…)</em>). A log is read by more people than the tables are.
 */
final class Cleansed {
    /** Longer ones are looked at to here only. */
    private static final int LOOKED_AT = 8_000;

    private static final Pattern DETAIL = Pattern.compile(
            "\\R\\h*(Detail|Hint|Where|Position|Internal Query|Query|Location|Call)\\b.*+", Pattern.DOTALL);
    private static final String STATEMENT = "SQL [";
    private static final String BATCH = "Batch entry ";
    private static final Pattern QUOTED = Pattern.compile(": [\"'“].*+", Pattern.DOTALL);

    private static final List<String> OF_DATABASES = List.of(
            "org.postgresql.",
            "org.jooq.",
            "java.sql.",
            "org.springframework.dao.",
            "org.springframework.jdbc.",
            "org.duckdb.",
            "io.trino.");

    private Cleansed() {}

    /** What a failure of that class said; empty where it said nothing. */
    static String message(String className, @Nullable String message) {
        if (message == null) {
            return "";
        }
        return OF_DATABASES.stream().anyMatch(className::startsWith) ? ofDatabase(message) : words(message);
    }

    static String words(String words) {
        String looked = begin(words);
        boolean ofDatabase = looked.contains(STATEMENT) || looked.contains(BATCH) || looked.contains("ERROR: ");
        return ofDatabase ? ofDatabase(words) : looked;
    }

    private static String begin(String words) {
        return words.length() > LOOKED_AT ? words.substring(0, LOOKED_AT) : words;
    }

    /** What a database said: the kind of failure, and the names of tables and constraints. */
    static String ofDatabase(String words) {
        boolean whole = words.length() <= LOOKED_AT;
        String bare = without(begin(words), STATEMENT, "]", whole);
        String single = without(bare, BATCH, "was aborted", whole);
        return QUOTED.matcher(DETAIL.matcher(single).replaceFirst(""))
                .replaceFirst(": …")
                .strip();
    }

    /** A value may hold the closing sign as well: all to the last one goes, and where the end is not seen, everything. */
    private static String without(String words, String begin, String end, boolean whole) {
        int from = words.indexOf(begin);
        if (from < 0) {
            return words;
        }
        int to = whole ? words.lastIndexOf(end) : -1;
        String rest = to < from ? "" : words.substring(to);
        return words.substring(0, from) + begin + "…" + rest;
    }
}
