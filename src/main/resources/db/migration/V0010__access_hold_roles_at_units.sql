-- Roles were one word of an account; they are now held at a unit, for a time, and reach what stands below it.

-- ------------------------------------------------------------------------------------------- accounts and assignments

alter table access.account
    add email text constraint account_email_has_at check (email like '%_@_%'),
    add constraint account_username_not_reserved check (username not in ('visitor', 'system'));
comment on column access.account.office is 'Chức vụ: what the person is at their office, as the audit log names them.';

create table access.assignment (
    assignment_id integer generated always as identity primary key,
    account_id    integer not null references access.account,
    role          text not null constraint assignment_role_known
                  check (role in ('ADMINISTRATOR', 'SECRETARIAT', 'STEERING_LEADER', 'UNIT_LEADER', 'OFFICER', 'CLERK',
                                  'INSPECTOR', 'COMMENDATION', 'EDITOR')),
    unit_id       integer references unit.unit,
    valid_from    date not null,
    valid_to      date,
    granted_by    integer references access.account,
    granted_at    timestamptz not null default now(),
    delegated_by  integer references access.account,
    reason        text,
    ended_by      integer references access.account,
    ended_at      timestamptz,
    constraint assignment_ends_after_it_begins check (valid_to >= valid_from),
    constraint assignment_delegation_has_end_and_reason
        check (delegated_by is null or (valid_to is not null and reason is not null and delegated_by <> account_id))
);
comment on table access.assignment is 'A role held at a unit and reaching its branch, [valid_from, valid_to); ended rows stay.';
comment on column access.assignment.unit_id is 'Null: everywhere.';
comment on column access.assignment.granted_by is 'Null: the product itself or the command line.';
comment on column access.assignment.delegated_by is 'Ủy quyền: whose role this is, held in their place.';
create index assignment_account on access.assignment (account_id);
create index assignment_unit on access.assignment (unit_id);
create unique index assignment_held_once on access.assignment (account_id, role, unit_id) nulls not distinct
    where valid_to is null;

-- Old roles as nearly as the new ones say it: nobody gains a right to content by this.
insert into access.assignment (account_id, role, unit_id, valid_from)
select account_id,
       case role when 'SPECIALIST' then 'SECRETARIAT' when 'READER' then 'CLERK' else role end,
       (select unit_id from unit.unit where unit.code = account.unit_code),
       created_at::date
  from access.account;
alter table access.account drop column role, drop column unit_code;

-- What each role may do: the same as the enum Role, held together by a test, so that policies can ask it.
create table access.role_right (
    role       text not null,
    right_name text not null,
    primary key (role, right_name)
);
insert into access.role_right (role, right_name)
select role, unnest(string_to_array(rights || ' VISIT OWN_ACCOUNT', ' '))
  from (values ('ADMINISTRATOR', 'ADMINISTER AUDIT'),
               ('SECRETARIAT', 'READ ACCEPT STEER IMPORT ENTER'),
               ('STEERING_LEADER', 'READ ACCEPT'),
               ('UNIT_LEADER', 'READ APPROVE'),
               ('OFFICER', 'READ ENTER'),
               ('CLERK', 'READ'),
               ('INSPECTOR', 'READ AUDIT'),
               ('COMMENDATION', 'READ'),
               ('EDITOR', 'READ')) as held (role, rights);

-- --------------------------------------------------------------------------------------------------------------- reach

create function access.today() returns date language sql stable parallel safe
    return (now() at time zone 'Asia/Ho_Chi_Minh')::date;

create table access.reach (
    root_id integer not null,
    unit_id integer not null,
    own     boolean not null,
    primary key (root_id, unit_id)
);
comment on table access.reach is
    'Which units a role held at root_id reaches: its branch as the tree stands today, and the predecessors of all in it.'
    ' Derived, for the roots that assignments name; made again when units change and when the day changes.';
comment on column access.reach.own is 'The root itself, its offices, their predecessors: where ENTER and APPROVE reach.';

create table access.reach_made (
    only_row boolean primary key default true check (only_row),
    made_on  date not null,
    revision bigint not null
);
insert into access.reach_made (made_on, revision) values ('-infinity', -1);

