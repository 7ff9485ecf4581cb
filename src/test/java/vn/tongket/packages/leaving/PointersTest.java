package vn.tongket.packages.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tongket.TongketTest;

/** What points at rows of a package has words for people, and nothing of another module goes silently with a row. */
@TongketTest
class PointersTest {
    private static final List<String> PACKAGED = List.of("programme", "gathering", "commend", "review");

    @Autowired
    DSLContext database;

    /** Foreign keys of other modules, and those of the same that hold rows back. */
    private static final String POINTING = """
            select foreign_key.conrelid::regclass || '.' || foreign_key.conname as name,
                   foreign_key.confdeltype::text as on_delete,
                   mine.nspname <> theirs.nspname as of_another,
                   coalesce(obj_description(foreign_key.oid, 'pg_constraint'), '') as words
              from pg_constraint as foreign_key
              join pg_class as pointing on pointing.oid = foreign_key.conrelid
              join pg_namespace as mine on mine.oid = pointing.relnamespace
              join pg_class as pointed on pointed.oid = foreign_key.confrelid
              join pg_namespace as theirs on theirs.oid = pointed.relnamespace
             where foreign_key.contype = 'f' and theirs.nspname = any (?)
               and pointed.relname not in ('programme', 'directive')
               and (foreign_key.confdeltype in ('a', 'r') or mine.nspname <> theirs.nspname)""";

    @Test
    void eachForeignKeySaysWhatItsRowsAreCalled() {
        var pointing = database.fetch(POINTING, (Object) PACKAGED.toArray(new String[0]));
        assertThat(pointing)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("words", String.class))
                        .as("""
                        %s points at rows of a package: say in a migration what its rows are called,
                        comment on constraint … on … is 'form lines that ask it / dòng biểu đang hỏi'""", row.get("name"))
                        .matches("[a-z][^/]+ / [^/]+"));
    }

    @Test
    void noRowOfAnotherModuleGoesSilentlyWithARowOfAPackage() {
        var pointing = database.fetch(POINTING, (Object) PACKAGED.toArray(new String[0]));
        assertThat(pointing)
                .filteredOn(row -> row.get("of_another", Boolean.class))
                .allSatisfy(row -> assertThat(row.get("on_delete", String.class))
                        .as("%s: without on delete cascade", row.get("name"))
                        .isIn("a", "r"));
    }
}
