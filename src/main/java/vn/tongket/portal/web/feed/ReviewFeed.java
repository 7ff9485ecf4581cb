package vn.tongket.portal.web.feed;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;
import vn.tongket.base.VietnameseDates;
import vn.tongket.review.PublicReview;
import vn.tongket.review.setup.ReviewDefinition;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** The reviews published last, for who wants to hear of them (Atom, RFC 4287). */
@Component
class ReviewFeed {
    static final int MOST = 50;

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    /** Of a feed in which nothing stands yet; it must say a moment all the same. */
    private static final OffsetDateTime NEVER = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(7));

    private final Units units;

    ReviewFeed(Units units) {
        this.units = units;
    }

    /**
     * @param site without a stroke at the end
     * @param reviews latest first
     */
    byte[] of(String site, List<PublicReview> reviews) {
        OffsetDateTime updated = reviews.isEmpty() ? NEVER : reviews.getFirst().at();
        return XmlText.document("feed", NAMESPACE, xml -> {
            xml.text("id", id(site, Feeds.REVIEWS));
            xml.text("title", "Báo cáo sơ kết, tổng kết mới công khai");
            xml.text("updated", Sitemap.moment(updated));
            xml.within("author", author -> author.text("name", "Tongket"));
            link(xml, "self", "application/atom+xml", site + Feeds.REVIEWS);
            link(xml, "alternate", "text/html", site + "/bao-cao-tong-ket");
            for (PublicReview review : reviews.subList(0, Math.min(MOST, reviews.size()))) {
                xml.within("entry", entry -> entry(entry, site, review));
            }
        });
    }

    private void entry(XmlText xml, String site, PublicReview review) throws XMLStreamException {
        String address = PublicPages.address(review);
        String unit = unit(review);
        xml.text("id", id(site, address));
        xml.text("title", review.definition().title());
        xml.text("updated", Sitemap.moment(review.at()));
        xml.within("author", author -> author.text("name", unit.isEmpty() ? "Tongket" : unit));
        link(xml, "alternate", "text/html", site + address);
        xml.text("summary", summary(review, unit));
    }

    private static void link(XmlText xml, String relation, String type, String address) throws XMLStreamException {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("rel", relation);
        attributes.put("type", type);
        attributes.put("href", address);
        xml.empty("link", attributes);
    }

    /** Stays as long as the review has its code, however often it is published again (tag URI, RFC 4151). */
    private static String id(String site, String path) {
        return "tag:" + URI.create(site).getHost() + ",2026:" + path;
    }

    private String unit(PublicReview review) {
        return units.find(review.programme().unit(), review.programme().period().lastDay())
                .map(Unit::fullName)
                .orElse("");
    }

    private static String summary(PublicReview review, String unit) {
        String kind = review.definition().kind() == ReviewDefinition.Kind.INTERIM ? "sơ kết" : "tổng kết";
        return "Báo cáo " + kind + (unit.isEmpty() ? "" : " của " + unit) + ", "
                + VietnameseDates.window(review.definition().period()) + ". Thuộc: "
                + review.programme().title() + (review.programme().invented() ? " (dữ liệu giả định)" : "") + ".";
    }
}
