package vn.tongket.packages.tree;

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
public record PackagePart(JsonNode node, String pointer) {

    public PackagePart member(String name) {
        JsonNode member = node.get(name);
        return new PackagePart(member == null ? JsonNodeFactory.instance.objectNode() : member, at(name));
    }

    public List<PackagePart> list(String name) {
        List<PackagePart> parts = new ArrayList<>();
        for (JsonNode item : node.path(name)) {
            parts.add(new PackagePart(item, at(name) + "/" + parts.size()));
        }
        return parts;
    }

    public List<String> lines(String name) {
        return list(name).stream().map(part -> part.node.asString()).toList();
    }

    public boolean has(String name) {
        return node.has(name);
    }

    /** A member that the schema demands. */
    public String word(String name) {
        return node.get(name).asString();
    }

    public String word(String name, String otherwise) {
        return has(name) ? word(name) : otherwise;
    }

    @Nullable
    public String text(String name) {
        return has(name) ? node.get(name).asString().strip() : null;
    }

    public boolean flag(String name, boolean otherwise) {
        return has(name) ? node.get(name).asBoolean() : otherwise;
    }

    @Nullable
    public Integer count(String name) {
        return has(name) ? node.get(name).asInt() : null;
    }

    @Nullable
    public BigDecimal number(String name) {
        return has(name) ? Scalars.plainest(node.get(name).decimalValue().toPlainString()) : null;
    }

    @Nullable
    public LocalDate day(String name) {
        return has(name) ? DayReading.require(word(name)) : null;
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return Enum.valueOf(type, word(name));
    }

    public <E extends Enum<E>> E choice(String name, E otherwise) {
        return has(name) ? choice(name, otherwise.getDeclaringClass()) : otherwise;
    }

    /** Its {@code from} and {@code to}; order was checked before. */
    public Window window() {
        LocalDate from = DayReading.require(word("from"));
        LocalDate to = DayReading.require(word("to"));
        // WindowCheck has refused a period that ends before it begins; reading goes on to find what else is wrong.
        return new Window(from, to.isAfter(from) ? to : from.plusDays(1));
    }

    public String at(String name) {
        return pointer + "/" + name;
    }
}
