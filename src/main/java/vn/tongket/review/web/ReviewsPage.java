package vn.tongket.review.web;

import java.util.List;
import vn.tongket.page.Page;

/** All reviews, by programme. */
public record ReviewsPage(List<Group> groups) implements Page {
    @Override
    public String template() {
        return "review/reviews.jte";
    }

    /** @param address of the programme's page */
    public record Group(String programme, String address, String unit, boolean invented, List<Entry> entries) {}

    /** @param words kind, period and format of issue */
    public record Entry(String title, String address, String words) {}
}
