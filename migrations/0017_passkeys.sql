-- Passkeys (WebAuthn): what is known of each, without anything secret.
create table passkey (
    passkey_id    integer primary key,
    account_id    integer not null references account,
    -- by which the browser finds it; no two accounts share one
    credential_id blob not null,
    name          text not null,
    -- its public key and what else the library keeps of it, as JSON
    credential    text not null,
    -- how often it was used, as far as it counts; a smaller number tells of a copy
    counter       integer not null default 0,
    added_at      text not null,
    used_at       text,
    constraint passkey_credential_unique unique (credential_id),
    constraint passkey_named check (trim(name) <> '')
) strict;
create index passkey_by_account on passkey (account_id);

-- The reset of a second factor that was lost. Its owner may begin it (then asked_by is empty), one administrator asks for
-- it, and another one confirms: three different people.
create table factor_reset (
    factor_reset_id integer primary key,
    account_id integer not null references account,
    begun_at   text not null,
    expires_at text not null,
    asked_by   integer references account,
    reason     text not null default '',
    closed_at  text,
    closed_by  integer references account,
    outcome    text,
    constraint factor_reset_outcome_known check (outcome in ('confirmed', 'refused')),
    constraint factor_reset_asked_with_reason check ((asked_by is null) = (trim(reason) = '')),
    constraint factor_reset_asked_by_another check (asked_by <> account_id),
    constraint factor_reset_closed_whole check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (outcome is null)),
    constraint factor_reset_by_two check (outcome is null or outcome <> 'confirmed'
        or (asked_by is not null and closed_by <> asked_by and closed_by <> account_id))
) strict;
create index factor_reset_by_account on factor_reset (account_id);
