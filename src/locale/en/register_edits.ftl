### Staff change the register by form.

edit-link = Correct this entry
edit-title = Correct the entry: { $name }
edit-short = Entry
edit-lead = What the register says of this authority. Each correction is public at once, and what was there before stays in earlier publications. No import overwrites it.
edit-authority = The authority
edit-slug = Part of its address
edit-fixed = Country and address never change. If the country is wrong, the entry is about another authority: add that one, and write to the administrators about this one.
edit-plans = Action plans
edit-change = Change
edit-look = Look and change
edit-save = Save and publish
edit-choose = Please choose
edit-part-names = Names
edit-part-profile = Kind and note
edit-part-languages = Working languages
edit-part-place = Place
edit-part-identifiers = Identifiers
edit-part-population = Inhabitants
edit-part-successions = Mergers, splits, other names
edit-part-commitments = Commitments
edit-commitments-short = Commitments
saved-edit = Saved. It is public now.
saved-edit-authority = The authority is in the register. Next, add its commitment.
saved-edit-removed = Taken out. Earlier publications still show it.

## What may be wrong

edit-fault-missing = { $field }: please fill this in.
edit-fault-not-offered = { $field }: choose one of the answers.
edit-fault-not-a-date = { $field }: write a year, a month, a day or an interval, such as 2019, 2019-03, 2019-03-08 or 2019..2021.
edit-fault-before-opening = { $field }: nobody could sign before 12 May 2006.
edit-fault-in-future = { $field }: this date is still to come.
edit-fault-reversed = { $field }: the interval ends before it begins.
edit-fault-not-a-number = { $field }: write a whole number above 0.
edit-fault-not-degrees = { $field }: write decimal degrees, such as 48.2085.
edit-fault-half-given = { $field }: this belongs to what you wrote beside it; fill in both or neither.
edit-fault-not-a-language = { $field }: write language tags such as sv or sr-Latn.
edit-fault-not-an-address = { $field }: write one complete address that begins with https:// or http://, or say in words which document it is.
edit-fault-not-an-identifier = { $field }: this scheme has no such identifier.
edit-fault-repeated = { $field }: this stands there already.
edit-fault-not-official = { $field }: the first name has to be the official one.
edit-fault-nothing-renamed = { $field }: no official name was changed or removed.
edit-fault-not-that-text = { $field }: this does not fit the text of the Charter. The text of 2022 was not signed before 6 December 2022, and the new articles belong to that text.
edit-fault-not-from-here = { $field }: the status does not lead there. If it was recorded wrongly, correct the commitment instead.
problem-edit-nothing = Nothing is other than it was, so nothing was saved.
problem-edit-after-end = By the dates, the authority had merged into another before. Check the dates.
problem-edit-identifier-taken = Another authority of the register has this GeoNames number. Check which of the two is right.
problem-edit-same = The register has this authority already, so nothing was saved.
problem-edit-alike = The register has authorities with such a name. Look at them first; nothing was saved yet.
problem-edit-no-such-authority = The register has no authority at this address.
problem-edit-itself = An authority cannot take its own place.
problem-edit-succession-there = The register says this already.
problem-edit-last-act = A commitment needs one act. Correct this one, or add the right one first.
problem-edit-reason = To take something out, give a source and the reason.

## Every form

edit-field-source = Source
edit-field-source-hint = The complete address of the page that says so; or, for a document that is not on the web, what it is and of which day. It is public.
edit-field-why = Reason
edit-field-why-hint = Why you change this. It is not public; whoever writes for the authority can read it in its log. At most { -text-max } characters.

## A new authority

edit-new-title = Add an authority
edit-new-lead = First the country and the name: we look whether the register has the authority already. Only name, country, kind, source and reason are needed.
edit-add = Add and publish
edit-same = The register has this authority already:
edit-alike = Is it one of these?
edit-confirmed = No, it is none of these
edit-field-country = Country
alike-title = Is it in the register?
alike-lead = Type the name of a local or regional government. Every authority that we know is looked at, whether it has signed or not.
alike-name = Name
alike-nothing-asked = Type a name to begin.
alike-none = The register has no authority that is called so.
alike-found = { $cat ->
    [one] The register has { $n } authority that is called so or alike:
   *[other] The register has { $n } authorities that are called so or alike:
}

## Names

edit-names = Names
edit-names-hint = The authority’s own official name first, as it writes it. If it has several, such as in two languages, give each its row. Empty a row to remove the name.
edit-name-number = Name { $n }
edit-names-title = Names: { $name }
edit-names-lead = The order is that of the page: the first name is the one in lists.
edit-field-name = Name
edit-field-name_language = Its language
edit-field-name_role = What it is
edit-field-how = If you change or remove an official name: why?
edit-how-wrong = It was wrong
edit-how-renamed = The authority was renamed; the old name stays as a former one
edit-field-renamed = When it was renamed
edit-field-renamed-hint = 2019, 2019-03, 2019-03-08 or 2019..2021. Only if it was renamed.

## Kind and note

edit-profile-title = Kind and note: { $name }
edit-profile-lead = What the authority is, and what readers should know about the entry.
edit-field-kind = Kind
edit-field-kind_wording = What the source calls it
edit-field-kind_wording-hint = In the words of the source, if they are others than ours.
edit-field-note = Note
edit-field-note-hint = It is public. You may leave it empty. At most { -text-max } characters.
edit-field-note_language = Language of the note
edit-field-note_language-hint = Its tag, such as en or fr.

## Languages, place, identifiers, inhabitants

