-- Who may do what, for whom: the approver of an authority, the coordinator of a country, the auditor.
create table new_account_role (
    account_role_id integer primary key,
    account_id   integer not null references account,
    role         text not null,
    authority_id integer references authority,
    country_code text references country,
    granted_at   text not null,
    constraint account_role_known check (role in ('editor', 'approver', 'coordinator', 'reviewer', 'administrator', 'auditor')),
    constraint account_role_has_authority check ((role in ('editor', 'approver')) = (authority_id is not null)),
    constraint account_role_has_country check ((role = 'coordinator') = (country_code is not null))
) strict;
insert into new_account_role (account_role_id, account_id, role, authority_id, granted_at)
    select account_role_id, account_id, role, authority_id, granted_at from account_role;
drop table account_role;
alter table new_account_role rename to account_role;
create unique index account_role_once on account_role (account_id, role, ifnull(authority_id, 0), ifnull(country_code, ''));
create index account_role_by_authority on account_role (authority_id) where authority_id is not null;

-- Set while nobody may use the account.
alter table account add column suspended_at text;

-- In whose place something was done, and the reason that the person gave.
alter table audit add column acting_for integer references authority;
alter table audit add column why text not null default '';

-- From where a change was asked. Apart from the audit, because it is forgotten after a time.
create table audit_origin (
    audit_id integer primary key references audit,
    address  text not null,
    at       text not null
) strict;
create index audit_origin_by_time on audit_origin (at);

-- The kinds of letters are a list of the program's; they have no second one here.
create table new_outbox (
    outbox_id  integer primary key,
    kind       text not null,
    recipient  text not null,
    language   text not null,
    subject    text not null,
    -- emptied when the letter is sent by SMTP: its links open doors
    plain      text not null,
    html       text not null,
    -- letters of the same thread are shown together by mail programs
    thread     text not null,
    status     text not null default 'waiting',
    attempts   integer not null default 0,
    written_at text not null,
    due_at     text not null,
    sent_at    text,
    failure    text not null default '',
    constraint outbox_status_known check (status in ('waiting', 'sent', 'dead')),
    constraint outbox_sent_has_time check ((status = 'sent') = (sent_at is not null))
) strict;
insert into new_outbox select outbox_id, kind, recipient, language, subject, plain, html, thread, status, attempts,
    written_at, due_at, sent_at, failure from outbox;
drop table outbox;
alter table new_outbox rename to outbox;
create index outbox_by_due on outbox (due_at) where status = 'waiting';
