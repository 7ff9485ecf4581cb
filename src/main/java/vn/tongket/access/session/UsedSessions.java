package vn.tongket.access.session;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * The sessions of a store, written only where there is {@linkplain UsedSession something to keep}.
 *
 * @param <S> a session as the store knows it
 */
final class UsedSessions<S extends Session> implements FindByIndexNameSessionRepository<UsedSession<S>> {
    private final FindByIndexNameSessionRepository<S> store;

    UsedSessions(FindByIndexNameSessionRepository<S> store) {
        this.store = store;
    }

    @Override
    public UsedSession<S> createSession() {
        return UsedSession.begun(store.createSession());
    }

    @Override
    public @Nullable UsedSession<S> findById(String id) {
        S found = store.findById(id);
        return found == null ? null : UsedSession.found(found);
    }

    @Override
    public void save(UsedSession<S> session) {
        if (session.takeChange()) {
            store.save(session.stored());
        }
    }

    @Override
    public void deleteById(String id) {
        store.deleteById(id);
    }

    @Override
    public Map<String, UsedSession<S>> findByIndexNameAndIndexValue(String name, String value) {
        return store.findByIndexNameAndIndexValue(name, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> UsedSession.found(found.getValue())));
    }
}
