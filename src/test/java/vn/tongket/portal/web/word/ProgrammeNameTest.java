package vn.tongket.portal.web.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tongket.base.Window;
import vn.tongket.programme.Directive;

class ProgrammeNameTest {
    private static final String LONG =
            "Xây dựng nền quốc phòng toàn dân, phát triển kinh tế - xã hội tỉnh Hoa Giang giai đoạn 2016-2025";
    private static final Window TEN_YEARS = new Window(LocalDate.of(2016, 1, 1), LocalDate.of(2026, 1, 1));

    private static List<Directive> directives(@Nullable String number) {
        return List.of(new Directive("nq", "Nghị quyết", number, "Về quốc phòng", "Tỉnh ủy", null, null, null, null));
    }

    @Test
    void aLongTitleGivesWayToNumberAndYears() {
        assertThat(ProgrammeName.of(LONG, directives("12-NQ/TU"), TEN_YEARS))
                .isEqualTo(new ProgrammeName("Nghị quyết 12-NQ/TU, 2016–2025", LONG));
        Window oneYear = new Window(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1));
        assertThat(ProgrammeName.of(LONG, directives("12-NQ/TU"), oneYear).heading())
                .isEqualTo("Nghị quyết 12-NQ/TU, 2020");
    }

    @Test
    void aShortTitleStandsAsItIsAndSoDoesOneWithoutANumber() {
        String letters48 = "a".repeat(48);
        assertThat(ProgrammeName.of(letters48, directives("1-NQ/TU"), TEN_YEARS))
                .isEqualTo(new ProgrammeName(letters48, ""));
        assertThat(ProgrammeName.of(letters48 + "a", directives("1-NQ/TU"), TEN_YEARS)
                        .title())
                .isEqualTo(letters48 + "a");
        assertThat(ProgrammeName.of(LONG, List.of(), TEN_YEARS)).isEqualTo(new ProgrammeName(LONG, ""));
        assertThat(ProgrammeName.of(LONG, directives(null), TEN_YEARS)).isEqualTo(new ProgrammeName(LONG, ""));
        assertThat(ProgrammeName.of(LONG, directives("1/" + "X".repeat(40)), TEN_YEARS))
                .isEqualTo(new ProgrammeName(LONG, ""));
    }
}
