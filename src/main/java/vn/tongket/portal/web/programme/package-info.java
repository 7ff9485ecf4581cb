/** The board, the list of programmes and the page of one. */
@NullMarked
package vn.tongket.portal.web.programme;

import org.jspecify.annotations.NullMarked;
