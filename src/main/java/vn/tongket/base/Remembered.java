package vn.tongket.base;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** A map that never holds more than it may: what nobody has asked for longest goes first. */
public final class Remembered<K, V> {
    private final int most;
    private final ToIntFunction<V> weight;
    private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);
    private int held;

    /**
     * @param most of all values together
     * @param weight of one, at least 1
     */
    public Remembered(int most, ToIntFunction<V> weight) {
        this.most = most;
        this.weight = weight;
    }

    public synchronized @Nullable V get(K key) {
        return values.get(key);
    }

    /** What is more than all of it together may be is not kept. */
    public synchronized void put(K key, V value) {
        V before = values.remove(key);
        held -= before == null ? 0 : weight.applyAsInt(before);
        int more = weight.applyAsInt(value);
        if (more > most) {
            return;
        }
        values.put(key, value);
        held += more;
        Iterator<V> longest = values.values().iterator();
        while (held > most) {
            held -= weight.applyAsInt(longest.next());
            longest.remove();
        }
    }
}
