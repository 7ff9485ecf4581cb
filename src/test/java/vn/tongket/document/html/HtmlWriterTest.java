package vn.tongket.document.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import vn.tongket.document.SampleDocuments;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Document;
import vn.tongket.document.model.Run;

class HtmlWriterTest {
    private final HtmlWriter writer = new HtmlWriter();

    static Stream<Document> documents() {
        return Stream.concat(SampleDocuments.all().stream(), Stream.of(SampleDocuments.state(true)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_fragment_is_well_formed_and_needs_no_exception_from_a_strict_policy(Document document) throws Exception {
        String html = writer.fragment(document);
        assertThat(html).doesNotContain("style=", "<style", "<script", "javascript:");
        assertThat(html).doesNotContainPattern(" on[a-z]+=");
        assertThat(parsed(html).getTagName()).isEqualTo("article");
    }

    @Test
    void headings_never_skip_a_level_whatever_the_outline_does() throws Exception {
        List<Integer> levels = Pattern.compile("<h([1-6])")
                .matcher(PaperHtml.of(SampleDocuments.state(false)))
                .results()
                .map((MatchResult match) -> Integer.valueOf(match.group(1)))
                .toList();
        assertThat(levels).startsWith(1, 2);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i) - levels.get(i - 1)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void live_figures_are_links_on_a_page_and_words_in_a_file() {
        Document document = SampleDocuments.state(false);
        assertThat(writer.fragment(document))
                .contains("<a class=\"figure\" href=\"/so-lieu/quan-triet?nam=2023\">3.051/3.055 (99,9%)</a>")
                .contains("<a class=\"figure estimated\" href=\"/so-lieu/tang-truong\">");
        assertThat(writer.page(document))
                .doesNotContain("<a ")
                .contains("<span class=\"figure\">3.051/3.055 (99,9%)</span>");
    }

    @Test
    void a_reference_that_is_not_an_address_of_ours_is_no_link() {
        Block block = new Block.Paragraph(List.of(new Run.LiveFigure("5", "javascript:alert(1)", false)));
        assertThat(writer.fragment(
                        List.of(block), SampleDocuments.state(true).head().format()))
                .doesNotContain("javascript")
                .contains("<span class=\"figure\">5</span>");
    }

    @Test
    void remarks_stand_only_in_a_draft() {
        assertThat(writer.fragment(SampleDocuments.state(true))).contains("class=\"notice\"", "DỰ THẢO");
        assertThat(writer.fragment(SampleDocuments.state(false))).doesNotContain("class=\"notice\"", "DỰ THẢO");
    }

    @Test
    void words_are_escaped() {
        Block block = Block.Paragraph.of("a < b & \"c\" <script>");
        assertThat(writer.fragment(
                        List.of(block), SampleDocuments.state(true).head().format()))
                .contains("a &lt; b &amp; &quot;c&quot; &lt;script&gt;");
    }

    @Test
    void a_table_has_header_cells_over_groups_of_columns() {
        String html = writer.fragment(SampleDocuments.state(false));
        assertThat(html)
                .contains(
                        "<th scope=\"colgroup\" colspan=\"10\">Thực hiện</th>",
                        "<th scope=\"col\" rowspan=\"2\">TT</th>");
    }

    @Test
    void an_invented_document_says_so() {
        assertThat(writer.page(SampleDocuments.state(false))).contains("giả định");
    }

    private static Element parsed(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)))
                .getDocumentElement();
    }
}
