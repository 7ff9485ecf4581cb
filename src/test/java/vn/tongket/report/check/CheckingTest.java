package vn.tongket.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tongket.report.CheckCase;
import vn.tongket.report.form.FormCheck;

/** The server's half of the parity of checks; the browser's half is ChecksBrowserTest. */
class CheckingTest {
    static Stream<CheckCase> cases() {
        return CheckCase.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itSaysWhatTheCaseSays(CheckCase each) {
        assertThat(new Checking(
                                each.form(),
                                each.lines(),
                                each.answers(),
                                each.past(),
                                each.window(),
                                each.ended(),
                                UsualChecks.OWN_LEVELS)
                        .results())
                .isEqualTo(each.expected());
    }

    @Test
    void everyKindOfRuleHasACaseInWhichItSpeaks() {
        List<FormCheck.Kind> spoken = CheckCase.all().stream()
                .filter(each -> !each.expected().isEmpty())
                .flatMap(each -> each.form().checks().stream())
                .map(FormCheck::kind)
                .distinct()
                .toList();
        assertThat(spoken).containsExactlyInAnyOrderElementsOf(Arrays.asList(FormCheck.Kind.values()));
    }
}
