-- What TCVN 14423:2026 asks of accounts at level 2: closed when idle, looked at yearly; and one-time passwords that are so.
alter table access.account
    add opened_at           timestamptz not null default now(),
    add password_changed_at timestamptz not null default now(),
    add one_time_until      timestamptz,
    add reviewed_at         timestamptz,
    add reviewed_by         integer references access.account;
comment on column access.account.opened_at is 'When it was made or opened again last: from then, or the last sign-in, it lies idle.';
comment on column access.account.one_time_until is
    'Until when the password that was handed out lets in; long past once it has. Null: a password of the person''s own.';
comment on column access.account.must_change is 'The password must be changed at the next sign-in: it was handed out, is too short or too old.';
comment on column access.account.reviewed_at is 'Rà soát hằng năm: when somebody last said that this account and its roles are still right.';
-- Those that wait since before this have the usual time from now on.
update access.account set one_time_until = now() + interval '72 hours' where must_change;
