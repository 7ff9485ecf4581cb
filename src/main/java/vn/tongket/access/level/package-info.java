/** What the level of a system asks of its accounts: settings, accounts that lie idle, the yearly review. */
@NullMarked
package vn.tongket.access.level;

import org.jspecify.annotations.NullMarked;
