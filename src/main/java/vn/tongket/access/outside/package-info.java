/** Signing in through the office's own identity provider (OpenID Connect). It never makes an account. */
@NullMarked
package vn.tongket.access.outside;

import org.jspecify.annotations.NullMarked;
