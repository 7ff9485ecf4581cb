/** Where a figure comes from. */
@NullMarked
package vn.tongket.portal.web.trace;

import org.jspecify.annotations.NullMarked;
