package vn.tongket.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.base.Window;
import vn.tongket.document.Run;
import vn.tongket.measure.Exactness;
import vn.tongket.measure.Figure;
import vn.tongket.unit.ShareBy;

/**
 * Makes the cells of a table out of figures and remembers what has to be said below it: which were estimated and how, for
 * which windows units are missing, which sign means what.
 */
final class TableNotes {
    private static final String NOT_KNOWN = "…";

    private final String place;
    private final Ledger ledger;
    private @Nullable Figure leastCovered;
    private boolean byPeople;
    private boolean byLand;
    private boolean unknown;

    TableNotes(String place, Ledger ledger) {
        this.place = place;
        this.ledger = ledger;
    }

    /** The figure to its indicator's decimals, all alike down a column; {@code …} where there is none. */
    List<Run> cell(@Nullable Figure figure) {
        return cell(figure, "");
    }

    /** @param before words before it: {@code bình quân} */
    List<Run> cell(@Nullable Figure figure, String before) {
        if (figure == null || figure.value() == null) {
            return missing();
        }
        String number =
                VietnameseNumbers.format(figure.value(), figure.indicator().decimals());
        remember(figure);
        Run run = ledger.figure(place, number + mark(figure), figure);
        return before.isEmpty() ? List.of(run) : List.of(Run.text(before + " "), run);
    }

    /** A numerator or a denominator. */
    List<Run> part(@Nullable Figure figure, java.math.@Nullable BigDecimal part) {
        if (figure == null || part == null) {
            return missing();
        }
        remember(figure);
        return List.of(ledger.figure(place, VietnameseNumbers.formatShort(part, 2) + mark(figure), figure));
    }

    List<Run> missing() {
        unknown = true;
        return Run.of(NOT_KNOWN);
    }

    /** What stands below the table. */
    List<Run> note() {
        List<String> notes = new ArrayList<>();
        if (byPeople || byLand) {
            notes.add("(*) Số ước tính theo tỷ lệ "
                    + (byPeople && byLand ? "dân số, diện tích" : byPeople ? "dân số" : "diện tích")
                    + " của phần địa bàn sáp nhập, chia tách.");
        }
        if (leastCovered != null) {
            notes.add(coverage(leastCovered));
        }
        if (unknown) {
            notes.add("(" + NOT_KNOWN + ") Chưa có số liệu.");
        }
        return notes.isEmpty() ? List.of() : List.of(Run.italic("Ghi chú: " + String.join(" ", notes)));
    }

    private void remember(Figure figure) {
        if (figure.exactness() == Exactness.ESTIMATED) {
            byPeople |= figure.indicator().shareBy() == ShareBy.PEOPLE;
            byLand |= figure.indicator().shareBy() == ShareBy.LAND;
        }
        if (!figure.coverage().isComplete() && (leastCovered == null || lacking(figure) > lacking(leastCovered))) {
            leastCovered = figure;
        }
    }

    private static int lacking(Figure figure) {
        return figure.coverage().expected() - figure.coverage().reported();
    }

    private static String coverage(Figure figure) {
        return "Chưa đủ các đơn vị có số liệu; thiếu nhiều nhất: " + when(figure.window()) + ", "
                + figure.coverage().reported() + "/" + figure.coverage().expected() + " đơn vị.";
    }

    private static String when(Window window) {
        return window.to().isAfter(window.from().plusYears(1))
                ? VietnameseDates.window(window)
                : "năm " + window.countsForYear();
    }

    private static String mark(Figure figure) {
        return figure.exactness() == Exactness.ESTIMATED ? "*" : "";
    }
}
