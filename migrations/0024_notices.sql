-- How a person wants to hear of an event; who has chosen nothing hears of it at once.
create table letter_choice (
    account_id integer not null references account,
    event      text not null,
    frequency  text not null,
    constraint letter_choice_once primary key (account_id, event),
    constraint letter_choice_frequency_known check (frequency in ('instant', 'daily', 'weekly', 'off'))
) strict, without rowid;

-- What waits for the next digest of a person. path is an address without language.
create table notice (
    notice_id  integer primary key,
    account_id integer not null references account,
    event      text not null,
    name       text not null,
    path       text not null,
    frequency  text not null,
    written_at text not null,
    constraint notice_frequency_known check (frequency in ('daily', 'weekly'))
) strict;
create index notice_by_time on notice (frequency, written_at);

-- The link of a digest with which a person gets no more of its kind, without signing in. Only its hash is kept.
create table digest_link (
    token_hash blob primary key,
    account_id integer not null references account,
    frequency  text not null,
    expires_at text not null,
    constraint digest_link_frequency_known check (frequency in ('daily', 'weekly'))
) strict;

-- The address that mail programs ask for that (List-Unsubscribe); empty for letters that nobody can refuse.
alter table outbox add column unsubscribe text not null default '';
