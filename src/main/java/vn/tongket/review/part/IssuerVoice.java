package vn.tongket.review.part;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tongket.review.setup.ReviewDefinition;

/**
 * What an issuer says as its own word: {@code Ban Thường vụ Tỉnh ủy yêu cầu …}. In a report of the People's Committee it would
 * be said by the wrong body, so it is left out there and asked for. What tells of the issuer ({@code Ban Thường vụ Tỉnh ủy đã tổ
 * chức hội nghị}) is as true in the other's report.
 */
final class IssuerVoice {
    private static final String OPENING = "mo-dau";
    private static final String CLOSING = "ket-luan";
    private static final String SAYS =
            "báo cáo|tổng kết|sơ kết|yêu cầu|kiến nghị|đề nghị|đề xuất|rút ra|đánh giá|nhận định"
                    + "|xác định|khẳng định|kính|trân trọng|xin";

    private final Pattern voice;

    IssuerVoice(ReviewDefinition.Issue issue) {
        voice = Pattern.compile(
                "(?iu)" + Pattern.quote(body(IssuerName.inText(issue.issuer()))) + "(?:\\s+\\p{Lu}\\S*)*\\s+(?:" + SAYS
                        + ")(?![\\p{L}])|báo cáo của " + Pattern.quote(body(IssuerName.inText(issue.issuer()))));
    }

    /** Without the proper name: {@code Tỉnh ủy}, {@code Ủy ban nhân dân thị xã}. */
    private static String body(String issuer) {
        String[] words = issuer.split(" ");
        int end = words.length;
        while (end > 1 && Character.isUpperCase(words[end - 1].charAt(0))) {
            end--;
        }
        return String.join(" ", Arrays.copyOf(words, end));
    }

    /** Sections that another issuer may take over; opening and closing are never another's. */
    Map<String, String> taken(Map<String, String> sections) {
        Map<String, String> taken = new LinkedHashMap<>();
        sections.forEach((code, text) -> {
            if (!code.equals(OPENING) && !code.equals(CLOSING)) {
                String left = Arrays.stream(text.split("\n"))
                        .filter(line -> !voice.matcher(line).find())
                        .collect(Collectors.joining("\n"))
                        .strip();
                if (!left.isEmpty()) {
                    taken.put(code, left);
                }
            }
        });
        return taken;
    }
}
