package vn.tongket.access.web;

import org.jspecify.annotations.Nullable;
import vn.tongket.page.Page;

/**
 * Gõ lại mật khẩu, after a session lay idle.
 *
 * @param name whose session it is
 * @param back the page that was asked for
 * @param fault what was wrong with the last try
 */
public record UnlockPage(String name, String back, @Nullable String fault) implements Page {
    @Override
    public String template() {
        return "access/unlock.jte";
    }

    @Override
    public int status() {
        return fault == null ? 200 : 422;
    }
}
