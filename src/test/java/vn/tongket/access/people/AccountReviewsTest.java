package vn.tongket.access.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.TongketTest;
import vn.tongket.access.Accounts;
import vn.tongket.access.role.Role;
import vn.tongket.page.Person;

@TongketTest
class AccountReviewsTest {
    @Autowired
    AccountReviews reviews;

    @Autowired
    Accounts accounts;

    @Autowired
    DSLContext database;

    private int account(String name, Role role, int openedDaysAgo, String reviewed) {
        accounts.createDemo(name, "Lê Văn " + name, role, null);
        database.execute(
                "update access.account set opened_at = now() - make_interval(days => ?), reviewed_at = " + reviewed
                        + " where username = ?",
                openedDaysAgo,
                name);
        return accounts.find(name).orElseThrow().id();
    }

    /** Counted from the last look, or from when an administrator opened the account: what is new is not overdue. */
    @Test
    void anAccountIsDueAYearAfterItWasLookedAtLast() {
        account("quantri", Role.ADMINISTRATOR, 3, "null");
        account("moi", Role.CLERK, 365 - 1, "null");
        account("cu", Role.CLERK, 366, "null");
        account("da-xem", Role.CLERK, 900, "now() - interval '364 days'");
        int longAgo = account("xem-lau", Role.CLERK, 900, "now() - interval '366 days'");
        Person administrator = accounts.find("quantri").orElseThrow();
        assertThat(due(administrator)).containsExactlyInAnyOrder("cu", "xem-lau");
        assertThat(reviews.of(administrator)).hasSize(5).first().matches(AccountReviews.Reviewed::due);

        reviews.review(administrator, Set.of(longAgo));
        assertThat(due(administrator)).containsExactly("cu");
        assertThat(
                        database.fetchValue(
                                "select count(*)::int from access.audit_entry where act = 'account.reviewed' and object = 'xem-lau'"))
                .isEqualTo(1);
    }

    private List<String> due(Person administrator) {
        return reviews.of(administrator).stream()
                .filter(AccountReviews.Reviewed::due)
                .map(one -> one.account().username())
                .toList();
    }
}
