package vn.tongket.access.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
        return sessions.getObject().findByPrincipalName(username).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> place(session, currentId))
                .sorted(Comparator.comparing(Place::here)
                        .thenComparing(Place::lastUsed)
                        .reversed())
                .toList();
    }

    private static Place place(Session session, String currentId) {
        Device device = session.getAttributeOrDefault(Device.ATTRIBUTE, new Device("Không rõ thiết bị", ""));
        return new Place(
                device.words(),
                device.address(),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(currentId));
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
     * @param here whether it is the one that asks
     */
    public record Place(String device, String address, Instant since, Instant lastUsed, boolean here) {}
}
