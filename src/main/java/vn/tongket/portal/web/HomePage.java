package vn.tongket.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.page.Page;

/**
 * The front page.
 *
 * @param name of the person signed in; null for a visitor
 * @param rights what that person may do beyond looking, in words
 * @param programmes what may be opened
 */
public record HomePage(@Nullable String name, List<String> rights, List<ProgrammesPage.Entry> programmes)
        implements Page {
    public HomePage {
        rights = List.copyOf(rights);
        programmes = List.copyOf(programmes);
    }

    @Override
    public String template() {
        return "portal/home.jte";
    }
}
