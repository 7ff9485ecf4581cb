package vn.tongket.access.web;

import org.jspecify.annotations.Nullable;
import vn.tongket.page.Page;

/**
 * Đăng nhập.
 *
 * @param fault why the last try was refused; null on the first
 * @param username what was typed, so that it need not be typed again
 * @param provider name of the office's own sign-in; null where none is set
 */
public record SignInPage(
        @Nullable String fault, String username, @Nullable String provider, int status) implements Page {

    static SignInPage first(@Nullable String provider) {
        return new SignInPage(null, "", provider, 200);
    }

    @Override
    public String template() {
        return "access/sign-in.jte";
    }
}
