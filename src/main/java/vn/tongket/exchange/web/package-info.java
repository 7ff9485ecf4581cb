/** The pages by which packages come in. */
@NullMarked
package vn.tongket.exchange.web;

import org.jspecify.annotations.NullMarked;
