/** The page of an indicator: its years, its units, its charts. */
@NullMarked
package vn.tongket.portal.web.indicator;

import org.jspecify.annotations.NullMarked;
