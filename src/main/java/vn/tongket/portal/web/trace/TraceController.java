package vn.tongket.portal.web.trace;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.Window;
import vn.tongket.measure.KeptFigures;
import vn.tongket.measure.RollUp;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.FigureUnavailable;
import vn.tongket.measure.figure.Reason;
import vn.tongket.measure.judge.CaveatWords;
import vn.tongket.measure.judge.Judge;
import vn.tongket.measure.judge.JudgeQuestion;
import vn.tongket.measure.judge.Verdict;
import vn.tongket.measure.judge.VerdictWords;
import vn.tongket.measure.question.Grouping;
import vn.tongket.measure.trace.Trace;
import vn.tongket.page.Crumb;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.portal.web.word.Addresses;
import vn.tongket.portal.web.word.FigureWords;
import vn.tongket.portal.web.word.IndicatorView;
import vn.tongket.portal.web.word.ProgrammeName;
import vn.tongket.portal.web.word.RuleWords;

/** Số này từ đâu. */
@Controller
class TraceController {
    private final IndicatorView.Reader views;
    private final RollUp rollUp;
    private final KeptFigures kept;
    private final Judge judge;

    TraceController(IndicatorView.Reader views, RollUp rollUp, KeptFigures kept, Judge judge) {
        this.views = views;
        this.rollUp = rollUp;
        this.kept = kept;
        this.judge = judge;
    }

    @GetMapping("/chi-tieu/{programme}/{indicator}/nguon-so-lieu")
    @Opens(Right.VISIT)
    TracePage show(
            @PathVariable String programme,
            @PathVariable String indicator,
            @RequestParam(name = "don-vi", defaultValue = "") String unit,
            @RequestParam(name = "dia-gioi", defaultValue = "") String boundaries,
            @RequestParam(name = "nam", defaultValue = "") String year,
            @RequestParam(name = "tu", defaultValue = "") String from,
            @RequestParam(name = "den", defaultValue = "") String to,
            @RequestParam(name = "trang", defaultValue = "1") int pageNumber) {
        IndicatorView view = views.read(programme, indicator, unit, boundaries, "");
        Window asked = IndicatorView.window(year, from, to);
        Window window = asked == null ? view.programme().period() : asked;
        Trace trace = rollUp.trace(view.question(false, window, Grouping.TOTAL));
        return page(view, window, trace, pageNumber);
    }

    private TracePage page(IndicatorView view, Window window, Trace trace, int pageNumber) {
        Figure figure = trace.figure();
        Reason reason = figure.reason();
        return new TracePage(
                view.indicator().name(),
                List.of(
                        new Crumb("Bảng theo dõi", "/theo-doi"),
                        new Crumb(
                                ProgrammeName.of(view.programme()).heading(),
                                Addresses.programme(view.programme().code())),
                        new Crumb(view.indicator().name(), view.address())),
                sentence(view, figure),
                verdict(view, figure),
                reason == null ? null : reason.vietnamese(),
                RuleWords.of(view.programme(), view.indicator()),
                new TraceParts(view, view.traceAddress(view.unit(), window), pageNumber).of(trace),
                view.address());
    }

    /** Where this very figure was judged, what came of it; nothing else, and nothing while the others cannot be had. */
    private String verdict(IndicatorView view, Figure figure) {
        JudgeQuestion question = JudgeQuestion.of(
                view.programme(), List.of(view.indicator().code()), view.unit().code(), view.frame());
        try {
            List<Verdict> verdicts = judge.verdicts(question, kept.look()::periods);
            return Verdict.of(figure, verdicts)
                    .map(one -> VerdictWords.sentence(one) + ".")
                    .orElse("");
        } catch (FigureUnavailable away) {
            return "";
        }
    }

    private static String sentence(IndicatorView view, Figure figure) {
        return view.indicator().name() + " " + VietnameseDates.window(figure.window()) + " của "
                + view.unit().inSentence() + ": "
                + FigureWords.spoken(FigureWords.withUnit(figure)) + caveats(figure) + ", "
                + FigureWords.boundaries(view.frame()) + ".";
    }

    private static String caveats(Figure figure) {
        String words = CaveatWords.beside(figure);
        return words.isEmpty() ? "" : " (" + words + ")";
    }
}
