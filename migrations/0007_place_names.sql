-- Other names of the places that authorities are named after: exonyms and
-- names in the place's own script. forms are their folded forms, one a line,
-- by which the search finds them.
create table place_name (
    place_name_id integer primary key,
    geonames_id  text not null,
    name         text not null,
    script       text not null,
    forms        text not null,
    source       text not null,
    known_from   integer not null references publication,
    known_to     integer references publication,
    constraint place_name_script_known check (script in ('Latn', 'Grek', 'Cyrl')),
    constraint place_name_not_empty check (trim(name) <> '')
) strict;
create index place_name_by_place on place_name (geonames_id);
