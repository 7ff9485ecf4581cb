/** Two real servers on one PostgreSQL, behind a balancer. */
@NullMarked
package vn.tongket.nodes;

import org.jspecify.annotations.NullMarked;
