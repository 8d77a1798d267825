### Letters about events, and how people choose them. { $name } is the name of an authority.

account-letters = Letters
letter-choices-title = Which letters you get
letter-choices-lead = Choose for each event whether you hear of it at once, in one letter a day or a week, or not at all. Letters about the safety of your account always come at once.
letter-choices-none = You have no role yet that hears of events.
letter-choices-save = Save the choices
saved-letters = Your choices are saved
frequency-instant = At once
frequency-daily = Once a day
frequency-weekly = Once a week, on Mondays
frequency-off = Not at all
event-report-submitted = A report was handed in
event-report-returned = Your report was returned
event-report-accepted = Your report was accepted
event-correction-sent = A visitor has said what is wrong
news-report-submitted = { $name } has handed in its implementation report. It waits for a review.
news-report-submitted-subject = { $name } has handed in its report
news-report-returned = The observatory has read the implementation report of { $name } and has a question. Please read the comment, change the report and hand it in again.
news-report-returned-subject = The report of { $name } needs a change
news-report-accepted = The observatory has accepted the implementation report of { $name }. Everybody can read it now.
news-report-accepted-subject = The report of { $name } is accepted
news-correction-sent = A visitor says that something is wrong or missing: { $name }.
news-correction-sent-subject = Something wrong about { $name }?
mail-greeting = Good day { $name },
mail-news-after = You choose here which letters you get:
mail-digest-daily = this has happened at the Charter Observatory since yesterday:
mail-digest-weekly = this has happened at the Charter Observatory within a week:
mail-digest-daily-subject = { $cat ->
    [one] { $n } piece of news from the Charter Observatory
   *[other] { $n } pieces of news from the Charter Observatory
}
mail-digest-weekly-subject = { $cat ->
    [one] Your week at the Charter Observatory: { $n } piece of news
   *[other] Your week at the Charter Observatory: { $n } pieces of news
}
mail-digest-after = If you want no more such letters, end them here, without signing in:
stop-digests-title = No more such letters?
stop-digests-daily = You will get no daily letter any more.
stop-digests-weekly = You will get no weekly letter any more.
stop-digests-button = End these letters
stop-digests-done = These letters have ended
stop-digests-again = Have you changed your mind? Sign in and choose:
