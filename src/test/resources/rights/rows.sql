insert into access.account (account_id, username, display_name, password_hash) overriding system value
values (9001, 'quyen.rieng', 'Người bên này', '-'), (9002, 'quyen.khac', 'Người bên kia', '-');
insert into access.assignment (assignment_id, account_id, role, unit_id, valid_from) overriding system value
values (9001, 9001, 'CLERK', :own, '2020-01-01'), (9002, 9002, 'CLERK', :other, '2020-01-01');
insert into access.audit_entry (audit_entry_id, actor, act, account_id, unit_id) overriding system value
values (9001, 'quyen.rieng', 'test.done', 9001, :own), (9002, 'quyen.khac', 'test.done', 9002, :other),
       (9003, 'quyen.rieng', 'test.done', 9001, null), (9004, 'quyen.khac', 'test.done', 9002, null);
insert into report.round (round_id, code, programme_id, unit_id, title, regime, window_from, window_to, opens_on, made_by) overriding system value
values (9001, 'quyen-dot-a', 1, :own, 'Đợt a', 'STATE', '2026-01-01', '2026-04-01', '2026-03-01', 'quyen'),
       (9002, 'quyen-dot-b', 1, :other, 'Đợt b', 'STATE', '2026-01-01', '2026-04-01', '2026-03-01', 'quyen');
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
values (9001, 9001, 'COMMENT', 'a', 'quyen', 'Quyền'), (9002, 9002, 'COMMENT', 'b', 'quyen', 'Quyền');
insert into report.evidence (evidence_id, submission_id, name, media_type, sha256, content, added_by) overriding system value
values (9001, 9001, 'a.pdf', 'application/pdf', '-', '', 'quyen'), (9002, 9002, 'b.pdf', 'application/pdf', '-', '', 'quyen');
insert into report.reminder (reminder_id, round_id, unit_id, tone, words, made_by) overriding system value
values (9001, 9001, :own, 'GENTLE', 'a', 'quyen'), (9002, 9002, :other, 'GENTLE', 'b', 'quyen');
