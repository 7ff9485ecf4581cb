package vn.tongket.access.people;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.access.Invitation;
import vn.tongket.access.Invitations;
import vn.tongket.access.Invitations.Invited;
import vn.tongket.access.Reach;
import vn.tongket.access.RolePlaces;
import vn.tongket.access.TypedPlace;
import vn.tongket.access.level.SystemLevel;
import vn.tongket.page.Attempt;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Right;

/** The people of a branch, and inviting one more. */
@Controller
class PeopleController {
    private final PeopleQuery people;
    private final Invitations invitations;
    private final Reach reach;
    private final RolePlaces places;
    private final SystemLevel level;

    PeopleController(PeopleQuery people, Invitations invitations, Reach reach, RolePlaces places, SystemLevel level) {
        this.people = people;
        this.invitations = invitations;
        this.reach = reach;
        this.places = places;
        this.level = level;
    }

    @GetMapping("/quan-tri")
    @Opens(Right.ADMINISTER)
    PeoplePage people(
            Person who,
            @RequestParam(name = "don-vi", defaultValue = "") String unit,
            @RequestParam(name = "tim", defaultValue = "") String words,
            @RequestParam(name = "trang", defaultValue = "1") int page) {
        return people.page(who, unit.strip(), words.strip(), page);
    }

    @GetMapping("/quan-tri/moi")
    @Opens(Right.ADMINISTER)
    InvitePage form(Person who, @RequestParam(name = "don-vi", defaultValue = "") String unit) {
        return page(who, new Invitation("", "", "", "", "", new TypedPlace(unit, false, false)), List.of());
    }

    @PostMapping("/quan-tri/moi")
    @Opens(value = Right.ADMINISTER, audit = "account.created")
    Page invite(
            Person who,
            @RequestParam("ho-ten") String name,
            @RequestParam("ten-dang-nhap") String username,
            @RequestParam(name = "thu", defaultValue = "") String email,
            @RequestParam(name = "chuc-vu", defaultValue = "") String office,
            @RequestParam(name = "vai-tro", defaultValue = "") String role,
            @RequestParam Map<String, String> fields) {
        Invitation typed = new Invitation(name, username, email, office, role, PlaceFields.of(fields));
        return Attempt.of(
                () -> {
                    Invited invited = invitations.invite(who, typed);
                    return new OneTimePasswordPage(
                            invited.accountId(),
                            invited.account(),
                            true,
                            level.oneTimePasswordWaits().toHours());
                },
                (status, why) -> page(who, typed, why));
    }

    private InvitePage page(Person who, Invitation typed, List<String> problems) {
        return new InvitePage(
                typed,
                reach.mayEverywhere(who, Right.ADMINISTER),
                UnitChoice.of(places, who, typed.place(), problems),
                problems);
    }
}
