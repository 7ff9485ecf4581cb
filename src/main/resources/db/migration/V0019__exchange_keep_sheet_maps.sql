create schema exchange;

-- Where in an office's own workbook the answers to a form stand: shown once, used again on the next period's file.
create table exchange.sheet_map (
    sheet_map_id integer generated always as identity primary key,
    form_id      integer not null references report.form on delete cascade,
    name         text not null constraint sheet_map_name_short check (length(name) between 1 and 80),
    sheet        text not null,
    label_column integer not null constraint sheet_map_label_column_there check (label_column >= 0),
    value_column integer not null constraint sheet_map_value_column_there check (value_column >= 0),
    lower_column integer constraint sheet_map_lower_column_there check (lower_column >= 0),
    lines        jsonb not null,
    made_by      text not null,
    made_at      timestamptz not null default now(),
    constraint sheet_map_name_unique unique (form_id, name)
);
comment on table exchange.sheet_map is 'Bản đồ cột: which column of a foreign workbook names the lines, and which holds the figures.';
comment on column exchange.sheet_map.lower_column is 'Where the denominators of ratios stand; null: nowhere.';
comment on column exchange.sheet_map.lines is 'Code of the form''s line by the label as the workbook writes it, folded; what leads nowhere is left out.';
