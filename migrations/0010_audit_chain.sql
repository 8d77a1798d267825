-- Each row of the audit carries a hash of itself and of the row before, so that
-- none can be changed, removed or moved without being found. Rows from before
-- this table was changed carry none: the first hash after them stands for them too.
alter table audit add column hash blob;
create trigger audit_is_chained before insert on audit when new.hash is null
begin select raise(abort, 'audit rows carry a hash'); end;

-- What the chain was at the end of a day, published, so that others can keep it.
create table audit_digest (
    audit_digest_id integer primary key,
    made_at  text not null,
    -- the last row it stands for, and how many came since the digest before
    audit_id integer not null references audit,
    changes  integer not null,
    hash     blob not null,
    constraint audit_digest_has_changes check (changes > 0)
) strict;
create trigger audit_digest_is_append_only_update before update on audit_digest
begin select raise(abort, 'digests are never changed'); end;
create trigger audit_digest_is_append_only_delete before delete on audit_digest
begin select raise(abort, 'digests are never removed'); end;
