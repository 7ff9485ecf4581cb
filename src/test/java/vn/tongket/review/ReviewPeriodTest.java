package vn.tongket.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tongket.TongketTest;
import vn.tongket.base.Window;
import vn.tongket.document.model.Document;
import vn.tongket.report.record.Entries;
import vn.tongket.report.record.Finding;
import vn.tongket.report.record.Findings;
import vn.tongket.review.setup.ReviewDefinition;
import vn.tongket.review.setup.ReviewRequest;
import vn.tongket.review.setup.Reviews;

/** A review says nothing of days that are not its own. */
@TongketTest
class ReviewPeriodTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private ReviewDocuments documents;

    @Test
    void a_review_of_the_first_years_knows_nothing_of_what_came_after() {
        put(Map.of());
        ReviewDefinition whole = SmallProvince.review(Map.of(), ReviewDefinition.Format.STATE);
        context.getBean(Reviews.class)
                .save(
                        SmallProvince.CODE,
                        List.of(new ReviewDefinition(
                                whole.code(),
                                whole.kind(),
                                whole.title(),
                                new Window(whole.period().from(), LocalDate.of(2021, 1, 10)),
                                whole.frame(),
                                whole.outline(),
                                whole.format(),
                                null,
                                null,
                                whole.issue(),
                                whole.sections())));
        Document document = documents.document(request(false));
        List<String> words = new ArrayList<>(BlockWords.of(document.blocks()));
        document.annexes().forEach(annex -> words.addAll(BlockWords.of(annex.blocks())));
        assertThat(words)
                .noneMatch(line -> line.contains("Ban Chỉ đạo tỉnh"))
                .noneMatch(line -> line.contains("Một số nơi triển khai chậm"))
                .noneMatch(line -> line.contains("tài liệu học tập điện tử"))
                .noneMatch(line -> line.contains("Số phiên họp"));
    }

    /** Of 2021-2023: what was found before, after, or over a longer time knows what this review cannot. */
    @Test
    void findings_of_other_periods_are_not_said() {
        put(Map.of());
        assertThat(saysWhatWasFoundIn("2022-01-01", "2023-01-01")).isTrue();
        assertThat(saysWhatWasFoundIn("2020-01-01", "2021-01-01")).isFalse();
        assertThat(saysWhatWasFoundIn("2021-01-01", "2025-01-01")).isFalse();
        assertThat(saysWhatWasFoundIn("2024-01-01", "2025-01-01")).isFalse();
    }

    private boolean saysWhatWasFoundIn(String from, String to) {
        String words = "Lũ lớn làm hư hỏng nhiều tuyến đường.";
        Finding found = new Finding(
                "hc-lu",
                Finding.Kind.SHORTCOMING,
                null,
                null,
                "TXA",
                new Window(LocalDate.parse(from), LocalDate.parse(to)),
                words,
                "Báo cáo của đơn vị",
                true);
        int entry = context.getBean(Entries.class).begin("người nhập", Entries.Way.PACKAGE, "gói thử");
        context.getBean(Findings.class).save(SmallProvince.CODE, List.of(found), entry);
        return BlockWords.of(documents.document(request(false)).blocks()).stream()
                .anyMatch(line -> line.contains(words));
    }

    private void put(Map<String, String> sections) {
        new SmallProvince(context).put(sections, ReviewDefinition.Format.STATE);
    }

    private static ReviewRequest request(boolean issued) {
        return new ReviewRequest(SmallProvince.CODE, Optional.empty(), Optional.empty(), issued, false);
    }
}
