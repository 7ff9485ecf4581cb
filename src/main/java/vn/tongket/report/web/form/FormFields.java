package vn.tongket.report.web.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.NumberReading;
import vn.tongket.base.VietnameseText;
import vn.tongket.report.form.FormCheck;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.record.Finding;

/**
 * Reads a form out of the fields of its editor. A line gets its code here, as soon as it says what it asks, and keeps it for
 * life; a rule likewise.
 */
record FormFields(Map<String, String> sent) {
    /** More than this a form refuses to hold. */
    private static final int MOST = 2_001;

    private String field(String name) {
        return sent.getOrDefault(name, "").strip();
    }

    private int count(String name) {
        String words = field(name);
        return words.matches("[0-9]{1,6}") ? Math.min(MOST, Integer.parseInt(words)) : 0;
    }

    /** The version that was opened; 0 for a new form. */
    int basedOn() {
        String words = field("ban");
        return words.matches("[0-9]{1,9}") ? Integer.parseInt(words) : 0;
    }

    FormVersion form(String programme, String code) {
        List<FormLine> lines = lines();
        return new FormVersion(
                basedOn(),
                programme,
                code,
                0,
                field("ten"),
                empty(field("huong-dan")),
                FormVersion.State.DRAFT,
                lines,
                checks());
    }

    private static @Nullable String empty(String words) {
        return words.isEmpty() ? null : words;
    }

    private List<FormLine> lines() {
        Set<String> codes = new TreeSet<>();
        List<FormLine> lines = new ArrayList<>();
        for (int i = 0; i < count("so-dong"); i++) {
            FormLine line = line("d" + i + "-", codes);
            codes.add(line.code());
            lines.add(line);
        }
        return lines;
    }

    /** A figure's choice is {@code indicator|breakdown}, a question's {@code kind|side}. */
    private FormLine line(String at, Set<String> taken) {
        boolean figure = field(at + "loai").equals(FormLine.Kind.FIGURE.name());
        String[] asks = (field(at + "hoi") + "|").split("\\|", -1);
        String code = field(at + "ma");
        if (code.isEmpty()) {
            String from = figure && !asks[0].isEmpty()
                    ? asks[0] + (asks[1].isEmpty() ? "" : "." + slug(asks[1]))
                    : slug(field(at + "ten"));
            code = from.isEmpty() ? "" : free(from, taken);
        }
        return new FormLine(
                0,
                code,
                figure ? FormLine.Kind.FIGURE : FormLine.Kind.QUESTION,
                field(at + "phan"),
                field(at + "ten"),
                empty(field(at + "goi-y")),
                !field(at + "bat-buoc").isEmpty(),
                figure ? empty(asks[0]) : null,
                figure ? asks[1] : "",
                figure ? null : named(Finding.Kind.values(), asks[0]).orElse(null),
                figure ? null : named(Finding.Side.values(), asks[1]).orElse(null),
                figure ? null : empty(field(at + "chu-de")));
    }

    private static String free(String code, Set<String> taken) {
        String free = code;
        for (int number = 2; taken.contains(free); number++) {
            free = code + "-" + number;
        }
        return free;
    }

    static String slug(String words) {
        return VietnameseText.fold(words)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private List<FormCheck> checks() {
        Set<String> codes = new TreeSet<>();
        List<FormCheck> checks = new ArrayList<>();
        for (int i = 0; i < count("so-dieu-kien"); i++) {
            String at = "k" + i + "-";
            FormCheck.Kind kind =
                    named(FormCheck.Kind.values(), field(at + "loai")).orElse(FormCheck.Kind.JUMP);
            String code = field(at + "ma");
            if (code.isEmpty()) {
                code = free(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), codes);
            }
            codes.add(code);
            checks.add(new FormCheck(
                    code, kind, !field(at + "cung").isEmpty(), about(at), level(at), empty(field(at + "loi"))));
        }
        return checks;
    }

    private List<String> about(String at) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < MOST && sent.containsKey(at + "dong-" + i); i++) {
            if (!field(at + "dong-" + i).isEmpty()) {
                lines.add(field(at + "dong-" + i));
            }
        }
        return lines;
    }

    /** {@code 3}, {@code 0,5}, or nothing; what is no number is among {@link #mistakes}. */
    private @Nullable BigDecimal level(String at) {
        return NumberReading.read(field(at + "muc"), 0)
                .number()
                .filter(level -> level.signum() >= 0)
                .orElse(null);
    }

    /** What could not be read. */
    List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        for (int i = 0; i < count("so-dieu-kien"); i++) {
            String words = field("k" + i + "-muc");
            if (!words.isEmpty() && level("k" + i + "-") == null) {
                NumberReading reading = NumberReading.read(words, 0);
                String why = reading.number().isPresent()
                        ? "“" + words + "” là số âm. Ghi ví dụ 3 hoặc 0,5."
                        : reading.inVietnamese(words);
                mistakes.add("Điều kiện " + (i + 1) + ": mức " + why);
            }
        }
        return mistakes;
    }
}
