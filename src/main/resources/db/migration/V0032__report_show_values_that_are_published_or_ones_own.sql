-- Accepted figures and findings were open to every connection, because the public roll-up read them. The roll-up now reads as
-- the product, after what the asker may see was decided; whatever else asks sees its own branch, and what an act published.

create function programme.public_indicators() returns setof integer
    language sql stable security definer set search_path = '' rows 100 as $$
    select indicator.indicator_id
      from programme.indicator
      join programme.programme using (programme_id)
      join programme.publication on publication.programme_id = indicator.programme_id
                                and publication.kind = 'INDICATOR'
                                and publication.code = indicator.code
                                and publication.withdrawn_at is null
      left join programme.indicator as weight on weight.programme_id = indicator.programme_id
                                             and weight.code = indicator.weight_code
     where programme.publishable
       and indicator.publishable
       and exists (select from programme.publication as whole
                    where whole.programme_id = indicator.programme_id
                      and whole.kind = 'PROGRAMME' and whole.withdrawn_at is null)
       -- Of a mean whose result alone is public, and of one weighted by what is closed, the values stay closed.
       and (indicator.weight_code is null
            or weight.publishable
               and exists (select from programme.publication as of_weight
                            where of_weight.programme_id = weight.programme_id
                              and of_weight.kind = 'INDICATOR' and of_weight.code = weight.code
                              and of_weight.withdrawn_at is null))
$$;
comment on function programme.public_indicators() is 'Whose values everybody may read: published, permitted, in a published programme.';

alter table report.value enable row level security;
create policy value_of_branch_or_published on report.value
    using ((select access.sees_all())
           or unit_id in (select access.visible_units())
           or indicator_id in (select programme.public_indicators()))
    with check ((select access.sees_all()) or unit_id in (select access.visible_units()));
create policy value_changed_in_branch on report.value as restrictive for update
    using ((select access.sees_all()) or unit_id in (select access.visible_units()));
create policy value_removed_in_branch on report.value as restrictive for delete
    using ((select access.sees_all()) or unit_id in (select access.visible_units()));

-- Nothing goes from beneath a value that whoever removes it does not see.
alter function report.refuse_removal_beneath_value() security definer;
alter function report.refuse_removal_beneath_value() set search_path = '';

create function report.unit_of_finding(unit_id integer, programme_id integer) returns integer
    language sql stable security definer set search_path = '' as $$
    select coalesce($1, (select programme.unit_id from programme.programme where programme.programme_id = $2))
$$;
alter table report.finding enable row level security;
create policy finding_of_branch on report.finding
    using ((select access.sees_all())
           or report.unit_of_finding(unit_id, programme_id) in (select access.visible_units()));
