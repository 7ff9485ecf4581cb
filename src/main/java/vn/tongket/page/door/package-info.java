/** What every request passes first: which methods there are, whose word about the client counts, and at which address the site is. */
@NullMarked
package vn.tongket.page.door;

import org.jspecify.annotations.NullMarked;
