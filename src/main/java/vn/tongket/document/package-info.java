/**
 * Văn bản: one document model (blocks, runs, live figures), the formats of issue as dated data, and the writers for Word,
 * PDF and HTML. It knows no figure but its words and its reference; what the words say is the business of those who build
 * a document. Owns no table.
 */
@ApplicationModule(allowedDependencies = {"base"})
@NullMarked
package vn.tongket.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
