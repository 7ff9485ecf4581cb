package vn.tongket.report.web.word;

import vn.tongket.unit.Unit;

/** What a unit is called on a button: {@code Trình lãnh đạo xã}. */
public final class UnitKindWords {
    private UnitKindWords() {}

    public static String shortKind(Unit unit) {
        return switch (unit.kind()) {
            case COUNTRY -> "cơ quan";
            case PROVINCE -> unit.type().equals("tinh") ? "tỉnh" : "thành phố";
            case DISTRICT -> unit.type().equals("huyen") ? "huyện" : "cấp huyện";
            case COMMUNE ->
                switch (unit.type()) {
                    case "phuong" -> "phường";
                    case "thi_tran" -> "thị trấn";
                    case "dac_khu" -> "đặc khu";
                    default -> "xã";
                };
            case OFFICE -> "cơ quan";
        };
    }
}
