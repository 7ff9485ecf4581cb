package vn.tongket.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tongket.page.Person;

/** Changing one's own password, once the old one has been given. */
@Component
public class OwnPassword {
    /** Fewest signs of a new password. */
    public static final int SHORTEST = Passwords.SHORTEST;

    private final Accounts accounts;

    OwnPassword(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The person as they now are, or everything that is wrong. */
    public Change change(Person person, String old, String chosen, String again) {
        List<String> faults = new ArrayList<>();
        if (old.length() > Passwords.LONGEST
                || accounts.check(person.username(), old).isEmpty()) {
            faults.add("Mật khẩu hiện nay chưa đúng.");
        }
        faults.addAll(Passwords.faults(person.username(), old, chosen, again));
        return new Change(faults.isEmpty() ? accounts.changePassword(person, chosen) : person, faults);
    }

    /** What came of it; without faults it is done. */
    public record Change(Person person, List<String> faults) {
        public Change {
            faults = List.copyOf(faults);
        }
    }
}
