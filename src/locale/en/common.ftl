### Words that every page shares: head and foot, errors, formats, columns.

## Site and frame

page-title = { $title } – Charter Observatory
site-name = Charter Observatory
site-subtitle = Equality of women and men in local life
site-description = Which towns, cities and regions have signed the European Charter for Equality of Women and Men in Local Life, since when, and what they report.
skip = Skip to the content
banner-sample-title = This site holds sample data.
banner-sample-text = Some authorities, people and reports here are invented, to show how the site works. Please do not quote them.
banner-not-cemr = This is not the website of the Council of European Municipalities and Regions (CEMR), which launched the Charter. No operator has been named for this site yet.
banner-earlier = This page shows what this register had published by { $day } (publication { $publication }). What has changed since is not in it.
banner-newest = To the newest state
sample-mark = (invented sample)
nav-home = Home
nav-signatories = Signatories
nav-countries = Countries
nav-languages = Languages
nav-method = Method and definitions
nav-desk = My desk
nav-queue = Reports to review
nav-problems = Import problems
nav-main = Main navigation
nav-footer = About this site
nav-language = Language of this site
nav-breadcrumb = You are here
search-label = Search for a town, city or region
search-placeholder = Town or region
search-button = Search
sign-in = Sign in
sign-out = Sign out
footer-about = A public register of the signatories of the European Charter for Equality of Women and Men in Local Life. It is not complete; where we do not know something, we say so.
footer-operator = This site is run by { $operator }.
footer-no-operator = No operator has been named for this site yet. It is not the website of the Council of European Municipalities and Regions (CEMR).
footer-as-of = State of the register: { $day }.
footer-source = Source code of this site (licence EUPL-1.2)
footer-source-ask = This site runs on free software under the licence EUPL-1.2. Its operator gives the source code to whoever asks.
footer-licences = Sources and licences
footer-corrections = How to correct something
as-of-register = Source: this register, { $day }.
how-we-count = How we count
source = Source
source-is = Source:

## Formats

# $value is the finished number; $first a list joined by commas.
format-percent = { $value }%
format-percent-tiny = less than 0.1%
format-list = { $first } and { $last }
span-from = { $from } or later
span-until = { $until } or earlier
span-between = between { $from } and { $until }
span-undated = date not known
today = today
days = { $cat ->
    [one] { $n } day
   *[other] { $n } days
}

## Shared words

unknown = not known
none = none known to us
year-unknown = not known
pages = Pages of the list
page-number = Page { $n }
page-previous = Previous
page-next = Next
column-name = Name
column-indicator = Indicator
column-country = Country
column-countries = Countries
column-kind = Kind of authority
column-status = Status
column-signed = Signed
column-signatories = Signatories
column-language = Language
column-year = Year of signature
column-code = Code
column-as-of = As of
column-municipalities = Municipalities among them
column-apart = Decided or announced
column-former = No longer signatories
column-local-governments = Local governments in the country
column-only-language = Signatories with no other working language known to us
column-text-2006 = Text of 2006
column-text-2022 = Text of 2022
column-meaning = What it means
column-counts = Does it count?
column-period = Period
column-since = Since

## Errors

error-word = Error:{ " " }
errors-title = Please look at this again
error-reference = If you write to us about this, please give this reference: { $reference }
error-to-home = Go to the home page
error-to-signatories = Search the signatories
error-not-found-title = We cannot find this page
error-not-found-text = The address may be mistyped, the page may have moved, or it may not be open to you. Check the address, or start from one of the pages below.
error-no-such-day-title = This is no day
error-no-such-day-text = The address asks for the state of the register on a day. Write the day as year, month and day, such as 2026-11-23.
error-before-first-title = Nothing had been published on that day
error-before-first-text = This register did not show any signatory yet on the day that the address asks for. Choose a later day.
error-wrong-method-title = This address does not work that way
error-wrong-method-text = The address exists, but not for what was asked of it. Go back and use the links and buttons of the page.
error-sign-in-required-title = Please sign in first
error-sign-in-required-text = This is only for people who are signed in. Sign in, then try again.
error-factor-required-title = Please set up your second factor first
error-factor-required-text = Who works for the observatory signs in with two factors. Open your account, set up the second one, and try again.
error-conflict-title = This has changed in the meantime
error-conflict-text = Somebody has changed this since you opened it, so nothing was saved. Go back, load the page again and repeat your step if it still fits.
error-malformed-title = We could not read what was sent
error-malformed-text = Nothing was changed. Go back, load the page again and try once more.
error-too-large-title = That was too much at once
error-too-large-text = What was sent is larger than we can take, and nothing was saved. Go back, shorten the text and try again.
error-cross-site-title = This did not come from our own page
error-cross-site-text = To protect you, we accept forms only from our own pages, and nothing was changed. Open the page here and send the form again.
error-timed-out-title = This took too long
error-timed-out-text = We could not finish in time. Please wait a minute and try again. If you were saving something, check first whether it was saved.
error-not-made-yet-title = This file is being made
error-not-made-yet-text = The register has changed and its files are made anew, which can take some minutes. Please try again in a minute.
error-too-many-rows-title = Too many rows for an Excel workbook
error-too-many-rows-text = An Excel workbook from here has at most { -workbook-max } rows, as larger ones can hardly be opened. Choose fewer with the filters of the list, or take the CSV file, which has all rows.
error-internal-title = Something went wrong on our side
error-internal-text = This is not your fault. Please try again in a few minutes. If you were saving something, check first whether it was saved.

## What islands say

# {column} stays as it is: the name of a column takes its place later.
live-ascending = Sorted by { $column }, ascending
live-descending = Sorted by { $column }, descending
read-out-hint = The arrow keys read out the values of this drawing.
