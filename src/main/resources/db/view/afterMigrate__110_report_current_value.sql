-- What report publishes: the standing revision of each value, with who entered it and where it comes from.
create view report.current_value with (security_invoker = true) as
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
       source.note,
       value.breakdown = '' as is_total,
       -- Where quantities are added up: actual figures and estimates that have one, and không phát sinh, which is zero.
       value.quality = 'N' or (value.quality in ('A', 'E') and value.quantity is not null) as has_quantity,
       -- Where numerators and denominators are.
       value.quality = 'N' or (value.quality in ('A', 'E') and value.numerator is not null and value.denominator is not null)
           as has_parts
  from report.value
  left join report.entry using (entry_id)
  left join report.source using (source_id)
 where value.replaced_by is null;
