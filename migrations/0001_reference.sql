-- What the register stands on: publications, countries, languages, articles,
-- and figures that others have published.

-- A numbered state of the public register. Every publicly visible row says in
-- which publication it appeared (known_from) and in which it was replaced
-- (known_to, null while it is current): so an old page can be shown again.
create table publication (
    publication_id integer primary key,
    published_at   text not null,
    reason         text not null,
    constraint publication_reason_known check (reason in ('reference', 'import', 'edit', 'report'))
) strict;

create table country (
    country_code  text primary key,
    eurostat_code text not null,
    constraint country_code_shape check (country_code glob '[A-Z][A-Z]'),
    constraint country_eurostat_code_shape check (eurostat_code glob '[A-Z][A-Z]')
) strict;

-- First assignment of languages to countries; says nothing about an authority.
create table country_language (
    country_language_id integer primary key,
    country_code text not null references country,
    language_tag text not null,
    position     integer not null,
    known_from   integer not null references publication,
    known_to     integer references publication
) strict;

create table association (
    association_id integer primary key,
    country_code text not null references country,
    name         text not null,
    position     integer not null,
    known_from   integer not null references publication,
    known_to     integer references publication
) strict;

-- How many local governments a country has, at a date, by a source.
create table local_government_count (
    local_government_count_id integer primary key,
    country_code text not null references country,
    number       integer not null,
    as_of        text not null,
    source       text not null,
    known_from   integer not null references publication,
    known_to     integer references publication,
    constraint local_government_count_positive check (number > 0)
) strict;

-- Languages in which a text of the Charter is known to exist.
create table charter_language (
    charter_language_id integer primary key,
    language_tag text not null,
    endonym      text not null,
    text_2006    text not null,
    text_2022    text not null,
    source       text not null,
    known_from   integer not null references publication,
    known_to     integer references publication,
    constraint charter_language_text_2006_known check (text_2006 in ('yes', 'no', 'in-progress', 'unknown')),
    constraint charter_language_text_2022_known check (text_2022 in ('yes', 'no', 'in-progress', 'unknown'))
) strict;

create table article (
    article_number integer primary key,
    theme          text not null,
    since_version  text not null,
    title_status   text not null,
    source         text not null,
    constraint article_number_in_charter check (article_number between 1 and 39),
    constraint article_since_version_known check (since_version in ('2006', '2022'))
) strict;

-- Figures published elsewhere, side by side with their contradictions.
-- country_code is null where the figure is for all countries. as_of is the
-- source's own wording; as_of_year orders the rows where it can be told.
create table published_count (
    published_count_id integer primary key,
    country_code text references country,
    number       integer not null,
    is_exact     integer not null,
    is_increment integer not null,
    municipalities integer,
    regional     integer,
    countries    integer,
    as_of        text not null,
    as_of_year   integer,
    source       text not null,
    note         text not null,
    known_from   integer not null references publication,
    known_to     integer references publication,
    constraint published_count_exact_is_boolean check (is_exact in (0, 1)),
    constraint published_count_increment_is_boolean check (is_increment in (0, 1))
) strict;

create table published_plan_share (
    published_plan_share_id integer primary key,
    country_code text not null references country,
    as_of        text not null,
    statement    text not null,
    source       text not null,
    known_from   integer not null references publication,
    known_to     integer references publication
) strict;

-- One row: which version of the reference data was loaded last.
create table reference_state (
    reference_state_id integer primary key,
    content_hash text not null,
    loaded_at    text not null,
    constraint reference_state_single check (reference_state_id = 1)
) strict;
