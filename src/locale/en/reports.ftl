### Signing in, writing a report, reviewing it, and the problems of an import.

## Signing in

sign-in-lead = For people who write the report of a signatory, and for the staff of the observatory. You need no account to read this site.
sign-in-help = Do you need an account? Ask your contact at the observatory for a link with which you can set a password.
field-email = Email address
field-password = Password
password-title = Set your password
password-set = Save the password and sign in
field-new-password = New password
field-new-password-hint = At least { $min } characters. A short sentence that only you know works well.
field-again = New password once more
problem-sign-in-wrong = The email address and the password do not match. Check both and try again.
problem-sign-in-wait = There were too many attempts. Please wait: it takes { -wait-minutes } minutes at most. A link for a new password lets you in at once.
problem-session-over = Your session had ended, so nothing has been saved yet. What you wrote is kept: once you are signed in, check it and save it.
# $min is the least number of characters; only the first sentence of these uses it.
problem-password-too-short = The password is too short. Use at least { $min } characters.
problem-password-too-long = The password is too long. Use at most { -password-max } characters.
problem-password-too-easy = The password is easy to guess. Make it longer, or use words that have nothing to do with each other or with you.
problem-password-different = The two passwords are not the same. Type the same one twice.

## Desk

desk-title = My desk
desk-lead = Here you find what is waiting for you.
desk-nothing = Nothing is assigned to your account yet. Please ask your contact at the observatory.
desk-staff = For staff of the observatory
desk-public-page = Public page
desk-not-opened = Not begun yet
desk-open = Begin the report
desk-measures = { $cat ->
    [one] { $n } measure
   *[other] { $n } measures
}

## Report

report-heading = Implementation report { $period }
report-list = Report
report-about = About the period
report-hand-in = Submitting the report
report-to-check = Check and submit
report-submit = Submit the report
report-is-closed = You cannot change this now. The page of the report says where it stands.
report-about-submitted = The report is with the observatory. You cannot change it until the observatory has decided.
report-about-accepted = The observatory has accepted the report, and it is public. Thank you for your work.
task-complete = Complete
task-missing = { $cat ->
    [one] { $n } thing to do
   *[other] { $n } things to do
}
thread-title = What has happened so far
step-submit = Submitted by the signatory
step-return = Returned by the observatory
step-accept = Accepted by the observatory
saved-summary = The summary is saved.
saved-measure = The measure is saved.
saved-measure-whole = The measure is saved, and nothing is missing in it.
saved-removed = The measure is removed.
saved-submitted = The report is submitted. The observatory will read it and answer you here.
save-and-back = Save and go back to the report
save-and-check = Save and check
nothing-written = Nothing written
problem-conflict = Somebody has changed this since you opened it, so nothing was saved. What you wrote is still here. Open the page in a second window to see the change before you go on.

## Summary

summary-title = Summary
summary-change = Change the summary
field-language = Language of the report
field-language-hint = The language in which you write. You can choose any of your working languages.
field-summary = Summary of the period
field-summary-hint = What mattered most in this period? A few paragraphs are enough. At most { -text-max } characters.

## Measures

measures-title = Measures
measures-about = A measure is one thing that you do for equality: a project, a rule, a service. You choose your own priorities and need not cover every article.
measures-none = There is no measure yet. A report needs at least one.
measure-add = Add a measure
measure-remove = Remove this measure
measure-title = Measure
measure-untitled = no title yet
measure-lead = You can save at any time, even if something is still missing.
measure-heading = Measure { $n }: { $title }
measure-number = Measure { $n }
measure-change = Change measure { $n }
hints-heading = Before you submit the report:
hints-whole = Nothing is missing in this measure.
field-title = Title
field-title-hint = A short name that a reader understands at once. At most { -title-max } characters.
field-description = Description
field-description-hint = What do you do, for whom, and why? At most { -text-max } characters.
field-articles = Articles of the Charter
field-articles-hint = Choose the articles that this measure serves, at least one.
field-responsible_unit = Responsible unit
field-responsible_unit-hint = The department or office that answers for the measure, not a person. At most { -title-max } characters.
field-starts = Start
field-starts-hint = A year or a year and a month, such as 2024 or 2024-03.
field-ends = End
field-ends-hint = As above, such as 2025 or 2025-11. Leave it empty if no end is planned.
field-resources = Resources
field-resources-hint = Money, staff or time, if you wish to say. At most { -text-max } characters.
field-cost_band = Cost in all
field-progress = Progress
field-result = Result
field-result-hint = What has changed, and how do you know? Leave it empty if it is too early to say. At most { -text-max } characters.

## What is missing or wrong

fault-summary-missing = Write a summary of the period.
fault-summary-too-long = Shorten the summary to { -text-max } characters or fewer.
fault-measures-missing = Add at least one measure.
fault-title-missing = Write a title.
fault-description-missing = Write a description.
fault-articles-missing = Choose at least one article.
fault-responsible_unit-missing = Name the responsible unit.
fault-starts-missing = Write when the measure starts.
fault-progress-missing = Choose how far the measure has come.
fault-too-long = Shorten this text to { $max } characters or fewer.
fault-not-a-date = Write the date as a year or a year and a month, such as 2024 or 2024-03.
fault-ends-before-start = The end is before the start. Change one of the two.
fault-not-offered = Choose one of the answers shown.

