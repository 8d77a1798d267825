### Plans and duties: what a signatory owes, and what is known of it.

duties-title = What the Charter asks, and where it stands
duties-note = A signatory adopts an action plan within two years of signing, and reports in public on what it has done.
duty-articles = Articles taken on
duty-articles-known = { $n }, the text of { $version }
duty-articles-extended = 39: the 30 of 2006, and the nine of 2022 taken on later
duty-articles-unknown = We do not know which text was signed: the one of 2006 with 30 articles, or the one of 2022 with 39.
duty-due-by = It is expected by { $day }.
duty-due-unknown = We cannot say when the two years ended, because we do not know when it signed.
duty-was-due-by = It was expected by { $day }.
duty-plan-due = Two years after the signature: { $when }.
plan-standing-in-force = Plan in force
plan-standing-in-force-about = A plan is known to us, and its period has not ended.
plan-standing-known = Plan known
plan-standing-known-about = A plan is known to us. We do not know its period.
plan-standing-ended = Plan ended
plan-standing-ended-about = The period of the last plan known to us is over. There may be a later one.
plan-standing-due = Plan due
plan-standing-due-about = The two years since the signature are not over, or may not be.
plan-standing-extended = More time granted
plan-standing-extended-about = The observatory has granted more time.
plan-standing-overdue = Plan overdue
plan-standing-overdue-about = The time is over, and a source says that there was still no plan.
plan-standing-unknown = Not known
plan-standing-unknown-about = No plan is known to us. That does not mean that there is none.
report-standing-reported = Reported
report-standing-reported-about = The report was accepted and stands below.
report-standing-due = Report due
report-standing-due-about = There is time to write it.
report-standing-not-reported = Not reported
report-standing-not-reported-about = This signatory writes its reports here. None about this period was accepted in time.
report-standing-unknown = Not known
report-standing-unknown-about = This signatory does not write its reports here. We do not know whether it has reported elsewhere.
plans-known = Action plans and what sources say of them
plan-untitled = An action plan
plan-period-unknown = Period not known
plan-from = from { $day }
plan-adopted = Adopted: { $when }
plan-text = The plan itself:
statement-no-plan = No plan at that time
statement-extension = More time granted
statement-until = until { $day }

## The staff's form

plans-title = Action plans: { $name }
plans-form = Record what a source says of a plan
plans-record = Record and publish
saved-plan = Recorded. It is public now.
plan-field-what = What does the source say?
plan-what-plan = There is a plan
plan-what-no-plan = There was no plan
plan-what-extension = More time was granted
plan-what-missing = Choose what the source says.
plan-field-title = Title of the plan
plan-field-title-hint = As it stands on the plan. Leave it empty if the source gives none. At most { -title-max } characters.
plan-field-language = Language of the plan
plan-field-language-hint = Its tag, such as de, fr or sr-Latn, if you know it.
plan-field-dated = Date
plan-field-dated-hint = When the plan was adopted, or when the other thing was said: 2019, 2019-03 or 2019-03-08.
plan-dated-missing = Write when this was said.
plan-field-starts = First year, month or day of the plan
plan-field-starts-hint = 2019, 2019-03 or 2019-03-08. Leave it empty if the source does not say.
plan-field-ends = Last year, month or day of the plan, or of the time granted
plan-field-ends-hint = 2022, 2022-12 or 2022-12-31. Leave it empty if the source does not say.
plan-ends-missing = Write until when more time was granted.
plan-field-address = Address of the plan’s text
plan-field-address-hint = A complete address that begins with https:// or http://, if the text is on the web.
plan-field-wording = The source’s own words
plan-field-wording-hint = What it says of the plan, word for word, in a sentence or two.
plan-wording-missing = Write what the source says, in its own words.
plan-field-source = Source
plan-field-source-hint = The complete address of the page or document that says so.
plan-source-missing = Write the address of the source.
plan-fault-not-a-date = Write a year, a month or a day: 2019, 2019-03 or 2019-03-08. No plan can be older than the Charter of 12 May 2006.
plan-fault-in-future = Write a date that is not in the future.
plan-fault-ends-before-start = The end must be later than the beginning.
plan-fault-not-a-language = Write a language tag such as de, fr or sr-Latn.
plan-fault-not-an-address = Write one complete address that begins with https:// or http://.

