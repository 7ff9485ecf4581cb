package vn.tongket.cli.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import vn.tongket.unit.Unit;

/** A package of made-up numbers, to measure with; it lives in a throwaway installation and is never shown. */
final class BenchPackage {
    static final String PROGRAMME = "do-nhap";
    static final int INDICATORS = 20;
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 7, 1);

    private BenchPackage() {}

    static String indicator(int number) {
        return "chi-tieu-" + number;
    }

    /** Quarters of all indicators and communes, one after the other, until there are {@code count} values. */
    static void write(Path folder, List<Unit> communes, int count) throws IOException {
        Files.writeString(folder.resolve("package.yaml"), definitions());
        try (BufferedWriter values = Files.newBufferedWriter(folder.resolve("values.csv"))) {
            values.write("indicator,unit,from,to,breakdown,value,numerator,denominator,quality,source,note\n");
            int written = 0;
            for (LocalDate from = FIRST_DAY; written < count; from = from.plusMonths(3)) {
                for (int indicator = 1; indicator <= INDICATORS; indicator++) {
                    for (Unit commune : communes) {
                        if (written++ < count) {
                            values.write(line(indicator, commune, from, written));
                        }
                    }
                }
            }
        }
    }

    private static String line(int indicator, Unit commune, LocalDate from, int number) {
        return indicator(indicator) + "," + commune.code() + "," + from + "," + from.plusMonths(3) + ",,"
                + (number % 997) + ",,,,bench,\n";
    }

    private static String definitions() {
        StringBuilder yaml = new StringBuilder("""
                format: tongket/1
                programme:
                  code: %s
                  title: Đo tốc độ
                  unit: VN
                  from: %s
                  to: 2060-01-01
                  invented: true
                  publishable: false
                indicators:
                """.formatted(PROGRAMME, FIRST_DAY));
        for (int number = 1; number <= INDICATORS; number++) {
            yaml.append("""
                      - code: %s
                        name: Chỉ tiêu %d
                        unit_of_measure: lượt
                        over_units: SUM
                        over_time: SUM
                        collected_from: COMMUNE
                        frequency: QUARTER
                    """.formatted(indicator(number), number));
        }
        return yaml.toString();
    }
}
