### The register's own terms: kinds, statuses, acts, texts, and names that CLDR lacks.

## Kinds of authority

kind-municipality = municipality
kind-city-district = city district
kind-intercommunal-body = intercommunal body
kind-joint-authority = joint authority
kind-district = district
kind-department = department
kind-province = province
kind-county = county
kind-region = region
kind-regional-council = regional council
kind-national-association = national association

# $n is the number as the language groups it, $cat its plural category.
kind-count-municipality = { $cat ->
    [one] { $n } municipality
   *[other] { $n } municipalities
}
kind-count-city-district = { $cat ->
    [one] { $n } city district
   *[other] { $n } city districts
}
kind-count-intercommunal-body = { $cat ->
    [one] { $n } intercommunal body
   *[other] { $n } intercommunal bodies
}
kind-count-joint-authority = { $cat ->
    [one] { $n } joint authority
   *[other] { $n } joint authorities
}
kind-count-district = { $cat ->
    [one] { $n } district
   *[other] { $n } districts
}
kind-count-department = { $cat ->
    [one] { $n } department
   *[other] { $n } departments
}
kind-count-province = { $cat ->
    [one] { $n } province
   *[other] { $n } provinces
}
kind-count-county = { $cat ->
    [one] { $n } county
   *[other] { $n } counties
}
kind-count-region = { $cat ->
    [one] { $n } region
   *[other] { $n } regions
}
kind-count-regional-council = { $cat ->
    [one] { $n } regional council
   *[other] { $n } regional councils
}
kind-count-national-association = { $cat ->
    [one] { $n } national association
   *[other] { $n } national associations
}

## Statuses of a commitment

status-announced = announced
status-about-announced = The authority has said that it will sign; we know of no decision and no signature.
status-decided = decided
status-about-decided = The authority has decided to sign; we know of no signature yet.
status-signed = signed
status-about-signed = A source says that the authority has signed the Charter.
status-registered = registered
status-about-registered = The authority appears as a signatory in the register of the Council of European Municipalities and Regions (CEMR).
status-listed = listed
status-about-listed = A source names the authority as a signatory, but does not say what was done or when.
status-contested = contested
status-about-contested = The legal validity of the commitment is disputed; it counts, and we always mark it.
status-annulled = annulled
status-about-annulled = A court or a supervising body has annulled the commitment or the decision behind it; it does not count.
status-withdrawn = withdrawn
status-about-withdrawn = The authority has withdrawn its commitment; it does not count.
status-superseded = superseded
status-about-superseded = A later commitment has replaced this one; only the later one counts.
status-ended = ended
status-about-ended = Another body has taken the place of the authority, for example after a merger; the commitment of the former body no longer counts.

## Where an authority stands: labels of a filter

standing-signatories = Signatories
standing-about-signatories = Authorities with a commitment that is signed, registered, listed or contested.
standing-contested = Contested commitments
standing-about-contested = Signatories whose only commitments that count are contested.
standing-apart = Decided or announced
standing-about-apart = Authorities that have decided or announced that they will sign; we know of no signature yet, and they do not count as signatories.
standing-former = No longer signatories
standing-about-former = Authorities whose commitments have all been annulled, withdrawn or superseded, or have ended.
standing-all = All with a commitment
standing-none-known = No commitment known
standing-about-none-known = Authorities in the register of which we know no commitment to the Charter.
standing-about-all = Every authority with a commitment, whether it counts as a signatory or not.

## Acts: what a date stands for

act-council-decision = Decision of the council
act-signature = Signature
act-ceremony = Signing ceremony
act-registration = Registration with CEMR
act-announcement = Announcement
act-listing = Mention in a list
act-withdrawal = Withdrawal
act-unknown = Act that the source does not name

## Commitments and texts of the Charter

version-2006 = text of 2006 (30 articles)
version-2022 = text of 2022 (39 articles)
version-unknown = text not known (2006 or 2022)
commitment-signature = Signature of the Charter
commitment-extension = Extension to the new articles
commitment-renewal = Renewal of the commitment

# Whether a text of the Charter exists in a language.
text-yes = A text exists
text-no = No text
text-in-progress = Translation under way
text-unknown = We do not know

## Succession
## $successor is a name without an article; $when a date as exactly as it is known.

succession-merger = After a merger, { $successor } took the place of this authority ({ $when }).
succession-split = After a split, { $successor } took over part of this authority ({ $when }).
succession-rename = The name of this authority changed to { $successor } ({ $when }).

## Identifiers, names, certainty

scheme-lau = LAU code (local administrative unit)
scheme-nuts = NUTS code (statistical region)
scheme-national = National register number
scheme-wikidata = Wikidata identifier
scheme-geonames = GeoNames identifier
name-role-official = official name
name-role-former = former name
name-role-other-script = name in another script
name-role-alias = other name
confidence-high = high confidence
confidence-medium = medium confidence
confidence-low = low confidence

## Reports and measures

report-status-draft = Draft
report-status-submitted = Submitted to the observatory
report-status-returned = Returned with a comment
report-status-accepted = Accepted and public
progress-not-started = Not started
progress-under-way = Under way
progress-completed = Completed
progress-stopped = Stopped

cost-not-said = Not said
cost-none = No money of its own
cost-under-10000 = Under 10,000 euros
cost-10000-99999 = 10,000 to 99,999 euros
cost-100000-999999 = 100,000 to 999,999 euros
cost-over-1000000 = 1,000,000 euros or more

## Names for which CLDR has none or another one

country-TR = Türkiye
language-cnr = Montenegrin
language-no = Norwegian
