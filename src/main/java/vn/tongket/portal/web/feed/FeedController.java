package vn.tongket.portal.web.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.page.Visit;
import vn.tongket.review.PublicReviews;

/** What search engines and readers of news ask for: the same for everybody, and only what was published. */
@Controller
class FeedController {
    private final PublicPages pages;
    private final PublicReviews reviews;
    private final ReviewFeed feed;

    FeedController(PublicPages pages, PublicReviews reviews, ReviewFeed feed) {
        this.pages = pages;
        this.reviews = reviews;
        this.feed = feed;
    }

    @GetMapping(Feeds.ROBOTS)
    @Opens(Right.VISIT)
    ResponseEntity<byte[]> robots() {
        return answer("text/plain;charset=UTF-8", PublicPlaces.robots(site()).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(Feeds.SITEMAP)
    @Opens(Right.VISIT)
    ResponseEntity<byte[]> sitemap() {
        return answer("application/xml", Sitemap.of(site(), pages.all()));
    }

    @GetMapping(Feeds.REVIEWS)
    @Opens(Right.VISIT)
    ResponseEntity<byte[]> newReviews() {
        return answer("application/atom+xml", feed.of(site(), reviews.all()));
    }

    private static String site() {
        return Visit.current().site();
    }

    /** Whoever keeps a copy asks each time whether it still stands: what was withdrawn is gone at once. */
    private static ResponseEntity<byte[]> answer(String type, byte[] body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag('"' + digest(body) + '"')
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(body);
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
