-- Every successor of a unit that ended could enter and approve for it: of a district, each of its communes. One report has one
-- answerer, so it is one of them, the one to which an open round passes the work. The others go on reading what it reported.

create function unit.heir(ended integer) returns integer
    language sql stable set search_path = '' as $$
    select succession.to_id
      from unit.succession
      join unit.unit on unit.unit_id = succession.to_id
     where succession.from_id = ended
     order by succession.effective_on desc, succession.share desc, succession.land_share desc nulls last, unit.code
     limit 1
$$;
comment on function unit.heir(integer) is
    'Who answers for a unit that stands no more: of those to which ground passed on its last day the one that took most of its'
    ' people; of equal ones, most of its land; of those, the lower code. Null: its ground passed to nobody.';

create or replace function access.below(upper_unit integer, day date) returns table (unit_id integer, own boolean)
    language sql stable set search_path = '' as $$
    select version.unit_id, unit.kind = 'OFFICE'
      from unit.version join unit.unit using (unit_id)
     where version.parent_id = upper_unit
       and (version.valid_from <= day and (version.valid_to is null or version.valid_to > day)
            or unit.kind = 'OFFICE' and not exists (
                select from unit.version as later
                 where later.unit_id = version.unit_id and (later.valid_to is null or later.valid_to > day)))
    union
    select succession.from_id, unit.heir(succession.from_id) = upper_unit
      from unit.succession
     where succession.to_id = upper_unit
       and succession.effective_on <= day
       and not exists (
           select from unit.version
            where version.unit_id = succession.from_id
              and version.valid_from <= day and (version.valid_to is null or version.valid_to > day))
$$;

comment on column access.reach.own is
    'The root itself, its offices, and of both the predecessors whose heir they are: where ENTER and APPROVE reach.';

delete from access.reach;
update access.reach_made set revision = -1;
select access.renew_reach();
