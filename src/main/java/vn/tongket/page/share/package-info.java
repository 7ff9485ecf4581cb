/**
 * How much of the server anybody may have at a time: heavy work a few at once, requests a person, slow bodies an address. Whoever
 * comes above it waits a little, then is told when to come back; nobody else notices.
 */
@NullMarked
package vn.tongket.page.share;

import org.jspecify.annotations.NullMarked;
