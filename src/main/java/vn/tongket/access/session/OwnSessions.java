package vn.tongket.access.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where a person is signed in, and ending that. */
@Component
public class OwnSessions {
    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;
    private final DSLContext database;

    OwnSessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions, DSLContext database) {
        this.sessions = sessions;
        this.database = database;
    }

    /** The living ones, the last used first. */
    public List<Place> of(String username, String currentId) {
        Map<String, String> keys = keys(username);
        return sessions.getObject().findByPrincipalName(username).values().stream()
                .filter(session -> !session.isExpired() && keys.containsKey(session.getId()))
                .map(session -> place(session, keys.getOrDefault(session.getId(), ""), currentId))
                .sorted(Comparator.comparing(Place::here)
                        .thenComparing(Place::lastUsed)
                        .reversed())
                .toList();
    }

    /** What a page may name a session by: its own number would let whoever reads the page in. */
    private Map<String, String> keys(String username) {
        return database.fetch(
                        "select session_id, primary_id from access.spring_session where principal_name = {0}",
                        DSL.val(username))
                .intoMap(row -> row.get(0, String.class), row -> row.get(1, String.class));
    }

    private static Place place(Session session, String key, String currentId) {
        Device device = session.getAttributeOrDefault(Device.ATTRIBUTE, new Device("Không rõ thiết bị", ""));
        return new Place(
                key,
                device.words(),
                device.address(),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(currentId));
    }

    /** Ends one of the person's own, but not the one that asks. @return whether there was such a one */
    public boolean end(String username, String key, String currentId) {
        return database.execute(
                        "delete from access.spring_session where principal_name = {0} and primary_id = {1} and session_id <> {2}",
                        DSL.val(username), DSL.val(key), DSL.val(currentId))
                > 0;
    }

    /** Ends all but one; the result is how many. */
    public int endOthers(String username, String currentId) {
        return database.execute(
                "delete from access.spring_session where principal_name = {0} and session_id <> {1}",
                DSL.val(username), DSL.val(currentId));
    }

    /** Ends all: the account was closed, or its rights or its password were changed by another. */
    public int endAll(String username) {
        return endOthers(username, "");
    }

    /**
     * One session.
     *
     * @param key by which {@link #end} knows it
     * @param here whether it is the one that asks
     */
    public record Place(String key, String device, String address, Instant since, Instant lastUsed, boolean here) {}
}