-- One step down: a unit below, a predecessor that stands no more, an office that ended with its unit.
create function access.below(upper_unit integer, day date) returns table (unit_id integer, own boolean)
    language sql stable set search_path = '' as $$
    select version.unit_id, unit.kind = 'OFFICE'
      from unit.version join unit.unit using (unit_id)
     where version.parent_id = upper_unit
       and (version.valid_from <= day and (version.valid_to is null or version.valid_to > day)
            or unit.kind = 'OFFICE' and not exists (
                select from unit.version as later
                 where later.unit_id = version.unit_id and (later.valid_to is null or later.valid_to > day)))
    union
    select succession.from_id, true
      from unit.succession
     where succession.to_id = upper_unit
       and succession.effective_on <= day
       and not exists (
           select from unit.version
            where version.unit_id = succession.from_id
              and version.valid_from <= day and (version.valid_to is null or version.valid_to > day))
$$;

create function access.add_reach(roots integer[]) returns void
    language sql security definer set search_path = '' as $$
    insert into access.reach (root_id, unit_id, own)
    with recursive branch (root_id, unit_id, own) as (
        select root, root, true from unnest(roots) as root
        union
        select branch.root_id, lower.unit_id, branch.own and lower.own
          from branch, lateral access.below(branch.unit_id, access.today()) as lower
    )
    select root_id, unit_id, bool_or(own) from branch group by root_id, unit_id
    on conflict do nothing
$$;

create function access.renew_reach() returns void language plpgsql security definer set search_path = '' as $$
declare
    standing bigint;
begin
    select revision into standing from unit.revision;
    if exists (select from access.reach_made where made_on = access.today() and revision = standing) then
        return;
    end if;
    perform from access.reach_made for update;
    delete from access.reach;
    perform access.add_reach(array(
        select distinct unit_id from access.assignment
         where unit_id is not null and (valid_to is null or valid_to > access.today())));
    update access.reach_made set made_on = access.today(), revision = standing;
end $$;
comment on function access.renew_reach() is 'Brings access.reach up to the units and the day as they are; does nothing where it is.';

create function access.renew_reach_of_changed_units() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    perform access.renew_reach();
    return null;
end $$;
create constraint trigger revision_renews_reach after update on unit.revision
    deferrable initially deferred for each row execute function access.renew_reach_of_changed_units();

create function access.add_reach_of_assignment() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    if not exists (select from access.reach where root_id = new.unit_id) then
        perform access.add_reach(array(
            select distinct unit_id from access.assignment
             where unit_id is not null and (valid_to is null or valid_to > access.today())
               and not exists (select from access.reach where reach.root_id = assignment.unit_id)));
    end if;
    return null;
end $$;
create constraint trigger assignment_has_reach after insert or update on access.assignment
    deferrable initially deferred for each row when (new.unit_id is not null)
    execute function access.add_reach_of_assignment();

-- --------------------------------------------------------------------------------------------------- who may do what

create function access.held(person integer) returns table (role text, right_name text, unit_id integer)
    language sql stable security definer set search_path = '' as $$
    select assignment.role, role_right.right_name, assignment.unit_id
      from access.assignment
      join access.account using (account_id)
      join access.role_right using (role)
     where assignment.account_id = person
       and account.closed_at is null
       and assignment.valid_from <= access.today()
       and (assignment.valid_to is null or assignment.valid_to > access.today())
$$;
comment on function access.held(integer) is 'What a person holds today, and at which unit; unit null: everywhere.';

create function access.may(person integer, asked text, asked_unit integer) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (
               select from access.held(person) as held
                where held.right_name = asked
                  and (held.unit_id is null
                       or exists (select from access.reach
                                   where reach.root_id = held.unit_id
                                     and reach.unit_id = asked_unit
                                     and (reach.own or asked not in ('ENTER', 'APPROVE')))))
       and not (asked = 'ACCEPT' and exists (
               select from access.held(person) as held where held.unit_id = asked_unit))
$$;

