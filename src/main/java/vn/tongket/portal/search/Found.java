package vn.tongket.portal.search;

import java.util.List;

/**
 * One thing that was found, with what was looked for marked.
 *
 * @param passage of its text; empty where it has none
 */
public record Found(String address, List<Piece> name, String place, List<Piece> passage) {
    /**
     * Those of a kind.
     *
     * @param more whether there are more than these
     */
    public record Group(SearchKind kind, List<Found> found, boolean more) {}
}
