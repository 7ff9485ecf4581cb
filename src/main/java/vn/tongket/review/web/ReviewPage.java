package vn.tongket.review.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.page.Crumb;
import vn.tongket.page.Page;

/**
 * One review: outline with the state of each section, text, figures that open, downloads.
 *
 * @param published for the public: without states, drafts and empty sections
 * @param faults what stops the issued copy
 * @param address of the review without a unit
 * @param units whose own review there is; empty where there is but one
 */
public record ReviewPage(
        Head head,
        List<Crumb> crumbs,
        boolean published,
        List<String> faults,
        List<Section> sections,
        List<Annex> annexes,
        List<Copy> drafts,
        List<Copy> issued,
        String address,
        List<Choice> units)
        implements Page {

    /** @param lead the sentence that says how far it is */
    public record Head(String title, String lead, String period, String boundaries, String format, boolean invented) {}

    @Override
    public String template() {
        return "review/review.jte";
    }

    /**
     * @param anchor of the section on the page
     * @param level of its heading, 2 to 5
     * @param heading with its number; null: text without a heading
     * @param name what the outline calls it
     * @param html its text, escaped, with figures as links
     * @param findings how many findings stand behind it
     */
    public record Section(
            String anchor,
            int level,
            @Nullable String heading,
            String name,
            boolean empty,
            boolean group,
            String html,
            int findings,
            String findingsAddress) {}

    /** @param shown whether it is this one's review */
    public record Choice(String code, String name, boolean shown) {}

    public record Annex(String anchor, String heading, String html) {}

    /** @param words {@code Word (.docx)} */
    public record Copy(String words, String address) {}
}
