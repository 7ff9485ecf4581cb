package vn.tongket.exchange.sheet;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vn.tongket.base.BadInput;
import vn.tongket.report.form.FormVersion;

/** What maps of both kinds are kept by: a form and a name. */
final class KeptMap {
    private static final int LONGEST_NAME = 80;

    private KeptMap() {}

    /** @throws BadInput when it has no name, or too long a one */
    static void requireName(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw BadInput.of(
                    "A map has a name of 1 to " + LONGEST_NAME + " signs",
                    "Đặt tên cho cách nhập, dài nhất " + LONGEST_NAME + " ký tự.");
        }
    }

    /** The form whose version this is: a map serves all its versions. */
    static int formId(DSLContext database, FormVersion form) {
        return database.select(DSL.field("form_id", Integer.class))
                .from(DSL.table(DSL.name("report", "form_version")))
                .where(DSL.field("form_version_id", Integer.class).eq(form.id()))
                .fetchSingle()
                .value1();
    }
}
