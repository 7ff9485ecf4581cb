package vn.tongket.portal.web.feed;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.tongket.base.Now;

/** The list of pages that search engines read (sitemaps.org, 0.9). */
final class Sitemap {
    /** More must not stand in one file. */
    static final int MOST = 50_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private Sitemap() {}

    /** @param site without a stroke at the end */
    static byte[] of(String site, List<PublicPages.Listed> pages) {
        return XmlText.document("urlset", NAMESPACE, xml -> {
            for (PublicPages.Listed page : pages.subList(0, Math.min(MOST, pages.size()))) {
                xml.within("url", url -> {
                    url.text("loc", site + page.path());
                    if (page.changed() != null) {
                        url.text("lastmod", moment(page.changed()));
                    }
                });
            }
        });
    }

    /** {@code 2026-11-30T09:15:00+07:00}, which both formats want. */
    static String moment(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.atZoneSameInstant(Now.ZONE).truncatedTo(ChronoUnit.SECONDS));
    }
}