## The state of the Charter

in-figures-title = The Charter in figures
in-figures-lead = What became of the signatures: plans and reports, as far as we know of them.
in-figures-plans = Plans and reports
in-figures-by = Put together by
group-year = Year of signature
group-country = Country
group-kind = Kind of authority
group-size = Size
group-language = Working language
group-version = Articles taken on
articles-2006 = 30 articles (2006)
articles-extended = 30, later all 39
articles-2022 = 39 articles (2022)
in-figures-who = Who they are
in-figures-texts = Which text of the Charter
column-share = Share
# $n signatories in all, $most of them of that kind.
figure-by-kind-title = { $cat ->
    [one] The only signatory that we know is of this kind: { $kind }.
   *[other] Of the { $n } signatories that we know, the largest group is of one kind: { $kind } ({ $most }).
}
figure-by-kind-note = Number of signatories by kind of authority.
# $n signatories whose own population is known.
figure-by-size-title = { $cat ->
    [one] We know the population of { $n } of { $all } signatories.
   *[other] We know the population of { $n } of { $all } signatories.
}
figure-by-size-note = Number of signatories by the authority’s own population, never by that of a place with the same name. Hatched: we do not know it.
# $n signatories whose text of the Charter is known.
figure-by-version-title = { $cat ->
    [one] For { $n } of { $all } signatories, we know which articles it took on.
   *[other] For { $n } of { $all } signatories, we know which articles they took on.
}
figure-by-version-note = The text of 2006 has 30 articles, the one of 2022 has 39. Those who signed the first can take on the nine new articles later. Hatched: no source says which text was signed.
# $n signatories.
extended-title = { $cat ->
    [one] We know of { $n } signatory that took on the nine new articles later
   *[other] We know of { $n } signatories that took on the nine new articles later
}
extended-first = These are the first { $n } by name.
size-under-5000 = fewer than 5,000 inhabitants
size-5000-19999 = 5,000 to 19,999
size-20000-99999 = 20,000 to 99,999
size-100000-499999 = 100,000 to 499,999
size-over-500000 = 500,000 and more
column-due = Two years over
column-with-plan = Plan known
column-share-with-plan = Share with a plan known
column-in-time = Plan adopted in time
column-share-in-time = Share with a plan in time
column-reported = Report accepted
column-share-reported = Share with a report accepted
known-of = { $known } of { $all }
# $n signatories with a plan known to us.
figure-plans-title = { $cat ->
    [one] We know of a plan of { $n } of { $all } signatories; of the rest we do not know.
   *[other] We know of plans of { $n } of { $all } signatories; of the rest we do not know.
}
figure-plans-note = How many of each group have come how far, as far as we know: an action plan; one adopted within { -plan-months } months of the signature; a report that was reviewed and accepted here. Behind each name stands how many signatories the group has; each bar is the whole group.
stage-plan = Plan
stage-in-time = In { -plan-months } months
stage-reported = Report
stage-known = known to have come there
stage-uncertain = not known
stage-possible = known not to have
# A group's name and how many it has.
name-and-number = { $name } ({ $number })
plan-shares-caption = Shares and numbers with an action plan, as others have published them
plan-shares-note = Others have counted plans among all signatories of a country, most of which this register does not know by name.
funnel-plan = Action plan known
funnel-plan-rest = { $cat ->
    [one] For { $n } signatory, we do not know.
   *[other] For { $n } signatories, we do not know.
}
european-union = EU of 27
country-mayors = Women among mayors
mayors-none = Our extract of EIGE’s figures has no series for { $country }.
figure-mayors-title = { $country }: { $share } of mayors were women in { $year }, { $before } in { $since }.
figure-mayors-note = Share of women among mayors or other heads of local councils, by EIGE. A figure of the whole country, not a score of any signatory.
