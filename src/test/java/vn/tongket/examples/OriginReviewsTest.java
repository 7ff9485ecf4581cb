package vn.tongket.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.ReferenceTest;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Run;
import vn.tongket.exchange.Packages;
import vn.tongket.review.ReviewDocuments;
import vn.tongket.review.setup.CopyFormat;
import vn.tongket.review.setup.ReviewRequest;

/**
 * Each origin's review comes out as a document with the published figures in it, and each leads to where it comes from. The
 * copies stay in target/examples to be looked at.
 */
@ReferenceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OriginReviewsTest {
    private static final Path COPIES = Path.of("target", "examples");

    @Autowired
    Packages packages;

    @Autowired
    ReviewDocuments documents;

    @BeforeAll
    void importTheOrigins() throws IOException {
        Files.createDirectories(COPIES);
        for (String origin : List.of(
                "o1-tp-thai-nguyen-2013-2022",
                "o2-le-chan-2013-2022",
                "o3-bac-tu-liem-2019-2024",
                "o5-hong-linh-2009-2019")) {
            packages.load(Path.of("examples", origin), origin, "test", false);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "o1-tp-thai-nguyen-2013-2022 | tong-ket-10-nam | ĐẢNG CỘNG SẢN VIỆT NAM | 10 tập thể; 15 cá nhân",
                "o2-le-chan-2013-2022 | tong-ket-10-nam | ĐẢNG CỘNG SẢN VIỆT NAM | 7 nhóm",
                "o3-bac-tu-liem-2019-2024 | so-ket-5-nam | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | 100%",
                "o5-hong-linh-2009-2019 | so-ket-10-nam | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | 16,1%/năm; 15.000 đồng/người/năm; 13.000 đồng/người/năm",
                "o5-hong-linh-2009-2019 | so-ket-10-nam-thi-uy | ĐẢNG CỘNG SẢN VIỆT NAM | 16,1%/năm; 15.000 đồng/người/năm; 13.000 đồng/người/năm"
            })
    void carriesThePublishedFiguresInTheRightForm(String programme, String review, String heading, String figures)
            throws IOException {
        String html = new String(write(programme, review, CopyFormat.HTML), StandardCharsets.UTF_8);
        String words = html.replaceAll("<[^>]+>", "").replace('\u00a0', ' ').replaceAll("\\s+", " ");
        assertThat(words).contains(heading).contains(figures.split("; "));
        assertThat(quoted(programme, review))
                .extracting(Run.LiveFigure::words)
                .containsExactlyInAnyOrder(figures.split("; "));
        assertThat(quoted(programme, review))
                .extracting(Run.LiveFigure::reference)
                .allMatch(address -> !address.isEmpty());
        assertThat(write(programme, review, CopyFormat.DOCX)).isNotEmpty();
        assertThat(write(programme, review, CopyFormat.PDF)).isNotEmpty();
    }

    /** The figures in the text itself, annexes apart. */
    private List<Run.LiveFigure> quoted(String programme, String review) {
        return documents.document(request(programme, review)).blocks().stream()
                .flatMap(block ->
                        block instanceof Block.Paragraph paragraph ? paragraph.runs().stream() : Stream.empty())
                .flatMap(run -> run instanceof Run.LiveFigure figure ? Stream.of(figure) : Stream.empty())
                .toList();
    }

    private static ReviewRequest request(String programme, String review) {
        return new ReviewRequest(programme, Optional.of(review), Optional.empty(), true, false);
    }

    private byte[] write(String programme, String review, CopyFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.write(request(programme, review), format, out);
        Files.write(COPIES.resolve(programme + "-" + review + "." + format.ending()), out.toByteArray());
        return out.toByteArray();
    }
}
