package vn.tongket.portal.web.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.trace.Contribution;
import vn.tongket.measure.trace.Trace;
import vn.tongket.portal.web.word.FigureWords;
import vn.tongket.portal.web.word.IndicatorView;
import vn.tongket.programme.Indicator;

/** Lays a trace out: its own contributions, then those of each figure it was computed from, a page of rows at a time. */
final class TraceParts {
    private static final int ROWS_A_PAGE = 200;
    private static final int DECIMALS = 6;

    private final IndicatorView view;
    private final String address;
    private final int pageNumber;
    private final List<TracePage.Part> parts = new ArrayList<>();

    TraceParts(IndicatorView view, String address, int pageNumber) {
        this.view = view;
        this.address = address;
        this.pageNumber = Math.max(1, pageNumber);
    }

    List<TracePage.Part> of(Trace trace) {
        if (!trace.contributions().isEmpty() || trace.parts().isEmpty()) {
            parts.add(part(trace));
        }
        trace.parts().forEach(this::of);
        return parts;
    }

    private TracePage.Part part(Trace trace) {
        Figure figure = trace.figure();
        Indicator indicator = figure.indicator();
        List<Contribution> all = trace.contributions();
        int first = Math.min((pageNumber - 1) * ROWS_A_PAGE, all.size());
        int last = Math.min(first + ROWS_A_PAGE, all.size());
        boolean hasParts = all.stream().anyMatch(contribution -> contribution.denominator() != null);
        return new TracePage.Part(
                indicator.name() + ", " + VietnameseDates.window(figure.window()),
                words(figure),
                caption(indicator, all.size(), first, last),
                hasParts,
                Objects.requireNonNullElse(indicator.numeratorName(), "Tử số"),
                Objects.requireNonNullElse(indicator.denominatorName(), "Mẫu số"),
                all.subList(first, last).stream().map(TraceRows::row).toList(),
                hasParts ? "Cộng tử số" : "Cộng",
                last == all.size() && !all.isEmpty() ? sum(all) : null,
                missing(figure),
                first > 0 && !all.isEmpty() ? page(pageNumber - 1) : null,
                last < all.size() ? page(pageNumber + 1) : null);
    }

    private String words(Figure figure) {
        if (figure.value() == null) {
            return figure.reason() == null ? "" : figure.reason().vietnamese();
        }
        String number = FigureWords.spoken(FigureWords.withUnit(figure));
        String ratio = figure.numerator() == null || figure.denominator() == null
                ? ""
                : " = " + exact(figure.numerator()) + " / " + exact(figure.denominator());
        String coverage = FigureWords.coverage(figure.coverage());
        return number + ratio + (coverage.isEmpty() ? "" : "; " + coverage + " đơn vị có số liệu") + "; "
                + FigureWords.boundaries(view.frame()) + ".";
    }

    private static String caption(Indicator indicator, int all, int first, int last) {
        String shown = last - first == all ? "" : ", đang xem từ " + (first + 1) + " đến " + last;
        return all + " số góp vào" + shown + ". Đơn vị tính: " + indicator.measuredIn() + ".";
    }

    private static String sum(List<Contribution> all) {
        return exact(all.stream().map(Contribution::contributed).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static String exact(BigDecimal number) {
        return VietnameseNumbers.formatShort(number, DECIMALS);
    }

    private static List<String> missing(Figure figure) {
        return figure.coverage().missing().stream()
                .map(missing -> missing.words() + " (" + VietnameseDates.window(missing.window()) + ")")
                .toList();
    }

    private @Nullable String page(int number) {
        return address + "&trang=" + number;
    }
}
