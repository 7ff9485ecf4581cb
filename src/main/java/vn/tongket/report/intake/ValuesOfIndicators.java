package vn.tongket.report.intake;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tongket.access.audit.Acting;
import vn.tongket.packages.leaving.Leaving;
import vn.tongket.packages.leaving.Pointer;
import vn.tongket.packages.leaving.PointsAt;

/** Values point at their indicator without a foreign key: checked row by row it would cost more than all the rest of an import. */
@Component
class ValuesOfIndicators implements PointsAt {
    private final DSLContext database;

    ValuesOfIndicators(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<Pointer> at(Leaving leaving) {
        if (!leaving.tableName().equals("programme.indicator")) {
            return List.of();
        }
        // Also those of units that whoever imports does not read.
        return Acting.asSystem(() -> database.fetch(
                        """
                select value.indicator_id, count(*) as how_many
                  from report.value
                 where value.indicator_id = any (?) and value.replaced_by is null
                 group by value.indicator_id""", (Object) leaving.codes().keySet().toArray(new Integer[0]))
                .map(row -> new Pointer(
                        row.get("indicator_id", Integer.class), row.get("how_many", Long.class), "values", "số liệu")));
    }
}
