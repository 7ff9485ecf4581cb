package vn.tongket.unit;

/** Cấp của đơn vị: the level of a unit. Its dated {@code type} says more (xã, phường, đặc khu …). */
public enum UnitKind {
    COUNTRY,
    PROVINCE,
    /** Only before 1/7/2025. */
    DISTRICT,
    COMMUNE,
    /** Cơ quan, phòng, ban: not a territory; its parent is one. */
    OFFICE
}
