package vn.tongket.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/nhap/bieu-01?o=3", "/tai-khoan#khoa", "/a/%2F%2Fb", "/don-vi?q=h%E1%BB%93ng"})
    void aPathOfThisSiteIsOne(String address) {
        assertThat(ReturnAddress.isOfThisSite(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/\n/evil.example",
                "/\t/evil.example",
                "nhap",
                "/a b"
            })
    void anythingElseIsNot(String address) {
        assertThat(ReturnAddress.isOfThisSite(address)).isFalse();
    }
}
