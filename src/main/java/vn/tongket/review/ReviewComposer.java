package vn.tongket.review;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tongket.access.audit.Acting;
import vn.tongket.base.Window;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Table;
import vn.tongket.measure.KeptFigures;
import vn.tongket.measure.judge.Judge;
import vn.tongket.measure.series.Series;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.programme.sight.Sight;
import vn.tongket.report.record.Finding;
import vn.tongket.report.record.Findings;
import vn.tongket.review.figure.FigureBoard;
import vn.tongket.review.figure.Judged;
import vn.tongket.review.figure.Ledger;
import vn.tongket.review.figure.SaidOnce;
import vn.tongket.review.figure.Subject;
import vn.tongket.review.figure.UnitHistory;
import vn.tongket.review.part.AnnexNumbers;
import vn.tongket.review.part.BodiesAnnex;
import vn.tongket.review.part.ComposedReview;
import vn.tongket.review.part.ComposedSection;
import vn.tongket.review.part.DocumentsAnnex;
import vn.tongket.review.part.FoldedAnnexes;
import vn.tongket.review.part.IndicatorAnnex;
import vn.tongket.review.part.OwnHead;
import vn.tongket.review.part.TargetsAnnex;
import vn.tongket.review.part.YearAnnex;
import vn.tongket.review.setup.Outline;
import vn.tongket.review.setup.Outlines;
import vn.tongket.review.setup.ReviewDefinition;
import vn.tongket.review.setup.ReviewRequest;
import vn.tongket.review.setup.Reviews;
import vn.tongket.review.text.SmallNumbers;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Puts a review together out of its outline, what was written, the programme, its findings and its figures. */
@Component
class ReviewComposer {
    private final Programmes programmes;
    private final Sight sight;
    private final Reviews reviews;
    private final Outlines outlines;
    private final Findings findings;
    private final Units units;
    private final KeptFigures figures;
    private final Series series;
    private final Judge judge;
    private final DocumentLayout layout;

    ReviewComposer(
            Programmes programmes,
            Sight sight,
            Reviews reviews,
            Outlines outlines,
            Findings findings,
            Units units,
            KeptFigures figures,
            Series series,
            Judge judge,
            DocumentLayout layout) {
        this.programmes = programmes;
        this.sight = sight;
        this.reviews = reviews;
        this.outlines = outlines;
        this.findings = findings;
        this.units = units;
        this.figures = figures;
        this.series = series;
        this.judge = judge;
        this.layout = layout;
    }

    ComposedReview compose(ReviewRequest request) {
        Subject subject = subject(request);
        Ledger ledger = new Ledger(request.programme());
        List<ComposedReview.ComposedAnnex> annexes = FoldedAnnexes.of(annexes(subject, ledger));
        AnnexNumbers numbers = new AnnexNumbers(layout.format(subject.definition()), subject.outline(), annexes);
        List<ComposedSection> sections = new SectionComposer(subject, numbers, ledger).sections();
        return new ComposedReview(
                subject,
                sections.stream().map(ComposedSection::inOneForm).toList(),
                annexes.stream().map(ComposedReview.ComposedAnnex::inOneForm).toList(),
                ledger.quotes(),
                ledger.faults());
    }

    private Subject subject(ReviewRequest request) {
        Programme whole = programmes.require(request.programme());
        Programme programme = request.published()
                ? sight.face(whole.code()).orElseThrow(() -> sight.hidden(PublicThing.programme(whole.code())))
                : whole;
        ReviewDefinition definition = definition(request);
        Unit own = units.require(programme.unit());
        Unit unit = request.unit()
                .map(code -> units.find(code, definition.period().lastDay()).orElseGet(() -> units.require(code)))
                .orElse(own);
        boolean ofProgrammeUnit = unit.id() == own.id();
        UnitHistory history = UnitHistory.of(units, unit, definition.period());
        ReviewDefinition.Format format = request.format().orElse(definition.format());
        OwnHead head = new OwnHead(definition, format, unit, history.above());
        boolean derived = !ofProgrammeUnit || format != definition.format();
        ReviewDefinition copy = !ofProgrammeUnit ? head.ofAnotherUnit() : derived ? head.inOtherFormat() : definition;
        FigureBoard board = new FigureBoard(figures.look(), series, programme, whole, definition, unit.code());
        List<Finding> found = findings(request, definition.period(), programme, ofProgrammeUnit, history);
        return new Subject(
                programme,
                copy,
                outlines.require(request.programme(), definition.outline()),
                unit,
                ofProgrammeUnit,
                found,
                board,
                Judged.all(programme, unit, copy, judge, board::periods),
                SmallNumbers.habitOf(written(copy, found)),
                history,
                derived ? head.addressees() : List.of(),
                derived);
    }

