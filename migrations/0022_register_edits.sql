-- Staff edit the register by form.

-- An act may also be that a commitment was withdrawn, contested, annulled or ended.
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

-- The predecessor, too, may be a body that the register does not hold: then only its name is known.
create table new_succession (
    succession_id    integer primary key,
    predecessor_id   integer references authority,
    predecessor_name text not null,
    successor_id     integer references authority,
    successor_name   text not null,
    kind             text not null,
    earliest         text not null,
    latest           text,
    source           text not null,
    origin           text not null,
    known_from       integer not null references publication,
    known_to         integer references publication,
    constraint succession_kind_known check (kind in ('merger', 'split', 'rename')),
    constraint succession_has_an_authority check (predecessor_id is not null or successor_id is not null),
    constraint succession_predecessor_named check (predecessor_id is not null or predecessor_name <> ''),
    constraint succession_dates_in_order check (latest is null or latest >= earliest),
    constraint succession_origin_known check (origin in ('import', 'staff', 'sample'))
) strict;
insert into new_succession
    select succession_id, predecessor_id, '', successor_id, successor_name, kind, earliest, latest, source, origin, known_from, known_to
    from succession;
drop table succession;
alter table new_succession rename to succession;
create index succession_by_predecessor on succession (predecessor_id);
create index succession_by_successor on succession (successor_id);

-- What staff have set and what was closed, for feeds: few rows of many.
create index authority_profile_edited on authority_profile (authority_id) where origin = 'staff' or known_to is not null;
create index authority_name_edited on authority_name (authority_id) where origin = 'staff' or known_to is not null;
create index authority_language_edited on authority_language (authority_id) where origin = 'staff' or known_to is not null;
create index authority_identifier_edited on authority_identifier (authority_id) where origin = 'staff' or known_to is not null;
create index authority_place_edited on authority_place (authority_id) where origin = 'staff' or known_to is not null;
create index authority_population_edited on authority_population (authority_id) where origin = 'staff' or known_to is not null;
