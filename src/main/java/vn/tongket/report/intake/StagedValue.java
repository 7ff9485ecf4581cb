package vn.tongket.report.intake;

import vn.tongket.base.Window;
import vn.tongket.report.record.Quality;
import vn.tongket.report.record.RawValue;

/** A value found right by itself, with the numbers of its indicator and unit. */
record StagedValue(RawValue raw, int indicator, int unit, Window window, Quality quality) {}
