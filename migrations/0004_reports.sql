-- Implementation reports: written by a signatory, reviewed by the observatory.

create table reporting_period (
    reporting_period_id integer primary key,
    slug      text not null,
    starts_on text not null,
    ends_on   text not null,
    constraint reporting_period_slug_unique unique (slug),
    constraint reporting_period_in_order check (ends_on > starts_on)
) strict;
insert into reporting_period (slug, starts_on, ends_on) values ('2024-2025', '2024-01-01', '2025-12-31');

-- A draft may hold anything. revision rises with every saved change, so that a
-- page opened earlier cannot overwrite or submit what it has not seen.
create table report (
    report_id    integer primary key,
    authority_id integer not null references authority,
    reporting_period_id integer not null references reporting_period,
    status       text not null,
    status_at    text not null,
    revision     integer not null default 1,
    language_tag text not null,
    summary      text not null default '',
    is_sample    integer not null default 0,
    created_at   text not null,
    known_from   integer references publication,
    known_to     integer references publication,
    constraint report_once_per_period unique (authority_id, reporting_period_id),
    constraint report_status_known check (status in ('draft', 'submitted', 'returned', 'accepted')),
    constraint report_public_when_accepted check ((status = 'accepted') = (known_from is not null))
) strict;
create index report_by_status on report (status, status_at);

-- All fields are what the person typed; the rule that judges them is in domain.
create table measure (
    measure_id  integer primary key,
    report_id   integer not null references report,
    position    integer not null,
    revision    integer not null default 1,
    title       text not null default '',
    description text not null default '',
    responsible_unit text not null default '',
    starts      text not null default '',
    ends        text not null default '',
    resources   text not null default '',
    progress    text not null default '',
    result      text not null default '',
    articles    text not null default ''
) strict;
create index measure_by_report on measure (report_id, position);

create table decision (
    decision_id integer primary key,
    report_id   integer not null references report,
    step        text not null,
    comment     text not null,
    account_id  integer not null references account,
    decided_at  text not null,
    constraint decision_step_known check (step in ('submit', 'return', 'accept'))
) strict;
create index decision_by_report on decision (report_id, decided_at);

-- Accepted reports are frozen: what is public is exactly what was accepted.
create trigger report_accepted_is_final before update of authority_id, status, revision, language_tag, summary, known_from
on report when old.status = 'accepted'
begin select raise(abort, 'an accepted report is final'); end;
create trigger measure_of_accepted_report_is_final_update before update on measure
when (select status from report where report_id = old.report_id) = 'accepted'
begin select raise(abort, 'an accepted report is final'); end;
create trigger measure_of_accepted_report_is_final_insert before insert on measure
when (select status from report where report_id = new.report_id) = 'accepted'
begin select raise(abort, 'an accepted report is final'); end;
create trigger measure_of_accepted_report_is_final_delete before delete on measure
when (select status from report where report_id = old.report_id) = 'accepted'
begin select raise(abort, 'an accepted report is final'); end;

create view public_report as
    select r.report_id, r.authority_id, p.slug as period, p.starts_on, p.ends_on, r.status_at as accepted_at,
           r.language_tag, r.summary, r.is_sample, r.known_from
    from report r join reporting_period p using (reporting_period_id)
    where r.status = 'accepted' and r.known_to is null;
create view public_measure as
    select m.measure_id, m.report_id, m.position, m.title, m.description, m.responsible_unit,
           m.starts, m.ends, m.resources, m.progress, m.result, m.articles
    from measure m join public_report r using (report_id);
