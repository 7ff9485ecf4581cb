package vn.tongket.access.people;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tongket.access.PeopleOfBranch;
import vn.tongket.access.Reach;
import vn.tongket.access.RolePlaces;
import vn.tongket.access.TypedPlace;
import vn.tongket.access.level.SystemLevel;
import vn.tongket.page.Attempt;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Redirect;
import vn.tongket.page.Right;

/** The page of one account, before an act and after it. */
@Component
class AccountPages {
    private final PeopleOfBranch people;
    private final Reach reach;
    private final RolePlaces places;
    private final SystemLevel level;

    AccountPages(PeopleOfBranch people, Reach reach, RolePlaces places, SystemLevel level) {
        this.people = people;
        this.reach = reach;
        this.places = places;
        this.level = level;
    }

    long oneTimeHours() {
        return level.oneTimePasswordWaits().toHours();
    }

    PersonPage page(Person administrator, int account, List<String> problems) {
        return page(administrator, account, TypedPlace.NOWHERE, problems);
    }

    private PersonPage page(Person administrator, int account, TypedPlace place, List<String> problems) {
        return new PersonPage(
                people.require(administrator, account),
                administrator.id() == account,
                reach.mayEverywhere(administrator, Right.ADMINISTER),
                place,
                UnitChoice.of(places, administrator, place, problems),
                problems);
    }

    /** The page again, with all that is wrong where the act was refused. */
    Page after(Person administrator, int account, Runnable act) {
        return after(administrator, account, "/quan-tri/nguoi-dung/" + account, act);
    }

    /** As {@link #after(Person, int, Runnable)}, with the unit to be chosen anew. */
    Page after(Person administrator, int account, TypedPlace place, Runnable act) {
        return after(administrator, account, "/quan-tri/nguoi-dung/" + account, place, act);
    }

    Page after(Person administrator, int account, String next, Runnable act) {
        return after(administrator, account, next, TypedPlace.NOWHERE, act);
    }

    private Page after(Person administrator, int account, String next, TypedPlace place, Runnable act) {
        return Attempt.of(
                () -> {
                    act.run();
                    return new Redirect(next);
                },
                (status, why) -> page(administrator, account, place, why));
    }
}
