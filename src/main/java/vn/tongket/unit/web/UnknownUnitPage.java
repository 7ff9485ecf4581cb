package vn.tongket.unit.web;

import java.util.List;
import vn.tongket.page.Page;

/** No unit has this code; these may have been meant. */
public record UnknownUnitPage(String code, List<FoundUnit> suggestions) implements Page {
    public UnknownUnitPage {
        suggestions = List.copyOf(suggestions);
    }

    @Override
    public String template() {
        return "unit/unknown.jte";
    }

    @Override
    public int status() {
        return 404;
    }
}
