package vn.tongket.review.sight;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.programme.sight.Sight;
import vn.tongket.review.setup.ReviewDefinition;
import vn.tongket.review.setup.ReviewRequest;
import vn.tongket.review.setup.Reviews;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** The reviews whoever reads may see: of units their READ reaches, drafts and all; of others the version that was published. */
@Component
public class SeenReviews {
    private final Sight sight;
    private final Programmes programmes;
    private final Reviews reviews;
    private final ReviewVersions versions;
    private final Units units;

    SeenReviews(Sight sight, Programmes programmes, Reviews reviews, ReviewVersions versions, Units units) {
        this.sight = sight;
        this.programmes = programmes;
        this.reviews = reviews;
        this.versions = versions;
        this.units = units;
    }

    /** Of a programme, in its order. */
    public List<ReviewDefinition> of(String programme) {
        Optional<Programme> whole = programmes.find(programme);
        if (whole.isEmpty()) {
            return List.of();
        }
        boolean reads = sight.reads(whole.get().unit());
        return reviews.definitions(programme).stream()
                .filter(review -> reads || isPublic(PublicThing.review(programme, review.code())))
                .toList();
    }

    /**
     * What may be composed of a review.
     *
     * @param unit code of the unit whose review it is; null: the programme's own
     * @throws NoSuchElementException where it is not there, or not to be seen
     */
    public ReviewRequest request(String programme, String review, @Nullable String unit, boolean issued) {
        Programme whole = programmes.find(programme).orElseThrow(() -> new NoSuchElementException(programme));
        if (reviews.find(programme, review).isEmpty()) {
            throw new NoSuchElementException(review);
        }
        Unit of = units.find(unit == null ? whole.unit() : unit).orElseThrow(() -> new NoSuchElementException(unit));
        if (!sight.reads(of.id())) {
            PublicThing thing = PublicThing.review(programme, review);
            if (of.id() != units.require(whole.unit()).id() || !isPublic(thing)) {
                throw sight.hidden(thing);
            }
            return new ReviewRequest(programme, Optional.of(review), Optional.empty(), issued, true);
        }
        return new ReviewRequest(programme, Optional.of(review), Optional.ofNullable(unit), issued, false);
    }

    /** Whether the findings behind a review may be seen by who may have what is requested. */
    public boolean areFindingsSeen(ReviewRequest request) {
        return !request.published() || isPublic(findings(request));
    }

    /** @throws NoSuchElementException where they may not */
    public void requireFindings(ReviewRequest request) {
        if (!areFindingsSeen(request)) {
            throw sight.hidden(findings(request));
        }
    }

    private static PublicThing findings(ReviewRequest request) {
        return PublicThing.findings(request.programme(), request.review().orElseThrow());
    }

    private boolean isPublic(PublicThing thing) {
        return sight.isPublic(thing, versions.of(thing));
    }
}
