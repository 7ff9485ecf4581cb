package vn.tongket.portal.web.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.judge.CaveatWords;
import vn.tongket.measure.judge.ShownNumber;
import vn.tongket.measure.judge.StepWords;
import vn.tongket.measure.judge.TargetLevel;
import vn.tongket.measure.judge.Verdict;
import vn.tongket.measure.judge.VerdictWords;
import vn.tongket.page.NumberCell;
import vn.tongket.portal.web.word.FigureWords;
import vn.tongket.portal.web.word.IndicatorView;
import vn.tongket.portal.web.word.YearBefore;
import vn.tongket.programme.Target;

/** What an indicator's page has found, in one sentence: the last figure with its caveats, and the verdict with what it is of. */
final class IndicatorSentence {
    private IndicatorSentence() {}

    static String of(IndicatorView view, List<Figure> series, @Nullable Figure last, @Nullable Verdict verdict) {
        String place = view.unit().inSentence();
        if (last == null) {
            return "Chưa có số liệu của " + place + ".";
        }
        StringBuilder words = new StringBuilder(view.indicator().name())
                .append(' ')
                .append(StepWords.of(last.window()))
                .append(" của ")
                .append(place)
                .append(" là ")
                .append(number(view, last, verdict))
                .append(caveats(last));
        String change = FigureWords.change(last, YearBefore.of(series, last));
        if (!change.isEmpty()) {
            words.append(", ").append(change).append(" so với năm trước");
        }
        Target target = verdict == null ? null : verdict.target();
        if (verdict != null && target != null) {
            words.append("; ").append(judged(verdict, target, last));
        }
        return words.append('.').toString();
    }

    private static String number(IndicatorView view, Figure figure, @Nullable Verdict verdict) {
        String number = verdict == null
                ? FigureWords.withUnit(figure).shown()
                : vn.tongket.base.VietnameseNumbers.withUnit(
                        ShownNumber.of(figure, List.of(verdict)),
                        view.indicator().measuredIn());
        NumberCell cell = FigureWords.withUnit(figure).spoken().isEmpty()
                ? NumberCell.of(number)
                : FigureWords.cell(figure, number);
        return FigureWords.spoken(cell);
    }

    private static String caveats(Figure figure) {
        String words = CaveatWords.beside(figure);
        return words.isEmpty() ? "" : " (" + words + ")";
    }

    /** {@code giai đoạn 2016–2025 là 4.028 hội nghị, vượt (mức phải đạt ≥ 3.340 hội nghị)}. */
    private static String judged(Verdict verdict, Target target, Figure last) {
        String standing = verdict.standing().inSentence() + " (mức phải đạt "
                + TargetLevel.full(verdict.indicator(), target) + ")";
        Figure figure = verdict.figure();
        if (verdict.isOfYears()) {
            String own = verdict.ofYear(last.window().countsForYear())
                    .filter(year -> year.standing() != verdict.standing())
                    .map(year -> "; riêng " + StepWords.of(year.step()) + " "
                            + year.standing().inSentence())
                    .orElse("");
            return StepWords.of(target.window()) + " " + standing + ", " + VerdictWords.years(verdict) + own;
        }
        return figure != null && figure.value() != null && !verdict.isOf(last)
                ? StepWords.of(figure.window()) + " là " + ShownNumber.withUnit(verdict) + caveats(figure) + ", "
                        + standing
                : standing;
    }
}
