package vn.tongket.review.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tongket.base.Window;
import vn.tongket.report.record.Finding;

class SaidOnceTest {
    private static final String MERGED =
            "Sau khi sáp nhập, cấp ủy rà lại toàn bộ văn bản của các xã cũ, giữ %s văn bản," + " thay %s văn bản.";
    private static final String MEETING =
            "%s, hội nghị kéo dài hơn dự kiến vì có %s ý kiến hỏi về chính sách với gia đình có con nhập ngũ.";

    @Test
    void what_is_found_again_but_for_its_numbers_is_said_once_with_the_latest() {
        assertThat(said(
                        finding("a", 2020, MERGED.formatted(27, 6)),
                        finding("b", 2022, MERGED.formatted(13, 7) + " Trước đây việc này năm nào cũng nợ."),
                        finding("c", 2021, MERGED.formatted(11, 10))))
                .containsExactly("b");
        assertThat(said(
                        finding("a", 2018, MEETING.formatted("Tại nhà đa năng của trường", 16)),
                        finding("b", 2019, "Ý kiến tại hội nghị cuối năm: " + MEETING.formatted("Tại sân kho", 14))))
                .containsExactly("b");
    }

    @Test
    void what_differs_stays() {
        assertThat(said(
                        finding(
                                "a",
                                2020,
                                "Chi bộ quân sự sinh hoạt đúng kỳ, năm nay kết nạp 1 đảng viên là dân quân."),
                        finding("b", 2020, "Chi bộ quân sự còn ghép sinh hoạt với chi bộ cơ quan."),
                        finding("c", 2020, MERGED.formatted(27, 6))))
                .containsExactly("a", "b", "c");
    }

    @Test
    void what_a_person_chose_is_left_out_only_where_its_words_are_the_same() {
        List<Finding> chosen = List.of(
                finding("a", 2020, MERGED.formatted(27, 6)),
                finding("b", 2021, MERGED.formatted(13, 7)),
                finding("c", 2022, MERGED.formatted(13, 7)));
        assertThat(SaidOnce.chosen(chosen).stream().filter(Finding::selected).map(Finding::code))
                .containsExactly("a", "c");
        assertThat(SaidOnce.chosen(chosen)).as("the other is evidence").hasSize(3);
    }

    private static List<String> said(Finding... findings) {
        return SaidOnce.all(List.of(findings)).stream()
                .filter(Finding::selected)
                .map(Finding::code)
                .toList();
    }

    private static Finding finding(String code, int year, String words) {
        return new Finding(code, Finding.Kind.RESULT, null, null, "X", Window.year(year), words, null, true);
    }
}
