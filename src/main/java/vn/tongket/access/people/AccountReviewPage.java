package vn.tongket.access.people;

import java.util.List;
import java.util.stream.Collectors;
import vn.tongket.access.AccountView;
import vn.tongket.page.Page;
import vn.tongket.page.Paging;
import vn.tongket.page.State;

/**
 * Rà soát tài khoản.
 *
 * @param lines of the page shown, those that are due first
 * @param due how many are
 * @param done whether some were just looked at
 */
public record AccountReviewPage(List<Line> lines, long due, Paging paging, boolean done) implements Page {
    public AccountReviewPage {
        lines = List.copyOf(lines);
    }

    static AccountReviewPage of(List<AccountReviews.Reviewed> accounts, int page, boolean done) {
        Paging paging = Paging.of(page, accounts.size(), AccountReviewController.ADDRESS);
        return new AccountReviewPage(
                paging.shown(accounts).stream().map(AccountReviewPage::line).toList(),
                accounts.stream().filter(AccountReviews.Reviewed::due).count(),
                paging,
                done);
    }

    private static Line line(AccountReviews.Reviewed one) {
        AccountView account = one.account();
        String roles = account.roles().stream()
                .map(role -> role.assignment().role().words() + ", " + PersonWords.place(role))
                .collect(Collectors.joining("; "));
        return new Line(
                account.id(),
                account.displayName(),
                account.username(),
                roles.isEmpty() ? "Không có" : roles,
                PersonWords.lastSignIn(account.lastSignIn()),
                one.factor() ? "Có" : "Không",
                one.reviewed() == null ? "Chưa rà soát" : PersonWords.moment(one.reviewed()),
                one.due());
    }

    @Override
    public String template() {
        return "access/account-review.jte";
    }

    public State state(Line line) {
        return line.due() ? State.ATTENTION : State.GOOD;
    }

    /** One open account. */
    public record Line(
            int id,
            String name,
            String username,
            String roles,
            String lastSignIn,
            String factor,
            String reviewed,
            boolean due) {}
}
