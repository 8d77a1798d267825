### Accounts as the observatory sees them, looking as somebody else, acting for a signatory, the log of an authority, the start
### pages, and certifying a report.

format-minute = { $day }, { $time }
word-yes = yes
word-no = no
word-never = never
word-nobody = nobody
choose = Please choose
field-why = Reason
field-why-hint = It stands in the record of what was done, with your name, and can never be removed. Please name no other people. At most { -text-max } characters.
problem-reason-missing = Write the reason.
problem-reason-too-long = Shorten the reason to { -text-max } characters or fewer.

## Accounts

accounts-title = Accounts
accounts-lead = Everybody who can sign in or has been invited. Administrators grant and end roles, and suspend accounts; each act needs a reason.
accounts-filter = Find accounts
accounts-q = Part of the name or of the email address
accounts-caption = { $cat ->
    [one] { $n } account
   *[other] { $n } accounts
}
accounts-empty = No account fits
accounts-empty-why = Try fewer letters of the name, or another role, country or status.
filter-role = Role
role-word-editor = Editor
role-word-approver = Approver
role-word-coordinator = Coordinator
role-word-reviewer = Reviewer
role-word-administrator = Administrator
role-word-auditor = Auditor
account-state-active = In use
account-state-suspended = Suspended
account-state-no-factor = Second factor missing
account-state-no-password = No password yet
factor-missing = missing, though the role needs it
column-last-sign-in = Last sign-in
account-roles-of = What the person may do
account-no-roles = nothing yet
account-open-sessions = Open sessions
account-no-sessions = This person is signed in nowhere.
account-change = Change the account
account-change-legend = What shall be done?
account-step-suspend = Suspend the account: nobody can sign in with it, and all sessions end
account-step-restore = Lift the suspension
account-step-end-sessions = End all sessions
account-step-end-role = End this role: { $role }
account-change-do = Do it
account-grant = Grant a role
account-grant-do = Grant the role
grant-authority = Authority
grant-authority-hint = Only for editors and approvers: its name, or the end of the address of its page, such as se-umea.
grant-country-hint = Only for coordinators.
account-trail = What was done
account-trail-caption = What this person did, and what was done to the account, newest first
saved-account-changed = It is done, and the person has been told by email
saved-account-granted = The role is granted, and the person has been told by email
problem-admin-oneself = You cannot suspend yourself or end your own role as an administrator; your own account you erase on its page. Ask another administrator.
problem-admin-last = Then nobody could run the observatory any more. Make somebody else an administrator first, and wait until they have set a password.
problem-admin-role-held = This person has the role already.
problem-admin-no-role = Choose a role; for an editor or approver name the authority too, for a coordinator choose the country.
problem-admin-no-authority = We do not know this authority, or several have this name. Use the end of the address of its page, such as se-umea.
problem-admin-no-step = Choose what shall be done.
problem-admin-suspended = The account is suspended. Lift the suspension first.

## Looking as somebody else

look-title = Look at the site as { $name } does
look-about = You see the pages that this person sees, and can change nothing. You do not see their account, their second factor, or what they typed and have not saved. When you begin and when you stop is recorded with your name.
look-begin = Look as { $name }
banner-looking = You are looking at the site as { $name }.
banner-looking-about = You see what this person sees, and can change nothing.
stop-looking = Stop looking
error-read-only-title = You are looking as somebody else
error-read-only-text = While you look at the site as somebody else, you can change nothing, and you do not see that person’s own account. Press “Stop looking” at the top of the page first.

## Acting for a signatory

act-title = Act for { $name }
act-lead = As its national coordinator you can write the report in its place.
act-text =
    You can begin the report, write it, and hand it to whoever certifies for the signatory. You cannot certify it: that stays
    with the signatory.

    Everything that you do is recorded with your name, and that you did it in its place. The signatory sees this in its log,
    and the public sees it on the report. It ends when you stop, or when you sign out.
act-why-hint = Why does the signatory not do this itself? Everybody who works for it can read this. At most { -text-max } characters.
act-begin = Begin to act for { $name }
banner-acting = You are acting for { $authority }.
banner-acting-about = Since { $since }. What you write is recorded as written in its place.
stop-acting = Stop acting

