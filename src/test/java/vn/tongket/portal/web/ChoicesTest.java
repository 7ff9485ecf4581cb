package vn.tongket.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.tongket.Browsing;
import vn.tongket.PublishedWorld;
import vn.tongket.ReferenceWebTest;
import vn.tongket.exchange.Packages;

/** Where several things could be meant, a page offers each by a name of its own. */
@ReferenceWebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChoicesTest {
    private static final Pattern ENTRY = Pattern.compile(
            "(?s)<li>\\s*<a href=\"(/bao-cao-tong-ket/o5-hong-linh-2009-2019/[^\"]+)\">(.*?)</a>(.*?)</li>");

    @Autowired
    ApplicationContext context;

    @Autowired
    Packages packages;

    @LocalServerPort
    int port;

    private Browsing visitor;

    @BeforeAll
    void aProvinceOfThreeDistrictsAndATownWithTwoReviewsArePublished() throws IOException {
        packages.load(Path.of("src/test/resources/meaning/hai-cap"), "hai-cap", "kiểm thử", false);
        PublishedWorld.withReviews(context, "hai-cap");
        packages.load(Path.of("examples/o5-hong-linh-2009-2019"), "o5", "kiểm thử", false);
        PublishedWorld.withReviews(context, "o5-hong-linh-2009-2019");
        visitor = new Browsing(port);
    }

    private String body(String address) {
        return visitor.get(address).body();
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void theLevelOfTheUnitsBelowCanBeChosen() {
        String districts = body("/chi-tieu/hai-cap/dan-so?nam=2022");
        assertThat(plain(districts))
                .contains("Trực tiếp", "Cấp huyện", "Cấp xã", "Huyện Một")
                .doesNotContain("Xã An");
        assertThat(districts).contains("cap=commune");
        String communes = plain(body("/chi-tieu/hai-cap/dan-so?nam=2022&cap=commune"));
        assertThat(communes).contains("Xã An", "Xã Giang").doesNotContain("Huyện Một");
    }

    @Test
    void noLevelIsOfferedWhereThereIsOne() {
        assertThat(plain(body("/chi-tieu/hai-cap/giuong-benh?nam=2022"))).doesNotContain("Cấp huyện", "Cấp xã");
    }

    @Test
    void twoReviewsOfOneTitleAreToldApart() {
        List<MatchResult> entries =
                ENTRY.matcher(body("/bao-cao-tong-ket")).results().toList();
        assertThat(entries).hasSize(2);
        assertThat(entries.stream().map(entry -> plain(entry.group(2) + entry.group(3))))
                .doesNotHaveDuplicates()
                .anyMatch(words -> words.contains("thể thức văn bản của Đảng"))
                .anyMatch(words -> words.contains("thể thức văn bản hành chính"));
    }
}
