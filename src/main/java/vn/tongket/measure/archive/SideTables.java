package vn.tongket.measure.archive;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.measure.columnar.CopyWidth;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.sight.Sight;
import vn.tongket.unit.Succession;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Programmes, indicators, units and successions as tables beside the values. */
@Component
class SideTables {
    /** Shares lie between 0 and 1 and may have many decimals. */
    private static final int SHARE_DECIMALS = 30;

    private final Programmes programmes;
    private final Sight sight;
    private final Units units;

    SideTables(Programmes programmes, Sight sight, Units units) {
        this.programmes = programmes;
        this.sight = sight;
        this.units = units;
    }

    /** What an audience may have, of one programme or all. */
    List<Programme> programmes(Audience audience, @Nullable String programme) {
        return (audience == Audience.INTERNAL ? programmes.all() : sight.faces())
                .stream()
                        .filter(one -> programme == null || one.code().equals(programme))
                        .toList();
    }

    List<SideTable> of(List<Programme> included) {
        return List.of(programmeTable(included), indicatorTable(included), unitTable(), successionTable());
    }

    private static SideTable programmeTable(List<Programme> included) {
        SideTable table = new SideTable(
                "programme",
                "programme varchar, title varchar, unit varchar, period_from date, period_to date, invented boolean,"
                        + " source varchar");
        included.forEach(one -> table.add(
                one.code(),
                one.title(),
                one.unit(),
                one.period().from(),
                one.period().to(),
                one.invented(),
                one.source()));
        return table;
    }

    private SideTable indicatorTable(List<Programme> included) {
        SideTable table = new SideTable(
                "indicator",
                "indicator_id integer, programme varchar, indicator varchar, name varchar, definition varchar,"
                        + " measured_in varchar, numerator_name varchar, denominator_name varchar, unit_rule varchar,"
                        + " time_rule varchar, weight varchar, condition varchar, formula varchar, collected_from varchar,"
                        + " share_by varchar, factor " + CopyWidth.WIDE.type() + ", decimals integer, better varchar,"
                        + " frequency varchar, source_body varchar, external_code varchar, publishable boolean");
        for (Programme programme : included) {
            Map<String, Integer> ids = new LinkedHashMap<>(programmes.indicatorIds(programme.code()));
            programme.indicators().forEach(one -> addIndicator(table, programme, one, ids.get(one.code())));
        }
        return table;
    }

    private static void addIndicator(SideTable table, Programme programme, Indicator one, @Nullable Integer id) {
        table.add(
                id,
                programme.code(),
                one.code(),
                one.name(),
                one.definition(),
                one.unitOfMeasure(),
                one.numeratorName(),
                one.denominatorName(),
                one.unitRule(),
                one.timeRule(),
                one.weightCode(),
                one.condition(),
                one.formula(),
                one.collectedFrom(),
                one.shareBy(),
                CopyWidth.WIDE.fit(one.factor()),
                one.decimals(),
                one.better(),
                one.frequency(),
                one.collected().sourceBody(),
                one.collected().externalCode(),
                one.publishable());
    }

    private SideTable unitTable() {
        SideTable table = new SideTable(
                "unit",
                "unit_id integer, unit varchar, version varchar, kind varchar, type varchar, name varchar,"
                        + " full_name varchar, parent_id integer, valid_from date, valid_to date, gso_code varchar,"
                        + " legal_basis varchar");
        for (Unit one : units.allVersions()) {
            table.add(
                    one.id(),
                    one.code(),
                    one.versionCode(),
                    one.kind(),
                    one.type(),
                    one.name(),
                    one.fullName(),
                    one.parentId(),
                    one.validFrom(),
                    one.validTo(),
                    one.gsoCode(),
                    one.legalBasis());
        }
        return table;
    }

    private SideTable successionTable() {
        String share = "decimal(38, " + SHARE_DECIMALS + ")";
        SideTable table = new SideTable(
                "succession",
                "from_id integer, to_id integer, kind varchar, effective_on date, share " + share + ", land_share "
                        + share + ", basis varchar, estimated boolean, legal_basis varchar, note varchar");
        for (Succession one : units.allSuccessions()) {
            table.add(
                    one.fromId(),
                    one.toId(),
                    one.kind(),
                    one.effectiveOn(),
                    share(one.share()),
                    share(one.landShare()),
                    one.basis(),
                    one.estimated(),
                    one.legalBasis(),
                    one.note());
        }
        return table;
    }

    private static @Nullable BigDecimal share(@Nullable BigDecimal share) {
        return share == null ? null : share.setScale(SHARE_DECIMALS);
    }
}
