package vn.tongket.access.web;

import org.jspecify.annotations.Nullable;
import vn.tongket.page.Page;

/**
 * Đăng nhập.
 *
 * @param fault why the last try was refused; null on the first
 */
public record SignInPage(@Nullable String fault) implements Page {
    @Override
    public String template() {
        return "access/sign-in.jte";
    }
}
