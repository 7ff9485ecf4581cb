package vn.tongket.page.door;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsOfTheDoorTest {
    @ParameterizedTest
    @ValueSource(strings = {"nginx", "10.0.0.0/33", "10.0.0", "10.0.0.0/x", "*"})
    void aProxyIsAnAddressOrARange(String setting) {
        assertThatThrownBy(() -> new Proxies(setting)).hasMessageContaining("TONGKET_PROXIES");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tongket.example", "ftp://tongket.example", "https://tongket.example/duong"})
    void aSiteIsAnAddressWithoutPath(String setting) {
        assertThatThrownBy(() -> new Site(setting)).hasMessageContaining("TONGKET_SITE");
    }

    @Test
    void aStrokeAtTheEndIsNoPath() {
        org.assertj.core.api.Assertions.assertThat(new Site("https://tongket.example/").isSecure())
                .isTrue();
    }
}
