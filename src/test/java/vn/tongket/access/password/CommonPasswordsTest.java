package vn.tongket.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {
    private static final List<String> OWN =
            List.of("lan.nt", "Nguyễn Thị Lan", "Chủ tịch UBND xã An Hòa", "An Hòa", "xã An Hòa");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matkhau123",
                "Matkhau@2026!!!",
                "MẬT KHẨU 123456",
                "M@tkh4u2026",
                "quantri@2026",
                "Quantri@123456",
                "123456789012345",
                "20262026202620",
                "qwertyuiop12345",
                "abcdefghijklmn",
                "aaaaaaaaaaaaaaa",
                "abcabcabcabcabc",
                "xãAnHòa@2026",
                "ubndxaanhoa2026",
                "NguyenThiLan1990",
                "adminadmin2026",
                "matkhauquantri1",
                "password.password",
                "98765432109876",
                "!!!!!!!!!!!!!!!"
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThat(CommonPasswords.holds(password, OWN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "một câu đủ dài",
                "ba con trâu uống nước giếng",
                "k7mq-x2vd-9ahp-c4tz",
                "Lan trồng 7 cây bưởi",
                "пароль из четырёх слов",
                "chim sáo đậu cành khế"
            })
    void aSentenceOfOnesOwnIsTaken(String password) {
        assertThat(CommonPasswords.holds(password, OWN)).isFalse();
    }
}
