package vn.tongket.exchange.value;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.report.record.RawValue;

/** Values of another system's file: where they name an indicator by its external code, our code takes its place. */
final class ExternalCodes implements Iterator<RawValue> {
    private final Map<String, String> codes = new HashMap<>();
    private final Iterator<RawValue> rows;

    ExternalCodes(Programme programme, Iterator<RawValue> rows) {
        this.rows = rows;
        for (Indicator indicator : programme.indicators()) {
            String external = indicator.collected().externalCode();
            if (external != null && programme.indicator(external).isEmpty()) {
                codes.put(external, indicator.code());
            }
        }
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public RawValue next() {
        RawValue raw = rows.next();
        String code = codes.get(raw.indicator());
        return code == null
                ? raw
                : new RawValue(
                        raw.line(),
                        code,
                        raw.unit(),
                        raw.from(),
                        raw.to(),
                        raw.breakdown(),
                        raw.value(),
                        raw.numerator(),
                        raw.denominator(),
                        raw.quality(),
                        raw.source(),
                        raw.note());
    }
}
