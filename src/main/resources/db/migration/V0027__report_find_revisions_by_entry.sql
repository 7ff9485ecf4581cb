-- Who asks what changed since a day, or takes an acceptance back, looks for the values of late entries. Values lie in the
-- order in which they were entered, so that ranges of pages are enough (24 kB for 0.8 million values, and nothing that an
-- import would feel); only revised values stand in the second index.
create index value_entered on report.value using brin (entry_id) with (autosummarize = on);
create index value_replaced on report.value (replaced_by) where replaced_by is not null;
