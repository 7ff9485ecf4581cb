create schema measure;
comment on schema measure is 'Copies of values in other forms, for speed. May be emptied at any time; nothing is recorded here.';
