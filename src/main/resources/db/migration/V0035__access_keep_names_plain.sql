-- Names of people: one form, at most 100 signs, nothing that is not seen (marks of direction and of no width, controls).
update access.account
   set display_name = coalesce(nullif(left(normalize(regexp_replace(
           display_name, '[\u0001-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]', '', 'g'), NFC), 100), ''),
           username)
 where not machine;
alter table access.account add constraint account_name_plain check (
    machine or (length(display_name) between 1 and 100 and display_name is NFC normalized
                and display_name !~ '[\u0001-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]'));
