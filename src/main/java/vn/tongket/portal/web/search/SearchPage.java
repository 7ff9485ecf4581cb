package vn.tongket.portal.web.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.page.Page;
import vn.tongket.page.Paging;
import vn.tongket.portal.search.Piece;

/**
 * Tìm kiếm: the field, and what was found.
 *
 * @param words as they were typed; empty where nothing was looked for yet
 * @param sentence what came of it
 * @param unknown which words stand nowhere; empty for none
 * @param groups by kind
 * @param suggestions other words to look for, where nothing was found
 * @param paging where one kind is shown; null where all are
 * @param back to all kinds, where one is shown; null where all are
 */
public record SearchPage(
        String words,
        String sentence,
        String unknown,
        List<Group> groups,
        List<Link> suggestions,
        @Nullable Paging paging,
        @Nullable Link back)
        implements Page {
    /**
     * One kind.
     *
     * @param anchor on this page
     * @param more to all of them; null where these are all
     */
    public record Group(
            String anchor,
            String heading,
            List<Entry> entries,
            @Nullable Link more) {}

    public record Entry(String address, List<Piece> name, String place, List<Piece> passage) {}

    public record Link(String words, String address) {}

    @Override
    public String template() {
        return "portal/search.jte";
    }

    /** Whether something was looked for. */
    public boolean isAnswer() {
        return !words.isEmpty();
    }
}
