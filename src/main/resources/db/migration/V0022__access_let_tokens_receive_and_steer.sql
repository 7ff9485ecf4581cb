-- The office that runs a round may let its own system receive, send back, remind, extend and freeze.
alter table access.token drop constraint token_rights_known;
alter table access.token add constraint token_rights_known
    check (rights <@ array['READ', 'ENTER', 'APPROVE', 'ACCEPT', 'STEER']);
