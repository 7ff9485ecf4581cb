package vn.tongket.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Trang của một danh sách dài: which part of it is shown, and where the others are.
 *
 * @param number of the page shown, from 1
 * @param total entries of the whole list
 * @param address of the first page, with a fragment where the list is not the whole page
 */
public record Paging(int number, int total, String address) {
    public static final int SIZE = 50;
    /** More pages than this are not named one by one. */
    private static final int NAMED = 9;

    /** @param asked page number as asked for; what lies outside of the list is taken for its nearest page */
    public static Paging of(int asked, int total, String address) {
        return new Paging(Math.clamp(asked, 1, Math.max(1, pages(total))), total, address);
    }

    private static int pages(int total) {
        return (total + SIZE - 1) / SIZE;
    }

    public int pages() {
        return pages(total);
    }

    /** Whether there is more than one page. */
    public boolean isNeeded() {
        return total > SIZE;
    }

    /** The part of the list that this page shows. */
    public <T> List<T> shown(List<T> all) {
        return List.copyOf(all.subList(before(), Math.min(before() + SIZE, all.size())));
    }

    private int before() {
        return (number - 1) * SIZE;
    }

    /** {@code 51–100 trong 342}. */
    public String words() {
        return before() + 1 + "–" + Math.min(before() + SIZE, total) + " trong " + total;
    }

    public @Nullable String previous() {
        return number > 1 ? address(number - 1) : null;
    }

    public @Nullable String next() {
        return number < pages() ? address(number + 1) : null;
    }

    /** One page. @param shown whether it is the one that is shown */
    public record Link(int number, String address, boolean shown) {}

    /** All pages, or of very many the first, the last and those round the one shown. */
    public List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (int page = 1; page <= pages(); page++) {
            if (pages() <= NAMED || page == 1 || page == pages() || Math.abs(page - number) <= 2) {
                links.add(new Link(page, address(page), page == number));
            }
        }
        return links;
    }

    private String address(int page) {
        UriComponentsBuilder built = UriComponentsBuilder.fromUriString(address);
        return (page == 1 ? built : built.queryParam("trang", page)).build().toUriString();
    }
}
