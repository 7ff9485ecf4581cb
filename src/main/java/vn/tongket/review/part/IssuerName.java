package vn.tongket.review.part;

import java.util.List;
import java.util.Locale;
import vn.tongket.base.VietnameseText;
import vn.tongket.review.figure.Wording;

/**
 * The issuer's name as a sentence writes it, out of its capitals: {@code ỦY BAN NHÂN DÂN THỊ XÃ HỒNG LĨNH} is {@code Ủy ban
 * nhân dân thị xã Hồng Lĩnh}. Words for kinds of bodies and of units are known; what follows is a proper name. Each office's own
 * {@code uỷ} or {@code ủy} stays.
 */
public final class IssuerName {
    private static final List<String> BODIES = List.of(
            "ủy ban nhân dân",
            "hội đồng nhân dân",
            "ban thường vụ",
            "ban chấp hành",
            "ban chỉ đạo",
            "ban chỉ huy quân sự",
            "bộ chỉ huy quân sự",
            "đảng bộ",
            "đảng ủy",
            "tỉnh ủy",
            "thành ủy",
            "thị ủy",
            "quận ủy",
            "huyện ủy");
    private static final List<String> UNITS =
            List.of("thành phố", "thị xã", "thị trấn", "đặc khu", "tỉnh", "quận", "huyện", "phường", "xã");

    private IssuerName() {}

    public static String inText(String capitals) {
        String rest = capitals.strip().toLowerCase(Locale.ROOT);
        StringBuilder name = new StringBuilder();
        for (List<String> known : List.of(BODIES, BODIES, UNITS)) {
            for (String words : known) {
                if (VietnameseText.fold(rest).startsWith(VietnameseText.fold(words) + " ")) {
                    String written = rest.substring(0, words.length());
                    name.append(name.isEmpty() ? Wording.capital(written) : written)
                            .append(' ');
                    rest = rest.substring(words.length()).strip();
                    break;
                }
            }
        }
        return name + proper(rest);
    }

    private static String proper(String words) {
        StringBuilder name = new StringBuilder();
        for (String word : words.split(" ")) {
            name.append(name.isEmpty() ? "" : " ").append(Wording.capital(word));
        }
        return name.toString();
    }
}
