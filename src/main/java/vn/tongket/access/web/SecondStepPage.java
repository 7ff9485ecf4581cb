package vn.tongket.access.web;

import org.jspecify.annotations.Nullable;
import vn.tongket.page.Page;

/**
 * Bước hai của đăng nhập: the code.
 *
 * @param fault why the last code was refused; null on the first
 */
public record SecondStepPage(@Nullable String fault) implements Page {
    @Override
    public String template() {
        return "access/second-step.jte";
    }

    @Override
    public int status() {
        return fault == null ? 200 : 422;
    }
}
