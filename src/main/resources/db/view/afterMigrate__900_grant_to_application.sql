-- The application's role: owns nothing, bypasses nothing. Granted again after each migration, so that new tables are in.
do $$
declare
    one record;
begin
    if not exists (select from pg_roles where rolname = 'tongket_app') then
        create role tongket_app nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
    end if;
    -- An owner who made the role may become it from now on; one who was made its member by hand may not say so again.
    begin
        execute format('grant tongket_app to %I', current_user);
    exception when insufficient_privilege then
        null;
    end;
    for one in
        select nspname as name from pg_namespace
         where nspname not in ('public', 'information_schema') and nspname not like 'pg\_%'
    loop
        execute format('grant usage on schema %I to tongket_app', one.name);
        execute format('grant select, insert, update, delete on all tables in schema %I to tongket_app', one.name);
        execute format('grant usage on all sequences in schema %I to tongket_app', one.name);
        -- From PostgreSQL 17 on the bench may vacuum; before that base.refresh_statistics() is all the product needs.
        if current_setting('server_version_num')::integer >= 170000 then
            execute format('grant maintain on all tables in schema %I to tongket_app', one.name);
        end if;
    end loop;
end $$;

-- What only the database itself writes.
revoke insert, update, delete on access.role_right, access.reach, access.reach_made, access.audit_seal, access.audit_unsealed
    from tongket_app;
revoke update, delete on access.audit_entry from tongket_app;
revoke delete on access.account, access.assignment from tongket_app;
-- Rights are given at the door (Reach), and these two change nothing but what is derived.
revoke execute on function access.add_reach(integer[]) from public;
