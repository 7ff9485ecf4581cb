package vn.tongket.measure.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.tongket.base.Window;

/** The days of a step at which a unit's ground has figures, and how much of it. */
final class Moments {
    private final Map<Days, BigDecimal> byDays = new HashMap<>();

    Moments(Scene scene, String unit) {
        for (Piece piece : scene.groundOf(unit)) {
            Days figures = Days.none();
            for (Entry entry : scene.widest(piece)) {
                figures = entry.isFigure() ? figures.or(entry.days()) : figures;
            }
            byDays.merge(figures.and(Days.of(scene.step())), piece.of(unit), BigDecimal::add);
        }
    }

    /** Those at which most of it has figures: all of it, where there are such. */
    Days best() {
        BigDecimal most = BigDecimal.ZERO;
        Days best = Days.none();
        Days any = byDays.keySet().stream().reduce(Days.none(), Days::or);
        if (any.isEmpty()) {
            return any;
        }
        Window span = any.span();
        for (LocalDate day = span.from(); day.isBefore(span.to()); day = day.plusDays(1)) {
            BigDecimal has = on(day);
            if (has.compareTo(most) > 0) {
                most = has;
                best = Days.none();
            }
            if (has.signum() > 0 && has.compareTo(most) == 0) {
                best.add(day);
            }
        }
        return best;
    }

    private BigDecimal on(LocalDate day) {
        BigDecimal has = BigDecimal.ZERO;
        for (Map.Entry<Days, BigDecimal> days : byDays.entrySet()) {
            has = days.getKey().has(day) ? has.add(days.getValue()) : has;
        }
        return has;
    }
}
