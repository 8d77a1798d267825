-- Failures of signing in, counted by what they are about or where they come from. Only a hash of that is kept: what is
-- typed as an address may be a password.
create table failure (
    key_hash     blob primary key,
    last_at      text not null,
    -- when none of them counts any more
    forgotten_at text not null
) strict, without rowid;
create index failure_by_forgotten on failure (forgotten_at);
drop table sign_in_failure;

-- Browsers from which a person has signed in. Only the hash of the token in the cookie is kept; a browser that several
-- people use has one token.
create table known_device (
    token_hash blob not null,
    account_id integer not null references account,
    expires_at text not null,
    constraint known_device_once primary key (token_hash, account_id)
) strict, without rowid;
create index known_device_by_account on known_device (account_id);
