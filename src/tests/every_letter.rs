//! Every kind of letter in both languages, as it was read before it went out.

use std::collections::BTreeSet;

use observatory::domain::account::Role;
use observatory::domain::letter::LetterKind;
use observatory::domain::notice::{Event, Frequency};
use observatory::domain::people::ContactKind;
use observatory::paths::Href;
use observatory::server::db::accounts::find_account_by_email;
use observatory::server::db::joining::find_application;
use observatory::server::db::notices::Recipient;
use observatory::server::db::outbox::{Posted, list_letters};
use observatory::server::mail::account_admin::{self, Done};
use observatory::server::mail::joining::{self, JoiningLetter};
use observatory::server::mail::notices::{self, News, write_digests};
use observatory::server::mail::people::{self, PeopleLetter, Reader};
use observatory::server::mail::sign_in::{self, Network};
use observatory::server::mail::{self, AccountLetter};

use crate::people::later;
use crate::support::http::{App, build};

const WHY: &str = "The council’s minutes <3 March> name somebody else.";
const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

/// Writes every letter to Malin, who reads that language.
async fn write_all(app: &App, language: &str) {
    let (ctx, mut tx) = (&app.ctx, app.ctx.write().await.unwrap());
    let mut malin = find_account_by_email(&mut tx, "malin@demo.example")
        .await
        .unwrap()
        .unwrap();
    language.clone_into(&mut malin.language);
    let authority = malin.roles.iter().find_map(Role::authority).unwrap();
    for about in [
        AccountLetter::Invitation("TOKEN"),
        AccountLetter::PasswordLink("TOKEN"),
        AccountLetter::PasswordSet,
        AccountLetter::EmailLink("TOKEN"),
        AccountLetter::EmailChanged("malin.new@demo.example"),
        AccountLetter::FactorChanged,
        AccountLetter::CodeUsed,
        AccountLetter::FactorResetAsked,
        AccountLetter::FactorReset,
        AccountLetter::Erased,
        AccountLetter::IdentityLinked,
        AccountLetter::IdentityEnded,
    ] {
        mail::write(ctx, &mut tx, &malin, about).await.unwrap();
    }
    for kind in [
        LetterKind::RoleEnded,
        LetterKind::AccountSuspended,
        LetterKind::AccountRestored,
        LetterKind::SessionsEnded,
    ] {
        let role = malin.roles.first().filter(|_| kind == LetterKind::RoleEnded);
        let done = Done { kind, role, why: WHY };
        account_admin::tell(ctx, &mut tx, &malin, &done).await.unwrap();
    }
    for network in [Network::Seen, Network::New, Network::Unknown] {
        sign_in::write(ctx, &mut tx, &malin, FIREFOX, network).await.unwrap();
    }
    let reader = Reader {
        email: &malin.email,
        name: &malin.name,
        language,
    };
    let approver = [Role::Approver { authority }];
    for about in [
        PeopleLetter::RoleGranted(&approver),
        PeopleLetter::SeatEnded(&approver),
        PeopleLetter::PeopleChanged(WHY),
        PeopleLetter::ContactNamed(ContactKind::Main),
        PeopleLetter::ContactNamed(ContactKind::Alternate),
        PeopleLetter::ContactNamed(ContactKind::Mailbox),
        PeopleLetter::ContactRemoved(ContactKind::Main),
        PeopleLetter::ClaimConfirm("TOKEN"),
        PeopleLetter::ClaimCode("TOKEN"),
        PeopleLetter::ClaimRefused(WHY),
        PeopleLetter::WithdrawalConfirmed,
        PeopleLetter::WithdrawalRefused(WHY),
        PeopleLetter::EndorsementConfirmed,
        PeopleLetter::EndorsementRefused(WHY),
    ] {
        people::write(ctx, &mut tx, reader, authority, about).await.unwrap();
    }
    let mut application = find_application(&mut tx, 1).await.unwrap().unwrap();
    language.clone_into(&mut application.content.people.language);
    for about in [
        JoiningLetter::Confirm("TOKEN"),
        JoiningLetter::Entered("TOKEN"),
        JoiningLetter::Asked("TOKEN", WHY),
        JoiningLetter::Checked("TOKEN"),
        JoiningLetter::Registered("se-exempelstad"),
        JoiningLetter::Refused(WHY),
    ] {
        joining::write(ctx, &mut tx, &application, about).await.unwrap();
    }
    for frequency in [Frequency::Instant, Frequency::Daily] {
        let to = Recipient {
            account: malin.id,
            email: malin.email.clone(),
            name: malin.name.clone(),
            language: language.to_owned(),
            frequency,
        };
        for event in Event::ALL {
            let news = News {
                event,
                name: "Exempelstad",
                page: Href::Signatory("se-exempelstad"),
                thread: "report/1",
            };
            notices::tell(ctx, &mut tx, std::slice::from_ref(&to), None, &news)
                .await
                .unwrap();
        }
    }
    sqlx::query("update account set language = ? where account_id = ?")
        .bind(language)
        .bind(malin.id)
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    later(app, chrono::Duration::days(1));
    write_digests(ctx).await.unwrap();
}

fn read(posted: &Posted) -> String {
    let letter = &posted.letter;
    // Markup that was typed stays text, in the half that is HTML.
    assert!(!letter.html.contains("<3 March>"), "{}", letter.html);
    let secret = letter.unsubscribe.rsplit('/').next().filter(|token| !token.is_empty());
    let plain = secret.map_or_else(|| letter.plain.clone(), |token| letter.plain.replace(token, "TOKEN"));
    format!(
        "==== {} ({})\n{}\n\n{}",
        letter.kind.code(),
        letter.thread,
        letter.subject,
        plain
    )
}

#[tokio::test]
async fn every_letter_is_as_it_was_read() {
    for language in ["en", "fr"] {
        let app = build(true, |config| {
            "https://login.example".clone_into(&mut config.oidc_issuer);
            "EU Login".clone_into(&mut config.oidc_name);
        })
        .await;
        let before = list_letters(&mut app.ctx.read().await.unwrap(), 500).await.unwrap();
        let before: BTreeSet<i64> = before.iter().map(|posted| posted.id).collect();
        write_all(&app, language).await;
        let mut all = list_letters(&mut app.ctx.read().await.unwrap(), 500).await.unwrap();
        all.retain(|posted| !before.contains(&posted.id));
        all.sort_by_key(|posted| posted.id);
        for kind in LetterKind::ALL {
            let of_kind: Vec<_> = all.iter().filter(|posted| posted.letter.kind == kind).collect();
            assert!(!of_kind.is_empty(), "no letter of the kind {}", kind.code());
            assert!(of_kind.iter().all(|posted| posted.letter.language == language));
        }
        // A program without single sign-on has no name for an issuer, and never sends these.
        let (of_issuers, others): (Vec<_>, Vec<_>) = all
            .iter()
            .partition(|posted| posted.letter.kind.code().starts_with("identity"));
        let told = |letters: &[&Posted]| {
            let told = letters.iter().map(|posted| read(posted)).collect::<Vec<_>>().join("\n");
            assert!(!told.contains('{') && !told.contains("[mail-"), "a word is missing");
            told
        };
        if cfg!(feature = "oidc") {
            insta::assert_snapshot!(format!("{language}.sign_on"), told(&of_issuers));
        }
        insta::assert_snapshot!(language, told(&others));
    }
}
