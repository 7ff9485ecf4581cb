alter table programme.indicator
    add may_be_negative boolean not null default false,
    add whole           boolean not null default false,
    add of_which        boolean not null default false,
    add least_coverage  numeric not null default 90
        constraint indicator_least_coverage_is_percent check (least_coverage between 0 and 100);
comment on column programme.indicator.may_be_negative is 'Whether a figure below zero makes sense; where not, a part above its total is a mistake.';
comment on column programme.indicator.whole is 'Counts whole things: a fraction can only be a share or an estimate.';
comment on column programme.indicator.of_which is 'The breakdowns are some of the total (trong đó), not all there is: they never make one up.';
comment on column programme.indicator.least_coverage is 'Percent of the expected ground from which on a figure speaks for the whole unit.';

-- What has values below zero was right to have them, until its package says otherwise.
update programme.indicator
set may_be_negative = true
where indicator_id in (select distinct indicator_id from report.value where quantity < 0 or numerator < 0);

alter table programme.target
    add year_rule   text not null default 'PERIOD'
        constraint target_year_rule_known check (year_rule in ('EVERY', 'LAST', 'AT_LEAST', 'PERIOD')),
    add least_years integer constraint target_least_years_positive check (least_years > 0);
update programme.target set year_rule = 'EVERY' where every_year;
alter table programme.target
    add constraint target_least_years_given check ((year_rule = 'AT_LEAST') = (least_years is not null)),
    drop column every_year;
comment on column programme.target.year_rule is 'Which of its years must reach it: each, the last, at least least_years of them; or the period''s own figure.';
comment on column programme.target.exceeded_from is 'Attainment in percent from which it counts as vượt; null: as the programme says.';
comment on column programme.target.nearly_met_from is 'Attainment in percent from which it counts as cơ bản đạt; null: as the programme says; 100: never.';

alter table programme.programme
    add exceeded_from   numeric,
    add nearly_met_from numeric;
comment on column programme.programme.exceeded_from is 'For targets that do not say: attainment in percent from which it counts as vượt; null: anything beyond the level.';
comment on column programme.programme.nearly_met_from is 'For targets that do not say: attainment in percent from which it counts as cơ bản đạt; null: the word is not used.';