edit-languages-title = Working languages: { $name }
edit-languages-lead = The languages in which the authority works. Saving confirms all of them with your source.
edit-field-languages = Working languages
edit-field-languages-hint = Their tags with commas between them, the most used one first, such as sv, fi or sr-Latn.
edit-place-title = Place: { $name }
edit-place-lead = The populated place that the authority is named after, for the map.
edit-place = Place
edit-place-hint = Decimal degrees, such as 48.2085 and 16.3721. Leave all fields empty if they are not known.
edit-field-latitude = Degrees north
edit-field-longitude = Degrees east
edit-field-place_population = Inhabitants of the place
edit-field-place_population-hint = Those of the settlement, not of the authority. They are never summed.
edit-identifiers-title = Identifiers: { $name }
edit-identifiers-lead = The numbers under which other registers have it.
edit-identifiers = Identifiers
edit-identifiers-hint = Empty a row to remove it. Lists that are imported find the authority by its GeoNames number.
edit-identifier-number = Identifier { $n }
edit-field-scheme = Register
edit-field-identifier = Identifier
edit-field-edition = Year or version
edit-population-title = Inhabitants: { $name }
edit-population-lead = Those of the authority itself, with their date and source.
edit-population = Inhabitants
edit-population-hint = Leave the fields empty if the number is not known.
edit-field-population = Number of inhabitants
edit-field-population_as_of = As of
edit-field-population_as_of-hint = 2023, 2023-06 or 2023-12-31.
edit-field-population_source = Source of the number of inhabitants
edit-field-population_source-hint = Only if it is another one than that of the whole entry.

## What became of an authority

edit-successions-title = Mergers, splits, other names: { $name }
edit-successions-lead = What became of the authority, and what it came from. With a body that is no more, its commitments end, so that none counts twice.
edit-successions-none = Nothing is recorded yet.
edit-succession-add = Add what happened
edit-succession-title = Take out what is wrong: { $name }
edit-succession-lead = It goes out of the register, and earlier publications still show it. Commitments that ended with it have to be corrected by themselves.
edit-take-out = Take out
edit-field-direction = The other body
edit-direction-after = came after this authority
edit-direction-before = was there before it
edit-field-succession = What happened
edit-succession-merger = A merger
edit-succession-split = A split
edit-succession-rename = It was renamed
edit-field-other = Which other body
edit-field-other-hint = The address of its page in the register, or the last part of it. If the register does not have it: its name.
edit-field-succession_date = When
edit-field-succession_date-hint = 2016, 2016-01, 2016-01-01 or 2015..2016.
edit-field-has_ended = After a split: has the earlier body ended?
edit-has-ended-yes = Yes, and its commitments with it
edit-has-ended-no = No, it goes on
fact-predecessor = What it came from
predecessor-merger = After a merger, this authority took the place of { $predecessor } ({ $when }).
predecessor-split = After a split, this authority took over part of { $predecessor } ({ $when }).
predecessor-rename = The name was { $predecessor } before ({ $when }).
change-authority-corrected = { $name }: the entry was corrected

## Commitments

edit-commitments-title = Commitments: { $name }
edit-commitments-lead = What the authority has bound itself by, with the dated acts as their sources tell them.
edit-commitments-none = We know of no commitment yet.
edit-commitment-add = Add a commitment
edit-commitment-new-title = Add a commitment: { $name }
edit-commitment-new-lead = A signature, an extension to the new articles or a renewal, with at least one act.
edit-commitment-correct = Correct what is recorded
edit-commitment-title = Correct a commitment: { $name }
edit-commitment-lead = Only for what was recorded wrongly. If something has happened since, tell that instead.
edit-field-commitment_kind = What it does
edit-field-version = Text of the Charter
edit-field-status = Status
edit-field-confidence = How sure the source is
edit-acts = Acts
edit-acts-hint = What is dated, when, and in which words the source says so. A date is 2019, 2019-03, 2019-03-08, 2019..2021, or ../.. if nothing is known of it. The first row is needed.
edit-act-number = Act { $n }
edit-field-act_kind = What is dated
edit-field-act_date = Date
edit-field-act_date-hint = 2019, 2019-03, 2019-03-08, 2019..2021, or ../.. if nothing is known of it.
edit-field-act_wording = The source’s own words
edit-field-act_wording-hint = What it says of the act, word for word, in a sentence or two. It is public.
edit-move = Tell what has happened since
edit-move-title = What has happened: { $name }
edit-move-lead = Say where the commitment stands by now, and which act brought it there. Tell a dispute or an annulment as its source does, without judging it.
edit-move-save = Record and publish
edit-move-over = This commitment is over. If the authority binds itself again, add a new one.
edit-act-add = Add a dated act
edit-act-new-title = Add a dated act: { $name }
edit-act-new-lead = Something that happened to this commitment and does not change its status.
edit-act-title = Correct a dated act: { $name }
edit-act-lead = What the source says of it. If the act does not belong here at all, take it out.
edit-act-remove = Take this act out
act-contestation = Validity disputed
act-annulment = Annulment
act-end = End of the commitment

## What was done, as logs say it

action-authority-added = The authority was added to the register
action-authority-corrected = The entry was corrected
action-succession-recorded = A merger, split or new name was recorded
action-succession-removed = A merger, split or new name was taken out
action-commitment-added = A commitment was added
action-commitment-corrected = A commitment was corrected
action-commitment-moved = What has happened to a commitment was recorded
action-act-added = A dated act was added
action-act-corrected = A dated act was corrected
action-act-removed = A dated act was taken out
