package vn.tongket.base;

import java.util.Arrays;
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

    /** Letters put in, left out, changed or swapped with the next one; {@code limit} once it cannot be below. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] free = before;
            before = above;
            above = row;
            row = free;
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substitution, Math.min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
        }
        return Math.min(row[b.length()], limit);
    }
}
