package vn.tongket.exchange.api;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import vn.tongket.base.PlainNumber;
import vn.tongket.base.VietnameseText;

/** A number of a request, as it is written there: read by the one rule of machines, within the one bound, never by an exponent. */
final class PlainNumberJson extends StdDeserializer<BigDecimal> {
    PlainNumberJson() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
        String words = VietnameseText.trimmed(parser.getValueAsString(""));
        return PlainNumber.read(words)
                .orElseGet(() -> context.reportInputMismatch(this, "%s", PlainNumber.inEnglish(words)));
    }
}
