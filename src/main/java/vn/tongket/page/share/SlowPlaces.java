package vn.tongket.page.share;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many slow bodies are read at once, altogether and from one address: each holds a thread for as long as it takes. */
final class SlowPlaces {
    private final int all;
    private final int most;
    private final Map<String, Integer> byAddress = new HashMap<>();
    private int taken;

    SlowPlaces(int all, int most) {
        this.all = all;
        this.most = most;
    }

    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** Null where there is none left. */
    synchronized @Nullable Place take(String address) {
        int of = byAddress.getOrDefault(address, 0);
        if (taken >= all || of >= most) {
            return null;
        }
        taken++;
        byAddress.put(address, of + 1);
        return () -> giveBack(address);
    }

    private synchronized void giveBack(String address) {
        taken--;
        byAddress.computeIfPresent(address, (_, of) -> of > 1 ? of - 1 : null);
    }
}
