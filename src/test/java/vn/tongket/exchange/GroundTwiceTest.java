package vn.tongket.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.TestDatabase;
import vn.tongket.TongketTest;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.exchange.value.ValueFiles;

/**
 * No ground twice, cumulative figures and parts, as files and packages bring them. A and B become AB on 1/7/2025; C stands
 * throughout. Every refusal names both rows, with their figures.
 */
@TongketTest
class GroundTwiceTest {
    private static final String HEADER =
            "indicator,unit,from,to,breakdown,value,numerator,denominator,quality,source,note\n";
    private static final String MERGED = """
            unit,version,kind,type,name,full_name,parent,from,to,gso_code,legal_basis,people,people_as_of,area,area_as_of
            zg,,PROVINCE,tinh,Gộp,Tỉnh Gộp,,2010-01-01,,,,,,,
            zg-a,,COMMUNE,xa,A,Xã A,zg,2010-01-01,2025-07-01,,,,,,
            zg-b,,COMMUNE,xa,B,Xã B,zg,2010-01-01,2025-07-01,,,,,,
            zg-ab,,COMMUNE,xa,AB,Xã AB,zg,2025-07-01,,,,,,,
            zg-c,,COMMUNE,xa,C,Xã C,zg,2010-01-01,,,,,,,
            """;
    private static final String ACT = """
            from_unit,to_unit,kind,on,share,land_share,basis,estimated,legal_basis,note
            zg-a,zg-ab,MERGE,2025-07-01,1,,WHOLE,false,Nghị quyết 1665,
            zg-b,zg-ab,MERGE,2025-07-01,1,,WHOLE,false,Nghị quyết 1665,
            """;

    @Autowired
    Packages packages;

    @Autowired
    ValueFiles files;

    @Autowired
    DSLContext database;

    @TempDir
    Path folder;

    private SmallPackage world() {
        return new SmallPackage(folder)
                .with("package.yaml", """
                        format: tongket/1
                        programme: { code: gop, title: Chương trình gộp, unit: zg, from: 2021-01-01, to: 2031-01-01 }
                        indicators:
                          - { code: lop, name: Số lớp, unit_of_measure: lớp, over_units: SUM, over_time: SUM, collected_from: COMMUNE, breakdowns: [Nam, Nữ] }
                          - { code: dan, name: Dân số, unit_of_measure: người, over_units: SUM, over_time: LAST, collected_from: COMMUNE }
                          - { code: chi, name: Tỷ lệ giải ngân, unit_of_measure: "%", over_units: RATIO_OF_SUMS, over_time: RATIO_OF_SUMS, collected_from: COMMUNE }
                          - { code: hop, name: Phiên họp, unit_of_measure: phiên, over_units: OWN_LEVEL, over_time: SUM, collected_from: COMMUNE }
                        """)
                .with("units.csv", MERGED)
                .with("succession.csv", ACT)
                .without("values.csv");
    }

    @BeforeEach
    void begin() throws IOException {
        TestDatabase.asOwner(database, "truncate report.value, report.finding");
        packages.load(world().write(), "gop", "tester", false);
    }

    private void load(String rows) throws IOException {
        Path file = folder.resolve("v.csv");
        Files.writeString(file, HEADER + rows, StandardCharsets.UTF_8);
        files.load(file, "gop", "second", false);
    }

    private List<String> refused(String rows) {
        return catchThrowableOfType(BadInput.class, () -> load(rows)).problems().stream()
                .map(Problem::inEnglish)
                .toList();
    }

    private long count() {
        return database.fetchSingle("select count(*) from report.value where replaced_by is null")
                .get(0, Long.class);
    }

    @Test
    void sixMonthsNineMonthsAndTheYearStandBesideEachOther() throws IOException {
        load("lop,zg-c,2025-01-01,2025-07-01,,40,,,,,\n");
        load("lop,zg-c,2025-01-01,2025-10-01,,55,,,,,\nlop,zg-c,2025-01-01,2026-01-01,,100,,,,,\n");
        load("lop,zg-c,2025-07-01,2025-10-01,,15,,,,,\n");
        assertThat(count()).isEqualTo(4);
    }

