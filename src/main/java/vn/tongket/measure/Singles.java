package vn.tongket.measure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values that are read one by one: first collected, then read at once. */
final class Singles {
    private final Set<Key> wanted = new HashSet<>();
    private final Map<Key, Cell> cells = new HashMap<>();

    /** @param window its number */
    record Key(int indicatorId, int unitId, int window) {}

    void want(int indicatorId, int unitId, int window) {
        wanted.add(new Key(indicatorId, unitId, window));
    }

    Set<Key> wanted() {
        return wanted;
    }

    void put(Key key, Cell cell) {
        cells.put(key, cell);
    }

    @Nullable
    Cell get(int indicatorId, int unitId, int window) {
        return cells.get(new Key(indicatorId, unitId, window));
    }
}
