/** What programmes say of a unit, on the unit's page. */
@NullMarked
package vn.tongket.portal.web.unit;

import org.jspecify.annotations.NullMarked;
