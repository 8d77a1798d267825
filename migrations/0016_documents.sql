-- Files that people hand in. What is in one stands outside of the database under its hash, once for all rows
-- of the same content. token_hash is of the token by which a form names a file that belongs to nothing yet.
create table document (
    document_id integer primary key,
    token_hash  blob not null,
    sha256      text not null,
    media_type  text not null,
    size        integer not null,
    name        text not null,
    status      text not null,
    uploaded_at text not null,
    account_id  integer references account,
    -- what the scanner called the infection
    finding     text not null default '',
    constraint document_token_unique unique (token_hash),
    constraint document_sha256_shape check (length(sha256) = 64 and sha256 not glob '*[^0-9a-f]*'),
    constraint document_media_type_known check (media_type in ('pdf', 'odt', 'ods', 'docx', 'xlsx', 'png', 'jpeg')),
    constraint document_status_known check (status in ('quarantined', 'clean', 'infected'))
) strict;
create index document_by_content on document (sha256);
create index document_quarantined on document (document_id) where status = 'quarantined';

-- The plan itself, or the decision on it.
alter table action_plan add column document_id integer references document;
alter table plan_statement add column document_id integer references document;
