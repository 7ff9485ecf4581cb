-- What follows the values from outside (the columnar copy, published files) asks which of them changed in transactions it has
-- not seen. The log carries the transaction, so that one which began early and ends late is not passed over.
create table report.value_change (
    transaction_id xid8 not null default pg_current_xact_id(),
    first_value    bigint not null,
    last_value     bigint not null,
    changed_at     timestamptz not null default now()
);
create index value_change_transaction on report.value_change (transaction_id);
create index value_change_day on report.value_change using brin (changed_at);
comment on table report.value_change is
    'Ranges of values that a statement added, changed or removed. A range may hold others'' values too: it says what to read again.';

create function report.log_added_values() returns trigger language plpgsql as $$
begin
    insert into report.value_change (first_value, last_value)
    select min(value_id), max(value_id) from touched having count(*) > 0;
    return null;
end $$;

create function report.log_changed_values() returns trigger language plpgsql as $$
begin
    insert into report.value_change (first_value, last_value)
    select min(value_id), max(value_id)
      from (select value_id, value_id - row_number() over (order by value_id) as run from touched) as numbered
     group by run;
    return null;
end $$;

create trigger value_added_is_logged after insert on report.value
    referencing new table as touched for each statement execute function report.log_added_values();
create trigger value_changed_is_logged after update on report.value
    referencing new table as touched for each statement execute function report.log_changed_values();
create trigger value_removed_is_logged after delete on report.value
    referencing old table as touched for each statement execute function report.log_changed_values();
