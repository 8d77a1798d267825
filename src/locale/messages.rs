//! The Fluent bundles: read once, kept for the life of the process.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::Lang;

/// An argument of a message: always finished text.
#[derive(Clone, Debug)]
pub struct Arg(String);

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

type Bundle = FluentBundle<FluentResource>;

/// The files of a language; the tests hold this list equal to the folders.
macro_rules! files {
    ($folder:literal) => {
        [
            include_str!(concat!($folder, "/accounts.ftl")),
            include_str!(concat!($folder, "/admin.ftl")),
            include_str!(concat!($folder, "/articles.ftl")),
            include_str!(concat!($folder, "/charter.ftl")),
            include_str!(concat!($folder, "/claims.ftl")),
            include_str!(concat!($folder, "/common.ftl")),
            include_str!(concat!($folder, "/corrections.ftl")),
            include_str!(concat!($folder, "/dashboards.ftl")),
            include_str!(concat!($folder, "/data.ftl")),
            include_str!(concat!($folder, "/audit.ftl")),
            include_str!(concat!($folder, "/documents.ftl")),
            include_str!(concat!($folder, "/embed.ftl")),
            include_str!(concat!($folder, "/guard.ftl")),
            include_str!(concat!($folder, "/guides.ftl")),
            include_str!(concat!($folder, "/joining.ftl")),
            include_str!(concat!($folder, "/letters.ftl")),
            include_str!(concat!($folder, "/mail.ftl")),
            include_str!(concat!($folder, "/method.ftl")),
            include_str!(concat!($folder, "/passkeys.ftl")),
            include_str!(concat!($folder, "/people.ftl")),
            include_str!(concat!($folder, "/personal.ftl")),
            include_str!(concat!($folder, "/plans.ftl")),
            include_str!(concat!($folder, "/register_edits.ftl")),
            include_str!(concat!($folder, "/reports.ftl")),
            include_str!(concat!($folder, "/sign_on.ftl")),
            include_str!(concat!($folder, "/terms.ftl")),
        ]
    };
}

static EN: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::En, &files!("en")));
static FR: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::Fr, &files!("fr")));

fn of(lang: Lang) -> &'static Bundle {
    match lang {
        Lang::En => &EN,
        Lang::Fr => &FR,
    }
}

fn bundle(lang: Lang, files: &[&str]) -> Bundle {
    let locale = lang.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // Isolation marks would end up in attributes, mails and CSV cells.
    bundle.set_use_isolating(false);
    // There is one of that name only here, so nothing else can refuse it.
    let _ = bundle.add_function("DE", |names, _| match names {
        [FluentValue::String(name)] => FluentValue::from(super::french::de(name)),
        _ => FluentValue::Error,
    });
    let limits = super::limits::terms(lang);
    for text in files.iter().copied().chain([limits.as_str()]) {
        // What does not parse is left out; the words test parses every file strictly.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The message `key` in `lang`, or the key in brackets.
pub(super) fn format(lang: Lang, key: &str, args: &[(&str, Arg)]) -> String {
    let bundle = of(lang);
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return format!("[{key}]");
    };
    let mut fluent_args = FluentArgs::new();
    for (name, Arg(text)) in args {
        fluent_args.set(*name, FluentValue::from(text.as_str()));
    }
    let mut errors = Vec::new();
    bundle
        .format_pattern(pattern, Some(&fluent_args), &mut errors)
        .into_owned()
}

/// Every file of a language, for the completeness test.
#[must_use]
pub fn bundle_keys(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En => &files!("en"),
        Lang::Fr => &files!("fr"),
    }
}