create function access.units(person integer, asked text) returns setof integer
    language sql stable security definer set search_path = '' as $$
    select unit.unit_id
      from unit.unit
     where exists (select from access.held(person) as held where held.right_name = asked and held.unit_id is null)
    union
    select reach.unit_id
      from access.held(person) as held
      join access.reach on reach.root_id = held.unit_id
     where held.right_name = asked and (reach.own or asked not in ('ENTER', 'APPROVE'))
    except
    select held.unit_id from access.held(person) as held where asked = 'ACCEPT'
$$;

-- ----------------------------------------------------------------------------- what the acting person may see, for policies
-- tongket.person is set on every connection as it is handed out: an account's number, 'system', or '' for a visitor.

create function access.is_system() returns boolean language sql stable parallel safe
    return coalesce(current_setting('tongket.person', true), '') = 'system';

create function access.person_id() returns integer language sql stable parallel safe
    return case when current_setting('tongket.person', true) ~ '^[0-9]{1,9}$'
                then current_setting('tongket.person', true)::integer end;

create function access.sees_all(asked text default 'READ') returns boolean
    language sql stable security definer set search_path = '' as $$
    select access.is_system()
        or exists (select from access.held(access.person_id()) as held
                    where held.right_name = asked and held.unit_id is null)
$$;

create function access.visible_units(asked text default 'READ') returns setof integer
    language sql stable security definer set search_path = '' as $$
    select reach.unit_id
      from access.held(access.person_id()) as held
      join access.reach on reach.root_id = held.unit_id
     where held.right_name = asked
$$;

create function access.may_see(unit_id integer) returns boolean
    language sql stable security definer set search_path = '' as $$
    select access.sees_all() or coalesce($1 in (select access.visible_units()), false)
$$;
comment on function access.may_see(integer) is
    'Whether the acting person may read what a unit has not published. For policies over many rows prefer'
    ' (select access.sees_all()) or unit_id in (select access.visible_units()), which is evaluated once per query.';

create function access.visible_accounts() returns setof integer
    language sql stable security definer set search_path = '' as $$
    select access.person_id() where access.person_id() is not null
    union
    select assignment.account_id
      from access.assignment
     where assignment.unit_id in (select access.visible_units('READ') union select access.visible_units('ADMINISTER'))
$$;

-- ------------------------------------------------------------------------------------------------- audit, sealed in a chain

alter table access.audit_entry
    add account_id integer,
    add unit_id    integer;
comment on column access.audit_entry.account_id is 'Who did it, where a person with an account did.';
comment on column access.audit_entry.unit_id is 'The unit it was done to, where there is one.';
create index audit_entry_account on access.audit_entry (account_id, at);
create index audit_entry_unit on access.audit_entry (unit_id, at);
create index audit_entry_at on access.audit_entry (at);
create index audit_entry_sign_in on access.audit_entry (actor, at) where act = 'sign-in.accepted';

create function access.name_actor() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    select account_id into new.account_id from access.account where username = new.actor;
    return new;
end $$;
create trigger audit_entry_names_actor before insert on access.audit_entry
    for each row execute function access.name_actor();

create table access.audit_seal (
    number         bigint primary key,
    audit_entry_id bigint not null unique references access.audit_entry,
    hash           text not null,
    sealed_at      timestamptz not null default clock_timestamp()
);
comment on table access.audit_seal is 'The chain: each seal''s SHA-256 covers its number, its entry and the hash of the seal before. Never changed or removed.';

create table access.audit_unsealed (
    audit_entry_id bigint primary key references access.audit_entry
);
comment on table access.audit_unsealed is 'Entries that are committed but have no seal yet: for about a second.';

create function access.refuse_seal_change() returns trigger language plpgsql as $$
begin
    raise exception 'access.audit_seal is append-only';
end $$;
create trigger audit_seal_append_only before update or delete on access.audit_seal
    for each row execute function access.refuse_seal_change();
create trigger audit_seal_not_truncated before truncate on access.audit_seal
    for each statement execute function access.refuse_seal_change();

create function access.await_seal() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    insert into access.audit_unsealed (audit_entry_id) values (new.audit_entry_id);
    return null;
end $$;
create trigger audit_entry_awaits_seal after insert on access.audit_entry
    for each row execute function access.await_seal();

insert into access.audit_unsealed (audit_entry_id) select audit_entry_id from access.audit_entry;

