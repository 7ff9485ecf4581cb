package vn.tongket.portal.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.VietnameseDates;
import vn.tongket.measure.Figure;
import vn.tongket.measure.FigureUnavailable;
import vn.tongket.measure.KeptFigures;
import vn.tongket.measure.Reason;
import vn.tongket.page.Bullet;
import vn.tongket.page.NumberCell;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Target;

/** The lines of a programme's indicators, for its board and its page. */
@Component
class IndicatorLines {
    private final KeptFigures kept;
    private final Judgement judgement;

    IndicatorLines(KeptFigures kept, Judgement judgement) {
        this.kept = kept;
        this.judgement = judgement;
    }

    /** In the programme's order, as known on {@code day}; where the figures cannot be had now, without them. */
    LinesNow of(Programme programme, LocalDate day) {
        try {
            return new LinesNow(known(programme, day), null);
        } catch (FigureUnavailable away) {
            return new LinesNow(without(programme), away.inVietnamese());
        }
    }

    private List<IndicatorLine> known(Programme programme, LocalDate day) {
        List<Indicator> indicators = PublishedProgrammes.indicators(programme);
        ProgrammeFigures figures = ProgrammeFigures.of(kept.look(), programme, indicators, day);
        return indicators.stream()
                .map(indicator -> line(programme, indicator, figures, day))
                .toList();
    }

    /** Of which nothing can be said now. */
    private static List<IndicatorLine> without(Programme programme) {
        return PublishedProgrammes.indicators(programme).stream()
                .map(indicator -> new IndicatorLine(
                        indicator.name(),
                        Addresses.indicator(programme.code(), indicator.code()),
                        indicator.topic(),
                        indicator.objective(),
                        NumberCell.MISSING,
                        "",
                        "",
                        "",
                        "",
                        "Lúc này chưa lấy được số.",
                        null,
                        Standing.NO_TARGET))
                .toList();
    }

    private IndicatorLine line(Programme programme, Indicator indicator, ProgrammeFigures figures, LocalDate day) {
        Target target = figures.target(programme, indicator);
        Figure judged = target == null ? null : figures.judged(indicator, target);
        Figure shown = judged == null ? figures.last(indicator) : judged;
        Standing standing = judgement.of(judged, target, figures.series(indicator), day);
        Figure last = figures.last(indicator);
        boolean isYear = shown != null && last != null && shown.window().equals(last.window());
        Figure before = last == null ? null : figures.before(last);
        return new IndicatorLine(
                indicator.name(),
                Addresses.indicator(programme.code(), indicator.code()),
                indicator.topic(),
                indicator.objective(),
                shown == null ? NumberCell.MISSING : FigureWords.withUnit(shown),
                shown == null ? "" : VietnameseDates.window(shown.window()),
                target == null ? "" : FigureWords.target(indicator, target),
                last == null ? "" : change(last, before, isYear),
                shown == null ? "" : FigureWords.coverage(shown.coverage()),
                remark(indicator, figures, shown, target, standing),
                bullet(shown, target, isYear ? before : null, standing),
                standing);
    }

    /** Of the last year; said so where the figure shown is of a longer window. */
    private static String change(Figure last, @Nullable Figure before, boolean isYear) {
        String change = FigureWords.change(last, before);
        return isYear || change.isEmpty() ? change : VietnameseDates.window(last.window()) + " " + change;
    }

    private static String remark(
            Indicator indicator,
            ProgrammeFigures figures,
            @Nullable Figure shown,
            @Nullable Target target,
            Standing standing) {
        if (shown == null) {
            return figures.series(indicator).stream()
                    .map(Figure::reason)
                    .filter(Objects::nonNull)
                    .map(Reason::vietnamese)
                    .findFirst()
                    .orElse("Chưa có số liệu.");
        }
        return standing.isOffTrack() && target != null ? gap(shown, target) : "";
    }

    /** {@code còn thiếu 28 điểm %}, {@code vượt mức trần 3 vụ}. */
    private static String gap(Figure shown, Target target) {
        BigDecimal value = shown.value();
        BigDecimal level = target.level();
        if (value == null || level == null) {
            return "";
        }
        String amount =
                FigureWords.difference(shown.indicator(), level.subtract(value).abs());
        return switch (target.operator()) {
            case AT_LEAST, MILESTONE -> "còn thiếu " + amount;
            case AT_MOST -> "cao hơn mức " + amount;
            case EQUAL, RANGE -> "chênh " + amount;
        };
    }

    private static @Nullable Bullet bullet(
            @Nullable Figure shown, @Nullable Target target, @Nullable Figure before, Standing standing) {
        if (shown == null || shown.value() == null) {
            return null;
        }
        BigDecimal level = target == null ? null : target.level();
        if (level == null) {
            return null;
        }
        String words = FigureWords.withUnit(shown.indicator(), shown.value()) + ", mức phải đạt "
                + FigureWords.withUnit(shown.indicator(), level);
        return Bullet.of(shown.value(), level, before == null ? null : before.value(), standing.isOffTrack(), words);
    }
}
