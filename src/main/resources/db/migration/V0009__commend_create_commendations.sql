create schema commend;

create table commend.commendation (
    commendation_id integer generated always as identity primary key,
    programme_id    integer not null references programme.programme,
    code            text not null,
    position        integer not null,
    award           text not null,
    decided_by      text not null,
    decision_number text,
    decided_on      date,
    occasion        text,
    collectives     integer constraint commendation_collectives_positive check (collectives >= 0),
    individuals     integer constraint commendation_individuals_positive check (individuals >= 0),
    source          text,
    constraint commendation_code_unique unique (programme_id, code)
);
comment on table commend.commendation is 'Collectives and individuals commended; null where the number is not public.';
