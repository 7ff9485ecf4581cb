package vn.tongket.world;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The invented province is what its README says, and its files are what the generator writes. */
class WorldTest {
    private static final Map<String, String> GENERATED = WriteWorld.files();
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

    @ParameterizedTest
    @ValueSource(strings = {"units.csv", "succession.csv", "values.csv", "findings.csv"})
    void filesAreWhatTheGeneratorWrites(String name) throws IOException {
        boolean same = committed(name).equals(GENERATED.get(name));
        assertThat(same)
                .as("%s is stale: run vn.tongket.world.WriteWorld", name)
                .isTrue();
    }

    @Test
    void hasOneHundredAndSixtyEightCommunesOnTheLastDay() {
        assertThat(Communes.on(LAST_DAY)).hasSize(168);
        assertThat(Communes.on(LocalDate.of(2016, 1, 1))).hasSize(170);
        assertThat(Communes.on(LocalDate.of(2020, 7, 1))).hasSize(168);
        assertThat(Communes.on(LocalDate.of(2022, 1, 1))).hasSize(169);
    }

    @Test
    void hasTwoMergersAndOneSplit() throws IOException {
        List<String[]> rows = rows("succession.csv");
        assertThat(rows.stream().filter(row -> row[2].equals("MERGE")).map(row -> row[0] + ">" + row[1]))
                .containsExactly("zz-169>zz-165", "zz-170>zz-165", "zz-171>zz-165", "zz-173>zz-168", "zz-174>zz-168");
        assertThat(rows.stream().filter(row -> row[2].equals("SPLIT")).map(row -> row[1] + "=" + row[4]))
                .containsExactly("zz-166=0.58", "zz-167=0.42");
    }

    @Test
    void sharesOfEveryUnitSumToOne() throws IOException {
        for (int column : List.of(4, 5)) {
            Map<String, BigDecimal> sums = rows("succession.csv").stream()
                    .collect(groupingBy(
                            row -> row[0],
                            mapping(row -> part(row[column]), reducing(BigDecimal.ZERO, BigDecimal::add))));
            assertThat(sums.values()).allSatisfy(sum -> assertThat(sum).isEqualByComparingTo(BigDecimal.ONE));
        }
    }

    @Test
    void districtsDissolveIntoAllCommunes() throws IOException {
        Set<String> heirs = rows("succession.csv").stream()
                .filter(row -> row[2].equals("DISSOLVE"))
                .map(row -> row[1])
                .collect(toSet());
        assertThat(heirs).hasSize(168);
    }

    @Test
    void oneCommuneNeverReportsAndOneReportsLate() throws IOException {
        List<String[]> rows = rows("values.csv");
        assertThat(rows.stream().filter(row -> row[1].equals("zz-136"))).isEmpty();
        assertThat(rows.stream().filter(row -> row[9].startsWith("báo cáo bổ sung")))
                .isNotEmpty()
                .allMatch(row -> row[1].equals("zz-074") && row[2].compareTo("2024-12-15") >= 0);
    }

    @Test
    void populationGoesOnThroughTheMerger() throws IOException {
        Map<String, Long> people = peopleOf(rows("values.csv"), "2019-01-01", "2020-01-01");
        long before = Stream.of("zz-169", "zz-170", "zz-171")
                .mapToLong(unit -> people.getOrDefault(unit, 0L))
                .sum();
        long after = peopleOf(rows("values.csv"), "2020-01-01", "2021-01-01").getOrDefault("zz-165", 0L);
        assertThat((double) after / before).isBetween(0.98, 1.03);
    }

    @Test
    void findingsDifferAndAreComposedLetters() throws IOException {
        List<String> lines = committed("findings.csv").lines().skip(1).toList();
        assertThat(lines).hasSize(1500).allMatch(line -> Normalizer.isNormalized(line, Normalizer.Form.NFC));
        assertThat(lines.stream().map(line -> line.substring(line.indexOf("false") + 1)))
                .doesNotHaveDuplicates();
        assertThat(Stream.concat(Pattern.stock().stream(), Pattern.chosen().stream())
                        .map(Pattern::words))
                .hasSizeGreaterThan(300)
                .doesNotHaveDuplicates();
    }

    private static Map<String, Long> peopleOf(List<String[]> rows, String from, String to) {
        return rows.stream()
                .filter(row -> row[0].equals("dan-so") && row[2].equals(from) && row[3].equals(to))
                .collect(groupingBy(row -> row[1], mapping(row -> Long.valueOf(row[5]), reducing(0L, Long::sum))));
    }

    private static BigDecimal part(String words) {
        return words.isEmpty() ? BigDecimal.ONE : new BigDecimal(words);
    }

    /** Rows whose asked columns stand before any quoted one. */
    private static List<String[]> rows(String name) throws IOException {
        return committed(name)
                .lines()
                .skip(1)
                .map(line -> line.replace("\"Chức sắc, chức việc\"", "Chức sắc").split(",", -1))
                .toList();
    }

    private static String committed(String name) throws IOException {
        return Files.readString(WriteWorld.FOLDER.resolve(name));
    }
}
