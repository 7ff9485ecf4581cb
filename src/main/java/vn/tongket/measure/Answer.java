package vn.tongket.measure;

import vn.tongket.base.Window;

/** What one indicator, unit and group of windows come to. */
record Answer(Outcome outcome, Counted counted, Window window) {}
