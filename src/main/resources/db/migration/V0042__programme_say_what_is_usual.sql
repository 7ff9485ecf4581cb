-- From where on a figure is asked about at entry stood in a table of the product only; an authority may say it for its programme.

create table programme.usual_setting (
    programme_id    integer not null references programme.programme on delete cascade,
    valid_from      date not null,
    valid_to        date,
    times           numeric constraint usual_setting_times_above_one check (times > 1),
    points          numeric constraint usual_setting_points_positive check (points > 0),
    small           numeric constraint usual_setting_small_not_negative check (small >= 0),
    years           integer constraint usual_setting_years_in_reach check (years between 1 and 50),
    times_of_others numeric constraint usual_setting_times_of_others_above_one check (times_of_others > 1),
    least_others    integer constraint usual_setting_least_others_positive check (least_others >= 1),
    basis           text,
    primary key (programme_id, valid_from),
    constraint usual_setting_ends_after_it_begins check (valid_to > valid_from)
);
comment on table programme.usual_setting is
    'From where on a figure of the programme is asked about at entry, [valid_from, valid_to): the row of the last day reported on'
    ' counts. What is null is as report/usual-figures.csv says.';
comment on column programme.usual_setting.basis is 'The authority''s own document that says so.';
