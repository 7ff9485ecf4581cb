/** Small pictures that stand in a row of figures, drawn by the server. */
@NullMarked
package vn.tongket.page.part;

import org.jspecify.annotations.NullMarked;
