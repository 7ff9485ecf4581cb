package vn.tongket.unit.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.page.Crumb;
import vn.tongket.unit.Succession;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitRelations;
import vn.tongket.unit.UnitSize;
import vn.tongket.unit.Units;

/** Puts together what the page of one unit shows. */
@Component
class UnitPageQuery {
    private final Units units;
    private final List<UnitRelations> relations;

    UnitPageQuery(Units units, List<UnitRelations> relations) {
        this.units = units;
        this.relations = relations;
    }

    UnitPage page(Unit unit, AskedDay day) {
        UnitRecord history = UnitRecord.of(units, unit.id());
        LocalDate shown = shownDay(unit, day.day());
        List<Succession> before = history.before();
        return new UnitPage(
                unit,
                day,
                crumbs(unit, shown, day),
                new UnitSentence(history, units).words(),
                notice(unit, day),
                facts(unit, shown),
                relations.stream()
                        .flatMap(relation -> relation.relatedTo(unit).stream())
                        .toList(),
                new UnitActs(history).list(),
                passings(before.stream().filter(UnitPageQuery::isOfItsLevel).toList(), history, day),
                passings(before.stream().filter(passed -> !isOfItsLevel(passed)).toList(), history, day),
                passings(history.after(), history, day),
                "Các đơn vị trực thuộc ngày " + VietnameseDates.day(shown),
                children(unit, shown, day));
    }

    /** The asked day where the unit stands on it, else its own day nearest to that. */
    private static LocalDate shownDay(Unit unit, LocalDate day) {
        if (unit.isValidOn(day)) {
            return day;
        }
        LocalDate to = unit.validTo();
        return to == null || day.isBefore(unit.validFrom()) ? unit.validFrom() : to.minusDays(1);
    }

    private static boolean isOfItsLevel(Succession passed) {
        return passed.kind() != Succession.Kind.DISSOLVE;
    }

    private List<Crumb> crumbs(Unit unit, LocalDate shown, AskedDay day) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb("Đơn vị hành chính", "/don-vi" + (day.given() ? "?ngay=" + day.day() : "")));
        units.above(unit, shown).reversed().stream()
                .filter(above -> !above.code().equals(Units.COUNTRY))
                .map(above -> new Crumb(above.fullName(), day.address(above.code())))
                .forEach(crumbs::add);
        return crumbs;
    }

    private static String notice(Unit unit, AskedDay day) {
        if (!day.given() || unit.isValidOn(day.day())) {
            return "";
        }
        LocalDate to = unit.validTo();
        return to == null || day.day().isBefore(unit.validFrom())
                ? "Ngày " + day.words() + " chưa có đơn vị này trong danh mục. Trang ghi theo ngày đầu tiên, "
                        + VietnameseDates.day(unit.validFrom()) + "."
                : "Ngày " + day.words() + " đơn vị này không còn hoạt động. Trang ghi theo ngày cuối cùng, "
                        + VietnameseDates.day(to.minusDays(1)) + ".";
    }

    private List<UnitPage.Fact> facts(Unit unit, LocalDate shown) {
        List<UnitPage.Fact> facts = new ArrayList<>();
        facts.add(new UnitPage.Fact("Cấp", UnitWords.level(unit.kind())));
        units.above(unit, shown).stream()
                .findFirst()
                .ifPresent(parent -> facts.add(new UnitPage.Fact("Trực thuộc", parent.fullName())));
        facts.add(new UnitPage.Fact("Mã đơn vị", unit.code()));
        Optional.ofNullable(unit.gsoCode()).ifPresent(gso -> facts.add(new UnitPage.Fact("Mã thống kê", gso)));
        units.sizeOf(unit.id()).ifPresent(size -> addSize(facts, size));
        return facts;
    }

    private static void addSize(List<UnitPage.Fact> facts, UnitSize size) {
        if (size.people() != null) {
            facts.add(new UnitPage.Fact(
                    "Dân số",
                    UnitWords.number(size.people()) + " người"
                            + known(day(size.peopleAsOf()), size.peopleEstimated())));
        }
        if (size.area() != null) {
            facts.add(new UnitPage.Fact(
                    "Diện tích",
                    VietnameseNumbers.formatShort(size.area(), 2) + " km²"
                            + known(year(size.areaAsOf()), size.areaEstimated())));
        }
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : "ngày " + VietnameseDates.day(day);
    }

    /** Areas are known to the year. */
    private static String year(@Nullable LocalDate day) {
        return day == null ? "" : "năm " + day.getYear();
    }

    private static String known(String time, boolean estimated) {
        String words = Stream.of(time, estimated ? "ước tính" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : " (" + words + ")";
    }

    private static List<UnitPage.Passing> passings(List<Succession> successions, UnitRecord history, AskedDay day) {
        return successions.stream()
                .map(passed -> passing(passed, history.other(passed), day))
                .toList();
    }

    private static UnitPage.Passing passing(Succession passed, Unit other, AskedDay day) {
        return new UnitPage.Passing(
                other.fullName(),
                day.address(other.code()),
                VietnameseDates.day(passed.effectiveOn()),
                UnitWords.percent(passed.share()),
                passed.landShare() == null ? "" : UnitWords.percent(passed.landShare()),
                UnitWords.basis(passed),
                UnitWords.act(passed.legalBasis()));
    }

    private List<UnitPage.Child> children(Unit unit, LocalDate shown, AskedDay day) {
        return units.childrenOf(unit.id(), shown).stream()
                .map(child -> new UnitPage.Child(
                        child.fullName(), day.address(child.code()), UnitWords.level(child.kind()), child.code()))
                .toList();
    }
}
