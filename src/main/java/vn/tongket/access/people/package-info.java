/** Người dùng và nhật ký: the pages of administrators and auditors. */
@NullMarked
package vn.tongket.access.people;

import org.jspecify.annotations.NullMarked;
