package vn.tongket.page.address;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import vn.tongket.page.Person;

/**
 * A part of an address that names a thing which stands at a unit: {@code {submission}}. A handler that takes such a thing says so
 * with {@link vn.tongket.page.Opens#at}; the gate asks whether the right reaches the unit before it is even looked whether the
 * thing is there, so that nobody learns by asking.
 */
public interface AddressPart<T> {
    /** Its name between braces. */
    String name();

    /** Of the handler's parameter. */
    Class<T> type();

    /**
     * @param parts all parts of the address by name
     * @param who asks
     * @throws NoSuchElementException where there is nothing of that name
     */
    Found<T> find(Map<String, String> parts, Person who);

    /** @param unitId of the unit it stands at */
    record Found<T>(int unitId, Supplier<? extends T> thing) {}

    /** @throws NoSuchElementException where the part is no number of anything */
    static int number(Map<String, String> parts, String name) {
        String words = parts.getOrDefault(name, "");
        if (!words.matches("[0-9]{1,9}")) {
            throw new NoSuchElementException("No " + name + " " + words);
        }
        return Integer.parseInt(words);
    }

    /** Which every address with this part has. */
    static String word(Map<String, String> parts, String name) {
        String word = parts.get(name);
        if (word == null) {
            throw new IllegalStateException("The address has no {" + name + "}");
        }
        return word;
    }
}
