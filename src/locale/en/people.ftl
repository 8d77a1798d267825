### Who speaks for an authority: its people, invitations, contacts, withdrawals, and the letters about them.

column-authority = Authority
people-link = People and contacts
people-title = People of { $name }
people-lead = Who writes and certifies in the name of this authority, who was invited, and whom we write to. Nothing of this is public.
people-here = Who speaks for it
people-caption = The people of this authority
people-nobody = Nobody speaks for this authority here yet.
people-seat = Task
people-last-sign-in = Last sign-in
people-never-signed-in = not yet
people-remarks = Please note
people-suspended = suspended
people-no-password = no password yet
people-dead-letter = the last letter came back
people-invited = Invitations
people-invited-caption = Who was invited, newest first
people-nobody-invited = No invitation was sent.
people-invitation-fact = Invitation
people-invitation = { $state } (letter of { $day })
people-again = Send again
people-again-title = Send the invitation again
people-correct = Correct the address
people-correct-lead = The invitation moves to the new address. The link in the old letter stops working. Reports and drafts belong to the authority; nothing is lost.
people-correct-send = Send to this address
people-invite = Invite somebody
people-invite-lead = We send a letter with a link that works once, within { -invitation-days } days. Whoever has an account here already is told of the new task.
people-invite-send = Send the invitation
people-back = All people of this authority
people-end = End a task, or hand it over
people-end-lead = From then on this person cannot act for the authority. Reports and drafts stay with it. The person gets a letter.
people-end-own = From then on you cannot act for the authority. Reports and drafts stay with it. If nobody else certifies for it, name a successor.
people-end-do = End the task
people-successor = Who takes it over?
people-successor-lead = You may leave this empty. Whoever you name here is invited to the same task.
people-field-email = Email address
people-field-name = Name
people-field-language = Language of the letter
people-field-seat = Task
people-field-why = Reason
people-field-why-hint = It stands in the record of changes, and the approvers of the authority read it. Please write nothing private. At most { -text-max } characters.
people-field-email_why = Reason
people-field-email_why-hint = It stands in the record of changes. Please write nothing private. At most { -text-max } characters.
people-field-successor_email = Email address of the successor
people-field-successor_name = Name of the successor
people-field-successor_language = Language of the letter to the successor
seat-editor = writes reports
seat-approver = certifies what goes out
seat-both = writes and certifies
invitation-sent = sent
invitation-used = accepted
invitation-expired = ended without an answer
invitation-dead = came back: the address does not work
speaker-title = { $person }, { $name }
saved-people-invited = The invitation is on its way
saved-people-again = The invitation is on its way again
saved-people-corrected = The invitation is on its way to the new address; the old link has ended
saved-people-ended = The task has ended
saved-people-contacts = The contacts are saved
problem-has-seat = This person has this task already.
problem-too-many-letters = Many letters have gone to this address or from this authority lately, so none was sent. Please try again later.
problem-last-approver = You are the last who certifies for this authority. Please name a successor.
problem-same-person = The successor has to be somebody else.
form-fault-missing = Please fill in: { $field }
form-fault-not-an-email = Write one email address, such as name@town.example: { $field }
form-fault-not-an-address = Write one complete address that begins with https:// or http://: { $field }
form-fault-not-a-day = Write year, month and day, such as 2026-01-14: { $field }
form-fault-no-such-time = Choose a day from 12 May 2006 until today: { $field }

## Contacts

contacts-title = Contacts
contacts-of = Contacts of { $name }
contacts-lead = Whom coordinator and observatory write to. Contacts are private: they are on no public page and in no file of data. They need no account. Whoever is named here or taken off gets a letter.
contacts-change = Change the contacts
contacts-save = Save the contacts
contact-main = Main contact
contact-alternate = Alternate
contact-mailbox = Mailbox of the office
contact-none = none
contact-as-main = main contact
contact-as-alternate = alternate
contact-as-mailbox = mailbox of the office
contacts-field-main_name = Name of the main contact
contacts-field-main_function = Function of the main contact (optional)
contacts-field-main_email = Email address of the main contact
contacts-field-alternate_name = Name of the alternate
contacts-field-alternate_function = Function of the alternate (optional)
contacts-field-alternate_email = Email address of the alternate
contacts-field-mailbox_email = Email address of the office (optional)
contacts-field-mailbox_email-hint = An address that stays when people go, such as equality@town.example.
contacts-field-why = Reason
contacts-field-why-hint = It stands in the record of changes. Please write nothing private. At most { -text-max } characters.

## Authorities that cannot be reached

unreached-title = Authorities that cannot be reached
unreached-lead = Signatories with nobody here, authorities whose people have not signed in for { -silence-months } months, and authorities whose letters came back.
unreached-caption = { $cat ->
    [one] { $n } authority
   *[other] { $n } authorities
}
unreached-empty = All can be reached
unreached-why = Why
unreached-last-seen = Last sign-in
unreached-dead = letters came back
unreached-silent = no sign-in for { -silence-months } months
unreached-nobody = nobody speaks for it here

## Withdrawals

