package vn.tongket.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.TongketTest;
import vn.tongket.exchange.Difference;
import vn.tongket.exchange.Packages;

/** The invented province is a package like any other: it imports without a mistake, and twice is once. */
@TongketTest
class WorldImportTest {
    @Autowired
    private Packages packages;

    @Test
    void importsWholeAndTwiceIsOnce() throws IOException {
        Difference first = load();
        assertThat(first.isNothing()).isFalse();
        assertThat(first.values().added()).isGreaterThan(75_000);
        assertThat(load().isNothing()).isTrue();
    }

    private Difference load() throws IOException {
        return packages.load(WriteWorld.FOLDER, "examples/tinh-hoa-giang-2016-2025", "test", false);
    }
}
