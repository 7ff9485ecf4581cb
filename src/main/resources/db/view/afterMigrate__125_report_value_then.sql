-- As current_value, at the moment that the transaction names: each value in the revision that was entered by then and not replaced
-- by then. A view, and not one that a question makes for itself: a transaction that only reads makes none.
create view report.value_then with (security_invoker = true) as
select value_id,
       indicator_id,
       unit_id,
       window_from,
       window_to,
       breakdown,
       quality,
       quantity,
       numerator,
       denominator,
       revision,
       entered_by,
       entered_at,
       origin,
       source,
       note,
       is_total,
       has_quantity,
       has_parts
  from report.published_revision
 where entered_at <= current_setting('tongket.moment')::timestamptz
   and (replaced_at is null or replaced_at > current_setting('tongket.moment')::timestamptz);
