package vn.tongket.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table and the columns of it that are stored, each quoted as SQL wants it.
 *
 * @param name with its schema
 * @param columns in their order; what is generated from others is not among them
 */
record StoredTable(String name, List<String> columns) {
    /**
     * People's sessions are left out: who held one when the backup was made signs in again. So is what is not even written to the log,
     * since it is made of the rest.
     */
    private static final String ALL = """
            select format('%I.%I', place.nspname, made.relname),
                   array_agg(quote_ident(part.attname) order by part.attnum)
              from pg_class made
              join pg_namespace place on place.oid = made.relnamespace
              join pg_attribute part on part.attrelid = made.oid and part.attnum > 0 and not part.attisdropped
                                    and part.attgenerated = ''
             where made.relkind = 'r' and made.relpersistence = 'p'
               and place.nspname not in ('public', 'information_schema') and place.nspname not like 'pg\\_%'
               and not (place.nspname = 'access' and made.relname like 'spring\\_session%')
             group by place.nspname, made.relname
             order by place.nspname, made.relname""";

    /** All that the product stores, of every schema. */
    static List<StoredTable> all(Connection owner) throws SQLException {
        List<StoredTable> all = new ArrayList<>();
        try (var statement = owner.createStatement();
                var found = statement.executeQuery(ALL)) {
            while (found.next()) {
                all.add(new StoredTable(
                        found.getString(1), List.of((String[]) found.getArray(2).getArray())));
            }
        }
        return all;
    }

    String copyOut() {
        return "copy " + name + " (" + String.join(", ", columns) + ") to stdout";
    }

    String copyIn() {
        return "copy " + name + " (" + String.join(", ", columns) + ") from stdin";
    }
}
