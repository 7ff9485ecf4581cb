package vn.tongket.base;

import java.util.Collection;
import java.util.Optional;

/** "Did you mean": the known code nearest to an unknown one, by edit distance on folded letters. */
public final class Nearest {
    private Nearest() {}

    /** Empty when nothing is near: more than a third of the letters would have to change. */
    public static Optional<String> to(String unknown, Collection<String> known) {
        String folded = VietnameseText.fold(unknown);
        String best = null;
        int bestDistance = Math.max(1, folded.length() / 3) + 1;
        for (String candidate : known) {
            int distance = distance(folded, VietnameseText.fold(candidate), bestDistance);
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Levenshtein distance, or {@code limit} once it cannot be below. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substitution, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return Math.min(row[b.length()], limit);
    }
}
