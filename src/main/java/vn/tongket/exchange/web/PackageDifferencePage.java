package vn.tongket.exchange.web;

import java.util.List;
import java.util.Map;
import vn.tongket.base.Problem;
import vn.tongket.exchange.Difference;
import vn.tongket.exchange.SectionDifference;
import vn.tongket.page.Page;

/**
 * What a package would change, or what it changed.
 *
 * @param name of the file as it was sent
 * @param number under which the upload is kept; empty once it was applied
 */
public record PackageDifferencePage(String name, String number, Difference difference) implements Page {
    private static final int NAMED = 12;

    private static final Map<String, String> SECTIONS = Map.ofEntries(
            Map.entry("programme", "Chương trình"),
            Map.entry("directives", "Văn bản chỉ đạo"),
            Map.entry("directive_relations", "Quan hệ giữa các văn bản"),
            Map.entry("bodies", "Ban chỉ đạo, hội đồng, tiểu ban"),
            Map.entry("documents", "Văn bản đã ban hành"),
            Map.entry("objectives", "Mục tiêu"),
            Map.entry("task_groups", "Nhóm nhiệm vụ"),
            Map.entry("indicators", "Chỉ tiêu"),
            Map.entry("forms", "Biểu"),
            Map.entry("reviews", "Báo cáo sơ kết, tổng kết"),
            Map.entry("outlines", "Đề cương"),
            Map.entry("gatherings", "Hội nghị, lớp"),
            Map.entry("commendations", "Khen thưởng"),
            Map.entry("findings", "Nhận định"),
            Map.entry("units", "Đơn vị"),
            Map.entry("succession", "Kế thừa giữa các đơn vị"));

    @Override
    public String template() {
        return "exchange/difference.jte";
    }

    public boolean applied() {
        return number.isEmpty();
    }

    public List<SectionDifference> sections() {
        return difference.sections().stream()
                .filter(section -> !section.isNothing())
                .toList();
    }

    public List<String> warnings() {
        return difference.warnings().stream().map(Problem::inVietnamese).toList();
    }

    public static String wordsOf(String section) {
        return SECTIONS.getOrDefault(section, section);
    }

    /** The first few by their codes, and how many more. */
    public static String named(List<String> codes) {
        if (codes.isEmpty()) {
            return "–";
        }
        String first = String.join(", ", codes.subList(0, Math.min(NAMED, codes.size())));
        return codes.size() > NAMED ? first + " và " + (codes.size() - NAMED) + " mục nữa" : first;
    }
}
