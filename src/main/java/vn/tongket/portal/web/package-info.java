/** Controllers and page records of the public pages. */
@NullMarked
package vn.tongket.portal.web;

import org.jspecify.annotations.NullMarked;
