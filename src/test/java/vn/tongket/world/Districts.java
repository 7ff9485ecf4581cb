package vn.tongket.world;

import java.util.List;

/** The districts of the invented province, which ended on 1/7/2025. */
final class Districts {
    static final String PROVINCE = "zz";

    private static final List<District> ALL = List.of(
            new District(1, "thanh_pho_thuoc_tinh", "Hoa Giang", "Thành phố Hoa Giang"),
            new District(2, "thi_xa", "Bến Tảo", "Thị xã Bến Tảo"),
            new District(3, "huyen", "Đằng Lưu", "Huyện Đằng Lưu"),
            new District(4, "huyen", "Ân Khoát", "Huyện Ân Khoát"),
            new District(5, "huyen", "Mường Sầm", "Huyện Mường Sầm"),
            new District(6, "huyen", "Khê Trì", "Huyện Khê Trì"),
            new District(7, "huyen", "Lũng Nhàn", "Huyện Lũng Nhàn"),
            new District(8, "huyen", "Điền Trầm", "Huyện Điền Trầm"),
            new District(9, "huyen", "Uyên Thụy", "Huyện Uyên Thụy"),
            new District(10, "huyen", "Giao Kỳ", "Huyện Giao Kỳ"),
            new District(11, "huyen", "Trạch Vị", "Huyện Trạch Vị"));

    private Districts() {}

    record District(int number, String type, String name, String fullName) {
        String code() {
            return Districts.code(number);
        }
    }

    static List<District> all() {
        return ALL;
    }

    static String code(int number) {
        return "zz-h%02d".formatted(number);
    }
}
