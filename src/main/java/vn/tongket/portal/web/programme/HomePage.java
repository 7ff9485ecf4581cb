package vn.tongket.portal.web.programme;

import java.util.List;
import vn.tongket.page.Page;

/**
 * The front page of a visitor.
 *
 * @param programmes what may be opened
 */
public record HomePage(List<ProgrammesPage.Entry> programmes) implements Page {
    public HomePage {
        programmes = List.copyOf(programmes);
    }

    @Override
    public String template() {
        return "portal/home.jte";
    }
}
