package vn.tongket.review.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.tongket.review.setup.CopyFormat;
import vn.tongket.review.setup.ReviewView;

/** Addresses of a review's pages; they are printed on paper and kept for ever. */
final class ReviewAddress {
    static final String ALL = "/bao-cao-tong-ket";
    /** Whose review, where it is another unit's than the programme's. */
    static final String UNIT = "don-vi";

    private ReviewAddress() {}

    static String review(String programme, String review) {
        return ALL + "/" + programme + "/" + review;
    }

    static String copy(ReviewView view, CopyFormat format, boolean issued) {
        return review(view) + "/" + (issued ? "ban-phat-hanh." : "ban-du-thao.") + format.ending()
                + (view.ofProgrammeUnit() ? "" : "?" + unit(view));
    }

    static String findings(ReviewView view, String section) {
        return review(view) + "/nhan-dinh?muc=" + section + (view.ofProgrammeUnit() ? "" : "&" + unit(view));
    }

    /** The page of the same review, of the same unit. */
    static String page(ReviewView view) {
        return review(view) + (view.ofProgrammeUnit() ? "" : "?" + unit(view));
    }

    private static String review(ReviewView view) {
        return review(view.programme().code(), view.definition().code());
    }

    private static String unit(ReviewView view) {
        return UNIT + "=" + URLEncoder.encode(view.unit().code(), StandardCharsets.UTF_8);
    }
}
