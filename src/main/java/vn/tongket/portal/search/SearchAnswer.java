package vn.tongket.portal.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param typed what was looked for
 * @param unknown words of it that stand nowhere, as they were typed
 * @param instead what was looked for in its place, since words stand nowhere; null: what was typed
 * @param fewer the same with a word less, where nothing was found and something would be
 * @param behind whether the entries are of before: then nothing can be said of what was not found
 */
public record SearchAnswer(
        String typed,
        List<String> unknown,
        @Nullable String instead,
        List<Found.Group> groups,
        List<String> fewer,
        boolean behind) {
    public boolean isNothing() {
        return groups.isEmpty();
    }

    /** What the groups are of. */
    public String lookedFor() {
        return instead == null ? typed : instead;
    }
}
