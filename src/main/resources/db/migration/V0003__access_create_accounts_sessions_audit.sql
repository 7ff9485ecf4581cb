create schema access;

create table access.account (
    account_id      integer generated always as identity primary key,
    username        text not null constraint account_username_unique unique
                    constraint account_username_plain check (username ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
    display_name    text not null,
    office          text,
    password_hash   text not null,
    role            text not null constraint account_role_known
                    check (role in ('ADMINISTRATOR', 'SPECIALIST', 'READER')),
    unit_code       text,
    must_change     boolean not null default false,
    created_at      timestamptz not null default now(),
    closed_at       timestamptz
);
comment on column access.account.must_change is 'The password was handed out once and must be changed at first sign-in.';

create table access.audit_entry (
    audit_entry_id bigint generated always as identity primary key,
    at             timestamptz not null default now(),
    actor          text not null,
    act            text not null,
    object         text,
    detail         jsonb
);
comment on table access.audit_entry is 'Append-only: who did what, when. Rows are never changed or removed.';

create function access.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'access.audit_entry is append-only';
end $$;
create trigger audit_entry_append_only before update or delete on access.audit_entry
    for each row execute function access.refuse_change();
create trigger audit_entry_not_truncated before truncate on access.audit_entry
    for each statement execute function access.refuse_change();

-- The tables of Spring Session JDBC, in our own schema.
create table access.spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create unique index spring_session_ix1 on access.spring_session (session_id);
create index spring_session_ix2 on access.spring_session (expiry_time);
create index spring_session_ix3 on access.spring_session (principal_name);

create table access.spring_session_attributes (
    session_primary_id char(36) not null references access.spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
