-- A section was named by its place, an outline by its code alone: both get a number for life, which other rows may point at.

alter table review.section
    drop constraint section_pkey,
    add section_id integer generated always as identity primary key;

alter table review.outline
    drop constraint outline_pkey,
    add constraint outline_code_unique unique (programme, code),
    add outline_id integer generated always as identity primary key;
