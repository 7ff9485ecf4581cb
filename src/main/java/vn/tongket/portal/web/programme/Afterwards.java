package vn.tongket.portal.web.programme;

import java.util.List;

/**
 * What has become of a programme's unit since its period ended.
 *
 * @param words what happened: {@code Từ 01/07/2025, địa bàn thị xã Hồng Lĩnh thuộc:}
 * @param places where the ground lies today
 */
public record Afterwards(String words, List<Place> places) {
    public Afterwards {
        places = List.copyOf(places);
    }

    /** @param part which part of the old unit's people live there, in words; empty for all or unknown */
    public record Place(String name, String address, String part) {}
}
