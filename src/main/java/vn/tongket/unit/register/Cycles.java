package vn.tongket.unit.register;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Ways through a graph that come back to where they began. */
final class Cycles {
    private Cycles() {}

    /** A shortest way from {@code start} back to it, start at both ends. */
    static Optional<List<String>> through(String start, Function<String, Collection<String>> next) {
        Map<String, String> reachedFrom = new HashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            String here = waiting.poll();
            for (String there : new TreeSet<>(next.apply(here))) {
                if (there.equals(start)) {
                    return Optional.of(way(start, here, reachedFrom));
                }
                if (reachedFrom.putIfAbsent(there, here) == null) {
                    waiting.add(there);
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> way(String start, String last, Map<String, String> reachedFrom) {
        List<String> way = new ArrayList<>(List.of(start));
        for (String here = last; here != null && !here.equals(start); here = reachedFrom.get(here)) {
            way.add(here);
        }
        way.add(start);
        Collections.reverse(way);
        return way;
    }
}
