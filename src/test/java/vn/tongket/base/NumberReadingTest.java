package vn.tongket.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class NumberReadingTest {
    static final java.util.List<NumberExample> EXAMPLES = NumberExample.all();

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void itReadsWhatAPersonTypes(NumberExample each) {
        NumberReading reading = NumberReading.read(each.text(), each.decimals(), each.percent());
        assertThat(NumberExample.result(reading)).as(each.toString()).isEqualTo(each.typed());
        assertThat(reading.certain() ? "" : reading.inVietnamese(each.text()))
                .as(each.toString())
                .isEqualTo(each.words());
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void itReadsATextCellAsItsColumnIsWritten(NumberExample each) {
        NumberColumn alone = NumberColumn.typed(Stream.of(each.text()));
        assertThat(NumberExample.result(alone.read(each.text(), each.decimals(), each.percent())))
                .as(each.toString())
                .isEqualTo(each.cell());
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void itLeavesOpenInAFileWhatNothingDecides(NumberExample each) {
        NumberColumn alone = NumberColumn.written(Stream.of(each.text()));
        assertThat(NumberExample.result(alone.read(each.text(), each.decimals(), each.percent())))
                .as(each.toString())
                .isEqualTo(each.file());
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void itTakesFromMachinesTheirOneFormOnly(NumberExample each) {
        NumberReading reading = NumberColumn.machine().read(each.text(), each.decimals(), each.percent());
        assertThat(NumberExample.result(reading)).as(each.toString()).isEqualTo(each.machine());
    }

    /** What stands in the column, what is read in it, and what comes out: typed as text, and written by a program. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.250,5 2.500.000 12,0 | 1.250 | 1 | 1250 | 1250",
                "5.250,5 | 1.250 | 0 | 1250 | 1250",
                "5.250,5 | 1,250 | 0 | 1.25 | 1.25",
                "5.250,5 | 12.5 | 1 | 12.5?125 | 12.5?125",
                "2.500.000 | -1.250 | 3 | -1250 | -1250",
                "0,5 | 1.250 | 2 | 1250 | 1250",
                "5,250.5 | 1.250 | 0 | 1.25 | 1.25",
                "5,250.5 | 1,250 | 0 | 1250 | 1250",
                "5,250.5 | 12.5 | 1 | 12.5 | 12.5",
                "5,250.5 | 7,125.5 | 1 | 7125.5 | 7125.5",
                "0.125 | 1.250 | 0 | 1.25 | 1.25",
                "12.5 | 1.250 | 0 | 1250 | 1.25",
                "12.5 | 1.5 | 1 | 1.5?15 | 1.5",
                "5.250,5 5,250.5 | 1.250 | 0 | 1250?1.25 | 1250?1.25",
                "5.250,5 0.125 | 1.250 | 0 | 1250?1.25 | 1250?1.25",
                "5.250,5 12.5 | 1.250 | 0 | 1250 | 1250?1.25",
                "12 7 | 1.250 | 0 | 1250 | 1250?1.25",
                "12 7 | 1.250 | 1 | 1250?1.25 | 1250?1.25",
                "12 7 | 1,250 | 1 | 1.25?1250 | 1.25?1250",
                "số 12,5% | 1.250 | 1 | 1250 | 1250",
            })
    void itDecidesByTheWholeColumn(String column, String text, int decimals, String typed, String written) {
        assertThat(NumberExample.result(NumberColumn.typed(words(column, text)).read(text, decimals, false)))
                .as("typed")
                .isEqualTo(typed);
        assertThat(NumberExample.result(
                        NumberColumn.written(words(column, text)).read(text, decimals, false)))
                .as("written")
                .isEqualTo(written);
    }

    private static Stream<String> words(String column, String text) {
        return Stream.concat(Stream.of(column.split(" ", -1)), Stream.of(text));
    }
}
