package vn.tongket.exchange.web;

import java.util.List;
import vn.tongket.base.Problem;
import vn.tongket.exchange.Difference;
import vn.tongket.exchange.SectionDifference;
import vn.tongket.page.Page;

/**
 * What a package would change, or what it changed.
 *
 * @param name of the file as it was sent
 * @param number under which the upload is kept; empty once it was applied
 */
public record PackageDifferencePage(String name, String number, Difference difference) implements Page {
    private static final int NAMED = 12;

    @Override
    public String template() {
        return "exchange/difference.jte";
    }

    public boolean applied() {
        return number.isEmpty();
    }

    public List<SectionDifference> sections() {
        return difference.sections().stream()
                .filter(section -> !section.isNothing())
                .toList();
    }

    public List<String> warnings() {
        return difference.warnings().stream().map(Problem::inVietnamese).toList();
    }

    /** The first few by their codes, and how many more. */
    public static String named(List<String> codes) {
        if (codes.isEmpty()) {
            return "–";
        }
        String first = String.join(", ", codes.subList(0, Math.min(NAMED, codes.size())));
        return codes.size() > NAMED ? first + " và " + (codes.size() - NAMED) + " mục nữa" : first;
    }
}
