-- Forms: what is asked. A version never changes once a round used it; answers keep the version they answered.
create table report.form (
    form_id      integer generated always as identity primary key,
    programme_id integer not null references programme.programme,
    code         text not null constraint form_code_is_slug check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint form_code_unique unique (programme_id, code)
);
comment on table report.form is 'Biểu: indicators and questions that are asked together.';

create table report.form_version (
    form_version_id integer generated always as identity primary key,
    form_id         integer not null references report.form,
    number          integer not null constraint form_version_number_positive check (number > 0),
    title           text not null,
    guide           text,
    state           text not null constraint form_version_state_known check (state in ('DRAFT', 'ACTIVE', 'RETIRED')),
    made_by         text not null,
    made_at         timestamptz not null default now(),
    constraint form_version_number_unique unique (form_id, number)
);
create unique index form_version_one_draft on report.form_version (form_id) where state = 'DRAFT';
create unique index form_version_one_active on report.form_version (form_id) where state = 'ACTIVE';

create table report.form_line (
    form_line_id    integer generated always as identity primary key,
    form_version_id integer not null references report.form_version on delete cascade,
    position        integer not null,
    code            text not null constraint form_line_code_plain check (code ~ '^[a-z0-9]+([-.][a-z0-9]+)*$'),
    kind            text not null constraint form_line_kind_known check (kind in ('FIGURE', 'QUESTION')),
    section         text not null,
    label           text not null,
    hint            text,
    required        boolean not null default true,
    indicator_id    integer references programme.indicator,
    breakdown       text not null default '',
    finding_kind    text constraint form_line_finding_kind_known
                    check (finding_kind in ('RESULT', 'SHORTCOMING', 'CAUSE', 'LESSON', 'PROPOSAL', 'SITUATION')),
    finding_side    text constraint form_line_finding_side_known
                    check (finding_side in ('OBJECTIVE', 'SUBJECTIVE', 'ADVANTAGE', 'DIFFICULTY')),
    topic           text,
    constraint form_line_code_unique unique (form_version_id, code),
    constraint form_line_asks_one_thing check ((kind = 'FIGURE') = (indicator_id is not null))
);
comment on column report.form_line.finding_kind is 'What an accepted answer to the question becomes; null: it stays in the report only.';

create table report.form_check (
    form_check_id   integer generated always as identity primary key,
    form_version_id integer not null references report.form_version on delete cascade,
    position        integer not null,
    code            text not null,
    kind            text not null,
    hard            boolean not null,
    lines           text[] not null,
    level           numeric,
    words           text,
    constraint form_check_code_unique unique (form_version_id, code)
);
comment on table report.form_check is 'A rule that answers are held against, in the browser and on the server alike; hard: cannot be submitted, soft: asks a reason.';
comment on column report.form_check.level is 'What the rule compares with: times for a jump, percent for shares; null for its usual level.';

-- Rounds: whom a form is asked of, for which days, until when.
create table report.round (
    round_id     integer generated always as identity primary key,
    code         text not null constraint round_code_unique unique
                 constraint round_code_is_slug check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    programme_id integer not null references programme.programme,
    unit_id      integer not null references unit.unit,
    title        text not null,
    regime       text not null constraint round_regime_known check (regime in ('STATE', 'STATISTICS', 'PARTY', 'INTERNAL')),
    window_from  date not null,
    window_to    date not null,
    opens_on     date not null,
    state        text not null default 'DRAFT' constraint round_state_known check (state in ('DRAFT', 'OPEN', 'FROZEN')),
    made_by      text not null,
    made_at      timestamptz not null default now(),
    opened_at    timestamptz,
    frozen_at    timestamptz,
    constraint round_window_has_time check (window_to > window_from)
);
comment on table report.round is 'Đợt báo cáo: chosen units answer the round''s forms for its window.';
comment on column report.round.unit_id is 'The unit that runs it and takes its reports.';
comment on column report.round.regime is 'Which rules govern it: NĐ 09/2019, statistics, the Party''s, internal.';

create table report.round_form (
    round_id        integer not null references report.round on delete cascade,
    form_version_id integer not null references report.form_version,
    position        integer not null,
    primary key (round_id, form_version_id)
);

create table report.round_deadline (
    round_id integer not null references report.round on delete cascade,
    kind     text not null constraint round_deadline_kind_known
             check (kind in ('COUNTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'OFFICE')),
    due_on   date not null,
    basis    text,
    primary key (round_id, kind)
);
comment on column report.round_deadline.basis is 'Rule the day follows from, in words, with its legal basis.';

create table report.round_unit (
    round_id         integer not null references report.round on delete cascade,
    unit_id          integer not null references unit.unit,
    position         integer not null,
    window_from      date not null,
    window_to        date not null,
    due_on           date not null,
    extension_reason text,
    excuse_reason    text,
    passed_to        integer references unit.unit,
    passed_on        date,
    decided_by       text,
    decided_at       timestamptz,
    primary key (round_id, unit_id),
    constraint round_unit_window_has_time check (window_to > window_from),
    constraint round_unit_passed_on_a_day check ((passed_to is null) = (passed_on is null))
);
comment on column report.round_unit.due_on is 'Last day to send in; that of the unit''s level, or later where it was extended.';
comment on column report.round_unit.window_from is 'The days this unit answers for: the round''s, or the part of them in which it stood.';
comment on column report.round_unit.passed_to is 'The successor whose people answer for it, since it ended during the round''s window.';

-- Submissions: one unit's answer to one form of a round.
create table report.submission (
    submission_id   integer generated always as identity primary key,
    round_id        integer not null references report.round,
    form_version_id integer not null references report.form_version,
    unit_id         integer not null references unit.unit,
    state           text not null default 'DRAFT' constraint submission_state_known
                    check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'ACCEPTED', 'RETURNED')),
    version         integer not null default 1,
    correction      integer not null default 0,
    reference       text constraint submission_reference_unique unique,
    submitted_at    timestamptz,
    approved_at     timestamptz,
    accepted_at     timestamptz,
    entry_id        integer references report.entry,
    constraint submission_once unique (round_id, form_version_id, unit_id)
);
comment on column report.submission.version is 'Grows with each step; who acts on an older one is told what happened meanwhile.';
comment on column report.submission.correction is 'How often it was corrected after acceptance.';
comment on column report.submission.submitted_at is 'First time it was sent up by the unit''s leader or to them, for timeliness; null before.';
comment on column report.submission.entry_id is 'The act by which its values were last taken in.';
create index submission_unit on report.submission (unit_id);

