package vn.tongket.programme.sight;

import static org.jooq.impl.DSL.count;
import static vn.tongket.programme.tables.Tables.INDICATOR;
import static vn.tongket.programme.tables.Tables.PUBLICATION;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tongket.packages.leaving.Leaving;
import vn.tongket.packages.leaving.Pointer;
import vn.tongket.packages.leaving.PointsAt;

/** Who published an indicator named it by its code: it does not go from beneath their act; they withdraw it first. */
@Component
class PublishedIndicators implements PointsAt {
    private final DSLContext database;

    PublishedIndicators(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<Pointer> at(Leaving leaving) {
        if (!leaving.table().equals(INDICATOR)) {
            return List.of();
        }
        return database.select(INDICATOR.INDICATOR_ID, count())
                .from(INDICATOR)
                .join(PUBLICATION)
                .on(PUBLICATION.PROGRAMME_ID.eq(INDICATOR.PROGRAMME_ID), PUBLICATION.CODE.eq(INDICATOR.CODE))
                .where(PUBLICATION.KIND.eq(PublicThing.Kind.INDICATOR.name()))
                .and(PUBLICATION.WITHDRAWN_AT.isNull())
                .and(INDICATOR.INDICATOR_ID.in(leaving.codes().keySet()))
                .groupBy(INDICATOR.INDICATOR_ID)
                .fetch(row -> Publication.pointer(row.value1(), row.value2()));
    }
}
