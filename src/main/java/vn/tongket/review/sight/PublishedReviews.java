package vn.tongket.review.sight;

import static vn.tongket.review.tables.Tables.REVIEW_;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tongket.packages.leaving.Leaving;
import vn.tongket.packages.leaving.Pointer;
import vn.tongket.packages.leaving.PointsAt;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.programme.sight.Publication;
import vn.tongket.programme.sight.Publications;

/** Who published a review or the findings behind it named it by its code: it does not go from beneath their act. */
@Component
class PublishedReviews implements PointsAt {
    private final DSLContext sql;
    private final Publications publications;

    PublishedReviews(DSLContext sql, Publications publications) {
        this.sql = sql;
        this.publications = publications;
    }

    @Override
    public List<Pointer> at(Leaving leaving) {
        if (!leaving.table().equals(REVIEW_)) {
            return List.of();
        }
        return sql
                .select(REVIEW_.REVIEW_ID, REVIEW_.PROGRAMME, REVIEW_.CODE)
                .from(REVIEW_)
                .where(REVIEW_.REVIEW_ID.in(leaving.codes().keySet()))
                .fetch()
                .stream()
                .map(row -> Publication.pointer(row.value1(), standing(row.value2(), row.value3())))
                .filter(pointer -> pointer.count() > 0)
                .toList();
    }

    private long standing(String programme, String review) {
        return publications.of(programme).stream()
                .filter(Publication::stands)
                .map(Publication::thing)
                .filter(thing -> thing.equals(PublicThing.review(programme, review))
                        || thing.equals(PublicThing.findings(programme, review)))
                .count();
    }
}
