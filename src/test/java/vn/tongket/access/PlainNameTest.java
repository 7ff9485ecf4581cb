package vn.tongket.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainNameTest {
    @Test
    void nothingUnseenIsKept() {
        assertThat(PlainName.of(" Lê\u202e Thị\u00a0\u200b  Lan\r\nx\u2066\ufeff "))
                .isEqualTo("Lê Thị Lan x");
    }

    @Test
    void oneFormIsKept() {
        assertThat(PlainName.of("Nguye\u0302\u0303n")).isEqualTo("Nguyễn");
    }
}
