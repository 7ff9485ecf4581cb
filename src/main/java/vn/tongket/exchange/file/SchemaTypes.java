package vn.tongket.exchange.file;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds what a JSON Schema says about a member, an item or a scalar; as much of it as our own schema uses. */
record SchemaTypes(JsonNode whole) {

    @Nullable
    JsonNode resolve(@Nullable JsonNode schema) {
        if (schema == null || !schema.has("$ref")) {
            return schema;
        }
        return whole.at(schema.get("$ref").asString().substring(1));
    }

    /** Null where the schema knows no such member. */
    @Nullable
    JsonNode member(@Nullable JsonNode schema, String key) {
        if (schema == null) {
            return null;
        }
        JsonNode member = schema.path("properties").get(key);
        JsonNode others = schema.get("additionalProperties");
        return member == null && others != null && others.isObject() ? others : member;
    }

    @Nullable
    JsonNode item(@Nullable JsonNode schema) {
        JsonNode list = schema == null ? null : choice(schema, "array");
        return list == null ? null : list.get("items");
    }

    boolean isText(@Nullable JsonNode schema) {
        JsonNode resolved = resolve(schema);
        return resolved != null && choice(resolved, "string") != null;
    }

    private static @Nullable JsonNode choice(JsonNode schema, String type) {
        if (type.equals(schema.path("type").asString(""))) {
            return schema;
        }
        for (JsonNode choice : schema.path("anyOf")) {
            if (type.equals(choice.path("type").asString(""))) {
                return choice;
            }
        }
        return null;
    }
}
