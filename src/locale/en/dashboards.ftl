### The public pages: home, lists, one signatory, country or language, figures.

## Home

# $n signatories by name in this register; $all is the latest total that others published.
home-title = Who has signed the European Charter for Equality?
home-heading = About { $all } towns, cities and regions are said to have signed the Charter. We know { $n } of them by name.
home-lead = The European Charter for Equality of Women and Men in Local Life is a public commitment. Here you can see who has made it, where, since when, and what they report.
# $n countries.
key-signatories = { $cat ->
    [one] signatories known to us by name, in { $n } country
   *[other] signatories known to us by name, in { $n } countries
}
key-published = signatories, according to others
key-published-all = All numbers published elsewhere
# $day is 12 May 2006.
key-since = launch of the Charter, on { $day }
key-since-more = The two texts of the Charter
funnel-title = What we know about these signatories
funnel-of = of { $all }
funnel-dated = Year of signature known
funnel-dated-rest = { $cat ->
    [one] For { $n } signatory, we do not know it.
   *[other] For { $n } signatories, we do not know it.
}
funnel-reported = Implementation report accepted here
funnel-reported-rest = { $cat ->
    [one] { $n } has no accepted report in this register; that does not mean it did nothing.
   *[other] { $n } have no accepted report in this register; that does not mean they did nothing.
}
# $n signatories signed after the newest period, $period, $owing in or before it.
funnel-reported-why = { $cat ->
    [one] Only the { $owing } that had signed before the end of { $period } owe a report about it; { $n } signed later.
   *[other] Only the { $owing } that had signed before the end of { $period } owe a report about it; { $n } signed later.
}
funnel-population = Population of the authority itself known
funnel-population-rest = { $cat ->
    [one] For { $n } signatory, we do not know it.
   *[other] For { $n } signatories, we do not know it.
}
home-where = Where they are
home-when = When they signed
home-languages = In which languages they work
home-languages-caption = The most frequent working languages of the signatories that we know
home-languages-all = All languages
home-reports = What they report
home-reports-accepted = { $cat ->
    [one] This register holds { $n } public implementation report. A report is public once it has been accepted.
   *[other] This register holds { $n } public implementation reports. A report is public once it has been accepted.
}
home-ways = Where to go from here
way-citizen-title = Has my town signed?
way-citizen-text = Search for a town, city or region and see what it has committed itself to.
way-signatory-title = Report what you have done
way-signatory-text = Sign in to write the implementation report of your town, city or region.
way-researcher-title = Understand and reuse the figures
way-researcher-text = Read how we count, what a date means and where the facts come from. Every figure can be downloaded.

## Signatories

signatories-title = Signatories
# $own signatories in this register, $all the total that others published.
signatories-lead = We know { $own } signatories by name. Others have published a total of about { $all }. A town that is not here may still have signed.
# $standing is the label of the filter, such as "Signatories"; $n rows in all.
signatories-caption = { $cat ->
    [one] { $standing }: { $n } entry, { $day }
   *[other] { $standing }: { $n } entries, { $day }
}
view = How to show the selection
view-list = List
view-map = List and map
# $n entries whose place is known, $all entries of the list.
figure-places-title = { $cat ->
    [one] We know the place of { $n } of the { $all } entries of this list.
   *[other] We know the places of { $n } of the { $all } entries of this list.
}
figure-places-note = A circle stands for entries whose places lie close together; its area follows how many there are, but for the smallest, which would not be seen. Entries without a known place are in the list only.
# $n entries with a known place.
figure-places-outside = { $cat ->
    [one] { $n } place lies outside the map.
   *[other] { $n } places lie outside the map.
}
figure-places-entries = { $cat ->
    [one] { $n } entry
   *[other] { $n } entries
}
# $entries is "5 entries"; $names are names of authorities, $n is how many more there are.
figure-places-tip = { $entries }: { $names }
figure-places-tip-more = { $cat ->
    [one] { $entries }: { $names } and { $n } more
   *[other] { $entries }: { $names } and { $n } more
}
filter-label = Search and filter the signatories
filter-q = Name
filter-year = Year of signature
filter-standing = Show
filter-any = All
filter-known = known
filter-more = More filters
filter-plan = Action plan
filter-plan-known = known
filter-plan-in-time = known, adopted within { -plan-months } months
filter-report = Report
filter-report-accepted = accepted, for any period
filter-report-newest = accepted, for the newest period
filter-report-awaited = owed for the newest period, none accepted
filter-show = Show
filter-clear = Remove all filters
empty-title = We found nothing that matches in our register
empty-title-search = We found no match for ‘{ $q }’ in our register
empty-why = The place you are looking for may have signed all the same: our register knows { $n } of about { $all } signatories.
empty-tell = Do you know that it has signed? Please tell us.
empty-tell-contact = Do you know that it has signed? Please tell us: { $contact }.
empty-all = Show all signatories

