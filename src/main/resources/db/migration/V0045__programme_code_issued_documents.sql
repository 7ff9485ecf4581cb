-- An issued document had no name by which an import finds it again: it was deleted and made anew, and nothing could point at it.

alter table programme.issued_document add code text;

update programme.issued_document
   set code = coded.code || case when coded.place = 1 then '' else '-' || coded.place end
  from (select issued_document_id, code,
               row_number() over (partition by programme_id, code order by position, issued_document_id) as place
          from (select issued_document_id, programme_id, position,
                       coalesce(nullif(trim(both '-' from left(regexp_replace(
                                base.fold(coalesce(number, title)), '[^a-z0-9]+', '-', 'g'), 60)), ''), 'van-ban') as code
                  from programme.issued_document) as named) as coded
 where coded.issued_document_id = issued_document.issued_document_id;

-- 'a-2' may be the second 'a' and the first 'a-2' at once.
update programme.issued_document
   set code = issued_document.code || '-v' || issued_document.issued_document_id
  from programme.issued_document as first
 where first.programme_id = issued_document.programme_id and first.code = issued_document.code
   and first.issued_document_id < issued_document.issued_document_id;

alter table programme.issued_document
    alter code set not null,
    add constraint issued_document_code_unique unique (programme_id, code);
comment on column programme.issued_document.code is 'For life; where a package gives none, it is made from the number, or from title and issuer.';
