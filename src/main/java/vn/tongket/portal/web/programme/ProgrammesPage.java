package vn.tongket.portal.web.programme;

import java.util.List;
import vn.tongket.page.Page;

/** Nghị quyết, chương trình: the list, latest period first. */
public record ProgrammesPage(List<Entry> entries) implements Page {
    public ProgrammesPage {
        entries = List.copyOf(entries);
    }

    @Override
    public String template() {
        return "portal/programmes.jte";
    }

    /**
     * One programme.
     *
     * @param title a name that is a heading
     * @param fullTitle the title in full; empty where it is the heading
     * @param directives what it carries out, in a line; may be empty
     * @param unit full name of the authority's unit
     * @param period in words
     */
    public record Entry(
            String title,
            String fullTitle,
            String address,
            String directives,
            String unit,
            String period,
            boolean invented) {}
}
