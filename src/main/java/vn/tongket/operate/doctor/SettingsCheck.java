package vn.tongket.operate.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tongket.base.Nearest;

/** The settings of the environment: misspelt ones, and those that an office will miss. */
final class SettingsCheck {
    private static final String OURS = "TONGKET_";
    private static final String LIST = "/operate/settings.txt";

    private SettingsCheck() {}

    static List<LookedAt> look(Map<String, String> environment) {
        List<String> known = known();
        List<LookedAt> found = new ArrayList<>();
        environment.keySet().stream()
                .filter(name -> name.startsWith(OURS) && !known.contains(name))
                .sorted()
                .map(name -> LookedAt.wrong(name + " is no setting of Tongket"
                        + Nearest.to(name, known)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse(".")))
                .forEach(found::add);
        if (found.isEmpty()) {
            found.add(LookedAt.ok("Every TONGKET_ variable that is set is a setting."));
        }
        missed(
                environment,
                "TONGKET_SITE",
                "links in documents and mails, passkeys and the office's sign-in go to this machine's own address",
                found);
        missed(environment, "TONGKET_SMTP_URL", "nobody is reminded by mail", found);
        return found;
    }

    private static void missed(Map<String, String> environment, String name, String so, List<LookedAt> found) {
        if (environment.getOrDefault(name, "").isBlank()) {
            found.add(LookedAt.look(name + " is not set: " + so + "."));
        }
    }

    /** All that the product or its scripts read. */
    static List<String> known() {
        try (InputStream list = SettingsCheck.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException(LIST + " is not in the program");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
