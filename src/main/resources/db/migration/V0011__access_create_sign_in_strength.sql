-- How people and machines prove who they are. Nothing here is worth anything to a reader of the table: passwords of one
-- use, recovery codes and tokens are hashes, shared secrets are encrypted with a key that is not in the database.

create table access.second_factor (
    account_id   integer primary key references access.account,
    secret       bytea not null,
    confirmed_at timestamptz,
    last_step    bigint not null default 0
);
comment on table access.second_factor is 'RFC 6238; the secret is encrypted (AES-256-GCM).';
comment on column access.second_factor.last_step is 'The 30-second step of the last code taken: no code is taken twice.';

create table access.recovery_code (
    account_id integer not null references access.account,
    hash       bytea not null,
    used_at    timestamptz,
    primary key (account_id, hash)
);

create table access.passkey_handle (
    account_id integer primary key references access.account,
    handle     bytea not null constraint passkey_handle_unique unique
);
comment on table access.passkey_handle is 'WebAuthn user handle: random, so that a passkey tells nothing about its person.';

create table access.passkey (
    credential_id   bytea primary key,
    account_id      integer not null references access.account,
    name            text not null constraint passkey_named check (length(name) between 1 and 80),
    public_key      bytea not null,
    signature_count bigint not null,
    verified        boolean not null,
    backup_eligible boolean not null,
    backed_up       boolean not null,
    transports      text[] not null,
    attestation     bytea,
    client_data     bytea,
    created_at      timestamptz not null,
    last_used_at    timestamptz not null
);
create index passkey_of_account on access.passkey (account_id);

create table access.outside_identity (
    issuer     text not null,
    subject    text not null,
    account_id integer not null references access.account,
    linked_at  timestamptz not null default now(),
    primary key (issuer, subject)
);
comment on table access.outside_identity is 'OpenID Connect: who at the issuer is which account.';

create table access.wrong_try (
    username     text primary key constraint wrong_try_short check (length(username) <= 64),
    tried_at     timestamptz[] not null default '{}',
    locked_until timestamptz
);
comment on table access.wrong_try is 'Wrong passwords and codes of the last quarter of an hour, by the name that was typed, known or not.';

create table access.token (
    token_id     integer generated always as identity primary key,
    account_id   integer not null constraint token_account_unique unique references access.account,
    unit_id      integer not null references unit.unit,
    name         text not null constraint token_named check (length(name) between 1 and 80),
    hint         text not null,
    hash         bytea not null constraint token_hash_unique unique,
    rights       text[] not null constraint token_rights_known check (rights <@ array['READ', 'ENTER', 'APPROVE']),
    made_by      integer not null references access.account,
    made_at      timestamptz not null default now(),
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    revoked_by   integer references access.account
);
create index token_of_unit on access.token (unit_id);
comment on table access.token is 'Mã truy cập: how a unit''s own system speaks to the API. It acts as an account of its own.';
comment on column access.token.hash is 'SHA-256 of the token, which has 256 random bits.';

create table access.idempotent_request (
    account_id   integer not null references access.account,
    key          text not null constraint idempotent_request_key_short check (length(key) between 1 and 128),
    request_hash bytea not null,
    begun_at     timestamptz not null default now(),
    status       integer,
    content_type text,
    location     text,
    etag         text,
    body         bytea,
    primary key (account_id, key)
);
create index idempotent_request_age on access.idempotent_request (begun_at);
comment on table access.idempotent_request is 'What was answered to a POST with an Idempotency-Key; status is null while it is being answered. Kept a day.';

alter table access.account add machine boolean not null default false;
comment on column access.account.machine is 'The account of a token: nobody signs in with it, and lists of people leave it out.';

-- -------------------------------------------------------------------------------------------------- row-level security
-- Proofs of who one is are one's own business; what a token may do is the business of who answers for its unit.

alter table access.second_factor enable row level security;
create policy second_factor_own on access.second_factor
    using ((select access.is_system()) or account_id = (select access.person_id()));
alter table access.recovery_code enable row level security;
create policy recovery_code_own on access.recovery_code
    using ((select access.is_system()) or account_id = (select access.person_id()));
alter table access.passkey_handle enable row level security;
create policy passkey_handle_own on access.passkey_handle
    using ((select access.is_system()) or account_id = (select access.person_id()));
alter table access.passkey enable row level security;
create policy passkey_own on access.passkey
    using ((select access.is_system()) or account_id = (select access.person_id()));
alter table access.outside_identity enable row level security;
create policy outside_identity_own on access.outside_identity for select
    using ((select access.is_system()) or account_id = (select access.person_id()));
create policy outside_identity_kept on access.outside_identity
    using ((select access.is_system()));
alter table access.wrong_try enable row level security;
create policy wrong_try_kept on access.wrong_try using ((select access.is_system()));
alter table access.token enable row level security;
create policy token_seen on access.token for select
    using ((select access.is_system())
           or (select access.sees_all('ADMINISTER')) or (select access.sees_all('STEER')) or (select access.sees_all('APPROVE'))
           or unit_id in (select access.visible_units('ADMINISTER') union select access.visible_units('STEER')
                          union select access.visible_units('APPROVE')));
create policy token_kept on access.token using ((select access.is_system()));
alter table access.idempotent_request enable row level security;
create policy idempotent_request_own on access.idempotent_request
    using ((select access.is_system()) or account_id = (select access.person_id()));
