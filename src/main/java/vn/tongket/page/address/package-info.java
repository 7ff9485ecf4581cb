/** What parts of an address name: resolved once, before the handler, which then has the thing itself. */
@NullMarked
package vn.tongket.page.address;

import org.jspecify.annotations.NullMarked;
