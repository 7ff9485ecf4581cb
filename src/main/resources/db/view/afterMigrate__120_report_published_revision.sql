-- Every revision of each value, with when it was entered and when another took its place: what stood at any moment.
create view report.published_revision with (security_invoker = true) as
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
       -- Entries are numbered as they begin: whoever looks for late ones need not read all values.
       value.entry_id,
       value.replaced_by,
       entry.entered_by,
       entry.entered_at,
       entry.origin,
       later.entered_at as replaced_at,
       source.words as source,
       source.note,
       -- As current_value says them.
       value.breakdown = '' as is_total,
       value.quality = 'N' or (value.quality in ('A', 'E') and value.quantity is not null) as has_quantity,
       value.quality = 'N' or (value.quality in ('A', 'E') and value.numerator is not null and value.denominator is not null)
           as has_parts
  from report.value
  join report.entry using (entry_id)
  left join report.entry later on later.entry_id = value.replaced_by
  left join report.source using (source_id);
