package vn.tongket.review.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.tongket.base.VietnameseDates;
import vn.tongket.document.html.HtmlWriter;
import vn.tongket.document.model.Block;
import vn.tongket.page.Crumb;
import vn.tongket.review.setup.CopyFormat;
import vn.tongket.review.setup.ReviewDefinition;
import vn.tongket.review.setup.ReviewView;

/** Makes the page of one review. */
@Component
class ReviewPages {
    private final HtmlWriter html;
    private final ReviewedUnits reviewed;

    ReviewPages(HtmlWriter html, ReviewedUnits reviewed) {
        this.html = html;
        this.reviewed = reviewed;
    }

    /**
     * @param published for the public: the issued text alone, and nothing of what is still being worked on
     * @param findings whether those behind it may be seen
     */
    ReviewPage of(ReviewView view, boolean published, boolean findings) {
        ReviewDefinition definition = view.definition();
        return new ReviewPage(
                new ReviewPage.Head(
                        definition.title(),
                        published ? publicLead(view) : lead(view),
                        VietnameseDates.window(definition.period()),
                        boundaries(definition.frame().day()),
                        view.format().name(),
                        view.programme().invented()),
                List.of(
                        new Crumb("Báo cáo sơ kết, tổng kết", ReviewAddress.ALL),
                        new Crumb(
                                view.programme().title(),
                                "/nghi-quyet/" + view.programme().code())),
                published,
                view.faults(),
                view.sections().stream()
                        .map(section -> section(view, section, findings))
                        .toList(),
                view.annexes().stream().map(annex -> annex(view, annex)).toList(),
                published ? List.of() : copies(view, false),
                copies(view, true),
                ReviewAddress.review(view.programme().code(), view.definition().code()),
                published ? List.of() : reviewed.choices(view));
    }

    private static String lead(ReviewView view) {
        return "Báo cáo " + (view.definition().kind() == ReviewDefinition.Kind.INTERIM ? "sơ kết" : "tổng kết")
                + " của "
                + view.unit().inSentence() + ": " + view.sectionsFilled() + "/" + view.sectionsExpected()
                + " mục đã có nội dung, " + view.figures() + " số liệu mở được tới nguồn"
                + (view.faults().isEmpty() ? "." : ", " + view.faults().size() + " chỗ phải sửa trước khi phát hành.");
    }

    private static String publicLead(ReviewView view) {
        return "Báo cáo " + (view.definition().kind() == ReviewDefinition.Kind.INTERIM ? "sơ kết" : "tổng kết")
                + " của " + view.unit().inSentence() + ", " + view.figures() + " số liệu mở được tới nguồn.";
    }

    private static String boundaries(@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? "theo địa giới từng thời kỳ" : "theo địa giới tại ngày " + VietnameseDates.day(day);
    }

    private ReviewPage.Section section(ReviewView view, ReviewView.Section section, boolean findings) {
        String heading = section.heading();
        return new ReviewPage.Section(
                "muc-" + section.code(),
                section.level() + 1,
                heading == null ? null : numbered(section.number(), heading),
                name(view.sections(), section),
                section.empty(),
                section.group(),
                fragment(view, section.blocks()),
                findings ? section.evidence().size() : 0,
                ReviewAddress.findings(view, section.code()));
    }

    /** {@code I. Kết quả}; a number in words takes a full stop: {@code Phần thứ nhất. Đặc điểm}. */
    private static String numbered(String number, String heading) {
        boolean word = !number.isEmpty() && Character.isLetter(number.charAt(number.length() - 1));
        return (number + (word ? ". " : " ") + heading).strip();
    }

    /** What the outline calls it: a text without a heading is called after what it stands under, never by its code. */
    static String name(List<ReviewView.Section> all, ReviewView.Section section) {
        if (section.heading() != null) {
            return section.heading();
        }
        return switch (section.code()) {
            case "mo-dau" -> "Mở đầu";
            case "ket-luan" -> "Kết luận";
            default -> above(all, section);
        };
    }

    private static String above(List<ReviewView.Section> all, ReviewView.Section section) {
        return all.subList(0, all.indexOf(section)).reversed().stream()
                .filter(before -> before.level() < section.level())
                .map(ReviewView.Section::heading)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("Nội dung");
    }

    private ReviewPage.Annex annex(ReviewView view, ReviewView.Annex annex) {
        return new ReviewPage.Annex(
                "phu-luc-" + annex.code(),
                ("Phụ lục " + annex.number()).strip() + ". " + annex.title(),
                fragment(view, annex.blocks()));
    }

    private String fragment(ReviewView view, List<Block> blocks) {
        return html.fragment(blocks, view.format());
    }

    private static List<ReviewPage.Copy> copies(ReviewView view, boolean issued) {
        return Arrays.stream(CopyFormat.values())
                .filter(format -> format != CopyFormat.JSON)
                .map(format -> new ReviewPage.Copy(words(format), ReviewAddress.copy(view, format, issued)))
                .toList();
    }

    private static String words(CopyFormat format) {
        return switch (format) {
            case DOCX -> "Word (.docx)";
            case PDF -> "PDF";
            case HTML -> "Trang web để in (.html)";
            case JSON -> "Dữ liệu (.json)";
        };
    }
}
