-- Codes of an authenticator program (RFC 6238): the secret that it shares with us. Not in force before it was confirmed.
create table second_factor (
    account_id   integer primary key references account,
    secret       text not null,
    confirmed_at text,
    -- the last step of time whose code was taken: none is taken twice
    last_step    integer not null default 0
) strict;

-- Codes for whoever has lost the program, each for once. Only hashes are kept.
create table recovery_code (
    code_hash  blob primary key,
    account_id integer not null references account
) strict;
create index recovery_code_by_account on recovery_code (account_id);
