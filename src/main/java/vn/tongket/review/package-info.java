/**
 * Sơ kết, tổng kết: outlines, what people wrote under their headings, figures in text, and the document composed of them
 * and of what the programme, its findings and its figures say. Owns the schema {@code review}.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "database",
            "packages",
            "packages :: *",
            "unit",
            "unit :: *",
            "access",
            "access :: *",
            "programme",
            "programme :: *",
            "report",
            "report :: *",
            "measure",
            "measure :: *",
            "document",
            "document :: *",
            "page"
        })
@NullMarked
package vn.tongket.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