    @Test
    void itRefusesWhatFallsBesideWhatIsStoredAndBesideWhatComesWithIt() throws IOException {
        load("lop,zg-c,2025-01-01,2025-07-01,,50,,,,,\n");
        assertThat(refused("""
                        lop,zg-c,2025-01-01,2025-10-01,,45,,,,,
                        chi,zg-c,2025-01-01,2025-07-01,,,40,100,,,
                        chi,zg-c,2025-01-01,2026-01-01,,,95,99,,,
                        """))
                .containsExactly(
                        "v.csv:2:6: the cumulative figure of 2025-01-01 – 2025-10-01: 45 in line 2 is below 2025-01-01 –"
                                + " 2025-07-01: 50 as stored: a cumulative figure does not fall. Mend the one that is wrong",
                        "v.csv:4:7: the cumulative figure of 2025-01-01 – 2026-01-01: 95/99 in line 4 is below 2025-01-01 –"
                                + " 2025-07-01: 40/100 in line 3: a cumulative figure does not fall. Mend the one that is wrong");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aQuarterThatNoLongerFitsIntoItsStoredYearIsRefused() throws IOException {
        load("lop,zg-c,2025-01-01,2025-07-01,,40,,,,,\nlop,zg-c,2025-01-01,2026-01-01,,100,,,,,\n");
        load("lop,zg-c,2025-07-01,2025-10-01,,60,,,,,\n");
        assertThat(refused("lop,zg-c,2025-10-01,2026-01-01,,1,,,,,\n"))
                .singleElement()
                .asString()
                .startsWith(
                        "v.csv:2:6: the cumulative figure of 2025-01-01 – 2026-01-01: 100 as stored is below 101, the sum of"
                                + " what lies inside it");
        // Both together are right: the correction replaces the year.
        load("lop,zg-c,2025-10-01,2026-01-01,,1,,,,,\nlop,zg-c,2025-01-01,2026-01-01,,101,,,,,\n");
        assertThat(count()).isEqualTo(4);
    }

    @Test
    void itRefusesWindowsThatCrossAndTakesAStocksDays() throws IOException {
        load("lop,zg-c,2025-01-01,2025-07-01,,40,,,,,\ndan,zg-c,2025-01-01,2025-07-01,,40,,,,,\n");
        assertThat(refused("lop,zg-c,2025-04-01,2025-10-01,,45,,,,,\n"))
                .singleElement()
                .asString()
                .startsWith(
                        "v.csv:2:3: the window crosses another of the same indicator, unit and breakdown: 2025-04-01 –"
                                + " 2025-10-01: 45 in line 2 and 2025-01-01 – 2025-07-01: 40 as stored");
        load("dan,zg-c,2025-04-01,2025-10-01,,30,,,,,\n");
        // What says that there is no figure crosses nothing.
        load("lop,zg-c,2025-04-01,2025-10-01,,,,,MISSING,,\n");
        assertThat(count()).isEqualTo(4);
    }

    /** A 10 and B 20 to 30/6, then AB 45 for nine months and 60 for the year. */
    @Test
    void aSuccessorsCumulativeFigureHoldsItsPredecessors() throws IOException {
        load("lop,zg-a,2025-01-01,2025-07-01,,10,,,,,\nlop,zg-b,2025-01-01,2025-07-01,,20,,,,,\n");
        assertThat(refused("lop,zg-ab,2025-01-01,2025-10-01,,29,,,,,\n"))
                .singleElement()
                .asString()
                .contains("is below 30, the sum of what lies inside it (Xã A,", "Xã B,");
        load("lop,zg-ab,2025-01-01,2025-10-01,,45,,,,,\nlop,zg-ab,2025-01-01,2026-01-01,,60,,,,,\n");
        assertThat(refused("lop,zg-a,2025-01-01,2025-07-01,,26,,,,,\n"))
                .singleElement()
                .asString()
                .contains("2025-01-01 – 2025-10-01: 45 as stored is below 46");
    }

    @Test
    void itRefusesASuccessorBesideItsPredecessorAndAPredecessorAfterItsEnd() throws IOException {
        load("lop,zg-a,2025-01-01,2025-07-01,,10,,,,,\n");
        assertThat(refused("""
                        lop,zg-ab,2025-04-01,2026-01-01,,60,,,,,
                        lop,zg-b,2025-01-01,2026-01-01,,20,,,,,
                        hop,zg-b,2025-01-01,2026-01-01,,20,,,,,
                        """))
                .filteredOn(problem -> !problem.contains("warning"))
                .containsExactly(
                        "v.csv:2:3: ground is counted twice: Xã A lies in Xã AB since 2025-07-01 (Nghị quyết 1665), and both have"
                                + " figures for the same days: Xã AB, 2025-04-01 – 2026-01-01: 60 in line 2, and Xã A, 2025-01-01 –"
                                + " 2025-07-01: 10 as stored. Cut the window at the day (Xã AB from 2025-07-01, Xã A until then), or"
                                + " take the older figure back (MISSING for that window)",
                        "v.csv:3:4: Xã B ended on 2025-07-01 and has no figures for days after: cut the window ('to' 2025-07-01);"
                                + " from then on its successor reports");
        // Taking the older figure back makes room.
        load("lop,zg-a,2025-01-01,2025-07-01,,,,,MISSING,,\nlop,zg-ab,2025-04-01,2026-01-01,,60,,,,,\n");
    }

    @Test
    void aPredecessorThatComesAfterItsSuccessorIsRefusedToo() throws IOException {
        load("lop,zg-ab,2025-01-01,2025-04-01,,60,,,,,\n");
        assertThat(refused("lop,zg-a,2025-01-01,2025-07-01,,10,,,,,\n"))
                .singleElement()
                .asString()
                .startsWith("v.csv:2:3: ground is counted twice: Xã A lies in Xã AB");
    }

    @Test
    void itRefusesPartsAboveTheirTotalInTheFileAndBesideWhatIsStored() throws IOException {
        load("lop,zg-c,2025-01-01,2025-07-01,,100,,,,,\nlop,zg-c,2025-01-01,2025-07-01,Nam,60,,,,,\n");
        assertThat(refused("""
                        lop,zg-c,2025-01-01,2025-07-01,Nữ,41,,,,,
                        lop,zg-ab,2025-07-01,2026-01-01,,10,,,,,
                        lop,zg-ab,2025-07-01,2026-01-01,Nữ,11,,,,,
                        """))
                .containsExactly(
                        "v.csv:2:6: the parts add up to 101, above the total 100 (2025-01-01 – 2025-07-01: 100 as stored). Mend"
                                + " them; where parts are only some of the total, or overlap, say of_which: true of the indicator",
                        "v.csv:4:6: the part 'Nữ' (2025-07-01 – 2026-01-01: 11 in line 4) is above its total (2025-07-01 –"
                                + " 2026-01-01: 10 in line 3). Mend one of them");
        load("lop,zg-c,2025-01-01,2025-07-01,Nữ,40,,,,,\n");
    }

    @Test
    void aPackageIsRefusedWholeWithEveryClash() {
        Path written = write(world().with(
                        "values.csv",
                        HEADER + "lop,zg-c,2025-01-01,2025-07-01,,50,,,,,\nlop,zg-c,2025-01-01,2026-01-01,,49,,,,,\n"
                                + "lop,zg-a,2025-01-01,2025-07-01,,9,,,,,\nlop,zg-ab,2025-04-01,2025-10-01,,9,,,,,\n"));
        assertThat(
                        catchThrowableOfType(BadInput.class, () -> packages.load(written, "gop", "tester", false))
                                .problems()
                                .stream()
                                .filter(Problem::hard)
                                .map(problem -> problem.file() + ":" + problem.line()))
                .containsExactly("values.csv:3", "values.csv:5");
        assertThat(count()).isZero();
    }

    private static Path write(SmallPackage small) {
        try {
            return small.write();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A and B reported the year 2024 and the year 2025 before anybody recorded that they ended on 1/7/2025. */
    @Test
    void recordingAMergerListsTheFiguresThatNoLongerGoTogether() throws IOException {
        String province = "zh";
        String units = MERGED.replace("zg", province);
        String before = units.replace("2025-07-01,,,,,,\n", ",,,,,,\n")
                .replace(
                        province + "-ab,,COMMUNE,xa,AB,Xã AB,zh,,",
                        province + "-ab,,COMMUNE,xa,AB,Xã AB,zh,2025-07-01,");
        SmallPackage first = world().replace("package.yaml", "code: gop", "code: gop-h")
                .replace("package.yaml", "unit: zg", "unit: zh")
                .with("units.csv", before)
                .without("succession.csv")
                .with("values.csv", HEADER + """
                        lop,zh-a,2024-01-01,2025-01-01,,7,,,,,
                        lop,zh-a,2025-01-01,2026-01-01,,12,,,,,
                        lop,zh-ab,2025-07-01,2026-01-01,,30,,,,,
                        hop,zh-a,2025-01-01,2026-01-01,,2,,,,,
                        """);
        packages.load(first.write(), "gop-h", "tester", false);
        SmallPackage merger = world().replace("package.yaml", "code: gop", "code: gop-h")
                .replace("package.yaml", "unit: zg", "unit: zh")
                .with("units.csv", units)
                .with("succession.csv", ACT.replace("zg", province))
                .with("values.csv", HEADER + "dan,zh-c,2025-01-01,2025-07-01,,5,,,,,\n");
        Difference dry = packages.load(merger.write(), "gop-h", "tester", true);
        List<String> listed = dry.warnings().stream()
                .filter(problem -> problem.file().equals("succession.csv"))
                .map(Problem::inEnglish)
                .toList();
        assertThat(listed)
                .containsExactly(
                        "succession.csv:2: warning: lop: ground is counted twice: Xã A lies in Xã AB since 2025-07-01 (Nghị quyết"
                                + " 1665), and both have figures for the same days: Xã AB, 2025-07-01 – 2026-01-01: 30 as stored, and"
                                + " Xã A, 2025-01-01 – 2026-01-01: 12 as stored. Cut the window at the day (Xã AB from 2025-07-01, Xã"
                                + " A until then), or take the older figure back (MISSING for that window)",
                        "succession.csv:2: warning: lop: Xã A ended on 2025-07-01 and has no figures for days after: cut the window"
                                + " ('to' 2025-07-01); from then on its successor reports (stored: 2025-01-01 – 2026-01-01, 12)");
        // The act is a fact: it is recorded. What is done about the figure can come with it.
        SmallPackage mended = merger.with("values.csv", HEADER + """
                lop,zh-a,2025-01-01,2026-01-01,,,,,MISSING,,
                lop,zh-a,2025-01-01,2025-07-01,,6,,,,,
                """);
        Difference done = packages.load(mended.write(), "gop-h", "tester", false);
        assertThat(done.warnings().stream().filter(problem -> problem.file().equals("succession.csv")))
                .isEmpty();
    }
}
