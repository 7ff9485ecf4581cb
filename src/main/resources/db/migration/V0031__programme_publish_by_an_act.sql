-- Publishing is an act of a named person: nothing is public because of what a package says; publishable only permits the act.
create table programme.publication (
    publication_id integer generated always as identity primary key,
    programme_id   integer not null references programme.programme on delete cascade,
    kind           text not null constraint publication_kind_known
                   check (kind in ('PROGRAMME', 'INDICATOR', 'REVIEW', 'FINDINGS')),
    code           text not null default '',
    version        text not null default '',
    statement      text not null,
    checked_by     text not null constraint publication_by_somebody check (btrim(checked_by) <> ''),
    account_id     integer references access.account,
    checked_on     date not null,
    published_at   timestamptz not null default now(),
    withdrawn_by   text,
    withdrawn_on   date,
    withdrawn_at   timestamptz,
    note           text,
    constraint publication_code_of_its_kind check ((code = '') = (kind = 'PROGRAMME')),
    constraint publication_withdrawn_with_a_note check (
        (withdrawn_at is null) = (withdrawn_by is null)
        and (withdrawn_at is null) = (withdrawn_on is null)
        and (withdrawn_at is null) = (note is null))
);
comment on table programme.publication is
    'Công khai: who looked through what, said that it is not on the list of state secrets, and on which day; rows stay after withdrawing.';
comment on column programme.publication.code is 'Of the indicator, or of the review whose text or findings they are; empty: the programme itself.';
comment on column programme.publication.version is
    'Of a review and its findings, the digest of what was looked through: what is written later is not public by it. Else empty.';
comment on column programme.publication.account_id is 'Null: named on the command line.';
comment on column programme.publication.note is 'What stands in its place for the public: why it was withdrawn.';
create unique index publication_stands_once on programme.publication (programme_id, kind, code) where withdrawn_at is null;

alter table programme.indicator add publish_result boolean not null default false;
comment on column programme.indicator.publish_result is
    'Whether its figure may be public though what it is computed of is not; its trace then stops at itself.';

insert into access.role_right (role, right_name)
values ('SECRETARIAT', 'PUBLISH'), ('CLERK', 'PUBLISH'), ('EDITOR', 'PUBLISH');

-- A machine reads, enters, even steers; it never says that something is not secret.
create or replace function access.held(person integer) returns table (role text, right_name text, unit_id integer)
    language plpgsql stable security definer set search_path = '' rows 10 as $$
#variable_conflict use_column
begin
    return query
        select assignment.role, role_right.right_name, assignment.unit_id
          from access.assignment
          join access.account using (account_id)
          join access.role_right using (role)
         where assignment.account_id = person
           and account.closed_at is null
           and not (account.machine and role_right.right_name = 'PUBLISH')
           and assignment.valid_from <= access.today()
           and (assignment.valid_to is null or assignment.valid_to > access.today());
end $$;
