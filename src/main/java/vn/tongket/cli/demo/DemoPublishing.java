package vn.tongket.cli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import vn.tongket.access.Accounts;
import vn.tongket.base.BadInput;
import vn.tongket.base.Now;
import vn.tongket.page.Person;
import vn.tongket.portal.publishing.PublishingActs;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.programme.sight.Publications;
import vn.tongket.programme.sight.Sight;
import vn.tongket.review.setup.Reviews;

/**
 * The one place where the demonstration publishes: each example by an act of its secretariat, as an office would. The programme
 * whose round still runs is left for the visitor of the demonstration to publish.
 */
final class DemoPublishing {
    private static final Logger LOG = LoggerFactory.getLogger(DemoPublishing.class);

    private final Programmes programmes;
    private final Publications publications;
    private final Reviews reviews;
    private final PublishingActs acts;
    private final PublishingActs.Checked checked;

    /** @param username of who publishes */
    DemoPublishing(ApplicationContext context, String username) {
        this.programmes = context.getBean(Programmes.class);
        this.publications = context.getBean(Publications.class);
        this.reviews = context.getBean(Reviews.class);
        this.acts = context.getBean(PublishingActs.class);
        Person person = context.getBean(Accounts.class).find(username).orElseThrow();
        this.checked = new PublishingActs.Checked(
                new Publications.Checker(person.displayName(), person.id()), Now.day(), true);
    }

    /** The programme with every indicator that may be public; nothing where somebody has acted on it before. */
    void programme(String code) {
        Programme whole = programmes.require(code);
        if (!whole.publishable() || !publications.of(code).isEmpty()) {
            return;
        }
        List<PublicThing> things = new ArrayList<>(List.of(PublicThing.programme(code)));
        indicators(whole).forEach(indicator -> things.add(PublicThing.indicator(code, indicator)));
        acts.publish(code, things, checked);
    }

    /** Without those made of what is closed. */
    private static List<String> indicators(Programme whole) {
        Set<String> permitted = whole.indicators().stream()
                .filter(Indicator::publishable)
                .map(Indicator::code)
                .collect(Collectors.toSet());
        return Sight.faceWith(whole, permitted).indicators().stream()
                .map(Indicator::code)
                .toList();
    }

    /** Its reviews, each with the findings behind it; one that quotes what is not public stays in the office. */
    void reviews(String code) {
        PublicThing whole = PublicThing.programme(code);
        if (publications.standing(whole).isEmpty()) {
            return;
        }
        reviews.definitions(code).forEach(review -> {
            PublicThing text = PublicThing.review(code, review.code());
            if (publications.last(text).isEmpty()) {
                try {
                    acts.publish(code, List.of(text, PublicThing.findings(code, review.code())), checked);
                } catch (BadInput refused) {
                    LOG.info("The review {} is not published: {}", text.address(), refused.getMessage());
                }
            }
        });
    }
}
