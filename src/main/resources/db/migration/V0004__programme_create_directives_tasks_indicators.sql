create schema programme;

create table programme.directive (
    directive_id integer generated always as identity primary key,
    code         text not null constraint directive_code_unique unique,
    kind         text not null,
    number       text,
    title        text not null,
    issuer       text not null,
    issued_on    date,
    effective_on date,
    summary      text,
    source       text
);
comment on table programme.directive is 'Văn bản chỉ đạo: a resolution, decree or plan that is to be carried out.';

create table programme.directive_relation (
    from_directive_id integer not null references programme.directive,
    to_directive_id   integer not null references programme.directive,
    kind              text not null constraint directive_relation_kind_known
                      check (kind in ('SUPERSEDES', 'CONTINUES', 'IMPLEMENTS')),
    primary key (from_directive_id, to_directive_id, kind),
    constraint directive_relation_between_two check (from_directive_id <> to_directive_id)
);

create table programme.programme (
    programme_id    integer generated always as identity primary key,
    code            text not null constraint programme_code_unique unique,
    title           text not null,
    summary         text,
    unit_id         integer not null references unit.unit,
    period_from     date not null,
    period_to       date not null,
    parent_id       integer references programme.programme,
    standing_office text,
    invented        boolean not null default false,
    publishable     boolean not null default true,
    source          text,
    constraint programme_period_has_time check (period_to > period_from)
);
comment on column programme.programme.period_to is 'First day after the period: half-open like every interval inside.';
comment on column programme.programme.invented is 'True for the invented province only: its pages and documents say so.';

create table programme.programme_directive (
    programme_id integer not null references programme.programme on delete cascade,
    directive_id integer not null references programme.directive,
    position     integer not null,
    carried_out  boolean not null default true,
    primary key (programme_id, directive_id)
);
comment on column programme.programme_directive.carried_out is 'False: named only because another directive of the programme relates to it.';

create table programme.body (
    body_id         integer generated always as identity primary key,
    programme_id    integer not null references programme.programme on delete cascade,
    position        integer not null,
    code            text not null,
    name            text not null,
    kind            text not null constraint body_kind_known
                    check (kind in ('STEERING_COMMITTEE', 'COUNCIL', 'SUBCOMMITTEE', 'STANDING_OFFICE', 'OTHER')),
    parent_code     text,
    decision_number text,
    decision_on     date,
    decided_by      text,
    member_count    integer constraint body_member_count_positive check (member_count >= 0),
    meeting_count   integer constraint body_meeting_count_positive check (meeting_count >= 0),
    note            text,
    constraint body_code_unique unique (programme_id, code)
);
create table programme.body_member (
    body_id  integer not null references programme.body on delete cascade,
    position integer not null,
    office   text not null,
    role     text not null,
    primary key (body_id, position)
);
comment on table programme.body_member is 'Members by office, not by name: an office lives on when a person moves.';

create table programme.issued_document (
    issued_document_id integer generated always as identity primary key,
    programme_id       integer not null references programme.programme on delete cascade,
    position           integer not null,
    kind               text not null,
    number             text,
    issuer             text not null,
    issuer_branch      text not null constraint issued_document_branch_known
                       check (issuer_branch in ('PARTY', 'COUNCIL', 'COMMITTEE', 'BOARD', 'OTHER')),
    issued_on          date,
    title              text not null
);

create table programme.objective (
    objective_id integer generated always as identity primary key,
    programme_id integer not null references programme.programme on delete cascade,
    position     integer not null,
    code         text not null,
    title        text not null,
    text         text,
    constraint objective_code_unique unique (programme_id, code)
);

create table programme.task_group (
    task_group_id integer generated always as identity primary key,
    programme_id  integer not null references programme.programme on delete cascade,
    position      integer not null,
    code          text not null,
    title         text not null,
    next_period   boolean not null default false,
    constraint task_group_code_unique unique (programme_id, code)
);
comment on column programme.task_group.next_period is 'A group of the next period: the review''s part three, and the seed of the next programme.';

