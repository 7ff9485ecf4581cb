package vn.tongket.measure.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values that are read one by one: first collected, then read at once. */
public final class Singles {
    private final Set<Key> wanted = new HashSet<>();
    private final Map<Key, SummedCell> cells = new HashMap<>();

    /** @param window its number */
    public record Key(int indicatorId, int unitId, int window) {}

    public void want(int indicatorId, int unitId, int window) {
        wanted.add(new Key(indicatorId, unitId, window));
    }

    public Set<Key> wanted() {
        return wanted;
    }

    void put(Key key, SummedCell cell) {
        cells.put(key, cell);
    }

    @Nullable
    public SummedCell get(int indicatorId, int unitId, int window) {
        return cells.get(new Key(indicatorId, unitId, window));
    }
}
