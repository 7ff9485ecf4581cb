create schema measure;

create table measure.frame (
    frame_on date not null,
    share_by text not null check (share_by in ('PEOPLE', 'LAND')),
    revision bigint not null,
    primary key (frame_on, share_by)
);
comment on table measure.frame is 'Frames that have been laid out, and the revision of unit they were laid out from. A cache: may be emptied at any time.';

create table measure.placement (
    frame_on  date not null,
    share_by  text not null,
    unit_id   integer not null,
    target_id integer not null,
    share     numeric not null,
    basis     text not null,
    primary key (frame_on, share_by, unit_id, target_id)
);
comment on table measure.placement is 'Share of a unit that lies in each unit of the frame''s day; for each unit the shares sum to exactly 1.';

create table measure.ancestor (
    frame_on    date not null,
    unit_id     integer not null,
    ancestor_id integer not null,
    primary key (frame_on, unit_id, ancestor_id)
);
comment on table measure.ancestor is 'A unit and each unit above it on the frame''s day, itself included.';
create index ancestor_below on measure.ancestor (frame_on, ancestor_id);
