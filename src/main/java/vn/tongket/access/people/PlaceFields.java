package vn.tongket.access.people;

import java.util.Map;
import vn.tongket.access.TypedPlace;

/** The fields in which a form asks where a role is to be held. */
final class PlaceFields {
    private static final String EVERYWHERE = "toan-he-thong";

    private PlaceFields() {}

    /** What was chosen among several units goes before what was typed. */
    static TypedPlace of(Map<String, String> fields) {
        String chosen = fields.getOrDefault("chon-don-vi", "");
        return new TypedPlace(
                chosen.isBlank() ? fields.getOrDefault("don-vi", "") : chosen,
                EVERYWHERE.equals(fields.get("pham-vi")),
                fields.containsKey("chac-chan"));
    }
}
