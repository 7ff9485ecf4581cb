/** Tokens that a unit holds, with which its own system speaks to the API. */
@NullMarked
package vn.tongket.access.token;

import org.jspecify.annotations.NullMarked;
