-- Joining the Charter on line, and the nine new articles for those that signed the text of 2006.

-- An authority asks to join. Nothing here is public. What is said of people stands apart, in application_person.
create table application (
    application_id integer primary key,
    -- the authority, where the register has it already, and once it was registered
    authority_id  integer references authority,
    country_code  text not null references country,
    kind          text not null,
    name          text not null,
    tongue        text not null,
    website       text not null,
    identifier    text not null,
    version       text not null,
    decision      text not null,
    decided_on    text not null,
    -- when the mayor or president signed; none as long as that is still to come
    signed_on     text,
    document_id   integer references document,
    status        text not null,
    sent_at       text not null,
    closed_at     text,
    -- who entered it, if it came on paper
    entered_by    integer references account,
    is_sample     integer not null default 0,
    constraint application_version_known check (version in ('2006', '2022')),
    constraint application_status_known check (
        status in ('unconfirmed', 'open', 'question', 'checked', 'registered', 'refused', 'withdrawn', 'lapsed')),
    constraint application_closed_whole check ((status in ('registered', 'refused', 'withdrawn', 'lapsed')) = (closed_at is not null)),
    constraint application_registered_whole check (status <> 'registered' or authority_id is not null),
    constraint application_sample_yes_or_no check (is_sample in (0, 1))
) strict;
create index application_waiting on application (country_code) where status in ('open', 'question', 'checked');
create index application_by_time on application (sent_at);
create index application_by_document on application (document_id);

-- Who signs, and whom to write to. Removed some time after the end of the application.
create table application_person (
    application_id  integer primary key references application,
    signer          text not null,
    signer_function text not null,
    name            text not null,
    function        text not null,
    email           text not null,
    language        text not null
) strict;
create index application_person_by_email on application_person (email);

-- How an application went, as its own page tells it. The words are forgotten together with the people.
create table application_step (
    application_step_id integer primary key,
    application_id integer not null references application,
    kind           text not null,
    words          text not null,
    account_id     integer references account,
    at             text not null,
    constraint application_step_kind_known check (kind in (
        'received', 'entered', 'confirmed', 'checked', 'asked', 'answered', 'registered', 'refused', 'withdrawn', 'lapsed'))
) strict;
create index application_step_by_application on application_step (application_id);

-- The addresses of an application's own page, as letters give them. Only hashes are kept.
create table application_link (
    token_hash     blob primary key,
    application_id integer not null references application,
    expires_at     text not null
) strict;
create index application_link_by_application on application_link (application_id);

-- A signatory of the text of 2006 takes on the articles that were new in 2022: asked for by its approver, confirmed by
-- the coordinator or the observatory.
create table endorsement (
    endorsement_id integer primary key,
    authority_id   integer not null references authority,
    decision       text not null,
    decided_on     text not null,
    source         text not null,
    document_id    integer references document,
    status         text not null default 'open',
    asked_at       text not null,
    asked_by       integer not null references account,
    closed_at      text,
    closed_by      integer references account,
    constraint endorsement_status_known check (status in ('open', 'confirmed', 'refused')),
    constraint endorsement_closed_whole check ((status = 'open') = (closed_at is null) and (closed_at is null) = (closed_by is null))
) strict;
create unique index endorsement_open_once on endorsement (authority_id) where status = 'open';
create index endorsement_by_authority on endorsement (authority_id);
create index endorsement_by_document on endorsement (document_id);
