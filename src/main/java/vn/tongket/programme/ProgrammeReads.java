package vn.tongket.programme;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static vn.tongket.programme.tables.Tables.DIRECTIVE;
import static vn.tongket.programme.tables.Tables.INDICATOR;
import static vn.tongket.programme.tables.Tables.PROGRAMME_;
import static vn.tongket.programme.tables.Tables.TARGET;
import static vn.tongket.programme.tables.Tables.USUAL_SETTING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import vn.tongket.base.Window;
import vn.tongket.programme.usual.UsualSetting;
import vn.tongket.unit.Units;

/** Programmes out of their tables: one select for the whole of one, nested, and one for the codes of its units. */
@Component
class ProgrammeReads {
    private final DSLContext database;
    private final Units units;

    ProgrammeReads(DSLContext database, Units units) {
        this.database = database;
        this.units = units;
    }

    KnownProgrammes.Listed listed() {
        Map<Integer, String> unitCodes = unitCodes(select(PROGRAMME_.UNIT_ID).from(PROGRAMME_));
        var directives = DirectiveReads.carriedOutBy(PROGRAMME_.PROGRAMME_ID);
        List<ProgrammeHead> heads = new ArrayList<>();
        Map<String, Integer> ids = new HashMap<>();
        database.select(
                        PROGRAMME_.PROGRAMME_ID,
                        PROGRAMME_.CODE,
                        PROGRAMME_.TITLE,
                        PROGRAMME_.UNIT_ID,
                        PROGRAMME_.PERIOD_FROM,
                        PROGRAMME_.PERIOD_TO,
                        PROGRAMME_.INVENTED,
                        PROGRAMME_.PUBLISHABLE,
                        directives)
                .from(PROGRAMME_)
                .orderBy(PROGRAMME_.PERIOD_TO.desc(), PROGRAMME_.CODE)
                .forEach(row -> {
                    heads.add(head(row, unitCodes, row.get(directives)));
                    ids.put(row.get(PROGRAMME_.CODE), row.get(PROGRAMME_.PROGRAMME_ID));
                });
        return new KnownProgrammes.Listed(List.copyOf(heads), Map.copyOf(ids));
    }

    private static ProgrammeHead head(Record row, Map<Integer, String> unitCodes, List<Directive> directives) {
        return new ProgrammeHead(
                row.get(PROGRAMME_.CODE),
                row.get(PROGRAMME_.TITLE),
                Objects.requireNonNull(unitCodes.get(row.get(PROGRAMME_.UNIT_ID))),
                new Window(row.get(PROGRAMME_.PERIOD_FROM), row.get(PROGRAMME_.PERIOD_TO)),
                row.get(PROGRAMME_.INVENTED),
                row.get(PROGRAMME_.PUBLISHABLE),
                directives);
    }

    Map<String, Integer> indicatorIds(String programmeCode) {
        Map<String, Integer> ids = new LinkedHashMap<>();
        database.select(INDICATOR.CODE, INDICATOR.INDICATOR_ID)
                .from(INDICATOR)
                .join(PROGRAMME_)
                .on(PROGRAMME_.PROGRAMME_ID.eq(INDICATOR.PROGRAMME_ID))
                .where(PROGRAMME_.CODE.eq(programmeCode))
                .orderBy(INDICATOR.POSITION)
                .forEach(row -> ids.put(row.value1(), row.value2()));
        return ids;
    }

    List<String> withIndicator(String indicatorCode) {
        return database.select(PROGRAMME_.CODE)
                .from(PROGRAMME_)
                .join(INDICATOR)
                .on(INDICATOR.PROGRAMME_ID.eq(PROGRAMME_.PROGRAMME_ID))
                .where(INDICATOR.CODE.eq(indicatorCode))
                .orderBy(PROGRAMME_.CODE)
                .fetch(PROGRAMME_.CODE);
    }

    List<Directive> directives(Collection<String> codes) {
        return database.select(
                        DIRECTIVE.CODE,
                        DIRECTIVE.KIND,
                        DIRECTIVE.NUMBER,
                        DIRECTIVE.TITLE,
                        DIRECTIVE.ISSUER,
                        DIRECTIVE.ISSUED_ON,
                        DIRECTIVE.EFFECTIVE_ON,
                        DIRECTIVE.SUMMARY,
                        DIRECTIVE.SOURCE)
                .from(DIRECTIVE)
                .where(DIRECTIVE.CODE.in(codes))
                .fetch(Records.mapping(Directive::new));
    }

