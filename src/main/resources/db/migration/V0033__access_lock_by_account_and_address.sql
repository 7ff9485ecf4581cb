-- Wrong tries are counted for a name and an address together: who guesses from elsewhere locks nobody out.
drop table access.wrong_try;
create table access.wrong_try (
    username   text not null constraint wrong_try_short check (length(username) <= 64),
    address    text not null constraint wrong_try_address_short check (length(address) <= 64),
    tried_at   timestamptz[] not null default '{}',
    last_at    timestamptz not null default now(),
    wait_until timestamptz,
    primary key (username, address)
);
create index wrong_try_age on access.wrong_try (last_at);
comment on table access.wrong_try is 'Wrong passwords and codes of the last hour, by the name that was typed, known or not, and where it came from.';
comment on column access.wrong_try.address is 'IPv4, or the first 64 bits of IPv6: one line has as many of those as it likes.';
alter table access.wrong_try enable row level security;
create policy wrong_try_kept on access.wrong_try using ((select access.is_system()));
