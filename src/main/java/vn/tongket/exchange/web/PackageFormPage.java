package vn.tongket.exchange.web;

import java.util.List;
import vn.tongket.page.Page;

/**
 * The form, with all mistakes of what was sent.
 *
 * @param status 200, or why it was refused
 */
public record PackageFormPage(int status, List<String> problems) implements Page {
    @Override
    public String template() {
        return "exchange/form.jte";
    }
}
