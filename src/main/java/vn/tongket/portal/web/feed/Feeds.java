package vn.tongket.portal.web.feed;

/** Addresses that machines keep. */
final class Feeds {
    static final String ROBOTS = "/robots.txt";
    static final String SITEMAP = "/sitemap.xml";
    static final String REVIEWS = "/tin/bao-cao.atom";

    private Feeds() {}
}
