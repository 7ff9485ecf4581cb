-- Row-level security asks these at every statement. In SQL each call was planned anew, which took most of the time of saving a
-- cell; PL/pgSQL keeps the plans. What they answer is unchanged.

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
           and assignment.valid_from <= access.today()
           and (assignment.valid_to is null or assignment.valid_to > access.today());
end $$;

create or replace function access.may(person integer, asked text, asked_unit integer) returns boolean
    language plpgsql stable security definer set search_path = '' as $$
begin
    return exists (
               select from access.held(person) as held
                where held.right_name = asked
                  and (held.unit_id is null
                       or exists (select from access.reach
                                   where reach.root_id = held.unit_id
                                     and reach.unit_id = asked_unit
                                     and (reach.own or asked not in ('ENTER', 'APPROVE')))))
       and not (asked = 'ACCEPT' and exists (
               select from access.held(person) as held where held.unit_id = asked_unit));
end $$;

create or replace function access.sees_all(asked text default 'READ') returns boolean
    language plpgsql stable security definer set search_path = '' as $$
begin
    return access.is_system()
        or exists (select from access.held(access.person_id()) as held
                    where held.right_name = asked and held.unit_id is null);
end $$;

create or replace function access.visible_units(asked text default 'READ') returns setof integer
    language plpgsql stable security definer set search_path = '' rows 10 as $$
begin
    return query
        select reach.unit_id
          from access.held(access.person_id()) as held
          join access.reach on reach.root_id = held.unit_id
         where held.right_name = asked;
end $$;

create or replace function access.may_see(unit_id integer) returns boolean
    language plpgsql stable security definer set search_path = '' as $$
begin
    return access.sees_all() or coalesce($1 in (select access.visible_units()), false);
end $$;
