package vn.tongket.portal.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tongket.portal.search.SearchAnswer;

class SearchSentenceTest {
    private static SearchAnswer nothing(boolean behind) {
        return new SearchAnswer("hộ nghèo", List.of("nghèo"), null, List.of(), List.of(), behind);
    }

    /** As a server starts its list of words is empty: that nothing has a word cannot be said then. */
    @Test
    void whileTheListIsMadeNothingIsSaidOfWhatIsNotInIt() {
        assertThat(SearchPages.sentence(nothing(true), true))
                .isEqualTo("Danh mục tìm kiếm đang được lập lại, kết quả cho “hộ nghèo” có thể chưa đủ."
                        + " Xem lại sau ít phút.");
        assertThat(SearchPages.unknown(nothing(true))).isEmpty();
        assertThat(SearchPages.sentence(nothing(false), true)).startsWith("Chưa tìm thấy");
        assertThat(SearchPages.unknown(nothing(false))).isEqualTo("Không nội dung nào có từ “nghèo”.");
    }
}
