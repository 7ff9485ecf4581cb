package vn.tongket.portal.web.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.VietnameseDates;
import vn.tongket.measure.KeptFigures;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.FigureUnavailable;
import vn.tongket.measure.figure.Reason;
import vn.tongket.measure.figure.RolledUp;
import vn.tongket.measure.judge.Judge;
import vn.tongket.measure.judge.JudgeQuestion;
import vn.tongket.measure.judge.ThresholdWords;
import vn.tongket.measure.judge.Verdict;
import vn.tongket.measure.question.Grouping;
import vn.tongket.page.Crumb;
import vn.tongket.portal.web.indicator.IndicatorPage.Fact;
import vn.tongket.portal.web.word.Addresses;
import vn.tongket.portal.web.word.DefinitionNotices;
import vn.tongket.portal.web.word.FigureWords;
import vn.tongket.portal.web.word.IndicatorView;
import vn.tongket.portal.web.word.LimitWords;
import vn.tongket.portal.web.word.Looking;
import vn.tongket.portal.web.word.ProgrammeName;
import vn.tongket.portal.web.word.RuleWords;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.TimeRule;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Puts the page of an indicator together. */
@Component
class IndicatorPages {
    private static final int LEVELS = 6;

    private final KeptFigures kept;
    private final Judge judge;
    private final IndicatorChildren children;
    private final Units units;
    private final DefinitionNotices notices;

    IndicatorPages(KeptFigures kept, Judge judge, IndicatorChildren children, Units units, DefinitionNotices notices) {
        this.kept = kept;
        this.judge = judge;
        this.children = children;
        this.units = units;
        this.notices = notices;
    }

    /** Where the figures cannot be had now, the page without them says so. */
    IndicatorPage of(IndicatorView view, Looking looking) {
        try {
            return page(view, looking, kept.look());
        } catch (FigureUnavailable away) {
            return without(view, looking, away);
        }
    }

    private IndicatorPage page(IndicatorView view, Looking looking, KeptFigures.Look figures) {
        RolledUp rolledUp = figures.answer(view.question(false, null, Grouping.YEAR));
        List<Figure> series = rolledUp.figures();
        Figure last = lastWithValue(series);
        List<Verdict> verdicts = judge.verdicts(
                JudgeQuestion.of(
                        view.programme(),
                        List.of(view.indicator().code()),
                        view.unit().code(),
                        view.frame()),
                figures::periods);
        Verdict verdict = Verdict.current(verdicts, view.indicator())
                .filter(one -> one.target() != null)
                .orElse(null);
        return page(
                view,
                looking,
                finding(
                        IndicatorSentence.of(view, series, last, verdict),
                        verdict,
                        last == null ? reason(series) : null),
                series(
                        view.indicator(),
                        IndicatorChart.of(view, series),
                        WindowRows.of(view, series, total(view, series, figures), verdicts),
                        missing(series, looking.year())),
                children.of(view, series, looking),
                IndicatorSource.of(view, rolledUp));
    }

    private IndicatorPage without(IndicatorView view, Looking looking, FigureUnavailable away) {
        String sentence = "Lúc này chưa có số của " + view.unit().inSentence() + ".";
        return page(
                view,
                looking,
                finding(sentence, null, away.inVietnamese()),
                series(view.indicator(), null, WindowRows.NONE, null),
                null,
                "");
    }

    private IndicatorPage page(
            IndicatorView view,
            Looking looking,
            IndicatorPage.Finding finding,
            IndicatorPage.Series series,
            @Nullable UnitsBelow below,
            String source) {
        Indicator indicator = view.indicator();
        return new IndicatorPage(
                crumbs(view, looking),
                new IndicatorPage.Head(
                        indicator.name(),
                        view.programme().invented(),
                        view.unit().fullName(),
                        view.unit().code(),
                        Addresses.unit(view.unit().code()),
                        FigureWords.boundaries(view.frame()),
                        view.frame().day() == null ? "" : view.frame().toString()),
                finding,
                series,
                below,
                facts(view.programme(), indicator),
                notices.of(view.programme(), indicator),
                source,
                new IndicatorPage.Files(
                        view.fileAddress("csv"),
                        view.fileAddress("xlsx"),
                        view.fileAddress("parquet"),
                        view.fileAddress("sdmx.csv")),
                IndicatorSource.citation(view));
    }

    private static IndicatorPage.Finding finding(String sentence, @Nullable Verdict verdict, @Nullable String reason) {
        return new IndicatorPage.Finding(
                sentence,
                verdict == null ? null : verdict.standing(),
                verdict == null ? "" : ThresholdWords.of(verdict),
                reason);
    }

    private static IndicatorPage.Series series(
            Indicator indicator, @Nullable String chart, WindowRows rows, IndicatorPage.@Nullable Missing missing) {
        return new IndicatorPage.Series(
                new IndicatorPage.Measured(
                        indicator.measuredIn(),
                        indicator.hasParts(),
                        Objects.requireNonNullElse(indicator.numeratorName(), "Tử số"),
                        Objects.requireNonNullElse(indicator.denominatorName(), "Mẫu số")),
                chart,
                rows.windows(),
                rows.total(),
                missing);
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
                ProgrammeName.of(view.programme()).heading(),
                Addresses.programme(view.programme().code())));
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

    /** Of the programme's whole period; none where the series is one window, or the indicator is listed by year only. */
    private static @Nullable Figure total(IndicatorView view, List<Figure> series, KeptFigures.Look figures) {
        if (series.size() < 2 || view.indicator().timeRule() == TimeRule.LAST) {
            return null;
        }
        return figures.answer(view.question(false, view.programme().period(), Grouping.TOTAL)).figures().stream()
                .filter(figure -> figure.value() != null)
                .findFirst()
                .orElse(null);
    }

    private static IndicatorPage.@Nullable Missing missing(List<Figure> series, String year) {
        Figure chosen = IndicatorChildren.chosen(series, year);
        if (chosen == null || chosen.coverage().isComplete()) {
            return null;
        }
        Coverage coverage = chosen.coverage();
        List<String> names = coverage.missing().stream()
                .map(Coverage.Missing::words)
                .distinct()
                .toList();
        int count = coverage.expected() - coverage.reported() - coverage.inPart();
        return new IndicatorPage.Missing(
                count,
                VietnameseDates.window(chosen.window()),
                names,
                count > names.size(),
                coverage.inPart(),
                coverage.partly().stream()
                        .map(Coverage.Missing::words)
                        .distinct()
                        .toList());
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
        String body = indicator.collected().sourceBody();
        if (body != null) {
            facts.add(new Fact("Cơ quan cung cấp", body));
        }
        return facts;
    }
}
