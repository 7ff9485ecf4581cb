-- Extensions are all trusted ones: an ordinary database owner may create them (PostgreSQL 13 and later).
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create schema base;

-- unaccent is only STABLE because its dictionary could be replaced; ours is fixed, and an index needs IMMUTABLE.
create function base.fold(words text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, normalize(words, nfc)));

comment on function base.fold(text) is 'Lower case without Vietnamese marks: what search compares.';
