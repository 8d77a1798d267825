-- The authority that a change is about, so that it can read its own log. Rows from before there was
-- the column tell it by their subject or their detail: such a row is never changed.
alter table audit add column authority_id integer references authority;
create index audit_by_authority on audit (authority_id) where authority_id is not null;
create index audit_by_told_authority on audit (detail ->> '$.authority') where authority_id is null;
create index audit_by_subject on audit (subject);
create index audit_by_account on audit (account_id, action) where account_id is not null;

-- Set while an open report lies before those who certify in its authority's name; nobody writes in it then.
alter table report add column ready_at text
    constraint report_ready_while_open check (ready_at is null or status in ('draft', 'returned'));

-- Two more steps, the words by which a report was certified, and in whose place a coordinator took a step.
create table new_decision (
    decision_id integer primary key,
    report_id   integer not null references report,
    step        text not null,
    comment     text not null,
    certified   text not null default '',
    account_id  integer not null references account,
    acting_for  integer references authority,
    decided_at  text not null,
    constraint decision_step_known check (step in ('hand-over', 'hand-back', 'submit', 'return', 'accept')),
    constraint decision_certified_when_submitted check (certified = '' or step = 'submit')
) strict;
insert into new_decision (decision_id, report_id, step, comment, account_id, decided_at)
    select decision_id, report_id, step, comment, account_id, decided_at from decision;
drop table decision;
alter table new_decision rename to decision;
create index decision_by_report on decision (report_id, decided_at);

-- The public is told when a report was certified, and whether a coordinator wrote in its authority's place.
drop view public_measure;
drop view public_report;
create view public_report as
    select r.report_id, r.authority_id, p.slug as period, p.starts_on, p.ends_on, r.status_at as accepted_at,
           (select max(d.decided_at) from decision d where d.report_id = r.report_id and d.certified <> '') as certified_at,
           exists (select 1 from audit a where a.subject = 'report/' || r.report_id and a.acting_for is not null) as is_by_coordinator,
           r.language_tag, r.summary, r.is_sample, r.known_from
    from report r join reporting_period p using (reporting_period_id)
    where r.status = 'accepted' and r.known_to is null;
create view public_measure as
    select m.measure_id, m.report_id, m.position, m.title, m.description, m.responsible_unit,
           m.starts, m.ends, m.resources, m.cost_band, m.progress, m.result, m.articles
    from measure m join public_report r using (report_id);
