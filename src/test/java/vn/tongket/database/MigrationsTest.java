package vn.tongket.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.TestDatabase;
import vn.tongket.TongketTest;

@TongketTest
class MigrationsTest {
    @Autowired
    DSLContext database;

    /** A program that does not know all tables could lose what is in them. */
    @Test
    void anOlderProgramRefusesANewerDatabase() throws SQLException {
        Address newer = TestDatabase.fresh();
        Migrations.apply(newer, newer.username());
        try (var connection = DriverManager.getConnection(newer.url(), newer.username(), newer.password());
                var statement = connection.createStatement()) {
            statement.execute("insert into public.schema_history (installed_rank, version, description, type, script,"
                    + " checksum, installed_by, execution_time, success)"
                    + " values (9999, '9001', 'x', 'SQL', 'V9001__x.sql', 1, 'x', 1, true)");
        }
        assertThatThrownBy(() -> Migrations.apply(newer, newer.username()))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("newer Tongket (its tables are at 9001")
                .hasMessageContaining("Nothing was changed");
        assertThat(EmptyDatabase.knows("9001")).isFalse();
        assertThat(EmptyDatabase.knows("28")).isTrue();
        assertThat(EmptyDatabase.knows("28; drop")).isFalse();
    }

    @Test
    void searchFoldsVietnameseMarks() {
        assertThat(database.fetchValue("select base.fold('Thị xã Đồng Xoài')")).isEqualTo("thi xa dong xoai");
    }
}
