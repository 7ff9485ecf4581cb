package vn.tongket.access.web;

import java.util.List;
import vn.tongket.page.Page;

/**
 * Phiên làm việc đã hết, in the middle of saving without script.
 *
 * @param typed what the form sent, to be copied; field by field
 */
public record SessionEndedPage(List<String> typed) implements Page {
    public SessionEndedPage {
        typed = List.copyOf(typed);
    }

    @Override
    public String template() {
        return "access/session-ended.jte";
    }

    @Override
    public int status() {
        return 401;
    }
}
