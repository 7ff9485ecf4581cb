package vn.tongket.page;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import vn.tongket.base.VietnameseText;

/** A text of a JSON body, without signs that no database takes. */
final class ReadableString extends StdScalarDeserializer<String> {
    ReadableString() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        String words = StringDeserializer.instance.deserialize(parser, context);
        return words == null ? null : VietnameseText.readable(words);
    }
}
