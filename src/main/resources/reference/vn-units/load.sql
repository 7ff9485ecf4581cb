-- From the temporary tables csv_*, which hold the files beside this one as they are, to the tables of schema unit.
-- The files' valid_to is the last day, ours is the first day after.

-- The country stands above the provinces. Its first day is the first of the state under its present name.
insert into unit.unit (code, kind, origin) values ('VN', 'COUNTRY', 'REFERENCE');

insert into unit.version (unit_id, code, name, full_name, type, valid_from)
select unit_id, code, 'Việt Nam', 'Việt Nam', 'quoc_gia', date '1976-07-02' from unit.unit where code = 'VN';

insert into unit.unit (code, kind, origin)
select unit_id, upper(min(kind)), 'REFERENCE'
from csv_unit
group by unit_id
order by min(length(gso_code)), unit_id;

insert into unit.version
    (unit_id, code, name, full_name, type, parent_id, gso_code, legal_basis, valid_from, valid_to)
select unit.unit_id, csv.code, csv.name, csv.full_name, csv.type, parent.unit_id, csv.gso_code, csv.resolution,
       csv.valid_from, csv.valid_to + 1
from csv_unit csv
join unit.unit on unit.code = csv.unit_id
left join csv_unit csv_parent on csv_parent.code = csv.parent_code
join unit.unit parent on parent.code = coalesce(csv_parent.unit_id, 'VN')
order by unit.unit_id, csv.valid_from;

-- A row between two versions of one unit is a fact about that unit, not a succession.
-- Land shares are printed with four decimals and may miss 1 by one of the last; the largest takes the remainder.
insert into unit.succession
    (from_id, to_id, kind, effective_on, share, land_share, basis, estimated, legal_basis, note)
select old.unit_id, new.unit_id, upper(csv.kind), csv.date, csv.share,
       csv.share_area + case
           when row_number() over by_size = 1 then 1 - sum(csv.share_area) over (partition by old.unit_id)
           else 0
       end,
       case csv.share_basis when 'population' then 'POPULATION' when 'equal' then 'EQUAL' else 'WHOLE' end,
       csv.estimated = 1, csv.resolution, csv.note
from csv_succession csv
join unit.version old on old.code = csv.from_code
join unit.version new on new.code = csv.to_code
where old.unit_id <> new.unit_id
window by_size as (partition by old.unit_id order by csv.share_area desc nulls last, new.unit_id)
order by csv.date, old.unit_id, new.unit_id;

-- The districts of June 2025 have no successor of their level. Five island districts became a special zone and stand above.
insert into unit.succession (from_id, to_id, kind, effective_on, share, basis, estimated, legal_basis, note)
select district.unit_id, commune.unit_id, 'DISSOLVE', date '2025-07-01',
       csv.share_of_district_people + case
           when row_number() over by_size = 1
           then 1 - sum(csv.share_of_district_people) over (partition by district.unit_id)
           else 0
       end,
       'POPULATION', true, '203/2025/QH15', null
from csv_district csv
join unit.version district on district.code = csv.district_code
join unit.version commune on commune.code = csv.commune_code
where not exists (select from unit.succession earlier where earlier.from_id = district.unit_id)
window by_size as (partition by district.unit_id order by csv.share_of_district_people desc, commune.unit_id)
order by district.unit_id, commune.unit_id;

-- A unit has the figures of its latest version that has any. An area's day is known to the year only.
insert into unit.size
    (unit_id, people, people_as_of, people_estimated, area, area_as_of, area_estimated)
select coalesce(people.unit_id, area.unit_id),
       people.population, people.population_as_of, coalesce(people.population_estimated = 1, false),
       area.area_km2, area.as_of, coalesce(area.area_estimated = 1, false)
from (select distinct on (version.unit_id) version.unit_id, csv.*
      from csv_size csv join unit.version using (code)
      where csv.population is not null
      order by version.unit_id, version.valid_from desc) people
full join (select distinct on (version.unit_id) version.unit_id, csv.area_km2, csv.area_estimated,
                  case length(csv.area_as_of) when 4 then make_date(csv.area_as_of::integer, 12, 31)
                                              else csv.area_as_of::date end as as_of
      from csv_size csv join unit.version using (code)
      where csv.area_km2 is not null
      order by version.unit_id, version.valid_from desc) area on area.unit_id = people.unit_id;

update unit.revision set revision = revision + 1;

analyze unit.unit, unit.version, unit.succession, unit.size;
