package vn.tongket.review.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.measure.KeptFigures;
import vn.tongket.review.setup.Reviews;

/**
 * Pages of reviews as visitors see them, kept in memory until something that they are made of changes: composing one takes as long
 * as hundreds of pages. For who is signed in they are composed each time, since each may see something else.
 */
@Component
class VisitorPages {
    private static final int THOUSAND = 1000;

    private final KeptFigures kept;
    private final Reviews reviews;

    VisitorPages(KeptFigures kept, Reviews reviews) {
        this.kept = kept;
        this.reviews = reviews;
    }

    /** @param reviews their state */
    private record All(String reviews) {}

    private record One(String programme, String review, String unit, String reviews) {}

    ReviewsPage list(Supplier<ReviewsPage> make) {
        return kept.look().ofVisitors(new All(reviews.state()), _ -> 1, make);
    }

    ReviewPage one(String programme, String review, @Nullable String unit, Supplier<ReviewPage> make) {
        return kept.look()
                .ofVisitors(
                        new One(programme, review, unit == null ? "" : unit, reviews.state()),
                        VisitorPages::weight,
                        make);
    }

    private static int weight(ReviewPage page) {
        long characters = page.sections().stream()
                        .mapToLong(section -> section.html().length())
                        .sum()
                + page.annexes().stream()
                        .mapToLong(annex -> annex.html().length())
                        .sum();
        return (int) (characters / THOUSAND);
    }
}
