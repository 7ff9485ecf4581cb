/** What machines read of the public pages: which of them there are, for search engines, and which reviews are new. */
@NullMarked
package vn.tongket.portal.web.feed;

import org.jspecify.annotations.NullMarked;
