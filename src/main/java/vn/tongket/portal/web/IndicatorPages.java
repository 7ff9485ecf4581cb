package vn.tongket.portal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.Window;
import vn.tongket.measure.Coverage;
import vn.tongket.measure.Figure;
import vn.tongket.measure.FigureUnavailable;
import vn.tongket.measure.Grouping;
import vn.tongket.measure.Reason;
import vn.tongket.measure.RollUp;
import vn.tongket.measure.RolledUp;
import vn.tongket.page.Crumb;
import vn.tongket.page.Visit;
import vn.tongket.portal.web.IndicatorPage.Fact;
import vn.tongket.portal.web.IndicatorPage.Row;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Target;
import vn.tongket.programme.TimeRule;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Puts the page of an indicator together. */
@Component
class IndicatorPages {
    private static final int LEVELS = 6;

    private final RollUp rollUp;
    private final Judgement judgement;
    private final IndicatorChildren children;
    private final Units units;
    private final DefinitionNotices notices;

    IndicatorPages(
            RollUp rollUp, Judgement judgement, IndicatorChildren children, Units units, DefinitionNotices notices) {
        this.rollUp = rollUp;
        this.judgement = judgement;
        this.children = children;
        this.units = units;
        this.notices = notices;
    }

    /** Where the figures cannot be had now, the page without them says so. */
    IndicatorPage of(IndicatorView view, Looking looking) {
        try {
            RolledUp rolledUp = rollUp.answer(view.question(false, null, Grouping.YEAR), null);
            return page(view, looking, rolledUp);
        } catch (FigureUnavailable away) {
            return without(view, looking, away);
        }
    }

    private IndicatorPage page(IndicatorView view, Looking looking, RolledUp rolledUp) {
        List<Figure> series = rolledUp.figures();
        Figure last = lastWithValue(series);
        Target target = last == null ? null : target(view, last.window());
        Figure judged = last == null || target == null ? last : judged(view, last, target);
        Standing standing = judged == null || target == null ? null : judgement.of(judged, target, series, today());
        return page(
                view,
                looking,
                IndicatorSentence.of(view, series, last, judged, target, standing),
                standing,
                last == null ? reason(series) : null,
                IndicatorChart.of(view, series),
                series.stream()
                        .map(figure -> row(view, figure, rowTarget(view, figure)))
                        .toList(),
                total(view, series),
                missing(series, looking.year()),
                children.of(view, series, looking),
                IndicatorSource.of(view, rolledUp));
    }

    private IndicatorPage without(IndicatorView view, Looking looking, FigureUnavailable away) {
        String sentence = "Lúc này chưa có số của " + view.unit().inSentence() + ".";
        return page(view, looking, sentence, null, away.inVietnamese(), null, List.of(), null, null, null, "");
    }

    private IndicatorPage page(
            IndicatorView view,
            Looking looking,
            String sentence,
            @Nullable Standing standing,
            @Nullable String reason,
            @Nullable String chart,
            List<Row> rows,
            @Nullable Row total,
            IndicatorPage.@Nullable Missing missing,
            @Nullable UnitsBelow below,
            String source) {
        Indicator indicator = view.indicator();
        return new IndicatorPage(
                indicator.name(),
                view.programme().invented(),
                crumbs(view, looking),
                view.unit().fullName(),
                view.unit().code(),
                Addresses.unit(view.unit().code()),
                sentence,
                standing,
                reason,
                FigureWords.boundaries(view.frame()),
                view.frame().day() == null ? "" : view.frame().toString(),
                indicator.measuredIn(),
                indicator.hasParts(),
                Objects.requireNonNullElse(indicator.numeratorName(), "Tử số"),
                Objects.requireNonNullElse(indicator.denominatorName(), "Mẫu số"),
                chart,
                rows,
                total,
                missing,
                below,
                facts(view.programme(), indicator),
                notices.of(view.programme(), indicator),
                source,
                view.fileAddress("csv"),
                view.fileAddress("xlsx"),
                view.fileAddress("parquet"),
                view.fileAddress("sdmx.csv"),
                IndicatorSource.citation(view));
    }

    private static LocalDate today() {
        return Visit.current().now().toLocalDate();
    }

