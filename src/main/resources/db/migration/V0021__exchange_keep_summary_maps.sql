-- An office's summary table: units down, figures across. Shown once which column is what, used again on the next file.
create table exchange.summary_map (
    summary_map_id integer generated always as identity primary key,
    form_id        integer not null references report.form on delete cascade,
    name           text not null constraint summary_map_name_short check (length(name) between 1 and 80),
    sheet          text not null,
    unit_column    integer not null constraint summary_map_unit_column_there check (unit_column >= 0),
    columns        jsonb not null,
    made_by        text not null,
    made_at        timestamptz not null default now(),
    constraint summary_map_name_unique unique (form_id, name)
);
comment on table exchange.summary_map is 'Cách nhập bảng tổng hợp: which column of a foreign workbook names the units, and which holds which line.';
comment on column exchange.summary_map.columns is 'What a column holds, by its number from 0: code of the form''s line, with /mau where it holds denominators.';
