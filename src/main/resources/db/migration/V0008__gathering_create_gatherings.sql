create schema gathering;

create table gathering.gathering (
    gathering_id integer generated always as identity primary key,
    programme_id integer not null references programme.programme,
    code         text not null,
    position     integer not null,
    kind         text not null constraint gathering_kind_known check (kind in ('CONFERENCE', 'COURSE', 'EXERCISE')),
    title        text not null,
    held_on      date,
    held_when    text,
    place        text,
    convened_by  text,
    chaired_by   text,
    category     text,
    number       text,
    trainees     integer constraint gathering_trainees_positive check (trainees >= 0),
    details      jsonb not null default '[]',
    source       text,
    constraint gathering_code_unique unique (programme_id, code)
);
comment on table gathering.gathering is 'A conference, course or exercise: counts and grades only.';
comment on column gathering.gathering.details is 'Anything else public, in order: [{"name": ["line"]}].';
comment on column gathering.gathering.held_when is 'The day in the source''s own words, where a full date is not public.';
