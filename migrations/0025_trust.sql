-- Set when a person had their account erased: the row stays under a pseudonym, so that what the audit and decisions name by
-- its number still has one. Such an account is suspended, too, and stays so.
alter table account add column erased_at text;

-- By whom else a person is known: the subject that an issuer of OpenID Connect knows an account's owner by.
create table identity (
    identity_id integer primary key,
    account_id  integer not null references account,
    issuer      text not null,
    subject     text not null,
    linked_at   text not null,
    constraint identity_once unique (issuer, subject),
    -- an address that somebody else has by now at the issuer opens no account
    constraint identity_one_of_an_issuer unique (account_id, issuer)
) strict;