-- Each part with its length in bytes before it, so that no two entries can have the same content written differently.
create function access.sealed_part(part text) returns text language sql immutable parallel safe
    return coalesce(octet_length(part) || ':' || part, '-');

create function access.seal_content(number bigint, entry access.audit_entry) returns text
    language sql stable set search_path = '' as $$
    select string_agg(access.sealed_part(part), ',' order by position)
      from unnest(array[
               number::text,
               entry.audit_entry_id::text,
               (extract(epoch from entry.at) * 1000000)::bigint::text,
               entry.actor,
               entry.account_id::text,
               entry.unit_id::text,
               entry.act,
               entry.object,
               entry.detail::text]) with ordinality as parts (part, position)
$$;

create function access.seal_audit() returns bigint language plpgsql security definer set search_path = '' as $$
declare
    last   bigint;
    before text;
    sealed bigint := 0;
    entry  access.audit_entry;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('access.seal_audit', 0)) then
        return 0;
    end if;
    select number, hash into last, before from access.audit_seal order by number desc limit 1;
    last := coalesce(last, 0);
    before := coalesce(before, '');
    for entry in
        select audit_entry.* from access.audit_entry join access.audit_unsealed using (audit_entry_id)
         order by audit_entry.audit_entry_id limit 5000
    loop
        last := last + 1;
        before := encode(sha256(convert_to(before || '|' || access.seal_content(last, entry), 'UTF8')), 'hex');
        insert into access.audit_seal (number, audit_entry_id, hash) values (last, entry.audit_entry_id, before);
        delete from access.audit_unsealed where audit_entry_id = entry.audit_entry_id;
        sealed := sealed + 1;
    end loop;
    return sealed;
end $$;
comment on function access.seal_audit() is 'Seals up to 5000 committed entries in the order of their numbers; the result is how many. One process at a time.';

-- -------------------------------------------------------------------------------------------------- row-level security

alter table access.account enable row level security;
create policy account_seen on access.account for select
    using ((select access.is_system()) or (select access.sees_all('READ')) or (select access.sees_all('ADMINISTER'))
           or account_id in (select access.visible_accounts()));
create policy account_changed on access.account for update
    using ((select access.is_system()) or account_id = (select access.person_id()));
create policy account_made on access.account for insert with check ((select access.is_system()));

alter table access.assignment enable row level security;
create policy assignment_seen on access.assignment for select
    using ((select access.is_system()) or (select access.sees_all('READ')) or (select access.sees_all('ADMINISTER'))
           or account_id = (select access.person_id())
           or unit_id in (select access.visible_units('READ') union select access.visible_units('ADMINISTER')));
create policy assignment_made on access.assignment for insert with check ((select access.is_system()));
create policy assignment_ended on access.assignment for update using ((select access.is_system()));

alter table access.audit_entry enable row level security;
create policy audit_entry_seen on access.audit_entry for select
    using ((select access.is_system()) or (select access.sees_all('AUDIT'))
           or account_id = (select access.person_id())
           or unit_id in (select access.visible_units('AUDIT'))
           or unit_id is null and account_id in (
               select assignment.account_id from access.assignment
                where assignment.unit_id in (select access.visible_units('AUDIT'))));
create policy audit_entry_written on access.audit_entry for insert with check (true);

-- --------------------------------------------------------------------- what only an owner could do, for the application's role

create function base.refresh_statistics(relation regclass) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    execute format('analyze %s', relation);
end $$;
comment on function base.refresh_statistics(regclass) is 'analyze, for who does not own the table: after a large import.';

create function base.lock_holder(key bigint) returns table (label text, since text)
    language sql security definer set search_path = '' as $$
    select activity.application_name, to_char(activity.xact_start, 'HH24:MI:SS')
      from pg_catalog.pg_locks as locks
      join pg_catalog.pg_stat_activity as activity using (pid)
     where locks.locktype = 'advisory' and locks.granted and locks.objsubid = 1
       and locks.classid::bigint << 32 | locks.objid::bigint = key
       and locks.database = (select oid from pg_catalog.pg_database where datname = current_database())
$$;
comment on function base.lock_holder(bigint) is 'Who holds an advisory lock, and since when: sessions of other roles do not show their label otherwise.';
