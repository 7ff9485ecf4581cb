package vn.tongket.exchange.twin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows of a file that answer the same question. Rows that say the same are one; where they differ nobody but the sender knows
 * which is meant, so none is taken and all their places are named.
 */
public final class Twins<T> {
    private static final int PLACES_NAMED = 6;

    private final Map<String, List<T>> byQuestion = new LinkedHashMap<>();
    private final Function<T, String> says;
    private final Function<T, String> place;

    /** @param says what a row answers; empty where it answers nothing */
    public Twins(Function<T, String> says, Function<T, String> place) {
        this.says = says;
        this.place = place;
    }

    public void add(String question, T row) {
        byQuestion.computeIfAbsent(question, _ -> new ArrayList<>()).add(row);
    }

    /**
     * One row for each question, in the order of the file.
     *
     * @param differing is told the first of rows that differ, and the places of all of them
     */
    public List<T> alone(BiConsumer<T, String> differing) {
        List<T> alone = new ArrayList<>();
        for (List<T> rows : byQuestion.values()) {
            List<T> saying =
                    rows.stream().filter(row -> !says.apply(row).isEmpty()).toList();
            if (saying.stream().map(says).distinct().count() > 1) {
                differing.accept(saying.getFirst(), places(saying));
            } else {
                alone.add(saying.isEmpty() ? rows.getFirst() : saying.getFirst());
            }
        }
        return alone;
    }

    private String places(List<T> rows) {
        String named = rows.stream().limit(PLACES_NAMED).map(place).collect(Collectors.joining(", "));
        return rows.size() > PLACES_NAMED ? named + ", …" : named;
    }
}
