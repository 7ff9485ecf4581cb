-- Of whom rounds that were opened ask a figure: nothing of what was answered.
create view report.published_asked_unit as
select line.indicator_id,
       round.window_from,
       round.window_to,
       round.opened_at,
       array_agg(asked.unit_id) as unit_ids
  from report.round
  join report.round_unit asked using (round_id)
  join (select distinct round_id, indicator_id
          from report.round_form
          join report.form_line using (form_version_id)
         where indicator_id is not null) line using (round_id)
 where round.state <> 'DRAFT' and round.opened_at is not null
 group by round.round_id, line.indicator_id;
-- When: whoever keeps the former asks whether there are others.
create view report.published_opened_round as
select round_id, opened_at from report.round where state <> 'DRAFT' and opened_at is not null;
