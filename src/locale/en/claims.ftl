### Claims: somebody who works for an authority asks to speak for it.

access-link = You work for { $name }? Ask for access
access-title = Access for { $name }
access-lead = Authorities write their own reports here. If you work for this one, ask to speak for it: tell us who you are and how we can see that. The coordinator of your country or the observatory decides.
access-send = Ask for access
access-sent = Please look into your mailbox
access-sent-text =
    If the address is right, a letter arrives there within a few minutes. Follow its link within { $days } days: only then is your request read.

    Please look among unwanted mail too.
claim-field-name = Your name
claim-field-function = Your function
claim-field-function-hint = What you do there, such as: equality officer.
claim-field-email = Your email address at work
claim-field-email-hint = We send a link there. An address of the authority itself is believed most easily.
claim-field-language = Language of letters to you
claim-field-evidence = How can we see that you may speak for it?
claim-field-evidence-hint = Such as the address of a page of the authority that names you, or somebody there whom we can call. Only the coordinator of your country and the observatory read this. At most { -text-max } characters.
problem-claim-full = Many requests about this authority are waiting already, so yours was not sent. What you wrote is still here. Please try again in a few days.
problem-claim-busy = We have received very many requests within an hour, so yours was not sent. What you wrote is still here. Please try again later.

## The page of whoever has asked

claim-told-unconfirmed = You have asked to speak for { $name }. Please confirm that { $email } is your address. Then your request is read.
claim-confirm = Yes, this is my address
claim-told-open =
    Your request to speak for { $name } waits for an answer. The coordinator of your country or the observatory reads it and writes to { $email }.

    You need not do anything now.
claim-told-code =
    A code goes to { $name } by post. When you have it, type it here. It works until { $until }.

    Tries left: { $left }.
claim-told-code-ended = The code for { $name } does not work any more: it was typed wrongly too often, or its time has ended. The coordinator of your country or the observatory can send another.
claim-told-accepted = You may speak for { $name }. A letter to { $email } says how you go on.
claim-told-refused = Your request to speak for { $name } was refused. A letter to { $email } says why.
claim-field-code = Code
claim-field-code-hint = Ten letters and digits, as they stand in the letter.
claim-enter-code = Send the code
problem-claim-code-wrong = This is not the code of the letter. Please type it once more.

## For coordinators and the observatory

claims-title = Requests for access
claims-lead = People who say that they work for an authority and ask to speak for it. Their addresses are confirmed. Nothing of this is public.
claims-caption = { $cat ->
    [one] { $n } request waits
   *[other] { $n } requests wait
}
claims-together = { $cat ->
    [one] { $n } request for this authority
   *[other] { $n } requests for this authority
}
claims-empty = No request is waiting
claims-empty-why = When somebody asks to speak for an authority, you will find it here.
claims-open = Read and decide
claims-one-title = Request for access: { $name }
claims-who = Who asks
claims-name = Name
claims-function = Function
claims-language = Language of letters
claims-evidence = How this can be seen
claims-here = Who speaks for this authority already
claims-others = Other requests for the same authority
claims-decision = Decision
claims-decision-lead = If the evidence is enough, accept the request: the person gets a letter with the way in. If it is not, send a code by post to the official address of the authority: whoever has the code is believed.
claims-accept = Accept
claims-send-code = Send a code by post
claims-refuse = Refuse
claims-still-open = It is open. Only the coordinator of the country and the observatory can decide it.
claims-decided = Decided on { $day }.
claims-code = Code by post
claims-code-sent = sent to { $to }; it works until { $until }; tried { $tries } of { $most } times
claim-status-open = waits
claim-status-code = a code was sent by post
claim-status-accepted = accepted
claim-status-refused = refused
saved-claim = The decision is saved, and the person gets a letter
decision-field-seat = What the person is to do
decision-field-postal = Postal address, for a code
decision-field-postal-hint = The official address of the authority, as its own site gives it, on several lines. At most { -title-max } characters.
decision-field-why = Reason
decision-field-why-hint = What you have seen, or why it is not enough. If you refuse, the person asked for gets these words. The reason stands in the record of changes; please write nothing private. At most { -text-max } characters.
decision-field-step = Decision
claim-letter-title = Access to the Charter Observatory for { $name }
claim-letter-print = Print this page now and send it. The code is shown for { -step-minutes } minutes only, and nobody can look it up afterwards. If you need another, decide once more.
claim-letter-back = Back to the request
claim-letter-gone = The code is not shown any more. If the letter was not printed, send a code once more; the older one then stops working.
claim-letter-before =
    Somebody asks to write reports on the European Charter for Equality of Women and Men in Local Life in the name of { $name }: { $person }, { $function }.

    If this is right, please give this person the code below. If it is not, you need not do anything: without the code nobody is let in.
claim-letter-after = The code works until { $until }. The person types it on the page whose address we have sent by email.

## Letters

event-claim-waits = Somebody asks to speak for an authority
news-claim-waits = Somebody who says to work for { $name } asks to speak for it. The request waits for a decision.
news-claim-waits-subject = A request for access: { $name }

mail-claim-confirm-subject = Please confirm your address: access for { $authority }
mail-claim-confirm =
    Good day,

    somebody, probably you, has asked at the Charter Observatory to speak for { $authority } and has given this address. Please confirm it with this link:
mail-claim-confirm-after = If you know nothing of this, you need not do anything: without your confirmation nobody reads the request, and it is deleted.
mail-claim-code-subject = A code for { $authority } is on its way by post
mail-claim-code =
    Good day { $name },

    you have asked to speak for { $authority }. We send a code by post to its official address. Please ask your colleagues for it, and type it here:
mail-claim-code-after = If you know nothing of this, please tell your contact at the observatory.
mail-claim-refused-subject = Your request for { $authority } was refused
mail-claim-refused =
    Good day { $name },

    your request to speak for { $authority } at the Charter Observatory was refused. The reason:

    { $why }

    You can ask again from the page of { $authority }:
mail-claim-refused-after = If you think that this is wrong, please write to the operator, who stands below every page.

## In the record of changes

action-claim-sent = Somebody asked to speak for it
action-claim-confirmed = Who had asked confirmed the address
action-claim-accepted = Who had asked may speak for it
action-claim-refused = Who had asked was refused
action-claim-code-made = A code was made that goes out by post
action-claim-code-wrong = A code was typed wrongly
