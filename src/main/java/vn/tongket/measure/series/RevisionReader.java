package vn.tongket.measure.series;

import static vn.tongket.report.view.Tables.PUBLISHED_REVISION;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Figure;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.UnitRule;
import vn.tongket.report.record.Entries;
import vn.tongket.report.record.Quality;
import vn.tongket.report.view.tables.records.PublishedRevisionRecord;
import vn.tongket.unit.frame.Frames;
import vn.tongket.unit.frame.Ground;

/** Reads which values were entered or revised since a moment, and says in which figures they count. */
@Component
class RevisionReader {
    private final DSLContext database;
    private final Programmes programmes;
    private final Frames frames;
    private final Entries entries;

    RevisionReader(DSLContext database, Programmes programmes, Frames frames, Entries entries) {
        this.database = database;
        this.programmes = programmes;
        this.frames = frames;
        this.entries = entries;
    }

    private record Place(int indicatorId, int unitId, Window window, String breakdown) {
        static Place of(PublishedRevisionRecord row) {
            return new Place(
                    row.getIndicatorId(),
                    row.getUnitId(),
                    new Window(row.getWindowFrom(), row.getWindowTo()),
                    row.getBreakdown());
        }
    }

    /** In the order in which they were entered. */
    List<Revision> since(Instant since, Programme programme, List<Indicator> indicators) {
        return entries.firstAfter(since)
                .map(first -> since(since, first, codes(programme, indicators)))
                .orElse(List.of());
    }

    private Map<Integer, String> codes(Programme programme, List<Indicator> indicators) {
        Map<Integer, String> codes = new HashMap<>();
        Map<String, Integer> ids = programmes.indicatorIds(programme.code());
        indicators.stream()
                .filter(indicator -> ids.containsKey(indicator.code()))
                .forEach(indicator -> codes.put(ids.get(indicator.code()), indicator.code()));
        return codes;
    }

    /** @param first of the entries since: what only older ones said is not read */
    private List<Revision> since(Instant since, int first, Map<Integer, String> codes) {
        OffsetDateTime moment = since.atOffset(ZoneOffset.UTC);
        Map<Place, PublishedRevisionRecord> then = new HashMap<>();
        database.selectFrom(PUBLISHED_REVISION)
                .where(PUBLISHED_REVISION.INDICATOR_ID.in(codes.keySet()))
                .and(PUBLISHED_REVISION.REPLACED_BY.ge(first))
                .and(PUBLISHED_REVISION.ENTERED_AT.le(moment))
                .and(PUBLISHED_REVISION.REPLACED_AT.gt(moment))
                .forEach(row -> then.put(Place.of(row), row));
        Ground ground = frames.ground();
        return database.selectFrom(PUBLISHED_REVISION)
                .where(PUBLISHED_REVISION.INDICATOR_ID.in(codes.keySet()))
                .and(PUBLISHED_REVISION.ENTRY_ID.ge(first))
                .and(PUBLISHED_REVISION.ENTERED_AT.gt(moment))
                .and(PUBLISHED_REVISION.REPLACED_BY.isNull())
                .orderBy(PUBLISHED_REVISION.ENTERED_AT, PUBLISHED_REVISION.VALUE_ID)
                .fetch(row -> revision(codes.get(row.getIndicatorId()), then.get(Place.of(row)), row, ground));
    }

    private static Revision revision(
            @Nullable String indicator,
            @Nullable PublishedRevisionRecord then,
            PublishedRevisionRecord now,
            Ground ground) {
        Place place = Place.of(now);
        return new Revision(
                indicator == null ? "" : indicator,
                ground.version(ground.index(place.unitId), place.window.lastDay()),
                place.window,
                place.breakdown,
                then == null ? null : stated(then),
                stated(now),
                now.getEnteredBy(),
                now.getEnteredAt().toInstant(),
                now.getOrigin(),
                now.getRevision());
    }

    private static Revision.Stated stated(PublishedRevisionRecord row) {
        return new Revision.Stated(
                Quality.ofLetter(row.getQuality()), row.getQuantity(), row.getNumerator(), row.getDenominator());
    }

    /** Whether a value counts in a figure of its unit, or of one in which it lies in the figure's boundaries. */
    boolean counts(Revision revision, Indicator indicator, Figure figure) {
        boolean own = revision.unit().id() == figure.unit().id();
        if (indicator.unitRule() == UnitRule.OWN_LEVEL || indicator.unitRule() == UnitRule.DISTINCT) {
            return own;
        }
        Ground ground = frames.ground();
        return revision.unit().kind() == indicator.collectedFrom()
                && ground
                        .layout(figure.frame().dayFor(revision.window()), indicator.shareBy())
                        .within(ground.index(revision.unit().id()))
                        .stream()
                        .anyMatch(
                                placement -> placement.unitId() == figure.unit().id());
    }
}
