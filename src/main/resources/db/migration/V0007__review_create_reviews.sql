create schema review;

create table review.review (
    review_id      integer generated always as identity primary key,
    programme      text not null references programme.programme (code) on update cascade,
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
    constraint review_code_unique unique (programme, code),
    constraint review_period_has_time check (period_to > period_from)
);
comment on table review.review is 'Sơ kết or tổng kết: the kind is stored, never derived from the number of years.';
comment on column review.review.programme is 'Code of the programme that is reviewed.';
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

create table review.outline (
    programme text not null references programme.programme (code) on update cascade,
    position  integer not null,
    code      text not null,
    content   jsonb not null,
    primary key (programme, code)
);
comment on table review.outline is 'Đề cương an office brought with its package; the carried one is a resource of the product.';
