/** Addresses and words that the pages of programmes and figures share. */
@NullMarked
package vn.tongket.portal.web.word;

import org.jspecify.annotations.NullMarked;
