package vn.tongket.access.web;

import vn.tongket.page.Page;

/** The password is changed; what to do next. */
public record PasswordChangedPage() implements Page {
    @Override
    public String template() {
        return "access/password-changed.jte";
    }
}
