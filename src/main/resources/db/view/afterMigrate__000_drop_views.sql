-- Derived views are source, not history: all are dropped here and made again by the files that follow.
drop view if exists report.current_value;
drop view if exists report.value_then;
drop view if exists report.published_revision;
drop view if exists report.published_asked_unit;
drop view if exists report.published_opened_round;
