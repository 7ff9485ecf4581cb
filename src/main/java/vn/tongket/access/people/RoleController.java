package vn.tongket.access.people;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.access.RoleChanges;
import vn.tongket.access.RoleChanges.StandIn;
import vn.tongket.access.TypedPlace;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.page.form.TypedDay;

/** What a person holds: one role more, one less, at another unit, in another's hands for a while. */
@Controller
class RoleController {
    private static final String ROLES = "/quan-tri/nguoi-dung/{account}/vai-tro";

    private final AccountPages pages;
    private final RoleChanges roles;

    RoleController(AccountPages pages, RoleChanges roles) {
        this.pages = pages;
        this.roles = roles;
    }

    @PostMapping(ROLES)
    @Opens(value = Right.ADMINISTER, audit = "role.granted")
    Page grant(
            @PathVariable int account,
            Person who,
            @RequestParam(name = "vai-tro", defaultValue = "") String role,
            @RequestParam Map<String, String> fields) {
        TypedPlace place = PlaceFields.of(fields);
        return pages.after(who, account, place, () -> roles.grant(who, account, role, place));
    }

    @PostMapping(ROLES + "/ket-thuc")
    @Opens(value = Right.ADMINISTER, audit = "role.ended")
    Page end(@PathVariable int account, Person who, @RequestParam(name = "so", defaultValue = "0") int assignment) {
        return pages.after(who, account, () -> roles.end(who, account, assignment));
    }

    @PostMapping(ROLES + "/chuyen")
    @Opens(value = Right.ADMINISTER, audit = "role.moved")
    Page move(
            @PathVariable int account,
            Person who,
            @RequestParam(name = "so", defaultValue = "0") int assignment,
            @RequestParam(name = "tu-ngay", defaultValue = "") String from,
            @RequestParam Map<String, String> fields) {
        TypedPlace place = PlaceFields.of(fields);
        return pages.after(
                who,
                account,
                place,
                () -> roles.move(who, account, assignment, place, TypedDay.orNone("Từ ngày", from)));
    }

    @PostMapping(ROLES + "/uy-quyen")
    @Opens(value = Right.ADMINISTER, audit = "role.delegated")
    Page delegate(
            @PathVariable int account,
            Person who,
            @RequestParam(name = "so", defaultValue = "0") int assignment,
            @RequestParam(name = "nguoi-thay", defaultValue = "") String username,
            @RequestParam(name = "tu-ngay", defaultValue = "") String from,
            @RequestParam(name = "den-ngay", defaultValue = "") String to,
            @RequestParam(name = "ly-do", defaultValue = "") String reason) {
        return pages.after(
                who,
                account,
                () -> roles.delegate(
                        who,
                        account,
                        assignment,
                        new StandIn(username, TypedDay.orNull(from), TypedDay.orNull(to), reason)));
    }
}
