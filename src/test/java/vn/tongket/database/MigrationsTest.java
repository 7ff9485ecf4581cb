package vn.tongket.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.TongketTest;

@TongketTest
class MigrationsTest {
    @Autowired
    DSLContext database;

    @Test
    void searchFoldsVietnameseMarks() {
        assertThat(database.fetchValue("select base.fold('Thị xã Đồng Xoài')")).isEqualTo("thi xa dong xoai");
    }
}
