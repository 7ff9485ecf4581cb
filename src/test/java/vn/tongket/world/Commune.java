package vn.tongket.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A commune unit of the invented province with the pieces of ground it is made of.
 *
 * @param type xa, phuong or thi_tran at its beginning
 * @param district number of its district at its beginning, 1 to 11
 * @param ground numbers of the {@link Ground} pieces
 */
record Commune(int number, String name, String type, int district, LocalDate from, LocalDate to, List<Integer> ground) {
    private static final Map<String, String> TYPE_WORDS =
            Map.of("xa", "Xã", "phuong", "Phường", "thi_tran", "Thị trấn");

    String code() {
        return "zz-%03d".formatted(number);
    }

    boolean standsOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** Thị trấn became xã when the districts went. */
    String typeOn(LocalDate day) {
        if (number == Events.RAISED && !day.isBefore(Events.RAISING)) {
            return "phuong";
        }
        return type.equals("thi_tran") && !day.isBefore(Events.NO_DISTRICTS) ? "xa" : type;
    }

    String fullNameOn(LocalDate day) {
        return TYPE_WORDS.get(typeOn(day)) + " " + name;
    }

    String parentOn(LocalDate day) {
        if (!day.isBefore(Events.NO_DISTRICTS)) {
            return Districts.PROVINCE;
        }
        boolean moved = number == Events.MOVED && !day.isBefore(Events.MOVING);
        return Districts.code(moved ? Events.MOVED_TO : district);
    }
}
