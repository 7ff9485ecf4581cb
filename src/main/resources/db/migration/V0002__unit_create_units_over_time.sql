create schema unit;

create table unit.unit (
    unit_id integer generated always as identity primary key,
    code    text not null unique,
    kind    text not null constraint unit_kind_known
            check (kind in ('COUNTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'OFFICE')),
    origin  text not null constraint unit_origin_known check (origin in ('REFERENCE', 'PACKAGE', 'ACT'))
);
comment on table unit.unit is 'A stretch of the same territory, or an office of one; its code is for life.';
comment on column unit.unit.origin is 'REFERENCE: carried in the product; PACKAGE: brought by an import; ACT: recorded here.';

create table unit.version (
    version_id  integer generated always as identity primary key,
    unit_id     integer not null references unit.unit,
    code        text not null constraint version_code_unique unique,
    name        text not null,
    full_name   text not null,
    type        text not null,
    parent_id   integer references unit.unit,
    gso_code    text,
    legal_basis text,
    valid_from  date not null,
    valid_to    date,
    folded_name text generated always as (base.fold(full_name)) stored,
    constraint version_has_time check (valid_to is null or valid_to > valid_from),
    constraint version_not_own_parent check (parent_id <> unit_id),
    constraint version_does_not_overlap exclude using gist (unit_id with =, daterange(valid_from, valid_to) with &&)
);
comment on table unit.version is 'Name, type and parent of a unit while they stand still; [valid_from, valid_to).';
create index version_parent on unit.version (parent_id);
create index version_folded_name on unit.version using gin (folded_name gin_trgm_ops);

create table unit.succession (
    succession_id integer generated always as identity primary key,
    from_id       integer not null references unit.unit,
    to_id         integer not null references unit.unit,
    kind          text not null constraint succession_kind_known
                  check (kind in ('RENAME', 'MERGE', 'SPLIT', 'BOUNDARY', 'DISSOLVE')),
    effective_on  date not null,
    share         numeric not null constraint succession_share_is_part check (share >= 0 and share <= 1),
    land_share    numeric constraint succession_land_share_is_part check (land_share >= 0 and land_share <= 1),
    basis         text not null constraint succession_basis_known
                  check (basis in ('WHOLE', 'POPULATION', 'AREA', 'EQUAL', 'UNKNOWN')),
    estimated     boolean not null,
    legal_basis   text,
    note          text,
    constraint succession_between_two check (from_id <> to_id),
    constraint succession_once unique (from_id, to_id)
);
comment on column unit.succession.share is 'Part of the old unit''s people that went over; for each from_id the shares sum to exactly 1.';
comment on column unit.succession.land_share is 'Part of the old unit''s land, where it differs from the part of its people.';
create index succession_to on unit.succession (to_id);

create table unit.size (
    unit_id          integer primary key references unit.unit,
    people           bigint constraint size_people_positive check (people >= 0),
    people_as_of     date,
    people_estimated boolean not null default false,
    area             numeric constraint size_area_positive check (area >= 0),
    area_as_of       date,
    area_estimated   boolean not null default false
);
comment on table unit.size is 'People and area (km²) of a unit: the weights for dividing new figures among old boundaries.';

-- One row; whoever changes units, versions, successions or sizes adds one, and caches built on them notice.
create table unit.revision (
    only_row boolean primary key default true check (only_row),
    revision bigint not null
);
insert into unit.revision (revision) values (0);
