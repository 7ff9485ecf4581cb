package vn.tongket.exchange.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.DayReading;
import vn.tongket.base.Nearest;
import vn.tongket.base.PlainNumber;
import vn.tongket.base.Problem;
import vn.tongket.base.VietnameseText;
import vn.tongket.packages.tree.Scalars;
import vn.tongket.report.record.ProblemList;

/** Reads the cells of one row by column name; what is wrong is noted, and the row is then not to be used. */
public final class RowCells {
    private final CsvTable.Row row;
    private final List<String> columns;
    private final ProblemList problems;
    private boolean good = true;

    public RowCells(CsvTable.Row row, List<String> columns, ProblemList problems) {
        this.row = row;
        this.columns = columns;
        this.problems = problems;
    }

    public int line() {
        return (int) row.line();
    }

    public boolean isGood() {
        return good;
    }

    @Nullable
    public String text(String column) {
        String words = VietnameseText.nfc(row.cell(columns.indexOf(column)));
        return words.isEmpty() ? null : words;
    }

    /** Empty, and noted, where the cell is empty. */
    public String word(String column) {
        String words = text(column);
        if (words == null) {
            refuse(column, "'" + column + "' is missing", "thiếu nội dung ở cột " + column);
        }
        return words == null ? "" : words;
    }

    @Nullable
    public LocalDate day(String column) {
        String words = text(column);
        if (words == null) {
            return null;
        }
        LocalDate day = DayReading.read(words).orElse(null);
        if (day == null) {
            refuse(
                    column,
                    "'" + words + "' is no day; " + DayReading.ADVICE,
                    "“" + words + "” không phải là ngày; " + DayReading.LOI_KHUYEN);
        }
        return day;
    }

    /** A day that must be there; where it is not, that is noted and some day stands for it. */
    public LocalDate needDay(String column) {
        if (text(column) == null) {
            word(column);
        }
        LocalDate day = day(column);
        return day == null ? LocalDate.EPOCH : day;
    }

    @Nullable
    public BigDecimal number(String column) {
        String words = text(column);
        if (words == null) {
            return null;
        }
        if (PlainNumber.isPlain(words)) {
            return Scalars.plainest(words);
        }
        refuse(column, PlainNumber.inEnglish(words), PlainNumber.inVietnamese(words));
        return null;
    }

    public boolean flag(String column) {
        String words = text(column);
        if (words != null && !List.of("true", "false").contains(words)) {
            refuse(column, "'" + words + "': write true or false", "“" + words + "”: hãy viết true hoặc false");
        }
        return "true".equals(words);
    }

    public <E extends Enum<E>> @Nullable E choice(String column, Class<E> type) {
        String words = text(column);
        List<E> known = List.of(type.getEnumConstants());
        if (words == null) {
            return null;
        }
        return known.stream()
                .filter(one -> one.name().equals(words))
                .findFirst()
                .orElseGet(() -> unknown(column, words, known.stream().map(Enum::name)));
    }

    public <E extends Enum<E>> E needChoice(String column, Class<E> type) {
        word(column);
        E choice = choice(column, type);
        return choice == null ? type.getEnumConstants()[0] : choice;
    }

    private <E> @Nullable E unknown(String column, String words, Stream<String> known) {
        List<String> names = known.toList();
        String nearest = Nearest.to(words, names).orElse(null);
        refuse(
                column,
                "'" + words + "' is no " + column + Problem.didYouMean(nearest)
                        + (nearest == null ? "; use one of " : " (one of ") + String.join(", ", names)
                        + (nearest == null ? "" : ")"),
                "“" + words + "” không dùng được cho cột " + column + Problem.coPhaiLa(nearest)
                        + (nearest == null ? "; hãy dùng một trong các từ: " : " (một trong các từ: ")
                        + String.join(", ", names) + (nearest == null ? "" : ")"));
        return null;
    }

    public void refuse(String column, String english, String vietnamese) {
        good = false;
        problems.hard(row.line(), columns.indexOf(column) + 1, english, vietnamese);
    }
}
