/**
 * How a page comes about: a controller returns its page record, the record names its template, the template fills the
 * layout. Also who is looking ({@link vn.tongket.page.Visit}), what a handler opens itself for
 * ({@link vn.tongket.page.Opens}), and the pages for what goes wrong. It owns no table.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"base", "database"})
@NullMarked
package vn.tongket.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
