-- A one-time link with which a person shows that a new address is theirs. Only its hash is kept.
create table email_link (
    token_hash blob primary key,
    account_id integer not null references account,
    email      text not null,
    expires_at text not null
) strict;

create index session_by_account on session (data ->> '$.account.account');
