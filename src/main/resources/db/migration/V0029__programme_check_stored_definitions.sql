-- The unit of measure of an indicator of growth is now that of the level; growth prints %/năm by itself. Where the level is
-- one other indicator, its unit of measure is known.
update programme.indicator growth
set measured_in = level.measured_in, factor = 1
from programme.indicator level
where growth.unit_rule = 'COMPUTED' and growth.time_rule = 'CAGR' and growth.measured_in like '\%%'
  and level.programme_id = growth.programme_id and level.code = replace(btrim(growth.formula), '_', '-')
  and level.measured_in not like '\%%' and level.measured_in not like '‰%';

create table programme.definition_check (
    programme_id integer primary key references programme.programme on delete cascade,
    edition      integer not null
);
comment on table programme.definition_check is
    'Against which edition of the checks a programme was held as a server started: each start tells once of what was stored before a check was new.';
