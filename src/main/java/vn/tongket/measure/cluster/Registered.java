package vn.tongket.measure.cluster;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.measure.archive.Manifest;

/**
 * What the cluster knows of an archive: the comment of the view that shows it, written only after every file was counted and added
 * up there as the manifest says.
 *
 * @param format {@link Manifest#FORMAT}
 * @param origin of which PostgreSQL
 * @param values how many rows
 * @param files how many files they lie in
 */
record Registered(String format, Instant asOf, String origin, String generation, long values, int files) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String VIEW = "current_value_";
    private static final String TABLE = "value_";

    static Registered of(Manifest manifest) {
        return new Registered(
                manifest.format(),
                manifest.asOf(),
                manifest.origin(),
                manifest.generation(),
                manifest.values(),
                manifest.valueFiles().size());
    }

    /** Empty for the comment of anything else. */
    static Optional<Registered> read(String comment) {
        try {
            Registered registered = JSON.readValue(comment, Registered.class);
            return Optional.of(registered).filter(one -> Manifest.FORMAT.equals(one.format()));
        } catch (JacksonException somethingElse) {
            return Optional.empty();
        }
    }

    String comment() {
        return JSON.writeValueAsString(this);
    }

    /** What roll-ups read. */
    String view() {
        return VIEW + generation;
    }

    /** The files as they are. */
    String table() {
        return TABLE + generation;
    }
}
