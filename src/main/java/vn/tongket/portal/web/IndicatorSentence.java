package vn.tongket.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;
import vn.tongket.measure.Figure;
import vn.tongket.programme.Target;

/** What an indicator's page has found, in one sentence. */
final class IndicatorSentence {
    private IndicatorSentence() {}

    static String of(
            IndicatorView view,
            List<Figure> series,
            @Nullable Figure last,
            @Nullable Figure judged,
            @Nullable Target target,
            @Nullable Standing standing) {
        String place = view.unit().inSentence();
        if (last == null) {
            return "Chưa có số liệu của " + place + ".";
        }
        StringBuilder words = new StringBuilder(view.indicator().name())
                .append(' ')
                .append(VietnameseDates.window(last.window()))
                .append(" của ")
                .append(place)
                .append(" là ")
                .append(FigureWords.spoken(FigureWords.withUnit(last)));
        String change = FigureWords.change(last, before(series, last));
        if (!change.isEmpty()) {
            words.append(", ").append(change).append(" so với năm trước");
        }
        if (target != null && standing != null) {
            words.append("; ")
                    .append(judged == null || judged.equals(last) ? "" : ofWhole(judged))
                    .append(standing.inSentence())
                    .append(" (mức phải đạt ")
                    .append(FigureWords.target(view.indicator(), target))
                    .append(')');
        }
        return words.append('.').toString();
    }

    /** {@code giai đoạn 2016–2025 là 4.028 hội nghị, }. */
    private static String ofWhole(Figure judged) {
        return VietnameseDates.window(judged.window()) + " là " + FigureWords.spoken(FigureWords.withUnit(judged))
                + ", ";
    }

    private static @Nullable Figure before(List<Figure> series, Figure last) {
        int year = last.window().countsForYear() - 1;
        return series.stream()
                .filter(figure -> figure.window().countsForYear() == year)
                .reduce((_, later) -> later)
                .orElse(null);
    }
}
