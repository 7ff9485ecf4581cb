package vn.tongket.packages.tree;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of one part of a package, in order; what says nothing is left out. */
public final class Members {
    private final Map<String, Object> members = new LinkedHashMap<>();

    public Members with(String name, @Nullable Object value) {
        boolean empty = value == null
                || value instanceof Collection<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
        if (!empty && value != null) {
            members.put(name, value instanceof Enum<?> constant ? constant.name() : value);
        }
        return this;
    }

    /** Written only where it is not what the reader takes anyway. */
    public Members unless(Object usual, String name, Object value) {
        return value.equals(usual) ? this : with(name, value);
    }

    public <T> Members with(String name, List<T> items, Function<T, Members> write) {
        return with(name, items.stream().map(item -> write.apply(item).members).toList());
    }

    public Map<String, Object> map() {
        return members;
    }
}
