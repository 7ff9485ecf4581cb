package vn.tongket.measure.series.row;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.judge.Pace;
import vn.tongket.measure.series.Line;

/** A row in the making: what every line has, and what some add. */
final class RowMaking {
    private final Line line;
    private final String asked;

    @Nullable
    BigDecimal numerator;

    @Nullable
    BigDecimal denominator;

    Coverage coverage;

    @Nullable
    BigDecimal against;

    @Nullable
    Window againstWindow;

    private @Nullable Figure againstFigure;

    @Nullable
    BigDecimal difference;

    @Nullable
    BigDecimal percent;

    @Nullable
    Integer rank;

    @Nullable
    Integer of;

    @Nullable
    String verdict;

    @Nullable
    Pace pace;

    @Nullable
    String by;

    @Nullable
    Instant at;

    RowMaking(Line line, String asked) {
        this.line = line;
        this.asked = asked;
        this.numerator = line.figure().numerator();
        this.denominator = line.figure().denominator();
        this.coverage = line.figure().coverage();
    }

    void against(@Nullable Figure other) {
        if (other != null) {
            againstFigure = other;
            against = other.value();
            againstWindow = other.window();
        }
    }

    SeriesRow row() {
        return new SeriesRow(
                line.indicator().code(),
                line.unit().code(),
                line.window().from(),
                line.window().to(),
                asked,
                line.value(),
                numerator,
                denominator,
                line.figure().rule(),
                line.figure().frame().toString(),
                coverage.reported(),
                coverage.expected(),
                line.exactness(),
                line.reason(),
                against,
                againstWindow == null ? null : againstWindow.from(),
                againstWindow == null ? null : againstWindow.to(),
                againstFigure == null ? null : againstFigure.frame().toString(),
                againstFigure == null ? null : againstFigure.exactness(),
                difference,
                percent,
                rank,
                of,
                verdict,
                pace == null ? null : pace.due(),
                pace == null ? null : pace.done(),
                pace == null ? null : pace.expected(),
                by,
                at,
                coverage.inPart(),
                coverage.leastMet(),
                comparedUnits(),
                line.figure().groundDay(),
                line.figure().caveats().stream().map(Caveat::english).collect(Collectors.joining("; ")));
    }

    private @Nullable String comparedUnits() {
        boolean compared = line instanceof Line.Grown
                || (line instanceof Line.Compared both && both.revisions().isEmpty() && asked.equals("last-year"));
        if (!compared) {
            return null;
        }
        boolean apart = line instanceof Line.Compared both ? both.difference() == null : line.value() == null;
        return (apart ? 0 : coverage.reported()) + "/" + coverage.expected();
    }
}
