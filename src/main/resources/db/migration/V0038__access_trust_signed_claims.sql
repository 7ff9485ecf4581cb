-- Who a connection works for was whatever the application's role said of itself: SQL put into one statement could have said
-- 'system' and read everything. Now it is a claim signed with a key that this role cannot read, for one connection only:
-- tongket.person is 'WHO|SIGNATURE', checked once a statement.

create table public.claim_key (
    key bytea not null constraint claim_key_is_long check (length(key) = 32)
);
comment on table public.claim_key is 'One row. Its owner reads it as the server starts; nobody else has a right on it.';
insert into public.claim_key
select sha256(decode(string_agg(replace(gen_random_uuid()::text, '-', ''), ''), 'hex')) from generate_series(1, 4);

-- Of a worker of a parallel query the number of the process would be another: it is asked in the leader.
create function access.claimed() returns text
    language plpgsql stable parallel restricted security definer set search_path = '' as $$
declare
    claim constant text := coalesce(current_setting('tongket.person', true), '');
    who constant text := split_part(claim, '|', 1);
    secret bytea;
begin
    if who = '' then
        return '';
    end if;
    select key into strict secret from public.claim_key;
    if split_part(claim, '|', 2)
        = encode(sha256(secret || sha256(secret || convert_to(who || '|' || pg_backend_pid(), 'UTF8'))), 'hex') then
        return who;
    end if;
    return '';
end $$;
comment on function access.claimed() is 'For whom the connection works; nobody where the claim is not signed for it.';

create or replace function access.is_system() returns boolean
    language sql stable parallel restricted
    return access.claimed() = 'system';

create or replace function access.person_id() returns integer language plpgsql stable parallel restricted as $$
declare
    who constant text := access.claimed();
begin
    return case when who ~ '^[0-9]{1,9}$' then who::integer end;
end $$;
