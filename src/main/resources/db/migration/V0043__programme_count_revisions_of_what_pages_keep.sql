-- Pages read what a programme says at every request. What was read is kept in memory for as long as this table is the same, so
-- whatever changes a programme or an act of publishing raises a number here, by whichever way it comes into the tables.
create table programme.revision (
    content  text primary key constraint revision_content_known check (content in ('DEFINITIONS', 'PUBLICATIONS')),
    revision bigint not null
);
comment on table programme.revision is
    'One row each for what programmes say and for acts of publishing: they are apart, so that nobody who publishes waits for an import.';
insert into programme.revision (content, revision) values ('DEFINITIONS', 0), ('PUBLICATIONS', 0);

create function programme.raise_revision() returns trigger language plpgsql set search_path = '' as $$
begin
    update programme.revision set revision = revision.revision + 1 where content = tg_argv[0];
    return null;
end $$;
comment on function programme.raise_revision() is
    'At each statement, not once a transaction: what was read between two changes of a transaction is not what is committed.';

do $$
declare
    one text;
begin
    foreach one in array array['directive', 'directive_relation', 'programme', 'programme_directive', 'body', 'body_member',
                               'issued_document', 'objective', 'task_group', 'task', 'task_partner', 'indicator', 'target',
                               'usual_setting']
    loop
        execute format('create trigger %I after insert or update or delete or truncate on programme.%I'
                       || ' for each statement execute function programme.raise_revision(''DEFINITIONS'')',
                       one || '_raises_revision', one);
    end loop;
end $$;
create trigger publication_raises_revision after insert or update or delete or truncate on programme.publication
    for each statement execute function programme.raise_revision('PUBLICATIONS');

-- A review's page is made of what packages set up, what was found, and figures. What was made of them is kept in memory until one
-- of them changes.
create table review.revision (
    only_row boolean primary key default true check (only_row),
    revision bigint not null
);
comment on table review.revision is 'One row, raised at each statement that changes reviews, their sections or outlines.';
insert into review.revision (revision) values (0);

create function review.raise_revision() returns trigger language plpgsql set search_path = '' as $$
begin
    update review.revision set revision = revision.revision + 1;
    return null;
end $$;
create trigger review_raises_revision after insert or update or delete or truncate on review.review
    for each statement execute function review.raise_revision();
create trigger section_raises_revision after insert or update or delete or truncate on review.section
    for each statement execute function review.raise_revision();
create trigger outline_raises_revision after insert or update or delete or truncate on review.outline
    for each statement execute function review.raise_revision();

-- Findings come in with reports that are accepted, several at once: nobody waits for another to raise a number.
create table report.finding_change (
    transaction_id xid8 primary key default pg_current_xact_id(),
    changed_at     timestamptz not null default now()
);
create index finding_change_day on report.finding_change using brin (changed_at);
comment on table report.finding_change is 'Transactions that changed findings; as report.value_change, forgotten after thirty days.';

create function report.log_changed_findings() returns trigger language plpgsql set search_path = '' as $$
begin
    insert into report.finding_change default values on conflict do nothing;
    return null;
end $$;
create trigger finding_changed_is_logged after insert or update or delete or truncate on report.finding
    for each statement execute function report.log_changed_findings();
