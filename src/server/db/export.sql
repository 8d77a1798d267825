-- The file of the whole register for everybody: the tables of src/data/bulk.rs, and two about them.
-- Lists are JSON arrays, yes and no are 1 and 0, what is not known is null.
create table about (name text not null primary key, value text not null) strict;
create table data_dictionary (table_name text not null, column_name text not null, meaning text not null) strict;
create table signatories (
    slug text,
    address text,
    names text,
    country_code text,
    country_name text,
    kind_code text,
    kind_name text,
    status text,
    status_source text,
    standing text,
    signed_earliest text,
    signed_latest text,
    signed_precision text,
    charter_versions text,
    languages text,
    population integer,
    population_as_of text,
    population_source text,
    plan_standing text,
    reported_periods text,
    latitude real,
    longitude real,
    geonames_id text,
    lau_code text,
    nuts_code text,
    national_code text,
    wikidata_id text,
    source text,
    note text,
    note_language text,
    kind_wording text,
    is_sample integer
) strict;
create table names (
    slug text,
    text text,
    language text,
    role text,
    script text
) strict;
create table commitments (
    slug text,
    commitment integer,
    kind text,
    charter_version text,
    status text,
    counts integer,
    confidence text,
    source text
) strict;
create table acts (
    slug text,
    commitment integer,
    kind text,
    earliest text,
    latest text,
    precision text,
    wording text,
    source text
) strict;
create table plans (
    slug text,
    title text,
    language text,
    adopted_earliest text,
    adopted_latest text,
    adopted_precision text,
    starts text,
    ends text,
    address text,
    wording text,
    source text
) strict;
create table plan_statements (
    slug text,
    kind text,
    said_on text,
    until text,
    wording text,
    source text
) strict;
create table successions (
    slug text,
    kind text,
    successor_name text,
    successor_slug text,
    earliest text,
    latest text,
    precision text,
    source text
) strict;
create table predecessors (
    slug text,
    kind text,
    predecessor_name text,
    predecessor_slug text,
    earliest text,
    latest text,
    precision text,
    source text
) strict;
create table reports (
    slug text,
    period text,
    starts_on text,
    ends_on text,
    accepted_at text,
    language text,
    summary text
) strict;
create table measures (
    slug text,
    period text,
    number integer,
    title text,
    articles text,
    description text,
    responsible_unit text,
    starts text,
    ends text,
    resources text,
    cost_band text,
    progress text,
    result text
) strict;
create table countries (
    code text,
    name text,
    address text,
    eurostat_code text,
    signatories integer,
    municipalities integer,
    apart integer,
    former integer,
    local_governments integer,
    local_governments_as_of text,
    local_governments_source text,
    languages text,
    associations text
) strict;
create table languages (
    tag text,
    name text,
    address text,
    endonym text,
    signatories integer,
    only integer,
    countries text,
    inhabitants integer,
    inhabitants_known integer,
    inhabitants_of integer,
    text_2006 text,
    text_2022 text,
    text_source text,
    guidance text
) strict;
create table published_counts (
    country_code text,
    number integer,
    is_exact integer,
    is_increment integer,
    municipalities integer,
    regional integer,
    countries integer,
    as_of text,
    source text,
    note text
) strict;
create table published_plan_shares (
    country_code text,
    as_of text,
    statement text,
    source text
) strict;
create table women_mayors (
    country_code text,
    year integer,
    per_cent real,
    source text
) strict;