## One signatory

signatory-lead = { $country } – { $kind }
signatory-contested = The validity of this commitment is disputed. It counts, and we always mark it.
signatory-apart = As far as we know, this authority has decided or announced that it will sign. We know of no signature yet, so it does not count as a signatory.
filter-choice = { $label } ({ $n })
list-rest = { $cat ->
    [one] The list of { $n }
   *[other] All { $n } in the list
}
signatory-none-known = We know of no commitment of this authority to the Charter. That does not mean that there is none.
signatory-former = This authority no longer counts as a signatory. Below you can see what became of its commitment.
signatory-commitments = Commitments
signatory-reports = Implementation reports
signatory-no-reports = No report has been accepted in this register yet. That does not mean that nothing was done.
commitment-heading = { $kind }, { $version }
act-wording = The source says:
source-calls-it = in the source:
cite-title = How to cite this page
cite = Charter Observatory: { $title }. Publication { $publication } of the register, { $day }. { $address }
cite-author = Charter Observatory
cite-note = Publication { $publication } of the register, { $day }
cite-permanent = The address of this page will never change:
cite-bibtex = The same as BibTeX
place-credit = The coordinates of the place come from GeoNames (geonames.org), licence CC BY 4.0.
fact-version = Text of the Charter
fact-names = Names
fact-languages = Working languages
fact-population = Population
fact-place-names = Other names of the place
place-names-source = GeoNames, 2022; in other languages and scripts
fact-plan = Equality action plan
fact-identifiers = Identifiers
fact-succession = What became of it
fact-note = Note
fact-source = Source
population-unknown = We do not know the population of the authority itself.
plan-unknown = No plan is known to us yet. If there is one, please tell us.
languages-first-assignment = This list of languages is a first assignment and may change.
report-accepted-on = Accepted on { $day }.
report-days = For the time from { $from } to { $until }.

## Countries

countries-title = Countries
# $n countries with a signatory.
countries-lead = { $cat ->
    [one] We know { $signatories } signatories by name. They are in { $n } country.
   *[other] We know { $signatories } signatories by name. They are in { $n } countries.
}
countries-table = All countries
countries-table-note = A country with 0 may well have signatories: it only means that we do not know any yet.
countries-caption = Signatories by country, { $day }
elsewhere-title = Numbers published elsewhere
elsewhere-note = Others have published these totals for all of Europe. They were counted in different ways and at different times, so some of them do not agree. We show them all and mix none with our own count.
elsewhere-caption = Totals published by others, with date and source
published-at-least = at least { $n }
published-increment = { $n } more
published-undated = date not known
published-parts = { $local } local, { $regional } regional

## One country: $n signatories in this register