    private static @Nullable Figure lastWithValue(List<Figure> series) {
        return series.stream()
                .filter(figure -> figure.value() != null)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** Why there is nothing: the engine's own reason, or that no value has been reported at all. */
    private static String reason(List<Figure> series) {
        return series.stream()
                .map(Figure::reason)
                .filter(Objects::nonNull)
                .map(Reason::vietnamese)
                .findFirst()
                .orElse("Chưa có đơn vị nào báo cáo số liệu của chỉ tiêu này.");
    }

    private List<Crumb> crumbs(IndicatorView view, Looking looking) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb("Bảng theo dõi", "/theo-doi"));
        crumbs.add(new Crumb(
                view.programme().title(), Addresses.programme(view.programme().code())));
        crumbs.addAll(above(view, looking));
        return crumbs;
    }

    /** From the programme's unit down to the one above; none where the unit does not stand below the programme's. */
    private List<Crumb> above(IndicatorView view, Looking looking) {
        LocalDate day = view.frame().dayFor(view.programme().period());
        List<Crumb> above = new ArrayList<>();
        Unit unit = view.unit();
        while (unit.parentId() != null && !isProgrammes(view, unit) && above.size() < LEVELS) {
            unit = units.byId(unit.parentId(), day).orElseThrow();
            above.addFirst(new Crumb(unit.fullName(), looking.address(view, unit)));
        }
        return isProgrammes(view, unit) ? above : List.of();
    }

    private static boolean isProgrammes(IndicatorView view, Unit unit) {
        String code = view.programme().unit();
        return unit.code().equals(code) || unit.versionCode().equals(code);
    }

    private static @Nullable Target target(IndicatorView view, Window window) {
        return view.indicator().targets().stream()
                .filter(target -> isFor(view, target))
                .filter(target -> target.window().contains(window))
                .min((a, b) -> b.window().from().compareTo(a.window().from()))
                .orElse(null);
    }

    private static boolean isFor(IndicatorView view, Target target) {
        String unit = target.unit();
        return unit == null
                ? isProgrammes(view, view.unit())
                : unit.equals(view.unit().code()) || unit.equals(view.unit().versionCode());
    }

    /** What the target is held against: the last figure, or where the whole window counts, that of the window. */
    private Figure judged(IndicatorView view, Figure last, Target target) {
        if (ProgrammeFigures.isOfOneYear(view.indicator(), target)) {
            return last;
        }
        return rollUp.figures(view.question(false, target.window(), Grouping.TOTAL)).stream()
                .filter(figure -> figure.value() != null)
                .findFirst()
                .orElse(last);
    }

    private Row row(IndicatorView view, Figure figure, @Nullable Target target) {
        return new Row(
                VietnameseDates.window(figure.window()),
                FigureWords.part(figure.numerator()),
                FigureWords.part(figure.denominator()),
                FigureWords.number(figure),
                target == null ? "" : FigureWords.target(view.indicator(), target),
                target == null || figure.value() == null ? null : judgement.atEnd(figure, target),
                FigureWords.coverage(figure.coverage()),
                note(figure),
                figure.value() == null ? null : view.traceAddress(view.unit(), figure.window()));
    }

    private static @Nullable Target totalTarget(IndicatorView view, Figure total) {
        Target target = target(view, total.window());
        return target == null || ProgrammeFigures.isOfOneYear(view.indicator(), target) ? null : target;
    }

    /** Only where the row is what the target speaks of: each year, the last one, or the whole window. */
    private static @Nullable Target rowTarget(IndicatorView view, Figure figure) {
        Target target = target(view, figure.window());
        if (target == null || target.isYearly() || target.window().equals(figure.window())) {
            return target;
        }
        boolean isLast = target.window().to().equals(figure.window().to());
        return isLast && ProgrammeFigures.isOfOneYear(view.indicator(), target) ? target : null;
    }

    private static String note(Figure figure) {
        Reason reason = figure.reason();
        return reason == null ? "" : reason.vietnamese();
    }

    /** Of the programme's whole period; none where the series is one window, or the indicator is listed by year only. */
    private @Nullable Row total(IndicatorView view, List<Figure> series) {
        if (series.size() < 2 || view.indicator().timeRule() == TimeRule.LAST) {
            return null;
        }
        return rollUp.figures(view.question(false, view.programme().period(), Grouping.TOTAL)).stream()
                .filter(figure -> figure.value() != null)
                .findFirst()
                .map(figure -> row(view, figure, totalTarget(view, figure)))
                .orElse(null);
    }

    private static IndicatorPage.@Nullable Missing missing(List<Figure> series, String year) {
        Figure chosen = IndicatorChildren.chosen(series, year);
        if (chosen == null || chosen.coverage().isComplete()) {
            return null;
        }
        Coverage coverage = chosen.coverage();
        List<String> names = coverage.missing().stream()
                .map(Coverage.Missing::unitName)
                .distinct()
                .toList();
        int count = coverage.expected() - coverage.reported();
        return new IndicatorPage.Missing(
                FigureWords.count(count), VietnameseDates.window(chosen.window()), names, count > names.size());
    }

    private static List<Fact> facts(Programme programme, Indicator indicator) {
        List<Fact> facts = new ArrayList<>();
        if (indicator.definition() != null) {
            facts.add(new Fact("Khái niệm", indicator.definition()));
        }
        facts.add(new Fact("Đơn vị tính", indicator.measuredIn()));
        facts.add(new Fact("Cách tính", RuleWords.of(programme, indicator)));
        facts.add(new Fact("Thu thập từ", RuleWords.collectedFrom(indicator)));
        facts.add(new Fact("Kỳ", RuleWords.frequency(indicator)));
        facts.add(new Fact("Số liệu", LimitWords.of(indicator)));
        if (indicator.sourceBody() != null) {
            facts.add(new Fact("Cơ quan cung cấp", indicator.sourceBody()));
        }
        return facts;
    }
}
