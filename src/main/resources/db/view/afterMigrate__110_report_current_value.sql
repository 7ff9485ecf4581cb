-- What report publishes: the standing revision of each value, with who entered it and where it comes from.
create view report.current_value as
select value.value_id,
       value.indicator_id,
       value.unit_id,
       value.window_from,
       value.window_to,
       value.breakdown,
       value.quality,
       value.quantity,
       value.numerator,
       value.denominator,
       value.revision,
       entry.entered_by,
       entry.entered_at,
       entry.origin,
       source.words as source,
       source.note
  from report.value
  left join report.entry using (entry_id)
  left join report.source using (source_id)
 where value.replaced_by is null;
