/** How often one may try: locks in the database, so that all nodes agree, and rates in each node's memory. */
@NullMarked
package vn.tongket.access.limit;

import org.jspecify.annotations.NullMarked;
