-- Who may act, and the record of what was done.

create table account (
    account_id    integer primary key,
    email         text not null,
    name          text not null,
    language      text not null,
    password_hash text,
    -- raised whenever rights or password change: older sessions stop counting
    rights_version integer not null default 1,
    is_sample     integer not null default 0,
    created_at    text not null,
    constraint account_email_unique unique (email),
    constraint account_email_folded check (email = lower(email) and email like '%_@_%')
) strict;

create table account_role (
    account_role_id integer primary key,
    account_id   integer not null references account,
    role         text not null,
    authority_id integer references authority,
    granted_at   text not null,
    constraint account_role_known check (role in ('editor', 'reviewer', 'administrator')),
    constraint account_role_editor_has_authority check ((role = 'editor') = (authority_id is not null))
) strict;
create unique index account_role_once on account_role (account_id, role, ifnull(authority_id, 0));

-- A one-time link with which a person sets a password. Only its hash is kept.
create table password_link (
    token_hash blob primary key,
    account_id integer not null references account,
    created_at text not null,
    expires_at text not null,
    used_at    text
) strict;

create table session (
    id_hash    blob primary key,
    data       text not null,
    expires_at integer not null
) strict;
create index session_by_expiry on session (expires_at);

-- What somebody typed into a form that could not be taken, kept for the page
-- that shows it again. Never a password.
create table kept_form (
    token_hash blob primary key,
    content    text not null,
    expires_at text not null
) strict;

-- Failed sign-ins, for the back-off.
create table sign_in_failure (
    sign_in_failure_id integer primary key,
    email     text not null,
    failed_at text not null
) strict;
create index sign_in_failure_by_email on sign_in_failure (email, failed_at);

-- One row per change, in the transaction that made it; never edited.
create table audit (
    audit_id   integer primary key,
    at         text not null,
    account_id integer references account,
    actor      text not null,
    action     text not null,
    subject    text not null,
    detail     text not null,
    constraint audit_actor_known check (actor in ('account', 'operator', 'system')),
    constraint audit_account_named check ((actor = 'account') = (account_id is not null))
) strict;
create trigger audit_is_append_only_update before update on audit
begin select raise(abort, 'audit rows are never changed'); end;
create trigger audit_is_append_only_delete before delete on audit
begin select raise(abort, 'audit rows are never removed'); end;
