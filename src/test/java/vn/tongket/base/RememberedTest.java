package vn.tongket.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RememberedTest {
    private final Remembered<String, String> remembered = new Remembered<>(6, String::length);

    @Test
    void whatNobodyAskedForLongestGoesFirst() {
        remembered.put("a", "aa");
        remembered.put("b", "bb");
        remembered.put("c", "cc");
        assertThat(remembered.get("a")).isEqualTo("aa");
        remembered.put("d", "ddd");
        assertThat(remembered.get("a")).isEqualTo("aa");
        assertThat(remembered.get("b")).isNull();
        assertThat(remembered.get("c")).isNull();
        assertThat(remembered.get("d")).isEqualTo("ddd");
    }

    @Test
    void whatIsPutInPlaceOfAnotherWeighsInItsPlace() {
        for (int i = 0; i < 10; i++) {
            remembered.put("a", "aaa");
        }
        remembered.put("b", "bbb");
        assertThat(remembered.get("a")).isEqualTo("aaa");
        assertThat(remembered.get("b")).isEqualTo("bbb");
    }

    @Test
    void whatIsMoreThanAllMayBeIsNotKept() {
        remembered.put("a", "aa");
        remembered.put("b", "bbbbbbb");
        assertThat(remembered.get("b")).isNull();
        assertThat(remembered.get("a")).isEqualTo("aa");
    }
}
