-- What visitors say is wrong on a signatory's page. Never public: only staff
-- read it. email is for the answer and may be empty; note is what staff did.
create table correction (
    correction_id integer primary key,
    authority_id integer not null references authority,
    body         text not null,
    source       text not null,
    email        text not null,
    language     text not null,
    sent_at      text not null,
    closed_at    text,
    closed_by    integer references account,
    note         text not null default '',
    constraint correction_body_not_empty check (trim(body) <> ''),
    constraint correction_closed_whole check ((closed_at is null) = (closed_by is null)),
    constraint correction_note_when_closed check (closed_at is not null or note = '')
) strict;
create index correction_open on correction (authority_id) where closed_at is null;
create index correction_by_time on correction (sent_at);
