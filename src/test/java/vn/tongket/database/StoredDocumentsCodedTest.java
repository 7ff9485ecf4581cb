package vn.tongket.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tongket.TestDatabase;

/** Documents that were stored before they had codes get them with the upgrade, each one of its own. */
class StoredDocumentsCodedTest {
    @Test
    void eachGetsACodeOfItsOwn() throws SQLException {
        Address address = TestDatabase.fresh();
        Migrations.makeTables(address, "44");
        try (Connection connection =
                        DriverManager.getConnection(address.url(), address.username(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into unit.unit (code, kind, origin) values ('zz', 'PROVINCE', 'PACKAGE');
                    insert into programme.programme (code, title, unit_id, period_from, period_to)
                    select programme.code, 'Chương trình', unit_id, date '2020-01-01', date '2025-01-01'
                      from unit.unit, unnest(array['mot', 'hai']) as programme (code) where unit.code = 'zz';
                    insert into programme.issued_document (programme_id, position, kind, number, issuer, issuer_branch, title)
                    select programme_id, document.position, 'Kế hoạch', document.number, 'UBND', 'COMMITTEE', document.title
                      from programme.programme, (values
                           (0, '05/KH-UBND', 'Một'), (1, '05/KH-UBND', 'Hai'), (2, '05/KH-UBND-2', 'Ba'),
                           (3, null, 'Công văn: đôn đốc, nhắc nhở các đơn vị thực hiện nghiêm túc nhiệm vụ được giao'),
                           (4, null, '…')) as document (position, number, title)
                     where programme.code = 'mot' or document.position = 0""");
            Migrations.makeTables(address, "45");
            List<String> codes = new ArrayList<>();
            ResultSet rows = statement.executeQuery("""
                    select programme.code || ' ' || issued_document.code
                      from programme.issued_document join programme.programme using (programme_id)
                     order by programme_id, position""");
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
            assertThat(codes.getLast()).isEqualTo("hai 05-kh-ubnd");
            assertThat(codes)
                    .doesNotHaveDuplicates()
                    .startsWith("mot 05-kh-ubnd", "mot 05-kh-ubnd-2")
                    .contains("mot cong-van-don-doc-nhac-nho-cac-don-vi-thuc-hien-nghiem-tuc-nh", "mot van-ban");
            assertThat(codes).allMatch(code -> code.matches("(mot|hai) [a-z0-9]+(-[a-z0-9]+)*"));
        }
    }
}