## The log of an authority

log-title = What was done: { $name }
log-lead = Every change about this authority: its reports, its people, its plans, and who made it and why. Nothing can be removed from this log.
log-caption = Changes, newest first
log-download = Download all of it (CSV)
trail-newest = To the newest
trail-older = Older
trail-empty = Nothing has been recorded yet.
trail-operator = operator of the service
trail-system = the service itself
trail-in-place-of = in the place of { $authority }
trail-report = report { $n }
trail-before-after = Before and after
trail-before = Before:
trail-after = After:
trail-more = Also:
column-when = When
column-who = Who
column-what = What
column-about = On what
column-why = Why
action-reference-loaded = Reference data were loaded
action-list-imported = A list of signatories was imported
action-import-problem-closed = A problem of an import was closed
action-account-added = An account was made
action-role-granted = A role was granted
action-role-ended = A role was ended
action-account-suspended = The account was suspended
action-account-restored = The suspension was lifted
action-sessions-ended = All sessions were ended
action-looking-begun = Began to look as this person
action-looking-ended = Stopped looking as this person
action-acting-begun = Began to act in its place
action-acting-ended = Stopped acting in its place
action-password-link-made = A link for a password was made
action-password-set = The password was set
action-email-changed = The email address was changed
action-factor-set = The second factor was turned on
action-factor-removed = The second factor was removed
action-passkey-added = A passkey was added
action-passkey-removed = A passkey was removed
action-factor-lost = Said that the second factor is lost
action-factor-reset-asked = The reset of a lost second factor was asked for
action-factor-reset = A lost second factor was reset
action-factor-reset-refused = The reset of a second factor was refused
action-codes-made = New recovery codes were made
action-code-used = Signed in with a recovery code
action-language-changed = The language of letters was changed
action-letters-chosen = Chose which letters to get
action-session-ended = Ended other sessions
action-signed-in = Signed in
action-signed-out = Signed out
action-report-opened = The report was begun
action-summary-saved = The summary was saved
action-measure-added = A measure was added
action-measure-saved = A measure was saved
action-measure-removed = A measure was removed
action-report-handed-over = The report was handed to the approver
action-report-handed-back = The report was handed back to those who write it
action-report-moved = The report moved on
action-plan-recorded = An action plan was recorded
action-document-infected = The virus scanner found something in a file, and it was removed
action-correction-sent = A visitor said what is wrong
action-correction-closed = What a visitor had said was closed
action-sample-added = Sample data were added

## Start pages

desk-nothing-title = Nothing is waiting for you
desk-log = What was done
desk-oldest = The oldest has been waiting: { $days }
desk-none-waiting = None
desk-waiting = { $cat ->
    [one] { $n } is waiting
   *[other] { $n } are waiting
}
desk-counted = { $n }
desk-authority-nothing = Nothing is waiting for you here now. The dates below say what comes next.
desk-deadlines = What is expected, and by when
desk-to-certify = Read it and certify it
desk-with-approver = With the approver
desk-returned = Read the comment, change the report, and hand it over again
desk-coordinator = You coordinate { $countries }
desk-coordinator-nothing = Nothing is waiting. You find your signatories in the list below.
desk-submitted = Reports that wait for the observatory
desk-unseated = Signatories for which nobody can write
desk-signatories = Signatories
desk-signatories-filter = Find signatories
desk-signatories-caption = { $cat ->
    [one] { $n } authority
   *[other] { $n } authorities
}
desk-signatories-empty = No authority fits
desk-signatories-empty-why = Try fewer letters of the name, or show all.
desk-only = Show only
desk-only-submitted = report with the observatory
desk-only-unseated = nobody can write
desk-act = Act for it
column-writes = Somebody writes for it
desk-reviewer-nothing = Nothing is waiting. When a signatory submits a report or a visitor says what is wrong, you find it here.
desk-administrator = For administrators
desk-administrator-nothing = Nothing is waiting.
desk-dead-letters = Letters that could not be sent
desk-without-factor = Accounts that need a second factor and have none
desk-suspended = Suspended accounts
desk-auditor = What you can look at

