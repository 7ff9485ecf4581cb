create schema review;

create table review.review (
    review_id      integer generated always as identity primary key,
    programme_id   integer not null references programme.programme,
    code           text not null,
    position       integer not null,
    kind           text not null constraint review_kind_known check (kind in ('INTERIM', 'FINAL')),
    title          text not null,
    period_from    date not null,
    period_to      date not null,
    frame_on       date,
    outline        text not null,
    format         text not null constraint review_format_known check (format in ('STATE', 'PARTY')),
    convened_by    text,
    decided_by     text,
    issue          jsonb not null,
    constraint review_code_unique unique (programme_id, code)
);
comment on table review.review is 'Sơ kết or tổng kết: the kind is stored, never derived from the number of years.';
comment on column review.review.frame_on is 'Day whose boundaries the figures are shown in; null: as reported, each window in its own.';
comment on column review.review.issue is 'How it is issued: issuer, superior, place, day, number, signature, recipients.';

create table review.section (
    review_id integer not null references review.review on delete cascade,
    position  integer not null,
    code      text not null,
    text      text not null,
    primary key (review_id, position),
    constraint section_code_unique unique (review_id, code)
);
comment on table review.section is 'What a person wrote under a heading of the outline; figures in it are tokens.';
