-- Letters, written in the transaction of what they tell and sent afterwards.
create table outbox (
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
    constraint outbox_kind_known check (kind in ('invitation', 'password-link', 'password-set', 'email-link', 'email-changed', 'factor-changed', 'code-used')),
    constraint outbox_status_known check (status in ('waiting', 'sent', 'dead')),
    constraint outbox_sent_has_time check ((status = 'sent') = (sent_at is not null))
) strict;
create index outbox_by_due on outbox (due_at) where status = 'waiting';

-- Who says to have forgotten a password. Written whether or not the address has an account, so that nobody can tell by
-- the answer or its time; answered afterwards.
create table password_request (
    password_request_id integer primary key,
    email        text not null,
    requested_at text not null,
    is_answered  integer not null default 0,
    constraint password_request_answered check (is_answered in (0, 1))
) strict;
create index password_request_by_time on password_request (requested_at);
