package vn.tongket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import vn.tongket.access.audit.Acting;
import vn.tongket.portal.publishing.PublishingActs;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.programme.sight.Publications;
import vn.tongket.programme.sight.Sight;
import vn.tongket.review.setup.Reviews;

/** Nothing a test stores is public by itself: a world that visitors look at is published by the act, as an office would. */
public final class PublishedWorld {
    private PublishedWorld() {}

    public static PublishingActs.Checked checked() {
        return new PublishingActs.Checked(
                new Publications.Checker("Người rà soát thử", null), LocalDate.of(2026, 11, 30), true);
    }

    /** The programme with every indicator that its definitions permit. */
    public static void programme(BeanFactory context, String code) {
        Programme whole = context.getBean(Programmes.class).require(code);
        Set<String> permitted = whole.indicators().stream()
                .filter(Indicator::publishable)
                .map(Indicator::code)
                .collect(Collectors.toSet());
        List<PublicThing> things = new ArrayList<>(List.of(PublicThing.programme(code)));
        Sight.faceWith(whole, permitted)
                .indicators()
                .forEach(indicator -> things.add(PublicThing.indicator(code, indicator.code())));
        publish(context, code, things);
    }

    /** As {@link #programme}, with every review as it is written and the findings behind it. */
    public static void withReviews(BeanFactory context, String code) {
        programme(context, code);
        List<PublicThing> things = new ArrayList<>();
        context.getBean(Reviews.class).definitions(code).forEach(review -> {
            things.add(PublicThing.review(code, review.code()));
            things.add(PublicThing.findings(code, review.code()));
        });
        if (!things.isEmpty()) {
            publish(context, code, things);
        }
    }

    public static void publish(BeanFactory context, String code, List<PublicThing> things) {
        Acting.asSystem(() -> context.getBean(PublishingActs.class).publish(code, things, checked()));
    }
}
