package vn.tongket.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a module to the right of this one adds to a unit's page: its figures in programmes. */
public interface UnitRelations {

    /** In the order they are to be listed; empty where nothing of the unit may be seen. */
    List<Related> relatedTo(Unit unit);

    /**
     * One programme with what it says of the unit.
     *
     * @param title what it is, {@code address} where it is read whole
     * @param whole name of the unit that the programme is of, for the column beside; empty where that is the unit itself
     * @param away why its figures cannot be had now; null where they are here
     */
    record Related(
            String title,
            String address,
            boolean invented,
            String whole,
            @Nullable String away,
            List<Row> rows) {}

    /**
     * The unit's latest figure of one indicator.
     *
     * @param measuredIn unit of measure
     * @param when step that the figure is of
     * @param value written out, with its signs
     * @param whole that of the same step of the unit that the programme is of; empty where there is none
     * @param caveats what makes it less than whole; may be empty
     */
    record Row(
            String name, String address, String measuredIn, String when, String value, String whole, String caveats) {}
}
