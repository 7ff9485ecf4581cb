package vn.tongket.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.tongket.base.DayReading;
import vn.tongket.base.Window;

/** A part of a package that its schema found right, with the pointer that leads to it. */
record Part(JsonNode node, String pointer) {

    Part member(String name) {
        JsonNode member = node.get(name);
        return new Part(member == null ? JsonNodeFactory.instance.objectNode() : member, at(name));
    }

    List<Part> list(String name) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode item : node.path(name)) {
            parts.add(new Part(item, at(name) + "/" + parts.size()));
        }
        return parts;
    }

    List<String> lines(String name) {
        return list(name).stream().map(part -> part.node.asString()).toList();
    }

    boolean has(String name) {
        return node.has(name);
    }

    /** A member that the schema demands. */
    String word(String name) {
        return node.get(name).asString();
    }

    String word(String name, String otherwise) {
        return has(name) ? word(name) : otherwise;
    }

    @Nullable
    String text(String name) {
        return has(name) ? node.get(name).asString().strip() : null;
    }

    boolean flag(String name, boolean otherwise) {
        return has(name) ? node.get(name).asBoolean() : otherwise;
    }

    @Nullable
    Integer count(String name) {
        return has(name) ? node.get(name).asInt() : null;
    }

    @Nullable
    BigDecimal number(String name) {
        return has(name) ? Scalars.plainest(node.get(name).decimalValue().toPlainString()) : null;
    }

    @Nullable
    LocalDate day(String name) {
        return has(name) ? DayReading.require(word(name)) : null;
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return Enum.valueOf(type, word(name));
    }

    <E extends Enum<E>> E choice(String name, E otherwise) {
        return has(name) ? choice(name, otherwise.getDeclaringClass()) : otherwise;
    }

    /** Its {@code from} and {@code to}; order was checked before. */
    Window window() {
        LocalDate from = DayReading.require(word("from"));
        LocalDate to = DayReading.require(word("to"));
        // WindowCheck has refused a period that ends before it begins; reading goes on to find what else is wrong.
        return new Window(from, to.isAfter(from) ? to : from.plusDays(1));
    }

    String at(String name) {
        return pointer + "/" + name;
    }
}
