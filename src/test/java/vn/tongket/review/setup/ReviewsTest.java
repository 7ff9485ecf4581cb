package vn.tongket.review.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.TongketTest;
import vn.tongket.base.BadInput;
import vn.tongket.base.Window;
import vn.tongket.measure.question.Frame;

@TongketTest
class ReviewsTest {
    @Autowired
    private Reviews reviews;

    @Autowired
    private DSLContext sql;

    @BeforeEach
    void programme() {
        sql.execute(
                "insert into unit.unit (code, kind, origin) values ('X01', 'PROVINCE', 'PACKAGE') on conflict do nothing");
        sql.execute("""
                insert into unit.version (unit_id, code, type, name, full_name, valid_from)
                select unit_id, code, 'tinh', 'Thử', 'Tỉnh Thử', date '2000-01-01' from unit.unit
                 where not exists (select from unit.version where version.unit_id = unit.unit_id)""");
        sql.execute("update unit.revision set revision = revision + 1");
        sql.execute("""
                insert into programme.programme (code, title, unit_id, period_from, period_to)
                select 'p', 'Chương trình', unit_id, date '2016-01-01', date '2026-01-01' from unit.unit limit 1
                on conflict do nothing""");
    }

    @Test
    void what_is_saved_is_read_back_the_same() {
        ReviewDefinition whole = review("so-ket", Frame.on(LocalDate.of(2025, 7, 1)));
        ReviewDefinition bare = review("tong-ket", Frame.AS_REPORTED);

        reviews.save("p", List.of(whole, bare));

        assertThat(reviews.definitions("p")).containsExactly(whole, bare);
        assertThat(reviews.definitions("p").getFirst().sections().keySet()).containsExactly("mo-dau", "bai-hoc");
        assertThat(reviews.all()).containsOnlyKeys("p");
    }

    @Test
    void a_review_no_longer_named_is_removed() {
        reviews.save("p", List.of(review("so-ket", Frame.AS_REPORTED), review("tong-ket", Frame.AS_REPORTED)));
        reviews.save("p", List.of(review("tong-ket", Frame.AS_REPORTED)));

        assertThat(reviews.definitions("p")).extracting(ReviewDefinition::code).containsExactly("tong-ket");
    }

    @Test
    void the_last_one_is_meant_where_none_is_named() {
        reviews.save("p", List.of(review("so-ket", Frame.AS_REPORTED), review("tong-ket", Frame.AS_REPORTED)));

        assertThat(reviews.require("p", Optional.empty()).code()).isEqualTo("tong-ket");
        assertThatThrownBy(() -> reviews.require("p", Optional.of("so-kêt")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("did you mean 'so-ket'");
    }

    private static ReviewDefinition review(String code, Frame frame) {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("mo-dau", "Thực hiện Nghị quyết …");
        sections.put("bai-hoc", "Một là, {{ho-ngheo}}.");
        return new ReviewDefinition(
                code,
                ReviewDefinition.Kind.INTERIM,
                "Sơ kết 10 năm",
                new Window(LocalDate.of(2016, 1, 1), LocalDate.of(2026, 1, 1)),
                frame,
                "bao-cao",
                ReviewDefinition.Format.STATE,
                null,
                "Ủy ban nhân dân",
                new ReviewDefinition.Issue(
                        null,
                        "ỦY BAN NHÂN DÂN",
                        "BC-UBND",
                        null,
                        "Hồng Lĩnh",
                        LocalDate.of(2019, 8, 27),
                        "TM.",
                        "ỦY BAN NHÂN DÂN",
                        "CHỦ TỊCH",
                        null,
                        null,
                        List.of("Lưu: VT."),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null),
                sections);
    }
}
