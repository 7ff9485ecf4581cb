package vn.tongket.report.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseText;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.form.FormCheck;

/** Rules that hold the narrative against the figures, the map and itself. */
final class TextChecks {
    private static final String NUMBER = "(?<!\\d)(\\d{1,3}(?:\\.\\d{3})++|\\d++)\\s++";

    private final Map<String, CheckedLine> lines;
    private final Map<String, Answer> answers;
    private final Set<String> endedNames;

    TextChecks(Map<String, CheckedLine> lines, Map<String, Answer> answers, Set<String> endedNames) {
        this.lines = lines;
        this.answers = answers;
        this.endedNames = endedNames;
    }

    private String words(String line) {
        String words = answers.getOrDefault(line, Answer.NOTHING).words();
        return words == null ? "" : VietnameseText.nfc(words);
    }

    @Nullable
    String agrees(FormCheck check) {
        CheckedLine line = Objects.requireNonNull(lines.get(check.lines().get(1)));
        BigDecimal figure = line.figure(answers.get(line.code()));
        String after = Objects.requireNonNullElse(check.words(), line.measuredIn());
        Matcher number = Pattern.compile(NUMBER + Pattern.quote(after), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(words(check.lines().getFirst()));
        while (figure != null && number.find()) {
            String written = number.group(1);
            if (new BigDecimal(written.replace(".", "")).compareTo(figure) != 0) {
                return "Lời văn ghi “" + written + " " + after + "”, biểu số liệu ghi " + line.shown(figure)
                        + ". Kiểm tra lại một trong hai.";
            }
        }
        return null;
    }

    @Nullable
    String oldNames() {
        for (CheckedLine line : lines.values()) {
            if (!line.figure()) {
                String words = words(line.code()).toLowerCase(Locale.ROOT);
                for (String name : endedNames) {
                    if (names(words, name.toLowerCase(Locale.ROOT))) {
                        return line.label() + " còn nhắc “" + name
                                + "”, đơn vị không còn trong kỳ này. Kiểm tra lại tên đơn vị.";
                    }
                }
            }
        }
        return null;
    }

    /** Whether the words name it, and not a longer name that begins or ends so. */
    private static boolean names(String words, String name) {
        int at = words.indexOf(name);
        while (at >= 0) {
            int end = at + name.length();
            boolean begins = at == 0 || !Character.isLetter(words.charAt(at - 1));
            boolean ends = end == words.length() || !Character.isLetterOrDigit(words.charAt(end));
            if (begins && ends) {
                return true;
            }
            at = words.indexOf(name, at + 1);
        }
        return false;
    }

    @Nullable
    String namesAgree(FormCheck check) {
        List<String> known =
                words(check.lines().get(1)).lines().map(String::strip).toList();
        for (String name :
                words(check.lines().getFirst()).lines().map(String::strip).toList()) {
            if (!name.isEmpty() && !known.contains(name)) {
                return "“" + name + "” không có, hoặc viết khác, ở mục “"
                        + Objects.requireNonNull(lines.get(check.lines().get(1)))
                                .label() + "”.";
            }
        }
        return null;
    }
}
