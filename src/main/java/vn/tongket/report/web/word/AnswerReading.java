package vn.tongket.report.web.word;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.NumberReading;
import vn.tongket.base.PlainNumber;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.base.VietnameseText;
import vn.tongket.report.check.CheckedLine;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.record.Quality;

/**
 * What a person typed for one line, understood: an answer, or what has to be asked or mended first.
 *
 * @param answer null while something is asked or wrong
 * @param asks numbers that can mean two things
 * @param problem what is wrong and how to mend it; null: nothing
 */
public record AnswerReading(
        @Nullable Answer answer, List<Ask> asks, @Nullable String problem) {
    /** Longest text that a field takes; PostgreSQL and a printed report would take more. */
    static final int LONGEST = 20_000;

    /**
     * “1.5” – hiểu là 1,5 hay 15?
     *
     * @param field so, tu or mau: the field it stands in
     */
    public record Ask(String field, String typed, List<Meaning> meanings) {}

    /** @param plain with a point for decimals, as the browser sends it back */
    public record Meaning(String plain, String shown) {
        static Meaning of(BigDecimal number) {
            return new Meaning(
                    TypedAnswer.plain(number), VietnameseNumbers.formatShort(number, Math.max(0, number.scale())));
        }
    }

    public static AnswerReading of(CheckedLine line, TypedAnswer typed) {
        return new Reader(line, typed).read();
    }

    private static final class Reader {
        private final CheckedLine line;
        private final TypedAnswer typed;
        private final List<Ask> asks = new ArrayList<>();
        private @Nullable String problem;

        Reader(CheckedLine line, TypedAnswer typed) {
            this.line = line;
            this.typed = typed;
        }

        AnswerReading read() {
            String reason = blankIsNull(typed.reason());
            Answer answer = line.figure() ? figure().because(reason) : text().because(reason);
            return new AnswerReading(asks.isEmpty() && problem == null ? answer : null, asks, problem);
        }

        private Answer text() {
            String words = blankIsNull(typed.words());
            return words == null ? Answer.NOTHING : Answer.text(words);
        }

        private @Nullable String blankIsNull(String words) {
            if (words.length() > LONGEST) {
                problem = "Nội dung dài " + VietnameseNumbers.format(new BigDecimal(words.length()), 0)
                        + " ký tự, tối đa 20.000. Rút gọn, hoặc đính kèm phần chi tiết thành tệp minh chứng.";
            }
            return words.isBlank()
                    ? null
                    : VietnameseText.nfc(words).replace("\r\n", "\n").strip();
        }

        private Answer figure() {
            if (!typed.hasNumber()) {
                if (typed.isEstimate()) {
                    problem = "Chưa có số ước. Nhập số rồi lưu, hoặc chọn Không phải số ước.";
                }
                return typed.isNil()
                        ? Answer.nil()
                        : typed.isMissing()
                                ? new Answer(Quality.MISSING, null, null, null, null, null)
                                : Answer.NOTHING;
            }
            if (!line.hasParts()) {
                BigDecimal number = number("so", typed.value(), typed.meant(), line.decimals());
                return number == null ? Answer.NOTHING : new Answer(quality(), number, null, null, null, null);
            }
            BigDecimal numerator = number("tu", typed.numerator(), typed.meantNumerator(), 0);
            BigDecimal denominator = number("mau", typed.denominator(), typed.meantDenominator(), 0);
            return new Answer(quality(), null, numerator, denominator, null, null);
        }

        private Quality quality() {
            return typed.isEstimate() ? Quality.ESTIMATE : Quality.ACTUAL;
        }

        private @Nullable BigDecimal number(String field, String words, String meant, int decimals) {
            if (words.isBlank()) {
                return null;
            }
            NumberReading reading = NumberReading.read(words, decimals, percent(field));
            if (!reading.isNumber()) {
                problem = reading.inVietnamese(words);
                return null;
            }
            // What the person said it means counts, where it can mean that at all.
            BigDecimal said = meantOf(meant);
            if (said != null && meanings(field, words, reading).stream().anyMatch(each -> each.compareTo(said) == 0)) {
                return said;
            }
            if (reading.number().isPresent()) {
                return reading.number().get();
            }
            asks.add(new Ask(
                    field,
                    words.strip(),
                    reading.meanings().stream().map(Meaning::of).toList()));
            return null;
        }

        private List<BigDecimal> meanings(String field, String words, NumberReading reading) {
            List<BigDecimal> all = new ArrayList<>(reading.meanings());
            all.addAll(NumberReading.read(words, 1, percent(field)).meanings());
            return all;
        }

        /** Numerators and denominators are counted, whatever their rate is measured in. */
        private boolean percent(String field) {
            return field.equals("so") && line.measuredIn().startsWith("%");
        }

        private static @Nullable BigDecimal meantOf(String meant) {
            return PlainNumber.read(meant).orElse(null);
        }
    }
}
