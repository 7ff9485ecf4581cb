package vn.tongket.operate.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tongket.database.OwnerConnections;

/** Looks at an installation and says in plain sentences how it is. */
public final class Doctor {
    private Doctor() {}

    /** What can be seen without the database. */
    public static List<LookedAt> lookAround(Path data, Map<String, String> environment) {
        List<LookedAt> found = new ArrayList<>(SettingsCheck.look(environment));
        found.addAll(FilesCheck.look(data, environment.get("TONGKET_BACKUPS")));
        return found;
    }

    /** What the database says of itself. */
    public static List<LookedAt> askDatabase(OwnerConnections owner) {
        return DatabaseCheck.look(owner);
    }
}