withdrawal-link = Withdraw a commitment
withdrawal-title = Withdrawal: { $name }
withdrawal-lead = An authority can undo a commitment by a decision of its own. The coordinator or the observatory confirms it; then the register shows it, with decision and date. Nothing of the past is deleted.
withdrawal-nothing = There is no commitment that could be withdrawn.
withdrawal-before = Asked for already
withdrawal-one = { $decision }: asked for on { $day }, { $state }
withdrawal-status-open = waits for an answer
withdrawal-status-confirmed = confirmed
withdrawal-status-refused = refused
withdrawal-field-commitment = Commitment
withdrawal-field-decision = The decision
withdrawal-field-decision-hint = Who decided, and where it stands, such as: Council, minutes of 14 January 2026, § 12. This is published.
withdrawal-field-decided_on = Day of the decision
withdrawal-field-decided_on-hint = Year, month and day: 2026-01-14. This is published.
withdrawal-field-source = Where the decision can be read
withdrawal-field-source-hint = A complete address that begins with https:// or http://. You may leave this empty. This is published.
withdrawal-field-reason = The reason
withdrawal-field-reason-hint = Only the coordinator of your country and the observatory read it. At most { -text-max } characters.
withdrawal-ask = Ask for the withdrawal
withdrawal-changed = The register tells this commitment otherwise by now.
saved-withdrawal = The withdrawal is asked for
problem-withdrawal-asked = The withdrawal of this commitment was asked for already.
problem-withdrawal-own = You asked for this yourself. Somebody else has to decide it.
withdrawals-title = Withdrawals
withdrawals-lead = Commitments that authorities want to undo, oldest first. Nothing of it is public before it is confirmed.
withdrawals-caption = { $cat ->
    [one] { $n } withdrawal waits
   *[other] { $n } withdrawals wait
}
withdrawals-empty = No withdrawal is waiting
withdrawals-empty-why = When an authority asks for a withdrawal, you will find it here.
withdrawals-decision-lead = Look at the decision first. Confirmed, the withdrawal is public at once: the commitment does not count any more.
withdrawals-confirm = Confirm the withdrawal
withdrawals-refuse = Refuse it
saved-withdrawal-decided = The decision is saved, and the authority was told

## Letters

event-withdrawal-waits = An authority wants to undo a commitment
news-withdrawal-waits = { $name } wants to withdraw from a commitment to the Charter. The withdrawal waits for a decision.
news-withdrawal-waits-subject = { $name } wants to withdraw

mail-may = With it you may { $roles }.
mail-role-granted-subject = You may now do more at the Charter Observatory
mail-role-granted =
    Good day { $name },

    you may now { $roles }. Your account at the Charter Observatory and your password stay as they are. Here you find what is waiting for you:
mail-role-granted-after = If you did not expect this letter, please tell your contact at the observatory.
mail-seat-ended-subject = A task of yours at the Charter Observatory has ended
mail-seat-ended =
    Good day { $name },

    a task of yours for { $authority } at the Charter Observatory has ended. You may no longer { $roles }. This is the public page of { $authority }:
mail-seat-ended-after = Reports and drafts stay with { $authority }. If you think that this is wrong, please write to your colleagues there or to your contact at the observatory.
mail-people-changed-subject = Who speaks for { $authority } at the Charter Observatory has changed
mail-people-changed =
    Good day { $name },

    your coordinator or the observatory has changed who speaks for { $authority } at the Charter Observatory.

    { $why }

    Please look whether it is right:
mail-people-changed-after = If it is not, please tell your contact at the observatory at once.
mail-contact-named-subject = You are a contact of { $authority } at the Charter Observatory
mail-contact-named =
    Good day { $name },

    this address was named to the Charter Observatory as { $contact } of { $authority }. We write to it about the European Charter for Equality of Women and Men in Local Life. It is not published. Here you read what we store about you, and what you can ask for:
mail-contact-named-after = If this is wrong, please tell your colleagues at { $authority } or your contact at the observatory.
mail-contact-removed-subject = You are no longer a contact of { $authority } at the Charter Observatory
mail-contact-removed =
    Good day { $name },

    this address is no longer { $contact } of { $authority } at the Charter Observatory, and we have deleted it there. Here you read what we store about people:
mail-contact-removed-after = If this is wrong, please tell your colleagues at { $authority } or your contact at the observatory.
mail-withdrawal-confirmed-subject = A commitment of { $authority } was withdrawn
mail-withdrawal-confirmed =
    Good day { $name },

    the withdrawal that { $authority } has asked for was confirmed. The register shows it now, with decision and date:
mail-withdrawal-confirmed-after = If something is wrong there, please tell us by the link on that page.
mail-withdrawal-refused-subject = The withdrawal of { $authority } was not confirmed
mail-withdrawal-refused =
    Good day { $name },

    the withdrawal that { $authority } has asked for was not confirmed. The reason:

    { $why }

    The register stays as it is:
mail-withdrawal-refused-after = You can ask for it again once this is settled.

## In the record of changes

action-invitation-sent-again = An invitation was sent again
action-invitation-ended = A link of an invitation stopped working: the address was wrong
action-invitation-moved = An invitation was moved to another address
action-contact-changed = A contact was changed
action-withdrawal-asked = A withdrawal was asked for
action-commitment-withdrawn = A commitment was withdrawn
action-withdrawal-refused = A withdrawal was refused
