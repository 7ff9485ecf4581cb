insert into access.account (account_id, username, display_name, password_hash) overriding system value
values (9001, 'quyen.rieng', 'Người bên này', '-'), (9002, 'quyen.khac', 'Người bên kia', '-');
insert into access.assignment (assignment_id, account_id, role, unit_id, valid_from) overriding system value
values (9001, 9001, 'CLERK', :own, '2020-01-01'), (9002, 9002, 'CLERK', :other, '2020-01-01');
insert into access.audit_entry (audit_entry_id, actor, act, account_id, unit_id) overriding system value
values (9001, 'quyen.rieng', 'test.done', 9001, :own), (9002, 'quyen.khac', 'test.done', 9002, :other),
       (9003, 'quyen.rieng', 'test.done', 9001, null), (9004, 'quyen.khac', 'test.done', 9002, null);
insert into report.round (round_id, code, programme_id, unit_id, title, regime, window_from, window_to, opens_on, state, made_by) overriding system value
values (9001, 'quyen-dot-a', 9001, :own, 'Đợt a', 'STATE', '2026-01-01', '2026-04-01', '2026-03-01', 'OPEN', 'quyen'),
       (9002, 'quyen-dot-b', 9001, :other, 'Đợt b', 'STATE', '2026-01-01', '2026-04-01', '2026-03-01', 'OPEN', 'quyen');
insert into report.round_unit (round_id, unit_id, position, window_from, window_to, due_on)
values (9001, :own, 1, '2026-01-01', '2026-04-01', '2026-04-05'), (9002, :other, 1, '2026-01-01', '2026-04-01', '2026-04-05');
insert into report.submission (submission_id, round_id, form_version_id, unit_id) overriding system value
values (9001, 9001, 9001, :own), (9002, 9002, 9001, :other);
insert into report.cell (submission_id, form_line_id, revision, quality, quantity, entered_by, entered_by_name, entered_at)
values (9001, 9001, 1, 'A', 1, 'quyen', 'Quyền', now()), (9002, 9001, 1, 'A', 1, 'quyen', 'Quyền', now());
insert into report.cell_revision (submission_id, form_line_id, revision, entered_by, entered_by_name, entered_at)
values (9001, 9001, 1, 'quyen', 'Quyền', now()), (9002, 9001, 1, 'quyen', 'Quyền', now());
insert into report.step (step_id, submission_id, act, from_state, to_state, made_by, made_by_name) overriding system value
values (9001, 9001, 'SUBMIT', 'DRAFT', 'SUBMITTED', 'quyen', 'Quyền'), (9002, 9002, 'SUBMIT', 'DRAFT', 'SUBMITTED', 'quyen', 'Quyền');
insert into report.remark (remark_id, submission_id, kind, words, made_by, made_by_name) overriding system value
values (9001, 9001, 'QUESTION', 'a', 'quyen', 'Quyền'), (9002, 9002, 'QUESTION', 'b', 'quyen', 'Quyền');
insert into report.evidence (evidence_id, submission_id, name, media_type, sha256, content, added_by) overriding system value
values (9001, 9001, 'a.pdf', 'application/pdf', '-', '', 'quyen'), (9002, 9002, 'b.pdf', 'application/pdf', '-', '', 'quyen');
insert into report.reminder (reminder_id, round_id, unit_id, tone, words, made_by) overriding system value
values (9001, 9001, :own, 'GENTLE', 'a', 'quyen'), (9002, 9002, :other, 'GENTLE', 'b', 'quyen');
insert into programme.programme (programme_id, code, title, unit_id, period_from, period_to) overriding system value
values (9001, 'quyen', 'Quyền', :own, '2020-01-01', '2030-01-01');
insert into programme.indicator (indicator_id, programme_id, position, code, name, measured_in, unit_rule, time_rule, collected_from) overriding system value
values (9001, 9001, 1, 'quyen-so', 'Số', 'người', 'SUM', 'SUM', 'COMMUNE');
insert into report.form (form_id, programme_id, code) overriding system value values (9001, 9001, 'quyen-bieu');
insert into report.form_version (form_version_id, form_id, number, title, state, made_by) overriding system value
values (9001, 9001, 1, 'Biểu', 'ACTIVE', 'quyen');
insert into report.form_line (form_line_id, form_version_id, position, code, kind, section, label, indicator_id) overriding system value
values (9001, 9001, 1, 'quyen-so', 'FIGURE', 'Mục', 'Số', 9001);
insert into report.round_form (round_id, form_version_id, position) values (9001, 9001, 1), (9002, 9001, 1);
insert into report.round_deadline (round_id, kind, due_on) values (9001, 'COMMUNE', '2026-04-05'), (9002, 'COMMUNE', '2026-04-05');
update report.submission set reference = 'QUYEN-A' where submission_id = 9001;
update report.submission set reference = 'QUYEN-B' where submission_id = 9002;
insert into access.second_factor (account_id, secret) values (9001, ''), (9002, '');
insert into access.recovery_code (account_id, hash) values (9001, 'a'), (9002, 'b');
insert into access.passkey_handle (account_id, handle) values (9001, 'a'), (9002, 'b');
insert into access.passkey (credential_id, account_id, name, public_key, signature_count, verified, backup_eligible, backed_up, transports, created_at, last_used_at)
values ('a', 9001, 'a', '', 0, true, false, false, '{}', now(), now()), ('b', 9002, 'b', '', 0, true, false, false, '{}', now(), now());
insert into access.outside_identity (issuer, subject, account_id) values ('i', 'a', 9001), ('i', 'b', 9002);
insert into access.wrong_try (username, address) values ('quyen.ai-do', '192.0.2.7');
insert into access.token (token_id, account_id, unit_id, name, hint, hash, rights, made_by, expires_at) overriding system value
values (9001, 9001, :own, 'a', 'a', 'a', '{READ}', 9001, now() + interval '1 day'), (9002, 9002, :other, 'b', 'b', 'b', '{READ}', 9002, now() + interval '1 day');
insert into access.idempotent_request (account_id, key, request_hash) values (9001, 'a', ''), (9002, 'b', '');
insert into exchange.kept_upload (number, kind, name, account_id)
values ('00000000-0000-0000-0000-000000009001', 'PACKAGE', 'a', 9001), ('00000000-0000-0000-0000-000000009002', 'PACKAGE', 'b', 9002);
insert into exchange.kept_upload_part (number, part, content)
values ('00000000-0000-0000-0000-000000009001', 0, 'a'), ('00000000-0000-0000-0000-000000009002', 0, 'b');
insert into report.entry (entry_id, entered_by, way, origin) overriding system value values (9001, 'quyen', 'FILE', 'a');
insert into report.value (value_id, indicator_id, unit_id, window_from, window_to, entry_id, quality, quantity) overriding system value
values (9001, 9001, :own, '2025-01-01', '2026-01-01', 9001, 'A', 1), (9002, 9001, :other, '2025-01-01', '2026-01-01', 9001, 'A', 1);
insert into report.finding (finding_id, programme_id, code, kind, unit_id, words, entry_id) overriding system value
values (9001, 9001, 'a', 'RESULT', :own, 'a', 9001), (9002, 9001, 'b', 'RESULT', :other, 'b', 9001), (9003, 9001, 'c', 'RESULT', null, 'c', 9001);
