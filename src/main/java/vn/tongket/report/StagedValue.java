package vn.tongket.report;

import vn.tongket.base.Window;

/** A value found right by itself, with the numbers of its indicator and unit. */
record StagedValue(RawValue raw, int indicator, int unit, Window window, Quality quality) {}
