-- The register: authorities, their names and languages, commitments and acts.

-- Identity only: what can change is in the tables beside it. The slug is part
-- of public addresses and never changes.
create table authority (
    authority_id integer primary key,
    slug         text not null,
    country_code text not null references country,
    is_sample    integer not null default 0,
    created_at   text not null,
    constraint authority_slug_unique unique (slug),
    constraint authority_slug_shape check (slug glob '[a-z][a-z]-[a-z0-9]*' and slug not glob '*[^a-z0-9-]*'),
    constraint authority_sample_is_boolean check (is_sample in (0, 1))
) strict;

-- What the authority is. origin tells an import from a person's correction,
-- which no import may overwrite.
create table authority_profile (
    authority_profile_id integer primary key,
    authority_id  integer not null references authority,
    kind          text not null,
    kind_wording  text not null,
    folded_name   text not null,
    note          text not null,
    note_language text not null,
    source        text not null,
    origin        text not null,
    known_from    integer not null references publication,
    known_to      integer references publication,
    constraint authority_profile_kind_known check (kind in (
        'municipality', 'city-district', 'intercommunal-body', 'joint-authority', 'district',
        'department', 'province', 'county', 'region', 'regional-council', 'national-association')),
    constraint authority_profile_origin_known check (origin in ('import', 'staff', 'sample'))
) strict;
create unique index authority_profile_current on authority_profile (authority_id) where known_to is null;
create index authority_profile_identity on authority_profile (folded_name);

create table authority_name (
    authority_name_id integer primary key,
    authority_id integer not null references authority,
    name         text not null,
    language_tag text,
    role         text not null,
    position     integer not null,
    origin       text not null,
    known_from   integer not null references publication,
    known_to     integer references publication,
    constraint authority_name_role_known check (role in ('official', 'former', 'other-script', 'alias')),
    constraint authority_name_not_empty check (trim(name) <> ''),
    constraint authority_name_origin_known check (origin in ('import', 'staff', 'sample'))
) strict;
create index authority_name_by_authority on authority_name (authority_id);

-- The folded forms a search may type, rebuilt whenever a name changes.
create table authority_search_form (
    authority_id integer not null references authority,
    form         text not null,
    constraint authority_search_form_once primary key (authority_id, form)
) strict, without rowid;

create table authority_language (
    authority_language_id integer primary key,
    authority_id integer not null references authority,
    language_tag text not null,
    position     integer not null,
    source       text not null,
    origin       text not null,
    known_from   integer not null references publication,
    known_to     integer references publication,
    constraint authority_language_origin_known check (origin in ('import', 'staff', 'sample'))
) strict;
create index authority_language_by_authority on authority_language (authority_id);
create index authority_language_by_tag on authority_language (language_tag);

-- Identifiers with the year or version of their scheme, where it has one.
create table authority_identifier (
    authority_identifier_id integer primary key,
    authority_id integer not null references authority,
    scheme       text not null,
    value        text not null,
    version      text,
    origin       text not null,
    known_from   integer not null references publication,
    known_to     integer references publication,
    constraint authority_identifier_scheme_known check (scheme in ('lau', 'nuts', 'national', 'wikidata', 'geonames')),
    constraint authority_identifier_origin_known check (origin in ('import', 'staff', 'sample'))
) strict;
create index authority_identifier_by_value on authority_identifier (scheme, value);
create index authority_identifier_by_authority on authority_identifier (authority_id);

-- The populated place the authority is named after. place_population is that of
-- the settlement: never summed, never a size class.
create table authority_place (
    authority_place_id integer primary key,
    authority_id     integer not null references authority,
    latitude         real not null,
    longitude        real not null,
    place_population integer,
    source           text not null,
    origin           text not null,
    known_from       integer not null references publication,
    known_to         integer references publication,
    constraint authority_place_latitude_plausible check (latitude between -90 and 90),
    constraint authority_place_longitude_plausible check (longitude between -180 and 180),
    constraint authority_place_origin_known check (origin in ('import', 'staff', 'sample'))
) strict;
create unique index authority_place_current on authority_place (authority_id) where known_to is null;

-- Inhabitants of the authority itself.
create table authority_population (
    authority_population_id integer primary key,
    authority_id integer not null references authority,
    inhabitants  integer not null,
    as_of        text not null,
    source       text not null,
    origin       text not null,
    known_from   integer not null references publication,
    known_to     integer references publication,
    constraint authority_population_positive check (inhabitants > 0),
    constraint authority_population_origin_known check (origin in ('import', 'staff', 'sample'))
) strict;
create index authority_population_by_authority on authority_population (authority_id);

-- One body takes the place of another. The successor may be a body that the
-- register does not hold: then only its name is known.
create table succession (
    succession_id  integer primary key,
    predecessor_id integer not null references authority,
    successor_id   integer references authority,
    successor_name text not null,
    kind           text not null,
    earliest       text not null,
    latest         text,
    source         text not null,
    origin         text not null,
    known_from     integer not null references publication,
    known_to       integer references publication,
    constraint succession_kind_known check (kind in ('merger', 'split', 'rename')),
    constraint succession_dates_in_order check (latest is null or latest >= earliest),
    constraint succession_origin_known check (origin in ('import', 'staff', 'sample'))
) strict;
create index succession_by_predecessor on succession (predecessor_id);
create index succession_by_successor on succession (successor_id);

create table commitment (
    commitment_id integer primary key,
    authority_id  integer not null references authority,
    kind          text not null,
    version       text not null,
    status        text not null,
    confidence    text not null,
    source        text not null,
    origin        text not null,
    known_from    integer not null references publication,
    known_to      integer references publication,
    constraint commitment_kind_known check (kind in ('signature', 'extension', 'renewal')),
    constraint commitment_version_known check (version in ('2006', '2022', 'unknown')),
    constraint commitment_status_known check (status in (
        'announced', 'decided', 'signed', 'registered', 'listed', 'contested',
        'annulled', 'withdrawn', 'superseded', 'ended')),
    constraint commitment_origin_known check (origin in ('import', 'staff', 'sample'))
) strict;
create index commitment_by_authority on commitment (authority_id);

-- A dated event of a commitment. The date is an interval; latest is null where
-- no later bound is known. No act is earlier than the Charter itself.
create table act (
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
        'council-decision', 'signature', 'ceremony', 'registration', 'announcement', 'listing', 'unknown')),
    constraint act_not_before_the_charter check (earliest >= '2006-05-12'),
    constraint act_dates_in_order check (latest is null or latest >= earliest)
) strict;
create index act_by_commitment on act (commitment_id);

create table import_run (
    import_run_id integer primary key,
    imported_at   text not null,
    file_name     text not null,
    file_hash     text not null,
    row_count     integer not null,
    added_count   integer not null,
    changed_count integer not null,
    publication_id integer references publication
) strict;

-- A row that could not go in, or differs from what staff have set: kept with
-- its original text until someone deals with it.
create table import_problem (
    import_problem_id integer primary key,
    import_run_id integer not null references import_run,
    row_number    integer not null,
    column_name   text not null,
    value         text not null,
    code          text not null,
    original      text not null,
    resolved_at   text,
    constraint import_problem_row_positive check (row_number > 0)
) strict;
create index import_problem_open on import_problem (import_run_id) where resolved_at is null;
