package vn.tongket.access.web;

import java.util.Objects;
import vn.tongket.page.Person;
import vn.tongket.page.Visit;

/** Whose account is being looked at: always the one of who asks. */
final class OwnAccount {
    private OwnAccount() {}

    static Person person() {
        return Objects.requireNonNull(Visit.current().person(), "The gate lets only people signed in come here");
    }
}
