-- A problem of an import may be closed by somebody of the staff; why stands in the audit. Then the same row brings it
-- back no more.
alter table import_problem add column closed_by integer references account;

-- Articles of the Charter have a past, as all that is public.
create table new_article (
    article_id     integer primary key,
    article_number integer not null,
    theme          text not null,
    since_version  text not null,
    title_status   text not null,
    source         text not null,
    known_from     integer not null references publication,
    known_to       integer references publication,
    constraint article_number_in_charter check (article_number between 1 and 39),
    constraint article_since_version_known check (since_version in ('2006', '2022'))
) strict;
insert into new_article (article_number, theme, since_version, title_status, source, known_from)
    select article_number, theme, since_version, title_status, source, (select min(publication_id) from publication)
    from article;
drop table article;
alter table new_article rename to article;
create unique index article_current on article (article_number) where known_to is null;

-- A visitor may also say that somebody is not in the register: then there is no authority yet, and searched is what the
-- visitor had looked for.
create table new_correction (
    correction_id integer primary key,
    authority_id integer references authority,
    searched     text not null default '',
    body         text not null,
    source       text not null,
    email        text not null,
    language     text not null,
    sent_at      text not null,
    closed_at    text,
    closed_by    integer references account,
    note         text not null default '',
    constraint correction_body_not_empty check (trim(body) <> ''),
    constraint correction_searched_for_the_missing check (authority_id is null or searched = ''),
    constraint correction_closed_whole check ((closed_at is null) = (closed_by is null)),
    constraint correction_note_when_closed check (closed_at is not null or note = '')
) strict;
insert into new_correction (correction_id, authority_id, body, source, email, language, sent_at, closed_at, closed_by, note)
    select correction_id, authority_id, body, source, email, language, sent_at, closed_at, closed_by, note from correction;
drop table correction;
alter table new_correction rename to correction;
create index correction_open on correction (authority_id) where closed_at is null;
create index correction_by_time on correction (sent_at);
