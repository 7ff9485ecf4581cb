package vn.tongket.portal.publishing;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.access.Reach;
import vn.tongket.base.BadInput;
import vn.tongket.page.Attempt;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Redirect;
import vn.tongket.page.Right;
import vn.tongket.page.form.TypedDay;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.programme.sight.Publications;
import vn.tongket.unit.Units;

/** Duyệt công khai, rút khỏi phần công khai, for the programmes of the branch that the right reaches. */
@Controller
class PublishingController {
    static final String ALL = "/duyet-cong-khai";

    private final Programmes programmes;
    private final PublishingActs acts;
    private final PublishingPages pages;
    private final Reach reach;
    private final Units units;

    PublishingController(Programmes programmes, PublishingActs acts, PublishingPages pages, Reach reach, Units units) {
        this.programmes = programmes;
        this.acts = acts;
        this.pages = pages;
        this.reach = reach;
        this.units = units;
    }

    @GetMapping(ALL)
    @Opens(Right.PUBLISH)
    PublishingListPage all(Person who) {
        Set<Integer> reached = reach.units(who, Right.PUBLISH);
        return new PublishingListPage(programmes.heads().stream()
                .filter(programme -> reached.contains(idOf(programme.unit())))
                .map(head -> pages.entry(programmes.require(head.code())))
                .toList());
    }

    @GetMapping(ALL + "/{programme}")
    @Opens(Right.PUBLISH)
    PublishingPage one(
            @PathVariable String programme, Person who, @RequestParam(name = "chon", defaultValue = "") String choice) {
        PublishingPage page = pages.page(reached(programme, who));
        return choice.equals(PublishingPage.EVERYTHING) ? page.withAllChosen() : page;
    }

    @PostMapping(ALL + "/{programme}")
    @Opens(value = Right.PUBLISH, audit = "programme.published")
    Page publish(
            @PathVariable String programme,
            Person who,
            @RequestParam(name = "chon", defaultValue = "") List<String> chosen,
            @RequestParam(name = "khong-mat", defaultValue = "") String notSecret,
            @RequestParam(name = "ngay", defaultValue = "") String day) {
        Programme found = reached(programme, who);
        var checked = new PublishingActs.Checked(checker(who), TypedDay.orNull(day), !notSecret.isEmpty());
        var typed = new PublishingPage.Typed(Set.copyOf(chosen), !notSecret.isEmpty(), day, "");
        return after(found, typed, () -> acts.publish(found.code(), things(found, chosen), checked));
    }

    @PostMapping(ALL + "/{programme}/rut")
    @Opens(value = Right.PUBLISH, audit = "programme.withdrawn")
    Page withdraw(
            @PathVariable String programme,
            Person who,
            @RequestParam(name = "chon", defaultValue = "") List<String> chosen,
            @RequestParam(name = "ngay", defaultValue = "") String day,
            @RequestParam(name = "ly-do", defaultValue = "") String note) {
        Programme found = reached(programme, who);
        var typed = new PublishingPage.Typed(Set.copyOf(chosen), false, day, note);
        return after(found, typed, () -> acts.withdraw(found.code(), things(found, chosen), checker(who), note));
    }

    private Page after(Programme programme, PublishingPage.Typed typed, Runnable act) {
        return Attempt.of(
                () -> {
                    act.run();
                    return new Redirect(ALL + "/" + programme.code());
                },
                (status, why) -> pages.page(programme, typed, why));
    }

    /** What lies outside the branch is not there. */
    private Programme reached(String programme, Person who) {
        return programmes
                .find(programme)
                .filter(found -> reach.may(who, Right.PUBLISH, idOf(found.unit())))
                .orElseThrow(() -> new NoSuchElementException(programme));
    }

    private int idOf(String unit) {
        return units.require(unit).id();
    }

    private static List<PublicThing> things(Programme programme, List<String> chosen) {
        return chosen.stream().map(key -> thing(programme, key)).toList();
    }

    private static PublicThing thing(Programme programme, String key) {
        String[] parts = key.split(":", 2);
        PublicThing.Kind kind = Arrays.stream(PublicThing.Kind.values())
                .filter(one -> one.name().equals(parts[0]))
                .findFirst()
                .orElseThrow(
                        () -> BadInput.of("there is nothing called '" + key + "'", "Không có nội dung “" + key + "”"));
        return new PublicThing(
                kind, programme.code(), kind == PublicThing.Kind.PROGRAMME || parts.length < 2 ? "" : parts[1]);
    }

    private static Publications.Checker checker(Person who) {
        return new Publications.Checker(who.displayName(), who.id());
    }
}
