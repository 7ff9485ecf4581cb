package vn.tongket.portal.search;

/**
 * Mục tìm được: something published, as a visitor reads it.
 *
 * @param programme code
 * @param code of the indicator, or of the review that it is a section of; else empty
 * @param address within this site
 * @param place what stands below its name
 * @param words all else that is said of it
 */
public record SearchEntry(
        SearchKind kind, String programme, String code, String address, String name, String place, String words) {}