create table programme.task (
    task_id         integer generated always as identity primary key,
    task_group_id   integer not null references programme.task_group on delete cascade,
    position        integer not null,
    code            text not null,
    title           text not null,
    lead            text,
    product         text,
    deadline        date,
    completion      text not null constraint task_completion_known check (completion in ('OPEN', 'DONE', 'CONFIRMED')),
    completed_on    date,
    constraint task_code_unique unique (task_group_id, code),
    constraint task_done_has_day check (completion = 'OPEN' or completed_on is not null),
    constraint task_open_has_no_day check (completion <> 'OPEN' or completed_on is null)
);
comment on table programme.task is 'Completion is stored, timeliness is computed from deadline and completed_on: two axes, never one list.';
create table programme.task_partner (
    task_id  integer not null references programme.task on delete cascade,
    position integer not null,
    partner  text not null,
    primary key (task_id, position)
);

create table programme.indicator (
    indicator_id     integer generated always as identity primary key,
    programme_id     integer not null references programme.programme,
    position         integer not null,
    code             text not null constraint indicator_code_is_slug check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name             text not null,
    topic            text,
    objective_code   text,
    definition       text,
    measured_in      text not null,
    numerator_name   text,
    denominator_name text,
    unit_rule        text not null constraint indicator_unit_rule_known
                     check (unit_rule in ('SUM', 'RATIO_OF_SUMS', 'WEIGHTED_MEAN', 'COUNT_IF', 'OWN_LEVEL', 'DISTINCT', 'COMPUTED')),
    time_rule        text not null constraint indicator_time_rule_known
                     check (time_rule in ('SUM', 'LAST', 'MEAN', 'RATIO_OF_SUMS', 'CAGR', 'MEAN_OF_RATES', 'NONE')),
    weight_code      text,
    condition        text,
    formula          text,
    collected_from   text not null constraint indicator_collected_from_known
                     check (collected_from in ('COUNTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'OFFICE')),
    share_by         text not null default 'PEOPLE' constraint indicator_share_by_known check (share_by in ('PEOPLE', 'LAND')),
    factor           numeric not null default 1,
    decimals         integer not null default 0 constraint indicator_decimals_sensible check (decimals between 0 and 6),
    better           text not null default 'HIGHER' constraint indicator_better_known check (better in ('HIGHER', 'LOWER', 'NEITHER')),
    frequency        text not null default 'YEAR' constraint indicator_frequency_known
                     check (frequency in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'PERIOD')),
    source_body      text,
    publishable      boolean not null default false,
    external_code    text,
    annex            text,
    breakdowns       text[] not null default '{}',
    constraint indicator_code_unique unique (programme_id, code),
    constraint indicator_weight_given check ((unit_rule = 'WEIGHTED_MEAN') = (weight_code is not null)),
    constraint indicator_condition_given check ((unit_rule = 'COUNT_IF') = (condition is not null)),
    constraint indicator_formula_given check ((unit_rule = 'COMPUTED') = (formula is not null))
);
comment on table programme.indicator is 'Chỉ tiêu (cái được đo): what is measured, and how it is added up over units and over time.';
comment on column programme.indicator.collected_from is 'Kind of unit whose values enter the roll-up.';
comment on column programme.indicator.factor is 'What numerator over denominator is multiplied by: 100 for percent.';

create table programme.target (
    target_id       integer generated always as identity primary key,
    indicator_id    integer not null references programme.indicator on delete cascade,
    position        integer not null,
    unit_id         integer references unit.unit,
    window_from     date not null,
    window_to       date not null,
    operator        text not null constraint target_operator_known
                    check (operator in ('AT_LEAST', 'AT_MOST', 'EQUAL', 'RANGE', 'MILESTONE')),
    level           numeric,
    upper_level     numeric,
    every_year      boolean not null default false,
    exceeded_from   numeric,
    nearly_met_from numeric,
    wording         text,
    source          text,
    constraint target_window_has_time check (window_to > window_from),
    constraint target_level_given check (operator = 'MILESTONE' or level is not null),
    constraint target_range_given check ((operator = 'RANGE') = (upper_level is not null))
);
comment on table programme.target is 'Chỉ tiêu (mức phải đạt): the level to reach within the window, for the programme''s unit unless unit_id names another.';
comment on column programme.target.exceeded_from is 'Attainment in percent from which it counts as vượt; null: anything beyond the level.';
comment on column programme.target.nearly_met_from is 'Attainment in percent from which it counts as cơ bản đạt; null: the word is not used.';
