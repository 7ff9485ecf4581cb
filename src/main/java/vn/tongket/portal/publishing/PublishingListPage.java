package vn.tongket.portal.publishing;

import java.util.List;
import vn.tongket.page.Page;
import vn.tongket.page.State;

/** Duyệt công khai: the programmes of the person's branch, each with how far it is public. */
public record PublishingListPage(List<Entry> entries) implements Page {
    /** @param words how many indicators and reviews are public */
    public record Entry(String title, String address, State state, String word, String words) {}

    @Override
    public String template() {
        return "portal/publishing-list.jte";
    }
}
