-- What a package no longer names goes only where nothing points at it. Who points is asked of the catalogue, so that a table made
-- later cannot be forgotten. What its rows are called is said beside its foreign key, by a comment: 'in English / bằng tiếng Việt'.
-- Rows of the same schema that go with the row (on delete cascade) are parts of it and do not count; those of another schema do.
-- It sees all rows, as foreign keys do: nothing goes from beneath what whoever imports does not see. It tells numbers only.

create function base.pointed_at(pointed regclass, numbers integer[], leaving jsonb)
    returns table (id integer, words text, how_many bigint)
    language plpgsql stable security definer set search_path = '' as $$
declare
    key     name;
    foreign_key record;
begin
    select attribute.attname into strict key
      from pg_catalog.pg_constraint as constraint_
      join pg_catalog.pg_attribute as attribute
        on attribute.attrelid = constraint_.conrelid and attribute.attnum = constraint_.conkey[1]
     where constraint_.conrelid = pointed and constraint_.contype = 'p' and cardinality(constraint_.conkey) = 1;
    for foreign_key in
        select format('%I.%I', namespace.nspname, class.relname) as of_table,
               coalesce(obj_description(constraint_.oid, 'pg_constraint'),
                        format('rows of %1$I.%2$I / dòng trong %1$I.%2$I', namespace.nspname, class.relname)) as words,
               (select string_agg(format('pointing.%I = there.%I', mine.attname, theirs.attname), ' and ')
                  from unnest(constraint_.conkey, constraint_.confkey) as pair (mine, theirs)
                  join pg_catalog.pg_attribute as mine
                    on mine.attrelid = constraint_.conrelid and mine.attnum = pair.mine
                  join pg_catalog.pg_attribute as theirs
                    on theirs.attrelid = constraint_.confrelid and theirs.attnum = pair.theirs) as meet,
               (select own.attname
                  from pg_catalog.pg_constraint as primary_key
                  join pg_catalog.pg_attribute as own
                    on own.attrelid = primary_key.conrelid and own.attnum = primary_key.conkey[1]
                 where primary_key.conrelid = constraint_.conrelid
                   and primary_key.contype = 'p' and cardinality(primary_key.conkey) = 1) as own_key
          from pg_catalog.pg_constraint as constraint_
          join pg_catalog.pg_class as class on class.oid = constraint_.conrelid
          join pg_catalog.pg_namespace as namespace on namespace.oid = class.relnamespace
         where constraint_.contype = 'f'
           and constraint_.confrelid = pointed
           and (constraint_.confdeltype in ('a', 'r')
                or class.relnamespace <> (select relnamespace from pg_catalog.pg_class where oid = pointed))
         order by 1, constraint_.conname
    loop
        return query execute format(
            'select there.%1$I::integer, %2$L, count(*) from %3$s as pointing join %4$s as there on %5$s'
            ' where there.%1$I = any ($1)%6$s group by 1',
            key, foreign_key.words, foreign_key.of_table, pointed, foreign_key.meet,
            case when foreign_key.own_key is null then ''
                 else format(' and not coalesce($2 @> to_jsonb(pointing.%I), false)', foreign_key.own_key) end)
            using numbers, leaving -> foreign_key.of_table;
    end loop;
end $$;
comment on function base.pointed_at(regclass, integer[], jsonb) is
    'What points at the rows of a table whose primary key is one number; leaving: numbers of rows that go too, by table.';

comment on constraint form_line_indicator_id_fkey on report.form_line is 'form lines that ask it / dòng biểu đang hỏi';
