package vn.tongket.packages.leaving;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.Table;

/**
 * Rows of one table that a package no longer names. They leave, unless something points at one of them.
 *
 * @param table whose primary key is one number
 * @param english what people call such a row
 * @param vietnamese likewise
 * @param list where in {@code package.yaml} it would have to be named: {@code /task_groups}
 * @param codes what the rows are called, by their numbers
 */
public record Leaving(Table<?> table, String english, String vietnamese, String list, Map<Integer, String> codes) {
    public Leaving {
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    /** Those of the stored rows whose codes are not among the named. */
    public Leaving unless(Collection<String> named) {
        Map<Integer, String> unnamed = new LinkedHashMap<>(codes);
        unnamed.values().removeIf(named::contains);
        return new Leaving(table, english, vietnamese, list, unnamed);
    }

    /** As the catalogue calls the table: {@code programme.task}. */
    public String tableName() {
        return Objects.requireNonNull(table.getSchema()).getName() + "." + table.getName();
    }
}
