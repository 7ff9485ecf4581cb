/** Pages of administrative units over time. */
@NullMarked
package vn.tongket.unit.web;

import org.jspecify.annotations.NullMarked;
