package vn.tongket.exchange.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tongket.base.VietnameseText;
import vn.tongket.base.Window;

/** What the headings and the last rows of offices' tables say beside the figures themselves. */
public final class TableWords {
    private static final Set<String> TOTALS = Set.of(
            "tong",
            "tong so",
            "tong cong",
            "tong toan tinh",
            "tong toan xa",
            "tong chung",
            "cong",
            "cong chung",
            "cong toan tinh",
            "toan tinh",
            "toan xa",
            "toan thanh pho",
            "total");

    /** Plans, shares, running totals and earlier figures: never the figure of the period while another column may be it. */
    private static final Pattern BESIDE = Pattern.compile(
            "(^| )(ke hoach|kh|chi tieu giao|chi tieu duoc giao|muc tieu|du toan|du kien|luy ke|lk|cong don|tich luy|ty le|ti le|ty trong|ti trong|phan tram|so voi|so sanh|tang giam|cung ky|ky truoc|nam truoc|quy truoc|thang truoc|dat)( |$)|%");

    public static final int FARTHEST = 2;

    private TableWords() {}

    /** Whether a row so named adds up the rows above it. */
    public static boolean isTotal(String words) {
        return TOTALS.contains(VietnameseText.fold(VietnameseText.nfc(words))
                .replaceAll("[^a-z]+", " ")
                .strip());
    }

    /** How far the headings of a column are from the figures of the period: 0 not at all, 1 of another period, 2 no figures of it. */
    public static int distance(List<String> headings, Window window) {
        if (headings.stream().anyMatch(TableWords::isBesideTheFigure)) {
            return FARTHEST;
        }
        return headings.stream().anyMatch(heading -> HeadingPeriod.isOther(heading, window)) ? 1 : 0;
    }

    static boolean isBesideTheFigure(String heading) {
        return BESIDE.matcher(VietnameseText.fold(VietnameseText.nfc(heading)).replaceAll("[^a-z0-9%]+", " "))
                .find();
    }
}