## Certifying a report

report-status-ready = With the approver
report-about-ready = The report has been with whoever certifies for the signatory since { $day }. Nobody can change it meanwhile.
report-about-being-written = The report is still being written. You can certify it once it has been handed to you.
report-to-certify = Read and certify
report-to-hand-over = Check and hand to the approver
report-to-take-back = Look at it, or take it back
report-hand-over = Hand it to the approver
report-hand-back = Hand it back with the comment
report-take-back = Take it back
check-hand-over = Nothing is missing. The approver reads the report, certifies it in the name of the signatory and submits it, or hands it back to you with a comment. You cannot change it meanwhile, but you can take it back.
check-no-approver = Nothing is missing, but nobody can certify in the name of the signatory yet. Somebody who works for it, or its national coordinator, has to name an approver first.
check-name-approver = Name an approver
check-take-back = Is something still to be changed? Take the report back.
check-hand-back = Is something still to be changed? Hand the report back to those who write it.
hand-back-comment = What should be changed
hand-back-comment-hint = Those who write the report read this. At most { -text-max } characters.
certify-legend = Certifying in the name of the signatory
certify-sentence = In the name of { $authority } I certify that this report gives a true account of what it has done.
problem-not-agreed = Tick the sentence to certify the report. If it is not true yet, the report cannot be submitted.
problem-no-approver = Nobody can certify in the name of the signatory yet, so the report was not handed over.
problem-hand-back-no-comment = Write what should be changed.
saved-handed-over = The report is with the approver, who has been told by email.
saved-handed-back = The report is back with those who write it.
step-hand-over = Handed to the approver by { $name }
step-hand-over-in-place = Handed to the approver by { $name }, coordinator, in the place of the signatory
step-hand-back = Handed back by { $name }
step-hand-back-in-place = Taken back by { $name }, coordinator, in the place of the signatory
step-certified = Certified and submitted by { $name }
thread-coordinator = A national coordinator has written in this report in the place of the signatory, last on { $day }.
report-certified-on = Certified by the signatory on { $day }.
report-by-coordinator = Its national coordinator wrote in this report in its place.

## Letters

mail-role-ended-subject = One of your roles at the Charter Observatory has ended
mail-role-ended =
    Good day { $name },

    at the Charter Observatory you can no longer do this: { $role }.

    The reason that was given: { $why }

    What you can still do stands in your account:
mail-role-ended-after = If you think that this is a mistake, please tell your contact at the observatory.
mail-account-suspended-subject = Your account at the Charter Observatory is suspended
mail-account-suspended =
    Good day { $name },

    your account at the Charter Observatory has been suspended. You cannot sign in until the suspension is lifted.

    The reason that was given: { $why }

    The public pages stay open to you:
mail-account-suspended-after = If you think that this is a mistake, please tell your contact at the observatory.
mail-account-restored-subject = Your account at the Charter Observatory can be used again
mail-account-restored =
    Good day { $name },

    the suspension of your account at the Charter Observatory has been lifted.

    The reason that was given: { $why }

    You can sign in as before:
mail-account-restored-after = If you have forgotten your password, ask for a new one where you sign in.
mail-sessions-ended-subject = Your sessions at the Charter Observatory have ended
mail-sessions-ended =
    Good day { $name },

    an administrator has ended all sessions of your account at the Charter Observatory.

    The reason that was given: { $why }

    Please sign in again, and look whether your account is as you left it:
mail-sessions-ended-after = If you know nothing of this, please tell your contact at the observatory.
event-report-ready = A report waits for you to certify it
event-report-handed-back = A report that you write was handed back
news-report-ready = The implementation report of { $name } is written. Please read it: you can certify it and submit it to the observatory, or hand it back with a comment. Until you have decided, nobody can change it.
news-report-ready-subject = The report of { $name } waits for you
news-report-handed-back = The implementation report of { $name } was handed back to those who write it. Please read the comment, change the report and hand it over again.
news-report-handed-back-subject = The report of { $name } was handed back
