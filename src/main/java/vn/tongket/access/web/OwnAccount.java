package vn.tongket.access.web;

import org.springframework.security.access.AccessDeniedException;
import vn.tongket.page.Person;
import vn.tongket.page.Visit;

/** Whose account is being looked at: always the one of who asks. */
final class OwnAccount {
    private OwnAccount() {}

    /** @throws AccessDeniedException for an administrator who sees as the person: proofs of identity are nobody else's business */
    static Person person() {
        if (Visit.current().seenBy() != null) {
            throw new AccessDeniedException("Not while seeing as another person");
        }
        return Visit.current().requirePerson();
    }
}
