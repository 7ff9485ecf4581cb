package vn.tongket.review.web;

import vn.tongket.review.CopyFormat;

/** Addresses of a review's pages; they are printed on paper and kept for ever. */
final class ReviewAddress {
    static final String ALL = "/bao-cao-tong-ket";

    private ReviewAddress() {}

    static String review(String programme, String review) {
        return ALL + "/" + programme + "/" + review;
    }

    static String copy(String programme, String review, CopyFormat format, boolean issued) {
        return review(programme, review) + "/" + (issued ? "ban-phat-hanh." : "ban-du-thao.") + format.ending();
    }

    static String findings(String programme, String review, String section) {
        return review(programme, review) + "/nhan-dinh?muc=" + section;
    }
}
