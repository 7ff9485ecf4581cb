package vn.tongket.document.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IssueFormatsTest {
    private final IssueFormats formats = new IssueFormats();

    @ParameterizedTest(name = "{0} on {1} is {2}")
    @CsvSource({
        "STATE, 2020-03-05, state-30-2020",
        "STATE, 2019-08-27, state-30-2020",
        "PARTY, 2018-04-03, party-36-2018",
        "PARTY, 2026-05-26, party-36-2018",
        "PARTY, 2026-05-27, party-05-2026",
        "PARTY, 2040-01-01, party-05-2026"
    })
    void it_finds_the_format_of_the_day(IssueKind kind, LocalDate day, String code) {
        assertThat(formats.find(kind, day).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(DocumentPart.class)
    void every_format_says_how_every_part_is_set(DocumentPart part) {
        assertThat(formats.all())
                .allSatisfy(format -> assertThat(format.style(part).size()).isBetween(11.0, 16.0));
    }

    @Test
    void every_format_has_four_levels_of_headings_and_says_what_is_unverified() {
        assertThat(formats.all()).allSatisfy(format -> {
            assertThat(format.headings()).hasSize(Block.LEVELS);
            assertThat(format.evidence()).anyMatch(evidence -> !evidence.verified());
        });
    }

    @Test
    void headings_are_numbered_as_the_format_writes_them() {
        HeadingNumbers state =
                formats.find(IssueKind.STATE, LocalDate.of(2026, 1, 1)).headingNumbers();
        assertThat(state.next(1, "ĐẶC ĐIỂM").number()).isEqualTo("Phần I");
        assertThat(state.next(2, "Kết quả").number()).isEqualTo("I.");
        assertThat(state.next(3, "Ưu điểm").number()).isEqualTo("1.");
        assertThat(state.next(3, "Hạn chế").number()).isEqualTo("2.");
        assertThat(state.next(4, "Khách quan").number()).isEqualTo("a)");
        assertThat(state.next(1, "PHƯƠNG HƯỚNG").number()).isEqualTo("Phần II");
        assertThat(state.next(2, "Mục tiêu").number()).isEqualTo("I.");
        HeadingNumbers party =
                formats.find(IssueKind.PARTY, LocalDate.of(2022, 1, 1)).headingNumbers();
        assertThat(party.next(1, "Tình hình").number()).isEqualTo("Phần thứ nhất");
        assertThat(party.next(2, "Kết quả").number()).isEqualTo("I-");
        assertThat(HeadingNumbers.letter(5)).isEqualTo("đ");
    }
}
