/**
 * The last ten minutes of a round, as a program: {@code bin/load} starts a server on a throwaway data directory, lets 168
 * communes with five people each save and submit, kills server and database when asked to, and then counts in the database
 * whether anything that was acknowledged is lost or doubled. Loopback only; it is not part of the tests, which take no time.
 */
@NullMarked
package vn.tongket.load;

import org.jspecify.annotations.NullMarked;
