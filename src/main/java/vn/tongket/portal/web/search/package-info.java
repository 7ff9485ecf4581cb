/** The page on which a visitor looks for something. */
@NullMarked
package vn.tongket.portal.web.search;

import org.jspecify.annotations.NullMarked;
