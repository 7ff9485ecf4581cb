package vn.tongket.review.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenReaderTest {

    @Test
    void text_is_words_and_tokens_in_order() {
        assertThat(TokenReader.read("Tăng {{tang-truong}}, còn {{ ho-ngheo year=2019 as=number }}."))
                .containsExactly(
                        new TextPiece.Words("Tăng "),
                        new Token("{{tang-truong}}", "tang-truong", Token.As.FULL, null, null, null, null),
                        new TextPiece.Words(", còn "),
                        new Token(
                                "{{ ho-ngheo year=2019 as=number }}",
                                "ho-ngheo",
                                Token.As.NUMBER,
                                2019,
                                null,
                                null,
                                null),
                        new TextPiece.Words("."));
    }

    @Test
    void another_unit_and_window_are_named_in_the_token() {
        assertThat(TokenReader.read("{{ho-ngheo unit=437-20080801 from=2009-01-01 to=2012-01-01 as=parts}}"))
                .containsExactly(new Token(
                        "{{ho-ngheo unit=437-20080801 from=2009-01-01 to=2012-01-01 as=parts}}",
                        "ho-ngheo",
                        Token.As.PARTS,
                        null,
                        "437-20080801",
                        LocalDate.of(2009, 1, 1),
                        LocalDate.of(2012, 1, 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{ho-ngheo yea=2019}} | did you mean 'year'",
                "{{ho-ngheo as=percent}} | as= takes full, number or parts",
                "{{ho-ngheo year=hai-nghin}} | four digits",
                "{{ho-ngheo from=2019-01-01}} | both from= and to=",
                "{{ho-ngheo from=2019-01-01 to=2018-01-01}} | from before to",
                "{{ho-ngheo year=2019 from=2019-01-01 to=2020-01-01}} | either year=",
                "{{ho-ngheo ask=grow}} | ask= takes attainment",
                "{{ho-ngheo ask=rank level=province}} | rank needs within= and level=",
                "{{ho-ngheo per=dan-so}} | per-head needs per=",
                "{{Hộ nghèo}} | is not the code of an indicator",
                "{{}} | is not the code of an indicator",
                "{{ho-ngheo | has no partner",
                "ho-ngheo}} | has no partner"
            })
    void what_cannot_be_read_says_how_to_mend_it(String text, String expected) {
        assertThat(TokenReader.read(text))
                .filteredOn(TextPiece.Broken.class::isInstance)
                .singleElement()
                .satisfies(piece ->
                        assertThat(((TextPiece.Broken) piece).english()).contains(expected));
    }
}
