insert into access.account (account_id, username, display_name, password_hash) overriding system value
values (9001, 'quyen.rieng', 'Người bên này', '-'), (9002, 'quyen.khac', 'Người bên kia', '-');
insert into access.assignment (assignment_id, account_id, role, unit_id, valid_from) overriding system value
values (9001, 9001, 'CLERK', :own, '2020-01-01'), (9002, 9002, 'CLERK', :other, '2020-01-01');
insert into access.audit_entry (audit_entry_id, actor, act, account_id, unit_id) overriding system value
values (9001, 'quyen.rieng', 'test.done', 9001, :own), (9002, 'quyen.khac', 'test.done', 9002, :other),
       (9003, 'quyen.rieng', 'test.done', 9001, null), (9004, 'quyen.khac', 'test.done', 9002, null);
