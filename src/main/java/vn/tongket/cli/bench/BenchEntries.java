package vn.tongket.cli.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tongket.portal.search.SearchEntry;
import vn.tongket.portal.search.SearchKind;

/** Made-up documents and tasks of some eighty words: words of office Vietnamese, common ones as often as they are, and rare ones. */
final class BenchEntries {
    private static final List<String> PHRASES = List.of(
            "thực hiện",
            "nhiệm vụ",
            "phát triển",
            "kinh tế",
            "xã hội",
            "của",
            "và",
            "các",
            "trên địa bàn",
            "xã",
            "tỉnh",
            "ủy ban nhân dân",
            "hội đồng nhân dân",
            "nông thôn mới",
            "giảm nghèo",
            "bền vững",
            "kế hoạch",
            "chương trình",
            "đẩy mạnh",
            "công tác",
            "tăng cường",
            "lãnh đạo",
            "chỉ đạo",
            "năm",
            "giai đoạn",
            "kết quả",
            "đạt",
            "chỉ tiêu",
            "tỷ lệ",
            "hộ nghèo",
            "giáo dục",
            "đào tạo",
            "y tế",
            "văn hóa",
            "quốc phòng",
            "an ninh",
            "cải cách hành chính",
            "chuyển đổi số",
            "đường giao thông",
            "môi trường",
            "nước sạch",
            "bảo hiểm y tế",
            "hợp tác xã",
            "doanh nghiệp",
            "đầu tư công",
            "quy hoạch",
            "đất đai",
            "thu ngân sách",
            "việc làm",
            "xuất khẩu",
            "du lịch",
            "rừng",
            "thủy lợi");
    private static final int PHRASES_A_TEXT = 40;
    private static final int RARE = 20_000;

    private BenchEntries() {}

    static Stream<SearchEntry> of(String programme, int count) {
        Random chance = new Random(57);
        return IntStream.range(0, count).mapToObj(i -> {
            SearchKind kind = i % 2 == 0 ? SearchKind.DOCUMENT : SearchKind.TASK;
            String rare = "hiemcogap" + chance.nextInt(RARE);
            return new SearchEntry(
                    kind,
                    programme,
                    "",
                    "/nghi-quyet/" + programme,
                    text(chance, 6) + " số " + i,
                    "Đo tốc độ",
                    text(chance, PHRASES_A_TEXT / 2) + " " + rare + " " + text(chance, PHRASES_A_TEXT / 2));
        });
    }

    /** The first phrases are the common ones. */
    private static String text(Random chance, int phrases) {
        return IntStream.range(0, phrases)
                .mapToObj(_ -> PHRASES.get(Math.min(chance.nextInt(PHRASES.size()), chance.nextInt(PHRASES.size()))))
                .collect(Collectors.joining(" "));
    }
}