country-lead-range = { $cat ->
    [one] We know { $n } signatory here by name. Others have published numbers from { $least } to { $most }.
   *[other] We know { $n } signatories here by name. Others have published numbers from { $least } to { $most }.
}
country-lead-one = { $cat ->
    [one] We know { $n } signatory here by name. Others have published the number { $other }.
   *[other] We know { $n } signatories here by name. Others have published the number { $other }.
}
country-lead-none = { $cat ->
    [one] We know { $n } signatory here by name. We know of no number that others have published.
   *[other] We know { $n } signatories here by name. We know of no number that others have published.
}
country-says = Who says how many
country-says-note = Our own count stands beside the numbers that others have published. They were counted in different ways and at different times. We do not decide which is right.
country-says-nobody = We know of no number for this country that others have published.
country-says-own = signatories known to us by name
country-plans = What others say about action plans
country-facts = What we know
country-authorities = The authorities that we know
# $n authorities, those that do not count as signatories included.
country-caption = { $cat ->
    [one] { $country }: { $n } authority in this register, { $day }
   *[other] { $country }: { $n } authorities in this register, { $day }
}
country-empty = We do not know any signatory here yet
country-empty-why = That does not mean that nobody has signed. If you know of a signatory, please tell us: the page ‘Method and definitions’ says how.
fact-signatories = Signatories known to us
fact-kinds = Kinds of signatory
fact-contested = Of these, contested
fact-coverage = Coverage
fact-inhabitants = Population
fact-country-languages = Languages
fact-associations = National associations
# $n municipalities among the signatories, $all local governments in the country, $asof as the source dates that number.
coverage = { $cat ->
    [one] { $n } municipality among the signatories that we know, for { $all } local governments: { $share }. Number of local governments as of { $asof }.
   *[other] { $n } municipalities among the signatories that we know, for { $all } local governments: { $share }. Number of local governments as of { $asof }.
}
coverage-unknown = We do not know how many local governments there are in this country.
inhabitants-unknown = { $cat ->
    [one] We do not know it for the { $all } municipality that signed.
   *[other] We do not know it for any of the { $all } municipalities that signed.
}
# $n of $all municipalities that signed; $asof lists the days or years of the sources.
inhabitants-covered = { $cat ->
    [one] { $inhabitants } inhabitants, known for { $n } of { $all } municipalities that signed ({ $asof }).
   *[other] { $inhabitants } inhabitants, known for { $n } of { $all } municipalities that signed ({ $asof }).
}
# $n of $all municipalities that signed.
inhabitants-known = { $cat ->
    [one] { $inhabitants } inhabitants, known for { $n } of { $all } municipalities that signed.
   *[other] { $inhabitants } inhabitants, known for { $n } of { $all } municipalities that signed.
}
column-inhabitants-known = Municipalities whose inhabitants we know
column-inhabitants-of = Municipalities that signed
column-guidance = Guidance
guidance-on-this-site = Guides on this site
guidance-unknown = We do not know
guidance-toolkit = A toolkit of indicators is said to exist in 22 languages; our sources do not say in which.
country-beside = Beside all countries
figure-beside-title = { $country } beside all countries of this register
figure-beside-note = Each line says how many of how many we know. Not known is not ‘none’: a low share may only mean that we know little.
beside-about = What is counted
beside-all = All countries
beside-of = { $place }: of
beside-share = { $place }: share
beside-coverage = Municipalities that signed, of local governments
beside-dated = Signatories whose year of signature is known
beside-population = Municipalities that signed and whose population is known
beside-plan = Signatories with a plan known to us
beside-reported = Signatories with a report accepted here

## Languages

