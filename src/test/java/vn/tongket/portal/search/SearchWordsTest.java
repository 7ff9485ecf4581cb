package vn.tongket.portal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tongket.base.BadInput;

/** How words are compared, and what a question becomes. */
class SearchWordsTest {
    @Test
    void marksCaseAndWhereAToneStandsMakeNoOtherWord() {
        for (String form : List.of("Hòa", "hoà", "HOA", Normalizer.normalize("hoà", Normalizer.Form.NFD))) {
            assertThat(SearchWords.folded(form)).as(form).containsExactly("hoa");
        }
        assertThat(SearchWords.folded("Đường ủy/uỷ")).containsExactly("duong", "uy", "uy");
    }

    @Test
    void anAbbreviationIsTheWordsItStandsFor() {
        assertThat(SearchWords.folded("UBND xã")).isEqualTo(SearchWords.folded("ủy ban nhân dân xã"));
        assertThat(SearchWords.folded("12/QĐ-UBND")).containsExactly("12", "quyet", "dinh", "uy", "ban", "nhan", "dan");
    }

    @Test
    void anEntryIsFoundByWordsPairsAndBothOfItsName() {
        String vector = EntryVector.of(new SearchEntry(SearchKind.TASK, "p", "", "/", "Hộ nghèo", "", "xã A"));
        assertThat(vector)
                .contains("'ho':1A ", "'ngheo':2A ", "'ho ngheo':1A ", "'=ho':1A ", "'=ho ngheo':1A ")
                .contains("'xa':4B ", "'a':5B ", "'xa a':4B ")
                .doesNotContain("'ngheo xa'", "'=xa'");
    }

    @Test
    void whatStandsBetweenMarksStandsTogether() {
        assertThat(SearchQuestion.of("tỷ lệ “hộ nghèo” 2024").phrases())
                .containsExactly(List.of("ty"), List.of("le"), List.of("ho", "ngheo"), List.of("2024"));
        assertThat(SearchQuestion.of("\"hộ nghèo").phrases()).containsExactly(List.of("ho"), List.of("ngheo"));
        assertThat(SearchQuestion.of("\"một hai ba\" bốn").asAsked("")).isEqualTo("('mot hai' <-> 'hai ba') & 'bon'");
    }

    @Test
    void tooMuchIsRefusedAndTooLittleIsSeen() {
        assertThatThrownBy(() -> SearchQuestion.of("x".repeat(201))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> SearchQuestion.of("a ".repeat(17))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> SearchQuestion.of("ubnd ".repeat(5))).isInstanceOf(BadInput.class);
        for (String little : List.of("", "  ", "%", "'", "\"\"", "a", "ạ", "\\", "!!!")) {
            assertThat(SearchQuestion.of(little).isEmpty()).as(little).isTrue();
        }
        assertThat(SearchQuestion.of("57").isEmpty()).isFalse();
    }

    @Test
    void oneLetterMakesAWordOfAnother() {
        assertThat(Spelling.near("ngeo"))
                .contains("ngheo", "neo", "nego", "ngao")
                .doesNotContain("ngeo", "nghieo");
    }

    @Test
    void marksThatWereTypedAreAskedForAndOthersAreNot() {
        assertThat(new Marks("thủ tục").missing("Thu từ đất", "có tục lệ")).isEqualTo(1);
        assertThat(new Marks("thủ tục").missing("THỦ TỤC")).isZero();
        assertThat(new Marks("thu tuc").missing("Thủ tục")).isZero();
        assertThat(new Marks("hoà").missing("xã Hòa Sơn")).isZero();
        assertThat(new Marks("đất").missing("dắt")).isEqualTo(1);
        assertThat(Search.asTyped("quốc phòng", List.of("Xã Quốc Phong"), name -> name))
                .hasSize(1);
        assertThat(Search.asTyped("sơn", List.of("Xã Sơn A", "Xã Son B"), name -> name))
                .containsExactly("Xã Sơn A");
    }

    private static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.marked() ? "[" + piece.words() + "]" : piece.words())
                .collect(Collectors.joining());
    }

    @Test
    void whatWasLookedForIsMarkedAsItIsWritten() {
        assertThat(shown(Passage.whole("Tỷ lệ hộ nghèo, hộ cận nghèo", List.of("ho", "ngheo"))))
                .isEqualTo("Tỷ lệ [hộ nghèo], hộ cận nghèo");
        assertThat(shown(Passage.whole("Nghèo thì hộ nào", List.of("ho", "ngheo"))))
                .isEqualTo("[Nghèo] thì [hộ] nào");
        assertThat(shown(Passage.whole("Chủ tịch UBND xã", SearchWords.folded("ủy ban nhân dân xã"))))
                .isEqualTo("Chủ tịch [UBND xã]");
        String decomposed = Normalizer.normalize("hộ nghèo", Normalizer.Form.NFD);
        assertThat(shown(Passage.whole("Các " + decomposed + " ở xã", List.of("ho", "ngheo"))))
                .isEqualTo("Các [" + decomposed + "] ở xã");
    }

    @Test
    void aPassageIsCutRoundTheBestPlace() {
        String text =
                "một ".repeat(100) + "xã hai " + "ba ".repeat(100) + "tỷ lệ hộ nghèo của xã " + "bốn ".repeat(100);
        String shown = shown(Passage.of(text, List.of("ty", "le", "ho", "ngheo")));
        assertThat(shown).startsWith("…ba").endsWith("bốn…").contains("[tỷ lệ hộ nghèo] của xã");
        assertThat(shown.split(" ")).hasSizeLessThan(45);
        assertThat(shown(Passage.of("Không có gì ở đây.", List.of("ho")))).isEqualTo("Không có gì ở đây.");
        assertThat(Passage.of("", List.of("ho"))).isEmpty();
    }
}
