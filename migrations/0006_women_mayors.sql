-- Women among mayors, in thousandths, by country and year: EIGE's series.
-- country_code is null for the European Union of 27.
create table women_mayors (
    women_mayors_id integer primary key,
    country_code text references country,
    year         integer not null,
    per_mille    integer not null,
    source       text not null,
    known_from   integer not null references publication,
    known_to     integer references publication,
    constraint women_mayors_share_possible check (per_mille between 0 and 1000),
    constraint women_mayors_year_plausible check (year between 1990 and 2100)
) strict;
