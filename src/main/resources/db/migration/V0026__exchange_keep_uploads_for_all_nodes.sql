-- A file is sent to one node, and what it would change may be agreed to on another.
create table exchange.kept_upload (
    number     uuid primary key,
    kind       text not null constraint kept_upload_kind_known check (kind in ('PACKAGE', 'WORKBOOK', 'ANSWERS')),
    name       text not null,
    account_id integer not null references access.account,
    kept_at    timestamptz not null default now()
);
create index kept_upload_age on exchange.kept_upload (kind, kept_at);
comment on table exchange.kept_upload is 'Tệp chờ đồng ý: what was sent or worked out from it, kept an hour for the person who sent it.';

create table exchange.kept_upload_part (
    number  uuid not null references exchange.kept_upload on delete cascade,
    part    integer not null,
    content bytea not null,
    primary key (number, part)
);
-- A workbook is packed already.
alter table exchange.kept_upload_part alter column content set storage external;
comment on table exchange.kept_upload_part is 'The content, a megabyte a part, so that nobody holds a package of 256 MB in memory.';

alter table exchange.kept_upload enable row level security;
create policy kept_upload_own on exchange.kept_upload
    using ((select access.is_system()) or account_id = (select access.person_id()));
alter table exchange.kept_upload_part enable row level security;
create policy kept_upload_part_own on exchange.kept_upload_part
    using ((select access.is_system())
           or exists (select from exchange.kept_upload
                       where kept_upload.number = kept_upload_part.number and account_id = (select access.person_id())));

-- Which node is mailing a reminder: where it dies half-way another begins again after a while.
alter table report.reminder add column mail_begun_at timestamptz;
create index reminder_unmailed on report.reminder (made_at) where mailed_at is null and mail_fault is null;
comment on column report.reminder.mail_begun_at is 'When a node last set out to mail it; null: none did yet.';
