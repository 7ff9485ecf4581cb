package vn.tongket.review;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tongket.access.audit.Acting;
import vn.tongket.document.model.Block;
import vn.tongket.measure.KeptFigures;
import vn.tongket.programme.Programme;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.programme.sight.Publication;
import vn.tongket.programme.sight.Publications;
import vn.tongket.programme.sight.Sight;
import vn.tongket.review.setup.ReviewDefinition;
import vn.tongket.review.setup.ReviewRequest;
import vn.tongket.review.setup.ReviewView;
import vn.tongket.review.setup.Reviews;
import vn.tongket.review.sight.ReviewVersions;

/**
 * The reviews that everybody may read, the same whoever asks: in the version that was published, and only while nothing in it was
 * taken back.
 */
@Component
public class PublicReviews {
    private static final int THOUSAND = 1_000;

    private final Sight sight;
    private final Publications publications;
    private final Reviews reviews;
    private final ReviewVersions versions;
    private final ReviewDocuments documents;
    private final KeptFigures kept;

    PublicReviews(
            Sight sight,
            Publications publications,
            Reviews reviews,
            ReviewVersions versions,
            ReviewDocuments documents,
            KeptFigures kept) {
        this.sight = sight;
        this.publications = publications;
        this.reviews = reviews;
        this.versions = versions;
        this.documents = documents;
        this.kept = kept;
    }

    private record Whole(String programme, String review, String reviews) {}

    private record Texts(String programme, String review, String reviews) {}

    /** Latest first. */
    public List<PublicReview> all() {
        return sight.faces().stream()
                .flatMap(programme -> of(programme).stream())
                .sorted(Comparator.comparing(PublicReview::at).reversed())
                .toList();
    }

    /** Of a programme, in its order. */
    public List<PublicReview> of(Programme programme) {
        return reviews.definitions(programme.code()).stream()
                .flatMap(review -> published(programme, review).stream())
                .filter(this::isWhole)
                .toList();
    }

    private Optional<PublicReview> published(Programme programme, ReviewDefinition review) {
        PublicThing thing = PublicThing.review(programme.code(), review.code());
        if (!sight.isPublic(thing, versions.of(thing))) {
            return Optional.empty();
        }
        Optional<OffsetDateTime> at = publications.standing(thing).map(Publication::at);
        return at.map(moment -> new PublicReview(programme, review, moment));
    }

    /** Composing one takes as long as many pages: whether it can be is remembered until something that it is made of changes. */
    private boolean isWhole(PublicReview review) {
        Whole name = new Whole(review.programme().code(), review.definition().code(), reviews.state());
        return kept.look().ofAll(name, _ -> 1, () -> view(review).faults().isEmpty());
    }

    /** What it says, section by section, as a visitor reads it. */
    public List<PublicReview.Text> texts(PublicReview review) {
        Texts name = new Texts(review.programme().code(), review.definition().code(), reviews.state());
        return kept.look().ofAll(name, PublicReviews::weight, () -> texts(view(review)));
    }

    private static int weight(List<PublicReview.Text> texts) {
        return texts.stream().mapToInt(text -> text.words().length()).sum() / THOUSAND;
    }

    private static List<PublicReview.Text> texts(ReviewView view) {
        return Stream.concat(
                        view.sections().stream()
                                .map(section -> new PublicReview.Text(
                                        "muc-" + section.code(),
                                        Objects.requireNonNullElse(section.heading(), ""),
                                        words(section.blocks()))),
                        view.annexes().stream()
                                .map(annex -> new PublicReview.Text(
                                        "phu-luc-" + annex.code(), annex.title(), words(annex.blocks()))))
                .filter(text -> !text.words().isBlank())
                .toList();
    }

    private static String words(List<Block> blocks) {
        return String.join("\n", BlockWords.of(blocks));
    }

    private ReviewView view(PublicReview review) {
        ReviewRequest request = new ReviewRequest(
                review.programme().code(), Optional.of(review.definition().code()), Optional.empty(), false, true);
        return Acting.asVisitor(() -> documents.view(request));
    }
}
