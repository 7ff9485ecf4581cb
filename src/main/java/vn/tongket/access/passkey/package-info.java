/** Signing in without a password (WebAuthn), with Spring Security's relying party and our own stores and addresses. */
@NullMarked
package vn.tongket.access.passkey;

import org.jspecify.annotations.NullMarked;
