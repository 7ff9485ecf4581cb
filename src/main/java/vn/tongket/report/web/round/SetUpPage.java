package vn.tongket.report.web.round;

import java.util.List;
import vn.tongket.page.Crumb;
import vn.tongket.page.Page;
import vn.tongket.unit.UnitKind;

/**
 * Setting a round up.
 *
 * @param stored whether it is kept already, so that it can be opened
 * @param findings what is not ready, before it is opened
 * @param summary what the kept round says, in words
 */
public record SetUpPage(
        int status,
        List<String> problems,
        String done,
        String title,
        String address,
        boolean stored,
        boolean open,
        List<Finding> findings,
        List<String> summary,
        Choices choices,
        Typed typed,
        UnitChoices units)
        implements Page {

    /** What can be chosen; the deadlines of {@code levels} are typed. */
    public record Choices(
            List<Choice> programmes,
            List<Choice> windows,
            List<Choice> forms,
            List<Choice> kinds,
            List<Choice> regimes,
            List<Level> levels) {}

    /**
     * @param list the units to be ticked one by one; empty: they are not shown so
     * @param tooMany how many there are, where they are too many to be shown so; else 0
     */
    public record UnitChoices(List<Choice> branches, List<Choice> list, int tooMany) {}

    public record Finding(boolean stops, String words) {}

    public record Choice(String value, String word, boolean chosen, String note) {}

    public record Level(String name, String word, String typed) {}

    public record Typed(
            String programme,
            String title,
            String code,
            String from,
            String to,
            String opensOn,
            String listOf,
            String units) {}

    @Override
    public String template() {
        return "report/set-up.jte";
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("Đợt báo cáo", "/dot-bao-cao"));
    }

    public boolean stopped() {
        return findings.stream().anyMatch(Finding::stops);
    }

    static String word(UnitKind kind) {
        return switch (kind) {
            case COUNTRY -> "Trung ương";
            case PROVINCE -> "Tỉnh, thành phố";
            case DISTRICT -> "Huyện";
            case COMMUNE -> "Xã, phường, đặc khu";
            case OFFICE -> "Cơ quan, phòng, ban";
        };
    }
}
