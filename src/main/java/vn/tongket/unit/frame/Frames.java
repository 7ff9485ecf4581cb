package vn.tongket.unit.frame;

import static vn.tongket.unit.tables.Tables.REVISION;
import static vn.tongket.unit.tables.Tables.SIZE;
import static vn.tongket.unit.tables.Tables.SUCCESSION;
import static vn.tongket.unit.tables.Tables.UNIT_;
import static vn.tongket.unit.tables.Tables.VERSION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import vn.tongket.database.Kept;
import vn.tongket.database.TableState;
import vn.tongket.database.TableStates;
import vn.tongket.unit.ReferenceData;
import vn.tongket.unit.Succession;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.Units;

/** Khung địa giới: lays out, for any day, where every unit lies. Reads the units once for each revision of them. */
@Component
public class Frames {
    private final DSLContext database;
    private final TableState state;
    private final Kept<Ground> ground;

    Frames(DSLContext database, ReferenceData loaded, TableStates states) {
        this.database = database;
        this.state = states.watch(Units.STATE);
        this.ground = state.keep(this::read);
    }

    /** The units as they are recorded now. */
    public Ground ground() {
        return ground.now();
    }

    private Ground read() {
        long revision = database.select(REVISION.REVISION_).from(REVISION).fetchSingle(REVISION.REVISION_);
        return new Ground(revision, versions(), successions(), sizes());
    }

    /** Where every unit lies in the boundaries of a day. */
    public FrameLayout layout(LocalDate day, ShareBy shareBy) {
        return ground().layout(day, shareBy);
    }

    /** Of all units together: the same as long as nothing about any of them changed. */
    public String state() {
        return state.now();
    }

    private List<Unit> versions() {
        return database.select(
                        UNIT_.UNIT_ID,
                        UNIT_.CODE,
                        UNIT_.KIND.convertFrom(UnitKind::valueOf),
                        VERSION.CODE,
                        VERSION.TYPE,
                        VERSION.NAME,
                        VERSION.FULL_NAME,
                        VERSION.PARENT_ID,
                        VERSION.VALID_FROM,
                        VERSION.VALID_TO,
                        VERSION.GSO_CODE,
                        VERSION.LEGAL_BASIS)
                .from(VERSION)
                .join(UNIT_)
                .on(UNIT_.UNIT_ID.eq(VERSION.UNIT_ID))
                .fetch(Records.mapping(Unit::new));
    }

    private List<Succession> successions() {
        return database.select(
                        SUCCESSION.FROM_ID,
                        SUCCESSION.TO_ID,
                        SUCCESSION.KIND.convertFrom(Succession.Kind::valueOf),
                        SUCCESSION.EFFECTIVE_ON,
                        SUCCESSION.SHARE,
                        SUCCESSION.LAND_SHARE,
                        SUCCESSION.BASIS.convertFrom(Succession.Basis::valueOf),
                        SUCCESSION.ESTIMATED,
                        SUCCESSION.LEGAL_BASIS,
                        SUCCESSION.NOTE)
                .from(SUCCESSION)
                .orderBy(SUCCESSION.FROM_ID, SUCCESSION.TO_ID)
                .fetch(Records.mapping(Succession::new));
    }

    private Map<Integer, Ground.Size> sizes() {
        Map<Integer, Ground.Size> sizes = new HashMap<>();
        database.select(SIZE.UNIT_ID, SIZE.PEOPLE, SIZE.AREA).from(SIZE).forEach(row -> {
            BigDecimal people = row.value2() == null ? null : BigDecimal.valueOf(row.value2());
            sizes.put(row.value1(), new Ground.Size(people, row.value3()));
        });
        return sizes;
    }
}
