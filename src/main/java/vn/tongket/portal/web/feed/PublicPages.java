package vn.tongket.portal.web.feed;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.portal.web.word.Addresses;
import vn.tongket.programme.Programme;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.programme.sight.Publication;
import vn.tongket.programme.sight.Publications;
import vn.tongket.programme.sight.Sight;
import vn.tongket.review.PublicReview;
import vn.tongket.review.PublicReviews;

/** Every page of what was published, whoever asks. */
@Component
class PublicPages {
    private final Sight sight;
    private final Publications publications;
    private final PublicReviews reviews;

    PublicPages(Sight sight, Publications publications, PublicReviews reviews) {
        this.sight = sight;
        this.publications = publications;
        this.reviews = reviews;
    }

    /** @param changed the moment of the last act of publishing that it shows; null for a list, which shows many */
    record Listed(String path, @Nullable OffsetDateTime changed) {}

    List<Listed> all() {
        List<Listed> pages = new ArrayList<>();
        pages.add(new Listed("/", null));
        PublicPlaces.LISTS.forEach(list -> pages.add(new Listed(list, null)));
        sight.faces().forEach(programme -> add(programme, pages));
        return pages;
    }

    private void add(Programme programme, List<Listed> pages) {
        String code = programme.code();
        Map<PublicThing, OffsetDateTime> moments = new HashMap<>();
        publications.of(code).stream()
                .filter(Publication::stands)
                .forEach(act -> moments.merge(act.thing(), act.at(), PublicPages::later));
        OffsetDateTime last =
                moments.values().stream().reduce(PublicPages::later).orElse(null);
        pages.add(new Listed(Addresses.programme(code), last));
        pages.add(new Listed(Addresses.board(code), last));
        programme
                .indicators()
                .forEach(indicator -> pages.add(new Listed(
                        Addresses.indicator(code, indicator.code()),
                        moments.get(PublicThing.indicator(code, indicator.code())))));
        reviews.of(programme).forEach(review -> pages.add(new Listed(address(review), review.at())));
    }

    private static OffsetDateTime later(OffsetDateTime one, OffsetDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    static String address(PublicReview review) {
        return Addresses.review(review.programme().code(), review.definition().code());
    }
}
