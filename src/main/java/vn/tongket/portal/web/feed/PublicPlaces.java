package vn.tongket.portal.web.feed;

import java.util.List;

/** Where the pages stand that visitors read and search engines may show; all else is closed to engines, whatever is added. */
final class PublicPlaces {
    /** Pages that list the others; whatever is below one is public, too, where it can be opened at all. */
    static final List<String> LISTS = List.of("/nghi-quyet", "/theo-doi", "/bao-cao-tong-ket", "/don-vi");

    private static final String INDICATORS = "/chi-tieu";

    /** What pages are made with, and what is read in their place. */
    private static final List<String> FILES = List.of("/css/", "/js/", "/font/", Feeds.SITEMAP, Feeds.REVIEWS);

    private PublicPlaces() {}

    static boolean hold(String path) {
        return path.equals("/")
                || path.startsWith(INDICATORS + "/")
                || LISTS.stream().anyMatch(list -> path.equals(list) || path.startsWith(list + "/"));
    }

    /**
     * By RFC 9309, where the longest rule counts: pages without a question, so that engines do not walk through every unit of every
     * year, and nothing else.
     *
     * @param site without a stroke at the end
     */
    static String robots(String site) {
        StringBuilder robots = new StringBuilder("User-agent: *\nAllow: /$\n");
        LISTS.forEach(list -> places(robots, list));
        places(robots, INDICATORS);
        FILES.forEach(file -> robots.append("Allow: ").append(file).append('\n'));
        return robots.append("Disallow: /\n\nSitemap: ")
                .append(site)
                .append(Feeds.SITEMAP)
                .append('\n')
                .toString();
    }

    private static void places(StringBuilder robots, String place) {
        robots.append("Allow: ").append(place).append("$\n");
        robots.append("Allow: ").append(place).append("/\n");
        robots.append("Disallow: ").append(place).append("/*?\n");
    }
}
