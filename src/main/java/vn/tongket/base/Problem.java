package vn.tongket.base;

import org.jspecify.annotations.Nullable;

/**
 * One mistake in someone's input: where it is, what it is and how to mend it, in both languages (the command line speaks
 * English, pages speak Vietnamese).
 *
 * @param file name of the file inside the package, or of the uploaded file
 * @param line 1-based; 0 where the problem is of the whole file
 * @param column 1-based; 0 where the whole line is meant
 * @param hard whether it stops the act; a soft one is a warning
 */
public record Problem(String file, int line, int column, boolean hard, String english, String vietnamese) {

    public static Problem hard(String file, int line, int column, String english, String vietnamese) {
        return new Problem(file, line, column, true, english, vietnamese);
    }

    public static Problem soft(String file, int line, int column, String english, String vietnamese) {
        return new Problem(file, line, column, false, english, vietnamese);
    }

    /** {@code values.csv:17:3: …}, the form editors and terminals can jump to. */
    public String inEnglish() {
        return place() + (hard ? "" : "warning: ") + english;
    }

    /** {@code values.csv, dòng 17, cột 3: …}. */
    public String inVietnamese() {
        if (file.isEmpty()) {
            return vietnamese;
        }
        StringBuilder place = new StringBuilder(file);
        if (line > 0) {
            place.append(", dòng ").append(line);
        }
        if (column > 0) {
            place.append(", cột ").append(column);
        }
        return place + ": " + vietnamese;
    }

    private String place() {
        if (file.isEmpty()) {
            return "";
        }
        return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "") + ": ";
    }

    /** ", did you mean …?" where there is something near. */
    public static String didYouMean(@Nullable String nearest) {
        return nearest == null ? "" : "; did you mean '" + nearest + "'?";
    }

    public static String coPhaiLa(@Nullable String nearest) {
        return nearest == null ? "" : "; có phải là “" + nearest + "”?";
    }
}
