/** Pages for signing in and for one's own account. */
@NullMarked
package vn.tongket.access.web;

import org.jspecify.annotations.NullMarked;
