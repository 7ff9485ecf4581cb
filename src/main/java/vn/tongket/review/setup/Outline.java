package vn.tongket.review.setup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.report.record.Finding;

/**
 * Đề cương: the headings of a review, what fills each, and its annexes. Data an office may change, never code; the carried
 * ones are resources under {@code outline/}.
 */
public record Outline(String code, String title, List<Section> sections, List<Annex> annexes) {

    /**
     * Mục. What a person wrote under its code always comes first, then what {@code fill} names, then the sections inside.
     *
     * @param heading null: text without a heading
     */
    public record Section(String code, @Nullable String heading, List<Fill> fill, List<Section> sections) {
        public boolean has(Content content) {
            return fill.stream().anyMatch(one -> one.content() == content);
        }
    }

    /**
     * What a section is filled with besides written text.
     *
     * @param findings of FINDINGS: which kind
     * @param side of FINDINGS: only this side; null: what no other part of the outline asks for by side or topic
     * @param topics of FINDINGS: only these topics; empty: any
     * @param annex of INDICATORS: those listed in this annex
     * @param lead words before it, printed only where there is something
     */
    public record Fill(
            Content content,
            Finding.@Nullable Kind findings,
            Finding.@Nullable Side side,
            List<String> topics,
            @Nullable String annex,
            @Nullable String lead) {}

    /** Phụ lục. Its number is its place among the annexes that have data; {@code code} is what an indicator names. */
    public record Annex(String code, String title, AnnexContent content) {}

    /** Live content of a section. */
    public enum Content {
        /** Lời mở đầu từ nghị quyết mà đơn vị thực hiện: of a copy made for another unit or in the other format, where none is written. */
        OPENING,
        /** Lời kết: likewise. */
        CLOSING,
        /** Quá trình thành lập, sắp xếp của đơn vị: likewise. */
        UNIT_HISTORY,
        /** Nhận định đã chọn. */
        FINDINGS,
        /** Văn bản đã ban hành, theo loại. */
        DOCUMENTS,
        /** Các chỉ tiêu thuộc một phụ lục, mỗi chỉ tiêu một dòng. */
        INDICATORS,
        /** Ban chỉ đạo, hội đồng, tiểu ban. */
        BODIES,
        /** Kết quả theo từng nội dung: một tiểu mục cho mỗi chủ đề chưa có mục riêng. */
        RESULTS,
        /** Số chỉ tiêu đạt, vượt, không đạt. */
        TARGETS_MET,
        /** Chỉ tiêu của giai đoạn tới. */
        NEXT_TARGETS,
        /** Nhóm nhiệm vụ, giải pháp của giai đoạn tới. */
        NEXT_TASKS
    }

    /** What an annex tabulates. */
    public enum AnnexContent {
        /** Văn bản: năm, loại, cơ quan ban hành; danh mục. */
        DOCUMENTS,
        /** Ban chỉ đạo, hội đồng, tiểu ban. */
        BODIES,
        /** Its indicators: a column each, a row a year. */
        BY_YEAR,
        /** Its indicators: a row each, a column a year, with target and verdict. */
        BY_INDICATOR,
        /** Mọi chỉ tiêu có mức phải đạt, xếp theo đánh giá. */
        TARGETS
    }

    /** Every section, each before those inside it. */
    public List<Section> all() {
        List<Section> all = new ArrayList<>();
        collect(sections, all);
        return all;
    }

    /** Whether text may be written under this code: a section's own, or {@code section.topic} below one that lists results. */
    public boolean accepts(String code) {
        return all().stream()
                .anyMatch(section -> section.code().equals(code)
                        || (code.startsWith(section.code() + ".") && section.has(Content.RESULTS)));
    }

    private static void collect(List<Section> sections, List<Section> into) {
        for (Section section : sections) {
            into.add(section);
            collect(section.sections(), into);
        }
    }
}