create table report.cell (
    submission_id integer not null references report.submission,
    form_line_id  integer not null references report.form_line,
    revision      integer not null,
    quality       "char" constraint cell_quality_known check (quality in ('A', 'E', 'N', 'M', 'X')),
    quantity      numeric,
    numerator     numeric,
    denominator   numeric,
    words         text,
    reason        text,
    entered_by      text not null,
    entered_by_name text not null,
    entered_at      timestamptz not null,
    primary key (submission_id, form_line_id),
    constraint cell_number_has_quality check (quality is not null or (quantity is null and numerator is null and denominator is null))
);
comment on table report.cell is 'Ô: what a unit answers to one line, as it stands; revision 1 is the first answer.';
comment on column report.cell.reason is 'Why there is no figure, or why an unusual one is right.';

create table report.cell_revision (
    submission_id integer not null,
    form_line_id  integer not null,
    revision      integer not null,
    quality       "char",
    quantity      numeric,
    numerator     numeric,
    denominator   numeric,
    words         text,
    reason        text,
    entered_by      text not null,
    entered_by_name text not null,
    entered_at      timestamptz not null,
    primary key (submission_id, form_line_id, revision)
);
comment on table report.cell_revision is 'Every answer there ever was, the standing one included; rows are never changed.';

create function report.keep_cell_revision() returns trigger language plpgsql as $$
begin
    insert into report.cell_revision
    values (new.submission_id, new.form_line_id, new.revision, new.quality, new.quantity, new.numerator, new.denominator,
            new.words, new.reason, new.entered_by, new.entered_by_name, new.entered_at);
    return null;
end $$;
create trigger cell_is_kept after insert or update on report.cell
    for each row execute function report.keep_cell_revision();

create table report.step (
    step_id       integer generated always as identity primary key,
    submission_id integer not null references report.submission,
    act           text not null,
    from_state    text not null,
    to_state      text not null,
    made_by       text not null,
    made_by_name  text not null,
    made_at       timestamptz not null default now(),
    reason        text
);
comment on table report.step is 'Bước: who moved a submission from one state to another, when and why; rows are never changed.';
create index step_submission on report.step (submission_id, step_id);

create table report.remark (
    remark_id     integer generated always as identity primary key,
    submission_id integer not null references report.submission,
    form_line_id  integer references report.form_line,
    kind          text not null constraint remark_kind_known
                  check (kind in ('COMMENT', 'RETURN', 'QUESTION', 'ANSWER', 'LATE_REQUEST')),
    words         text not null,
    answers       integer references report.remark,
    step_id       integer references report.step,
    due_on        date,
    made_by       text not null,
    made_by_name  text not null,
    made_at       timestamptz not null default now(),
    settled_at    timestamptz
);
comment on table report.remark is 'Words on a cell or a whole submission: a comment, why it was sent back, a request for explanation (giải trình) and its answer.';
comment on column report.remark.settled_at is 'When a request was answered to the satisfaction of who asked, or a reason for return was dealt with.';
create index remark_submission on report.remark (submission_id);

create table report.evidence (
    evidence_id   integer generated always as identity primary key,
    submission_id integer not null references report.submission,
    form_line_id  integer references report.form_line,
    name          text not null,
    media_type    text not null,
    sha256        text not null,
    content       bytea not null,
    added_by      text not null,
    added_at      timestamptz not null default now(),
    removed_at    timestamptz
);
comment on table report.evidence is 'Minh chứng: a file behind a figure.';
create index evidence_submission on report.evidence (submission_id);

create table report.reminder (
    reminder_id integer generated always as identity primary key,
    round_id    integer not null references report.round,
    unit_id     integer not null references unit.unit,
    tone        text not null constraint reminder_tone_known check (tone in ('GENTLE', 'FIRM', 'LATE')),
    words       text not null,
    made_by     text not null,
    made_at     timestamptz not null default now(),
    mailed_at   timestamptz,
    mail_fault  text
);
create index reminder_round on report.reminder (round_id, unit_id);

create function report.refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception '%.% is append-only', tg_table_schema, tg_table_name;
end $$;
create trigger step_append_only before update or delete on report.step
    for each row execute function report.refuse_rewriting();
create trigger cell_revision_append_only before update or delete on report.cell_revision
    for each row execute function report.refuse_rewriting();

alter table report.entry drop constraint entry_way_known;
alter table report.entry add constraint entry_way_known check (way in ('PACKAGE', 'FILE', 'PAGE', 'ROUND'));
alter table report.entry add column submission_id integer references report.submission;
comment on column report.entry.submission_id is 'The accepted submission that the values came with.';
