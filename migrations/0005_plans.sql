-- Action plans: what the Charter asks of a signatory within two years of signing.

-- A plan that a source tells of. starts_on and ends_on are the plan's own
-- period; null where no source says. The adoption is an interval, as acts are.
create table action_plan (
    action_plan_id integer primary key,
    authority_id integer not null references authority,
    title        text not null,
    language_tag text,
    adopted_earliest text,
    adopted_latest   text,
    starts_on    text,
    ends_on      text,
    address      text not null,
    wording      text not null,
    source       text not null,
    origin       text not null,
    known_from   integer not null references publication,
    known_to     integer references publication,
    constraint action_plan_adoption_whole check ((adopted_earliest is null) = (adopted_latest is null)),
    constraint action_plan_adoption_in_order check (adopted_latest >= adopted_earliest),
    constraint action_plan_period_in_order check (ends_on >= starts_on),
    constraint action_plan_origin_known check (origin in ('import', 'staff', 'sample'))
) strict;
create index action_plan_by_authority on action_plan (authority_id);

-- What a source says about a plan that is not there: that there was none on a
-- day, or that the observatory has granted more time until a day.
create table plan_statement (
    plan_statement_id integer primary key,
    authority_id integer not null references authority,
    kind         text not null,
    said_on      text not null,
    until        text,
    wording      text not null,
    source       text not null,
    origin       text not null,
    known_from   integer not null references publication,
    known_to     integer references publication,
    constraint plan_statement_kind_known check (kind in ('no-plan', 'extension')),
    constraint plan_statement_until_where_extended check ((kind = 'extension') = (until is not null)),
    constraint plan_statement_until_later check (until > said_on),
    constraint plan_statement_origin_known check (origin in ('import', 'staff', 'sample'))
) strict;
create index plan_statement_by_authority on plan_statement (authority_id);

-- Until when a report of a period is expected: the observatory's own rule, a
-- year after the period, as the Charter sets no day.
alter table reporting_period add column due_on text not null default '';
update reporting_period set due_on = '2026-12-31' where slug = '2024-2025';
