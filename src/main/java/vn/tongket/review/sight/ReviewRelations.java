package vn.tongket.review.sight;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tongket.base.VietnameseDates;
import vn.tongket.programme.ProgrammeRelations;
import vn.tongket.programme.Related;
import vn.tongket.review.setup.ReviewDefinition;

/** The reviews of a programme, on the programme's page. */
@Component
class ReviewRelations implements ProgrammeRelations {
    private final SeenReviews reviews;

    ReviewRelations(SeenReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public List<Related> relatedTo(String programmeCode) {
        return reviews.of(programmeCode).stream()
                .map(review -> new Related(
                        Related.REVIEW,
                        review.title(),
                        VietnameseDates.window(review.period()),
                        "/bao-cao-tong-ket/" + programmeCode + "/" + review.code(),
                        kind(review.kind())))
                .toList();
    }

    static String kind(ReviewDefinition.Kind kind) {
        return switch (kind) {
            case INTERIM -> "Sơ kết";
            case FINAL -> "Tổng kết";
        };
    }
}
