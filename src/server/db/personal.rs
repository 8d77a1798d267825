//! What the observatory keeps about a person, for that person alone: each part as JSON, as SQLite makes it.

use serde_json::{Map, Value};
use sqlx::SqliteConnection;

use crate::server::error::Result;

/// The parts of the file and their statements. Each takes the account's key and gives one text.
const PARTS: [(&str, &str); 21] = [
    (
        "account",
        "select json_object('number', account_id, 'name', name, 'email', email, 'language', language, 'created_at', created_at,
                'last_signed_in_at', last_signed_in_at, 'has_password', json(iif(password_hash is null, 'false', 'true')))
         from account where account_id = ?",
    ),
    (
        "roles",
        "select json_group_array(json_object('role', r.role, 'authority', a.slug, 'country', r.country_code, 'granted_at', r.granted_at))
         from account_role r left join authority a using (authority_id) where r.account_id = ?",
    ),
    (
        "passkeys",
        "select json_group_array(json_object('name', name, 'added_at', added_at, 'used_at', used_at))
         from passkey where account_id = ?",
    ),
    (
        "authenticator_program",
        "select json_group_array(json_object('confirmed_at', confirmed_at)) from second_factor where account_id = ?",
    ),
    (
        "recovery_codes_left",
        "select json(count(*)) from recovery_code where account_id = ?",
    ),
    (
        "factor_resets",
        "select json_group_array(json_object('begun_at', begun_at, 'reason', reason, 'outcome', outcome, 'expires_at', expires_at))
         from factor_reset where account_id = ?",
    ),
    (
        "identities",
        "select json_group_array(json_object('issuer', issuer, 'subject', subject, 'linked_at', linked_at))
         from identity where account_id = ?",
    ),
    (
        "known_browsers",
        "select json_group_array(json_object('known_until', expires_at)) from known_device where account_id = ?",
    ),
    (
        "letters_chosen",
        "select json_group_array(json_object('event', event, 'frequency', frequency)) from letter_choice where account_id = ?",
    ),
    (
        "waiting_for_a_digest",
        "select json_group_array(json_object('event', event, 'about', name, 'written_at', written_at)) from notice where account_id = ?",
    ),
    (
        "letters",
        "select json_group_array(json_object('kind', o.kind, 'subject', o.subject, 'status', o.status, 'written_at', o.written_at))
         from outbox o join account a on a.email = o.recipient where a.account_id = ?",
    ),
    (
        "invitations_received",
        "select json_group_array(json_object('authority', a.slug, 'seat', i.seat, 'email', i.email, 'sent_at', i.sent_at, 'ended_at', i.ended_at))
         from invitation i join authority a using (authority_id) where i.account_id = ?",
    ),
    (
        "invitations_sent",
        "select json_group_array(json_object('authority', a.slug, 'seat', i.seat, 'sent_at', i.sent_at))
         from invitation i join authority a using (authority_id) where i.invited_by = ?",
    ),
    (
        "contact_of",
        "select json_group_array(json_object('authority', t.slug, 'kind', c.kind, 'name', c.name, 'function', c.function, 'email', c.email))
         from account a join authority_contact c on lower(c.email) = a.email join authority t using (authority_id)
         where a.account_id = ?",
    ),
    (
        "claims",
        "select json_group_array(json_object('authority', t.slug, 'name', c.name, 'function', c.function, 'email', c.email,
                'evidence', c.evidence, 'language', c.language, 'status', c.status, 'sent_at', c.sent_at, 'decided_at', c.decided_at))
         from account a join claim c on lower(c.email) = a.email join authority t using (authority_id) where a.account_id = ?",
    ),
    (
        "applications",
        "select json_group_array(json_object('authority', t.name, 'signer', p.signer, 'signer_function', p.signer_function, 'name', p.name,
                'function', p.function, 'email', p.email, 'language', p.language, 'status', t.status, 'sent_at', t.sent_at))
         from account a join application_person p on lower(p.email) = a.email join application t using (application_id)
         where a.account_id = ?",
    ),
    (
        "corrections_sent",
        "select json_group_array(json_object('authority', t.slug, 'searched', c.searched, 'text', c.body, 'source', c.source,
                'email', c.email, 'sent_at', c.sent_at))
         from account a join correction c on lower(c.email) = a.email left join authority t using (authority_id) where a.account_id = ?",
    ),
    (
        "documents",
        "select json_group_array(json_object('name', name, 'type', media_type, 'size', size, 'uploaded_at', uploaded_at))
         from document where account_id = ?",
    ),
    (
        "reports",
        "with worked as (
             select distinct cast(substr(subject, 8) as integer) as report_id from audit where account_id = ?1 and subject like 'report/%'
             union select report_id from decision where account_id = ?1)
         select json_group_array(json_object('report', r.report_id, 'authority', t.slug, 'period', p.slug, 'status', r.status))
         from worked join report r using (report_id) join authority t using (authority_id) join reporting_period p using (reporting_period_id)",
    ),
    (
        "decisions",
        "select json_group_array(json_object('report', report_id, 'step', step, 'comment', comment, 'certified', certified, 'at', decided_at))
         from decision where account_id = ?",
    ),
    (
        "audit",
        "with own as (
             select audit_id from audit where account_id = ?1
             union select audit_id from audit where subject = 'account/' || ?1)
         select json_group_array(json_object('row', a.audit_id, 'at', a.at, 'by', iif(a.account_id = ?1, 'you', a.actor), 'action', a.action,
                'subject', a.subject, 'detail', json(a.detail), 'why', a.why, 'in_the_place_of', a.acting_for, 'address', o.address))
         from own join audit a using (audit_id) left join audit_origin o on o.audit_id = a.audit_id and a.account_id = ?1",
    ),
];

/// Everything, by part.
///
/// # Errors
/// The database could not be read.
pub async fn list_all(conn: &mut SqliteConnection, account: i64) -> Result<Map<String, Value>> {
    let mut all = Map::new();
    for (name, statement) in PARTS {
        let part: Option<String> = sqlx::query_scalar(statement)
            .bind(account)
            .fetch_optional(&mut *conn)
            .await?;
        let part = part.map(|text| serde_json::from_str(&text)).transpose()?;
        all.insert(name.to_owned(), part.unwrap_or_default());
    }
    Ok(all)
}
