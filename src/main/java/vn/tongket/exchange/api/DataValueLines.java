package vn.tongket.exchange.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.report.FormLine;
import vn.tongket.report.FormVersion;

/** Which line of a form a data element of DHIS2 is. */
final class DataValueLines {
    static final String NUMERATOR = "numerator";
    static final String DENOMINATOR = "denominator";
    private static final List<String> NO_BREAKDOWN = List.of("default", NUMERATOR, DENOMINATOR);

    private final FormVersion form;
    private final Programme programme;

    DataValueLines(FormVersion form, Programme programme) {
        this.form = form;
        this.programme = programme;
    }

    Optional<FormLine> find(@Nullable String element, @Nullable String option) {
        String breakdown = option == null || NO_BREAKDOWN.contains(option) ? "" : option;
        return form.line(Objects.requireNonNullElse(element, ""))
                .filter(line -> breakdown.isEmpty() || line.breakdown().equals(breakdown))
                .or(() -> form.lines().stream()
                        .filter(line -> line.breakdown().equals(breakdown) && isOf(line, element))
                        .findFirst());
    }

    private boolean isOf(FormLine line, @Nullable String element) {
        String code = line.indicator();
        if (code == null || element == null) {
            return false;
        }
        return code.equals(element)
                || programme
                        .indicator(code)
                        .map(Indicator::externalCode)
                        .filter(element::equals)
                        .isPresent();
    }
}
