### Corrections: what visitors say is wrong, and what staff do with it.

correction-link = Something wrong here?
correction-title = Something wrong here? { $name }
correction-lead = Tell the observatory what is wrong or missing on this page. Only its staff read what you write; it is never published.
correction-back = Back to the page
correction-field-body = What is wrong?
correction-field-body-hint = What should be changed or added. If it is a date, say what it stands for. Please write nothing private about other people. At most { -text-max } characters.
correction-field-body-missing = Write what is wrong.
correction-field-source = A page or document that shows it
correction-field-source-hint = A complete address that begins with https:// or http://. You may leave this empty.
correction-field-email = Your email address, if you would like an answer
correction-field-email-hint = It is used for the answer only and deleted when the message is closed. You may leave this empty.
correction-not-an-email = Write one email address, such as name@town.example, or leave this empty.
correction-leave-empty = Please leave this field empty
correction-send = Send to the observatory
saved-correction = Thank you. The observatory has received what you wrote.
problem-correction-full = Many messages about this authority are waiting for the observatory already, so yours was not sent. What you wrote is still here. Please try again in a few days.
problem-correction-busy = The observatory has received very many messages within an hour, so yours was not sent. What you wrote is still here. Please try again later.

## Who is missing in the register

missing-link = Is a signatory missing here?
missing-title = Is a signatory missing here?
missing-lead = Tell the observatory who has signed the Charter and is not in the register. Only its staff read what you write; it is never published.
missing-who = Who is missing?
missing-who-hint = The name of the town, region or other authority, and its country.
missing-who-missing = Write who is missing.
missing-body = What do you know of it?
missing-body-hint = Such as when it signed, and who says so. Please write nothing private about other people. At most { -text-max } characters.
missing-body-missing = Write what you know of it, such as who says that it has signed.
problem-missing-full = Many messages about missing signatories are waiting for the observatory already, so yours was not sent. What you wrote is still here. Please try again in a few days.
corrections-missing = { $name } (missing)

## The staff's list

nav-corrections = Corrections
corrections-title = Corrections
corrections-lead = What visitors say is wrong, oldest first. Nothing of it is public.
corrections-caption = { $cat ->
    [one] { $n } open message
   *[other] { $n } open messages
}
corrections-empty = No message is waiting
corrections-empty-why = When a visitor says that something is wrong, you will find it here.
corrections-not-given = not given
corrections-open = Read and close
column-text = Text
column-email = Email address
column-sent = Sent
corrections-one-title = Correction: { $name }
corrections-what = What the visitor wrote
corrections-closing = Closing
corrections-still-open = It is open. Only the staff of the observatory can close it.
corrections-note = What was done
corrections-note-hint = If an answer is due, write it first: closing deletes the sender's address. A note for the staff, such as what was changed or why nothing was. It is not sent to anybody. You may leave this empty. At most { -text-max } characters.
corrections-close = Close
corrections-closed = Closed on { $day }.
saved-closed = The message is closed.
problem-note-too-long = Shorten the note to { -text-max } characters or fewer.
