/**
 * What every module speaks with: windows of time, Vietnamese numbers, dates and sorting, and problems found in input. It
 * owns no table and knows no other module.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package vn.tongket.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
