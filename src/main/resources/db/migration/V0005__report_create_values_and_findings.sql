create schema report;

create table report.entry (
    entry_id   integer generated always as identity primary key,
    entered_by text not null,
    entered_at timestamptz not null default now(),
    way        text not null constraint entry_way_known check (way in ('PACKAGE', 'FILE', 'PAGE')),
    origin     text not null
);
comment on table report.entry is 'One act of entering: who, when, by which way, from what file.';

create table report.source (
    source_id integer generated always as identity primary key,
    words     text not null,
    note      text not null default ''
);
create unique index source_once on report.source (md5(words), md5(note));
comment on table report.source is 'Where a value comes from, said once and shared by all values that came with it.';

-- Column order keeps the row narrow: eight-byte, four-byte, then the variable ones.
create table report.value (
    value_id     bigint generated always as identity primary key,
    indicator_id integer not null,
    unit_id      integer not null,
    window_from  date not null,
    window_to    date not null,
    entry_id     integer not null,
    source_id    integer,
    replaced_by  integer,
    revision     smallint not null default 1,
    quality      "char" not null constraint value_quality_known check (quality in ('A', 'E', 'N', 'M', 'X')),
    breakdown    text collate "C" not null default '',
    quantity     numeric,
    numerator    numeric,
    denominator  numeric,
    constraint value_window_has_time check (window_to > window_from),
    constraint value_says_something check (
        case when quality in ('A', 'E') then quantity is not null or (numerator is not null and denominator is not null)
             else quantity is null and numerator is null and denominator is null end)
);
comment on table report.value is 'One figure of one unit for one window; a correction is a new row, the old one names the entry that replaced it.';
comment on column report.value.quality is 'A actual, E estimate, N nil (không phát sinh), M missing (chưa có số liệu), X not applicable.';
create unique index value_once on report.value (indicator_id, unit_id, window_from, window_to, breakdown) where replaced_by is null;

-- What four foreign keys would say, asked once a statement: asked once a row, a million values take 50 seconds longer.
create function report.refuse_dangling_value() returns trigger language plpgsql as $$
declare
    dangling bigint;
begin
    select added.value_id into dangling
      from added
     where not exists (select from programme.indicator where indicator.indicator_id = added.indicator_id)
        or not exists (select from unit.unit where unit.unit_id = added.unit_id)
        or not exists (select from report.entry where entry.entry_id = added.entry_id)
        or added.source_id is not null and not exists (select from report.source where source.source_id = added.source_id)
        or added.replaced_by is not null and not exists (select from report.entry where entry.entry_id = added.replaced_by)
     limit 1;
    if dangling is not null then
        raise foreign_key_violation using message =
            format('report.value %s names an indicator, unit, entry or source that is not there', dangling);
    end if;
    return null;
end $$;
create trigger value_names_what_is_there after insert on report.value
    referencing new table as added for each statement execute function report.refuse_dangling_value();
create trigger value_still_names_what_is_there after update on report.value
    referencing new table as added for each statement execute function report.refuse_dangling_value();

create function report.refuse_removal_beneath_value() returns trigger language plpgsql as $$
declare
    key       text := tg_argv[0];
    has_value boolean;
begin
    execute format('select exists (select from report.value where %I = $1)', key)
       into has_value using (to_jsonb(old) ->> key)::integer;
    if has_value then
        raise foreign_key_violation using message = format('%I.%I has values', tg_table_schema, tg_table_name);
    end if;
    return old;
end $$;
create trigger indicator_has_no_value before delete on programme.indicator
    for each row execute function report.refuse_removal_beneath_value('indicator_id');
create trigger unit_has_no_value before delete on unit.unit
    for each row execute function report.refuse_removal_beneath_value('unit_id');
create trigger source_has_no_value before delete on report.source
    for each row execute function report.refuse_removal_beneath_value('source_id');
create trigger entry_has_no_value before delete on report.entry
    for each row execute function report.refuse_removal_beneath_value('entry_id');

create table report.finding (
    finding_id   bigint generated always as identity primary key,
    programme_id integer not null references programme.programme,
    code         text not null,
    kind         text not null constraint finding_kind_known
                 check (kind in ('RESULT', 'SHORTCOMING', 'CAUSE', 'LESSON', 'PROPOSAL', 'SITUATION')),
    side         text constraint finding_side_known check (side in ('OBJECTIVE', 'SUBJECTIVE', 'ADVANTAGE', 'DIFFICULTY')),
    topic        text,
    unit_id      integer references unit.unit,
    window_from  date,
    window_to    date,
    words        text not null,
    source       text,
    selected     boolean not null default false,
    entry_id     integer not null references report.entry,
    constraint finding_code_unique unique (programme_id, code)
);
comment on table report.finding is 'Nhận định: a result, shortcoming, cause, lesson or proposal that a unit wrote, with its source.';
comment on column report.finding.selected is 'Chosen for the review''s text; the others stay behind it as its evidence.';
create index finding_programme on report.finding (programme_id, kind);
