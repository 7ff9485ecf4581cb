package vn.tongket.base;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What several ask for at the same time is worked out by the first of them, and the others wait for it. */
public final class OnceAtATime<K, V> {
    private final Map<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();

    /** Where the first one fails, each of the others works it out by itself: it may fail for a reason of its own. */
    public V get(K key, Supplier<V> work) {
        CompletableFuture<V> own = new CompletableFuture<>();
        CompletableFuture<V> first = running.putIfAbsent(key, own);
        if (first != null) {
            try {
                return first.join();
            } catch (CompletionException failed) {
                return work.get();
            }
        }
        try {
            V worked = work.get();
            own.complete(worked);
            return worked;
        } catch (RuntimeException | Error failure) {
            own.completeExceptionally(failure);
            throw failure;
        } finally {
            running.remove(key, own);
        }
    }
}
