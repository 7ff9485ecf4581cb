package vn.tongket.portal.web;

import org.jspecify.annotations.Nullable;
import vn.tongket.page.Page;

/**
 * The front page.
 *
 * @param name of the person signed in; null for a visitor
 */
public record HomePage(@Nullable String name) implements Page {
    @Override
    public String template() {
        return "portal/home.jte";
    }
}
