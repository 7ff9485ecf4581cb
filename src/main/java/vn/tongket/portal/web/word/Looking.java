package vn.tongket.portal.web.word;

import vn.tongket.unit.Unit;

/**
 * How an address looks at the units directly below; it stays as it is when a reader goes up or down the tree.
 *
 * @param year whose figures; empty: the last one with a figure
 * @param firstYear of two years; empty: the first one with a figure
 * @param officialOrder units as they are listed by law, instead of by rank
 * @param page of small charts, from 1
 */
public record Looking(Way way, String year, String firstYear, boolean officialOrder, int page) {

    /** One way at a time, so that only what is shown is asked for. */
    public enum Way {
        BARS("", "Xếp hạng"),
        SLOPE("hai-nam", "So hai năm"),
        FRAMES("hai-dia-gioi", "So hai địa giới"),
        MULTIPLES("tung-don-vi", "Từng đơn vị qua các năm");

        private final String word;
        private final String vietnamese;

        Way(String word, String vietnamese) {
            this.word = word;
            this.vietnamese = vietnamese;
        }

        /** What no way is called by is the first one. */
        public static Way of(String word) {
            for (Way way : values()) {
                if (way.word.equals(word)) {
                    return way;
                }
            }
            return BARS;
        }

        public String word() {
            return word;
        }

        public String vietnamese() {
            return vietnamese;
        }
    }

    /** The order that is not by rank. */
    public static final String OFFICIAL = "don-vi";

    /** The same look at another unit. */
    public String address(IndicatorView view, Unit unit) {
        return view.address(unit) + query(year, way);
    }

    public String address(IndicatorView view, String shownYear, Way other) {
        return view.address() + query(shownYear, other);
    }

    private String query(String shownYear, Way shown) {
        return (shownYear.isEmpty() ? "" : "&nam=" + shownYear)
                + (shown == Way.SLOPE && !firstYear.isEmpty() ? "&tu-nam=" + firstYear : "")
                + (shown.word().isEmpty() ? "" : "&xem=" + shown.word());
    }

    /** Nothing of a year that is no number may stand in an address again. */
    public static String yearOf(String words) {
        return words.matches("[0-9]{4}") ? words : "";
    }
}