languages-title = Languages
# $n languages.
languages-lead = { $cat ->
    [one] The { $signatories } signatories that we know work in { $n } language.
   *[other] The { $signatories } signatories that we know work in { $n } languages.
}
languages-texts = The text of the Charter
languages-texts-known = { $cat ->
    [one] We know a text of the Charter in { $n } language.
   *[other] We know a text of the Charter in { $n } languages, the one of 2006, of 2022 or both.
}
# The number stands above.
languages-without-text = { $cat ->
    [one] signatory for whose working languages we know no text of the Charter
   *[other] signatories for whose working languages we know no text of the Charter
}
languages-without-text-note = The text of 2006 or that of 2022 is enough. Signatories whose working languages we do not know are not counted here.
languages-without-text-rows = Show these signatories
filter-without-text = No known text of the Charter
languages-table = All languages
languages-caption = Signatories by working language, { $day }
language-lead = { $cat ->
    [one] We know { $n } signatory that works in { $language }.
   *[other] We know { $n } signatories that work in { $language }.
}
language-authorities = Signatories that work in this language
language-caption = { $cat ->
    [one] { $language }: { $n } signatory, { $day }
   *[other] { $language }: { $n } signatories, { $day }
}
language-empty = We do not know any signatory that works in this language yet
fact-endonym = Its own name
fact-site = Is this site in that language?
site-yes = Yes
site-no = Not yet

## Figures: each title says the finding

# What a picture says of itself; $source is a host.
picture-credit = Source: Charter Observatory, { $day }.
picture-credit-elsewhere = Source: { $source }. Picture: Charter Observatory, { $day }.
# $from and $until are the first and last year.
figure-local-governments = Numbers of local governments: from several sources, of { $from } to { $until }; the page of each country names its own.
figure-populations = Populations: each with its own date and source, on the page of the signatory.
figure-show-numbers = Show the numbers
figure-empty = We do not know any signatory yet.
# $n signatories whose year is known.
figure-by-year-title = We know the year of signature of { $n } of { $all } signatories.
figure-by-year-note = Number of signatories by year of signature. A year counts only if a source settles it; the hatched bar stands for all others.
# $n signatories whose date of signature has a latest possible day; $listed, $undated are numbers.
figure-growth-title = { $cat ->
    [one] Until now, { $n } signatory has a date by which it had signed. Lists and CEMR’s register name { $listed } more with a date; of { $undated } we know no date.
   *[other] Until now, { $n } signatories have a date by which they had signed. Lists and CEMR’s register name { $listed } more with a date; of { $undated } we know no date.
}
figure-growth-note = Signatories at the end of each year, all years before included; the last bar stands for those of which we know no date. The current year is not over.
growth-signed = Had signed by then
growth-listed = Named in a list by then, date of signature not known
growth-possible = May have signed by then
date-unknown = No date
growth-year = End of the year
# $n signatories in all; $country has $most of them. The name of the country stands without an article.
figure-by-country-title = { $cat ->
    [one] The only signatory that we know is in this country: { $country }.
   *[other] Of the { $n } signatories that we know, the largest group is in one country: { $country } ({ $most }).
}
figure-by-country-note = Signatories that this register knows by name. A country with a short bar or none may have many more.
# $n signatories, $most of them with that language.
figure-by-language-title = { $cat ->
    [one] The only signatory that we know works in { $language }.
   *[other] Of the { $n } signatories that we know, { $most } work in { $language }.
}
figure-by-language-note = Number of signatories by working language. A signatory with two working languages counts in both.
# $n signatories.
figure-map-title = { $cat ->
    [one] We know { $n } signatory, in { $countries } of the countries in this register.
   *[other] We know { $n } signatories, in { $countries } of the countries in this register.
}
figure-map-country-title = One country is marked on this map of the signatories that we know: { $country }.
# $n signatories with known coordinates.
map-step = { $from } to { $until }
map-step-last = { $from } or more
map-step-first = under { $until }
map-step-share = { $from } to under { $until }
map-none = nothing known to us
map-of = What the map shows
map-of-signatories = Signatories known to us
map-of-coverage = Share of local governments that signed
map-of-inhabitants = Inhabitants covered
map-of-plans = Share with a known action plan
map-of-reports = Share that reported
map-others = Other things on this map: coverage, inhabitants, plans, reports
map-about-signatories = The darker a country, the more signatories we know there.
map-about-coverage = Municipalities among the signatories that we know, as a share of the local governments of the country. Where we do not know how many there are, or know no municipality that signed, the country is hatched.
map-about-inhabitants = Inhabitants of municipalities that signed, by their own populations; regions are left out, so that nobody is counted twice. Where we know no population, the country is hatched.
map-about-plans = Signatories of which we know an action plan, as a share of those that we know. Where we know of no plan, the country is hatched; that does not mean that there is none.
map-about-reports = Signatories with a report accepted here, as a share of those that we know. Where there is none, the country is hatched; that does not mean that nothing was done.
map-dots = Dots mark the places whose coordinates we know: { $n } of { $all }. Places close together may share one.
# $label names a mark of a drawing, $value is its number.
mark-tip = { $label }: { $value }
map-tip-share = { $country }: { $part } of { $whole }, { $share }
map-tip-inhabitants = { $country }: { $inhabitants } inhabitants, known for { $n } of { $all } municipalities that signed
map-tip-unknown = { $country }: nothing known to us
# $n countries.
figure-map-coverage-title = { $cat ->
    [one] For { $n } country, we can say which share of local governments is known to have signed.
   *[other] For { $n } countries, we can say which share of local governments is known to have signed.
}
# $n municipalities whose own population is known, $all municipalities that signed.
figure-map-inhabitants-title = { $cat ->
    [one] We know the population of { $n } of { $all } municipalities that signed: { $inhabitants } inhabitants.
   *[other] We know the population of { $n } of { $all } municipalities that signed: { $inhabitants } inhabitants.
}
figure-map-reports-title = { $cat ->
    [one] { $n } of { $all } signatories has a report that was accepted in this register.
   *[other] { $n } of { $all } signatories have a report that was accepted in this register.
}
column-inhabitants = Inhabitants covered
column-population-known = Population known
map-tip = { $cat ->
    [one] { $country }: { $n } signatory known to us
   *[other] { $country }: { $n } signatories known to us
}
map-credit = Boundaries: Natural Earth. Coordinates: GeoNames (CC BY 4.0).