    Optional<Programme> programme(String code) {
        var which = PROGRAMME_.CODE.eq(code);
        Map<Integer, String> unitCodes = unitCodes(select(PROGRAMME_.UNIT_ID)
                .from(PROGRAMME_)
                .where(which)
                .union(select(TARGET.UNIT_ID)
                        .from(TARGET)
                        .join(INDICATOR)
                        .on(INDICATOR.INDICATOR_ID.eq(TARGET.INDICATOR_ID))
                        .join(PROGRAMME_)
                        .on(PROGRAMME_.PROGRAMME_ID.eq(INDICATOR.PROGRAMME_ID))
                        .where(which.and(TARGET.UNIT_ID.isNotNull()))));
        var parent = PROGRAMME_.as("parent");
        var directives = DirectiveReads.carriedOutBy(PROGRAMME_.PROGRAMME_ID);
        var related = DirectiveReads.relatedTo(PROGRAMME_.PROGRAMME_ID);
        var relations = DirectiveReads.relationsIn(PROGRAMME_.PROGRAMME_ID);
        var bodies = WorkReads.bodies(PROGRAMME_.PROGRAMME_ID);
        var documents = WorkReads.documents(PROGRAMME_.PROGRAMME_ID);
        var objectives = WorkReads.objectives(PROGRAMME_.PROGRAMME_ID);
        var taskGroups = WorkReads.taskGroups(PROGRAMME_.PROGRAMME_ID);
        var indicators = IndicatorReads.indicators(PROGRAMME_.PROGRAMME_ID, unitCodes);
        var usual = usualSettings(PROGRAMME_.PROGRAMME_ID);
        return database.select(PROGRAMME_.fields())
                .select(parent.CODE.as("parent_code"))
                .select(directives, related, relations, bodies, documents, objectives, taskGroups, indicators, usual)
                .from(PROGRAMME_)
                .leftJoin(parent)
                .on(parent.PROGRAMME_ID.eq(PROGRAMME_.PARENT_ID))
                .where(which)
                .fetchOptional(row -> new Programme(
                        head(row, unitCodes, row.get(directives)),
                        new Programme.Background(
                                row.get(PROGRAMME_.SUMMARY),
                                row.get("parent_code", String.class),
                                row.get(PROGRAMME_.STANDING_OFFICE),
                                row.get(PROGRAMME_.SOURCE)),
                        row.get(related),
                        row.get(relations),
                        row.get(bodies),
                        row.get(documents),
                        row.get(objectives),
                        row.get(taskGroups),
                        row.get(indicators),
                        new Thresholds(row.get(PROGRAMME_.EXCEEDED_FROM), row.get(PROGRAMME_.NEARLY_MET_FROM)),
                        row.get(usual)));
    }

    private static Field<List<UsualSetting>> usualSettings(Field<Integer> programme) {
        return multiset(select(
                                USUAL_SETTING.VALID_FROM,
                                USUAL_SETTING.VALID_TO,
                                USUAL_SETTING.TIMES,
                                USUAL_SETTING.POINTS,
                                USUAL_SETTING.SMALL,
                                USUAL_SETTING.YEARS,
                                USUAL_SETTING.TIMES_OF_OTHERS,
                                USUAL_SETTING.LEAST_OTHERS,
                                USUAL_SETTING.BASIS)
                        .from(USUAL_SETTING)
                        .where(USUAL_SETTING.PROGRAMME_ID.eq(programme))
                        .orderBy(USUAL_SETTING.VALID_FROM))
                .convertFrom(rows -> rows.map(mapping(UsualSetting::new)))
                .as("usual_settings");
    }

    /** Codes are for life, so that any day will do. */
    private Map<Integer, String> unitCodes(Select<Record1<Integer>> which) {
        List<Integer> ids = database.fetch(which).map(Record1::value1);
        return units.byIds(ids, LocalDate.EPOCH).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().code()));
    }
}
