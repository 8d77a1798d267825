-- Who speaks for an authority: invitations, contacts, claims; and how an authority withdraws.

alter table account add column last_signed_in_at text;
update account set last_signed_in_at =
    (select max(at) from audit where action = 'signed-in' and audit.account_id = account.account_id);

-- Whom to write to about an authority. Private: in no export and on no public page.
create table authority_contact (
    authority_id integer not null references authority,
    kind         text not null,
    name         text not null,
    function     text not null,
    email        text not null,
    constraint authority_contact_once primary key (authority_id, kind),
    constraint authority_contact_kind_known check (kind in ('main', 'alternate', 'mailbox'))
) strict, without rowid;

-- Who was asked to speak for an authority, at which address. The link itself is in password_link; whoever has a password
-- needs none.
create table invitation (
    invitation_id integer primary key,
    account_id   integer not null references account,
    authority_id integer not null references authority,
    seat         text not null,
    email        text not null,
    invited_by   integer references account,
    sent_at      text not null,
    -- set when it was taken back, or another took its place
    ended_at     text,
    constraint invitation_seat_known check (seat in ('editor', 'approver', 'both'))
) strict;
create index invitation_by_authority on invitation (authority_id) where ended_at is null;
insert into invitation (account_id, authority_id, seat, email, sent_at)
    select r.account_id, r.authority_id, iif(count(*) = 2, 'both', min(r.role)), a.email, max(r.granted_at)
    from account_role r join account a using (account_id)
    where r.authority_id is not null and a.password_hash is null group by r.account_id, r.authority_id;
create index outbox_by_recipient on outbox (recipient);

-- Somebody says to work for an authority and asks to speak for it. Never public. What was typed is forgotten some time
-- after the decision.
create table claim (
    claim_id     integer primary key,
    authority_id integer not null references authority,
    name         text not null,
    function     text not null,
    email        text not null,
    language     text not null,
    evidence     text not null,
    status       text not null,
    sent_at      text not null,
    confirmed_at text,
    decided_at   text,
    decided_by   integer references account,
    -- what the person is given, by a decision or by the code
    seat         text,
    -- of the code sent by post only an Argon2id hash is kept
    code_hash    text,
    code_until   text,
    code_to      text not null default '',
    code_tries   integer not null default 0,
    constraint claim_status_known check (status in ('unconfirmed', 'open', 'code', 'accepted', 'refused')),
    constraint claim_seat_known check (seat in ('editor', 'approver', 'both')),
    constraint claim_code_whole check ((status = 'code') = (code_hash is not null) and (code_hash is null) = (code_until is null))
) strict;
create index claim_open on claim (authority_id) where status in ('open', 'code');
create index claim_by_time on claim (sent_at);

-- The addresses of a claim's own page, as letters give them. Only hashes are kept.
create table claim_link (
    token_hash blob primary key,
    claim_id   integer not null references claim,
    expires_at text not null
) strict;
create index claim_link_by_claim on claim_link (claim_id);

-- An authority undoes a commitment: asked for by its approver, confirmed by the coordinator or the observatory.
create table withdrawal (
    withdrawal_id integer primary key,
    authority_id  integer not null references authority,
    commitment_id integer not null references commitment,
    decision      text not null,
    decided_on    text not null,
    source        text not null,
    reason        text not null,
    status        text not null default 'open',
    asked_at      text not null,
    asked_by      integer not null references account,
    closed_at     text,
    closed_by     integer references account,
    constraint withdrawal_status_known check (status in ('open', 'confirmed', 'refused')),
    constraint withdrawal_closed_whole check ((status = 'open') = (closed_at is null) and (closed_at is null) = (closed_by is null))
) strict;
create unique index withdrawal_open_once on withdrawal (commitment_id) where status = 'open';
create index withdrawal_by_authority on withdrawal (authority_id);

-- An act may now also be that a commitment was withdrawn, contested, annulled or ended.
create table new_act (
    act_id        integer primary key,
    commitment_id integer not null references commitment,
    kind          text not null,
    earliest      text not null,
    latest        text,
    wording       text not null,
    source        text not null,
    known_from    integer not null references publication,
    known_to      integer references publication,
    constraint act_kind_known check (kind in (
        'council-decision', 'signature', 'ceremony', 'registration', 'announcement', 'listing',
        'withdrawal', 'contestation', 'annulment', 'end', 'unknown')),
    constraint act_not_before_the_charter check (earliest >= '2006-05-12'),
    constraint act_dates_in_order check (latest is null or latest >= earliest)
) strict;
insert into new_act select act_id, commitment_id, kind, earliest, latest, wording, source, known_from, known_to from act;
drop table act;
alter table new_act rename to act;
create index act_by_commitment on act (commitment_id);
