package vn.tongket.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What differs in one section of a package; things are named by their codes.
 *
 * @param name as in the package: {@code indicators}
 * @param title what people call it
 * @param reordered whether the same things only stand in another order
 * @param unchanged how many stay as they are
 */
public record SectionDifference(
        String name,
        String title,
        List<String> added,
        List<String> changed,
        List<String> removed,
        boolean reordered,
        int unchanged) {
    public SectionDifference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    static <T> SectionDifference between(
            String name, String title, List<T> before, List<T> after, Function<T, String> code) {
        return between(name, title, before, after, code, true);
    }

    /** As {@link #between}, for things that stay when they are no longer named. */
    static <T> SectionDifference adding(
            String name, String title, List<T> before, List<T> after, Function<T, String> code) {
        return between(name, title, before, after, code, false);
    }

    private static <T> SectionDifference between(
            String name, String title, List<T> before, List<T> after, Function<T, String> code, boolean removing) {
        Map<String, T> old = new LinkedHashMap<>();
        before.forEach(one -> old.put(code.apply(one), one));
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (T one : after) {
            T stored = old.remove(code.apply(one));
            if (stored == null) {
                added.add(code.apply(one));
            } else if (!stored.equals(one)) {
                changed.add(code.apply(one));
            }
        }
        List<String> removed = removing ? List.copyOf(old.keySet()) : List.of();
        boolean sameThings = added.isEmpty() && changed.isEmpty() && removed.isEmpty();
        boolean reordered = removing && sameThings && !before.equals(after);
        int unchanged = after.size() - added.size() - changed.size();
        return new SectionDifference(name, title, added, changed, removed, reordered, unchanged);
    }

    public boolean isNothing() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty() && !reordered;
    }

    boolean isEmpty() {
        return isNothing() && unchanged == 0;
    }
}
