package vn.tongket.access.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session that knows whether anything of it is to be kept. That it was used again within the minute is not: at the end of a round
 * hundreds of people save several times a second.
 *
 * @param <S> as its store knows it
 */
final class UsedSession<S extends Session> implements Session {
    /** How late its end may be known: a session ends at most so much too early. */
    static final Duration WITHIN = Duration.ofMinutes(1);

    private final S stored;
    private boolean isChanged;

    private UsedSession(S stored, boolean isChanged) {
        this.stored = stored;
        this.isChanged = isChanged;
    }

    static <S extends Session> UsedSession<S> begun(S begun) {
        return new UsedSession<>(begun, true);
    }

    static <S extends Session> UsedSession<S> found(S found) {
        return new UsedSession<>(found, false);
    }

    S stored() {
        return stored;
    }

    /** Whether something is to be kept that was not; asked once. */
    boolean takeChange() {
        boolean was = isChanged;
        isChanged = false;
        return was;
    }

    @Override
    public void setLastAccessedTime(Instant moment) {
        if (isChanged || !moment.isBefore(stored.getLastAccessedTime().plus(WITHIN))) {
            isChanged = true;
            stored.setLastAccessedTime(moment);
        }
    }

    @Override
    public void setAttribute(String name, Object value) {
        isChanged = true;
        stored.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        isChanged = true;
        stored.removeAttribute(name);
    }

    @Override
    public String changeSessionId() {
        isChanged = true;
        return stored.changeSessionId();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        isChanged = true;
        stored.setMaxInactiveInterval(interval);
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return stored.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