## Check

check-title = Check and submit
check-missing = Before you submit the report
check-in-measure = Measure { $n }: { $text }
check-whole = Nothing is missing. Once you submit the report, you cannot change it until the observatory has decided. If the report is accepted, it becomes public.
check-not-whole = Something is still missing: the list at the top of this page says what. Your work is saved, and you can submit the report when the list is empty.

## Review

queue-title = Reports to review
queue-caption = { $cat ->
    [one] { $n } report
   *[other] { $n } reports
}
queue-empty = No report is waiting
queue-empty-why = When a signatory submits a report, you will find it here.
review-title = Review: { $name }
review-decision = Decision
review-returned = The signatory is working on this report again. You can read it here once it has been submitted again.
review-about-returned = The report has been returned to the signatory. There is nothing to decide now.
review-about-accepted = The report has been accepted and is public. There is nothing to decide any more.
review-your-comment = This is the comment that you wrote. It was not saved:
field-comment = Comment to the signatory
field-comment-hint = If you return the report, say what should be changed and how. If you accept it, you may leave this empty. At most { -text-max } characters.
decide-accept = Accept and publish
decide-return = Return with the comment
problem-decision-no-step = Choose whether you accept the report or return it.
problem-decision-no-comment = Write a comment, so that the signatory knows what to change.
problem-decision-comment-too-long = Shorten the comment to { -text-max } characters or fewer.
saved-accept = The report is accepted and public.
saved-return = The report is returned to the signatory.

## Import problems

problems-title = Import problems
problems-lead = These rows of a list could not be taken over, or only in part. Correct the list and import it again.
problems-place = { $file }, row { $row }
problems-close = Close
problems-close-one = Close: { $place }
problems-close-about = Close it if the row is right as it stands, or nothing can be done about it. The same row does not come back with the next import; a row that has changed does.
saved-problem-closed = The import problem is closed.
problems-caption = { $cat ->
    [one] { $n } open problem
   *[other] { $n } open problems
}
problems-empty = There are no open problems
problems-empty-why = Every row of the lists that were imported is in the register.
column-file = File
column-row = Row
column-column = Column
column-value = Value
column-what-to-do = What to do
column-original = Whole row
import-problem-cell-count = The row has more or fewer cells than the header; give it as many, and put quotation marks around a cell that contains the separator.
import-problem-duplicate-row = The row repeats an earlier one, whose number is given; remove it.
import-problem-text-damaged = The cell holds invisible or lost characters; type it again.
import-problem-spreadsheet-error = The cell holds a failed formula of a spreadsheet; replace the formula by its value.
import-problem-too-long = The cell is longer than this column allows; shorten it, or check whether two cells ran together.
import-problem-country-unknown = We do not know this country code; write the ISO 3166-1 code in capitals (GR and GB, not EL and UK), or add the country to the reference data.
import-problem-name-empty = The name has no letters; write the name of the authority.
import-problem-kind-unknown = We do not know this kind of authority; use a known word, such as municipality, province, county or region.
import-problem-language-tag = This is not a list of language tags, or one occurs twice; write tags such as fr or sr-Latn, each once, with semicolons between them.
import-problem-latitude = This is not a latitude; write degrees north between -90 and 90, such as 48.2085.
import-problem-longitude = This is not a longitude; write degrees east between -180 and 180, such as 16.3721.
import-problem-place-incomplete = A part of the place is missing; give latitude and longitude together, and place_population only beside them.
import-problem-place-population = This is not a number of inhabitants; write a whole number above 0, or leave the cell empty.
import-problem-geonames-id = This is not a GeoNames number; write the number from the GeoNames address of the place, or leave the cell empty.
import-problem-source-address = This is not a web address; write one complete address that begins with http:// or https://.
import-problem-wording-empty = The meaning of the date is missing; write in date_meaning what the source says, such as signature or council decision.
import-problem-wording-not-understood = We do not understand what the date stands for; use known words in date_meaning, such as signature, council decision or listed, and put the rest in note.
import-problem-date-unreadable = We cannot read the date; write it as 2007, 2007-06 or 2007-06-23, or leave the cell empty.
import-problem-date-before-opening = Nobody could sign before 12 May 2006; check the date.
import-problem-wording-before-opening = Nobody could sign before 12 May 2006; check the date in date_meaning.
import-problem-date-contradiction = The date and date_meaning leave no possible day; make them agree.
import-problem-note-date-impossible = What the note tells cannot have happened on that date; check the date in note.
import-problem-date-in-future = The date lies in the future, which only an announcement may; check the date.
import-problem-identity-ambiguous = Several authorities fit this row; give a GeoNames number, or write the name so that it fits only one.
import-problem-identity-conflict = The register has this GeoNames number for an authority of another name or country; check geonames_id.
import-problem-contradicts-row = An earlier row says something else about this authority; make the rows agree.
import-problem-repeats-commitment = An earlier row tells the same commitment; remove this row, or say in it what is new.
import-problem-after-succession = The authority had already merged into another at that time; check the dates, or name the successor.
import-problem-differs-from-staff = Staff have set this field to something else, so nothing was changed; compare the two and correct the wrong one.
