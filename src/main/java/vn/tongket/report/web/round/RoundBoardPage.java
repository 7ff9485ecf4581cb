package vn.tongket.report.web.round;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.page.Crumb;
import vn.tongket.page.NumberCell;
import vn.tongket.page.Page;
import vn.tongket.page.State;

/**
 * Bảng đợt báo cáo.
 *
 * @param done what was just done, or empty
 * @param filter of the rows shown; null: all
 * @param steers whether the person runs the round
 */
public record RoundBoardPage(
        Head head,
        Sums sums,
        String done,
        Stage stage,
        List<Count> counts,
        @Nullable Count filter,
        List<String> forms,
        List<Group> groups,
        int missing,
        RollUp rollUp,
        boolean steers)
        implements Page {

    public record Head(String title, String address, String about) {}

    /**
     * How far the round is.
     *
     * @param lead {@code 131/168 xã đã duyệt · còn 3 ngày}
     * @param whole how the units asked and their reports add up; empty before the round is open
     */
    public record Sums(String lead, String whole, String timeliness) {}

    /** What the accepted reports add up to. */
    public record RollUp(List<FigureRow> figures, String note) {}

    /** Where the round stands, as the page needs it. */
    public enum Stage {
        DRAFT,
        OPEN,
        FROZEN
    }

    /** How many single reports stand where. */
    public record Count(State state, String word, long number, String address) {}

    /**
     * Rows that stand alike.
     *
     * @param pattern how they stand in each form, where that differs from form to form; else empty
     * @param folded whether only the count is open at first
     */
    public record Group(State state, String word, String pattern, boolean folded, List<Row> rows) {}

    /** @param forSuccessor who sends this unit's reports, since it ended; empty: itself */
    public record Row(
            String name,
            String forSuccessor,
            String code,
            String address,
            boolean selectable,
            List<Cell> cells,
            String due,
            List<String> notes) {}

    public record Cell(State state, String word) {}

    /** @param coverage {@code 37/38 xã} */
    public record FigureRow(
            String name, String measuredIn, NumberCell value, String coverage, List<String> missing, String note) {}

    @Override
    public String template() {
        return "report/board.jte";
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("Đợt báo cáo", "/dot-bao-cao"));
    }
}
