package vn.tongket.programme.check;

import vn.tongket.unit.UnitKind;

/** A level of units in a sentence. */
final class KindWords {
    private KindWords() {}

    static String of(UnitKind kind) {
        return switch (kind) {
            case COUNTRY -> "cả nước";
            case PROVINCE -> "cấp tỉnh";
            case DISTRICT -> "cấp huyện";
            case COMMUNE -> "cấp xã";
            case OFFICE -> "cơ quan, đơn vị";
        };
    }
}
