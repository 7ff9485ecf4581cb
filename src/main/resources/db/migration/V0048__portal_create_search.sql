-- Search over everything published. The rows are made of what visitors read and can be made again at any time: they are not
-- written to the log, are in no backup, and are empty after a crash until the next start has filled them.
create schema portal;

create unlogged table portal.search_entry (
    entry_id  integer generated always as identity primary key,
    programme text     not null,
    kind      text     not null constraint search_entry_kind_known
              check (kind in ('PROGRAMME', 'INDICATOR', 'REVIEW', 'DOCUMENT', 'TASK')),
    code      text     not null,
    address   text     not null,
    name      text     not null,
    place     text     not null,
    words     text     not null,
    vector    tsvector not null
);
comment on table portal.search_entry is 'Mục tìm được: only what an act published, as a visitor reads it.';
comment on column portal.search_entry.code is 'Of the indicator, or of the review that it is a section of; else empty.';
comment on column portal.search_entry.place is 'What stands below its name: the programme it belongs to.';
comment on column portal.search_entry.vector is
    'Folded words (A those of the name, B the others), pairs of neighbours (''ho ngheo''), and both of the name once more behind a sign (''=ho'').';

create index search_entry_of_programme on portal.search_entry (programme);
-- One for each kind: each group of results is cut for itself, and none is read for the others.
do $$
declare
    one text;
begin
    foreach one in array array['PROGRAMME', 'INDICATOR', 'REVIEW', 'DOCUMENT', 'TASK'] loop
        execute format('create index %I on portal.search_entry using gin (vector) with (fastupdate = off) where kind = %L',
                       'search_entry_' || lower(one), one);
    end loop;
end $$;

create unlogged table portal.search_word (
    word    text primary key,
    entries integer not null
);
comment on table portal.search_word is 'Folded words that stand in entries, and in how many; 0: in names of units alone.';

create unlogged table portal.search_programme (
    programme text primary key,
    digest    text not null
);
comment on table portal.search_programme is 'What the entries of a programme were made of; another digest, and they are made again.';

create unlogged table portal.search_state (
    only_row boolean primary key default true check (only_row),
    made_of  text not null
);
comment on table portal.search_state is 'The state of programmes, acts of publishing, reviews and units of which the entries were made; no row: never made.';
