package vn.tongket.exchange.api;

import org.jspecify.annotations.Nullable;
import vn.tongket.page.ApiProblem;

/** The ETag of a cell: its revision, {@code "3"}; {@code "0"} where nothing was answered yet. */
final class CellTag {
    private CellTag() {}

    static String of(int revision) {
        return "\"" + revision + "\"";
    }

    /**
     * The revision that a change is based on.
     *
     * @param match the header If-Match, or the same in the body
     */
    static int revision(@Nullable String match) {
        if (match == null || match.isBlank()) {
            throw new ApiProblem(
                    428,
                    "if-match-needed",
                    "If-Match is needed",
                    "Say which answer this one replaces: If-Match with the ETag that was read, \"0\" for a line without answer.");
        }
        String tag = match.strip();
        String digits = tag.startsWith("\"") && tag.endsWith("\"") && tag.length() > 2
                ? tag.substring(1, tag.length() - 1)
                : tag;
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new ApiProblem(
                    400, "bad-if-match", "Bad If-Match", "It is one ETag of a cell, for example \"3\"; this is " + tag);
        }
    }
}