    /** Each side of the authority has its own text where one was written: the review of the same kind and period in its format. */
    private ReviewDefinition definition(ReviewRequest request) {
        ReviewDefinition named = reviews.require(request.programme(), request.review());
        if (request.published() || request.format().isEmpty()) {
            return named;
        }
        return reviews.definitions(request.programme()).stream()
                .filter(other -> other.isSameIn(request.format().get(), named))
                .findFirst()
                .orElse(named);
    }

    /** The text, or where nobody wrote one what was found. */
    private static List<String> written(ReviewDefinition definition, List<Finding> findings) {
        List<String> written = new ArrayList<>(definition.sections().values());
        if (written.isEmpty()) {
            findings.stream().filter(Finding::selected).map(Finding::words).forEach(written::add);
        }
        written.add(definition.title());
        return written;
    }

    /** What another unit itself found is all its own; of the programme's unit those chosen stand in the text. */
    private List<Finding> findings(
            ReviewRequest request, Window period, Programme programme, boolean ofProgrammeUnit, UnitHistory history) {
        // What may be seen of them was decided with the request: those chosen for a published text are of all units.
        List<Finding> known = request.published()
                ? Acting.asSystem(() -> findings.of(request.programme()))
                : findings.of(request.programme());
        List<Finding> own = known.stream()
                .filter(finding -> isOf(period, finding.window() == null ? programme.period() : finding.window()))
                .filter(finding -> ofProgrammeUnit
                        || (finding.unit() != null && history.codes().contains(finding.unit())))
                .filter(finding -> !request.published() || finding.selected())
                .toList();
        return ofProgrammeUnit ? SaidOnce.chosen(own) : SaidOnce.all(own);
    }

    /** What was found over a longer time knows what came after the period: a review of five years does not say it. */
    private static boolean isOf(Window period, Window found) {
        return period.overlaps(found) && !found.to().isAfter(period.to());
    }

    private static List<ComposedReview.ComposedAnnex> annexes(Subject subject, Ledger ledger) {
        List<ComposedReview.ComposedAnnex> annexes = new ArrayList<>();
        for (Outline.Annex annex : subject.outline().annexes()) {
            List<Block> blocks = blocks(subject, annex, ledger);
            if (!blocks.isEmpty() && !isSaidInText(subject, annex, blocks)) {
                annexes.add(new ComposedReview.ComposedAnnex(List.of(annex.code()), annex.title(), blocks));
            }
        }
        return annexes;
    }

    /** No page for one row of figures that the text has already. */
    private static boolean isSaidInText(Subject subject, Outline.Annex annex, List<Block> blocks) {
        boolean ofFigures =
                annex.content() == Outline.AnnexContent.BY_YEAR || annex.content() == Outline.AnnexContent.BY_INDICATOR;
        return ofFigures
                && blocks.stream()
                        .allMatch(block ->
                                block instanceof Table table && table.rows().size() == 1)
                && subject.listedIn(annex.code()).stream()
                        .filter(subject.board()::hasData)
                        .map(Indicator::code)
                        .allMatch(subject.quoted()::contains);
    }

    private static List<Block> blocks(Subject subject, Outline.Annex annex, Ledger ledger) {
        String place = ComposedReview.ComposedAnnex.place(annex.code());
        return switch (annex.content()) {
            case DOCUMENTS -> DocumentsAnnex.of(subject);
            case BODIES -> BodiesAnnex.of(subject);
            case BY_YEAR -> YearAnnex.of(subject, subject.listedIn(annex.code()), place, ledger);
            case BY_INDICATOR -> IndicatorAnnex.of(subject, subject.listedIn(annex.code()), place, ledger);
            case TARGETS -> TargetsAnnex.of(subject, place, ledger);
        };
    }
}
