package vn.tongket.portal.web.word;

import java.util.ArrayList;
import java.util.List;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.programme.FigureLimits;
import vn.tongket.programme.Indicator;

/** What an indicator's figures may be: {@code Chỉ nhận số nguyên; là số chung khi độ phủ từ 90% trở lên.} */
public final class LimitWords {
    private LimitWords() {}

    public static String of(Indicator indicator) {
        FigureLimits limits = indicator.limits();
        List<String> words = new ArrayList<>();
        if (limits.whole()) {
            words.add("chỉ nhận số nguyên");
        }
        if (limits.mayBeNegative()) {
            words.add("có thể âm");
        }
        if (!indicator.breakdowns().isEmpty()) {
            words.add(
                    indicator.partsAreAll()
                            ? "các mục con cộng lại bằng tổng"
                            : "mục con là “trong đó”, không cộng thành tổng");
        }
        words.add(
                "là số chung khi độ phủ từ " + VietnameseNumbers.formatShort(limits.leastCoverage(), 2) + "% trở lên");
        String sentence = String.join("; ", words) + ".";
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
