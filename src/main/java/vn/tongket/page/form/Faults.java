package vn.tongket.page.form;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form: all of it is said above the title, and each sentence again at the field it is about. */
public record Faults(List<Fault> all) {
    public static final Faults NONE = new Faults(List.of());

    public Faults {
        all = List.copyOf(all);
    }

    /** @param field its id on the page */
    public record Fault(String field, String words) {}

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<String> words() {
        return all.stream().map(Fault::words).toList();
    }

    /** Null where nothing is wrong with the field. */
    public @Nullable String at(String field) {
        String words = all.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::words)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? null : words;
    }
}
