package vn.tongket.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Whether what is kept in memory is still what stands in the tables: asked of PostgreSQL, so that another node's change is seen
 * like one's own. A page that only looks asks once, about everything that is kept; within a transaction it is asked each time,
 * since one's own changes are to be seen before they are committed.
 */
@Component
public class TableStates {
    private final DSLContext database;
    private final Map<String, TableState> watched = new ConcurrentHashMap<>();

    TableStates(DSLContext database) {
        this.database = database;
    }

    /**
     * @param query a select of one text, without parameters, that is another one as soon as the tables hold something else: a
     *     number that triggers raise, with the transaction that raised it, since a number that was rolled back comes again
     */
    public TableState watch(String query) {
        return watched.computeIfAbsent(query, _ -> new TableState(this, query));
    }

    String now(String query) {
        if (!OncePerLook.isLooking()) {
            return database.fetchSingle(query).get(0, String.class);
        }
        String known = OncePerLook.of(TableStates.class, this::all).get(query);
        return known == null ? database.fetchSingle(query).get(0, String.class) : known;
    }

    private Map<String, String> all() {
        Map<String, String> states = new LinkedHashMap<>();
        watched.keySet().forEach(query -> states.put(query, ""));
        var answer = database.fetchSingle(states.keySet().stream()
                .map(query -> "(" + query + ")")
                .collect(Collectors.joining(", ", "select ", "")));
        int column = 0;
        for (Map.Entry<String, String> state : states.entrySet()) {
            state.setValue(answer.get(column++, String.class));
        }
        return states;
    }
}