## Method page: what its texts do not say

method-contents = Contents of this page
method-contact = Please write to { $contact }.
method-statuses = Statuses of a commitment, and whether they count
counting-counts = Counts
counting-counts-contested = Counts, always with a mark
counting-apart = Shown apart, not counted
counting-does-not-count = Does not count

## Side by side

compare-title = Compare
compare-lead = Up to four signatories or four countries side by side. The address keeps what you chose: pass it on.
compare-with = Compare with others
compare-what = What is compared
compare-remove = Take out
compare-signatories = The signatories that you chose
compare-countries = The countries that you chose
compare-no-signatory = No signatory is chosen yet. Search for one below.
compare-no-country = No country is chosen yet. Choose below.
compare-add-signatory = Add a town, city or region
compare-not-found = We know no authority of that name.
compare-country = Country { $n }
compare-none = none
compare-button = Compare
compare-published = Signatories, as others have published
compare-range = { $least } to { $most }
compare-coverage = Share of local governments that we know to have signed
compare-reports = Accepted reports

## Changes of the register

changes-title = Recent changes
changes-lead = What has become known or changed in this register, newest first. Each change names the day on which it was published here, not the day on which it happened.
changes-caption = The { $n } latest changes
changes-empty = Nothing has been published yet
changes-feed = Follow the changes in a feed reader (Atom)
column-change = Change
column-published = Published here
change-authority-added = { $name }: added to the register
change-commitment-added = { $name }: a commitment was added
change-commitment-changed = { $name }: a commitment was changed
change-plan-recorded = { $name }: what a source says of an action plan was recorded
change-report-accepted = { $name }: the report about { $period } was accepted
feed-title = Charter Observatory: changes of the register
feed-title-about = Charter Observatory: changes about { $name }
