### Joining the Charter on line. { $name } and { $authority } are names of authorities, in letters { $name } is the reader.

form-fault-not-that-text = The text with 39 articles exists since 6 December 2022. Choose a day from then on, or the other text: { $field }
form-fault-too-early = Nobody signs before it was decided. Please look at both days: { $field }
document-busy = We have received very many files today, so this one was not taken. Please try again tomorrow, or send the decision on paper.
document-missing = Please choose the file with the decision.

join-link = Apply to join the Charter
join-title = Join the Charter
join-lead = A local or regional government that has decided to sign the Charter applies here, without an account. The coordinator of your country checks the application, and the observatory registers the signature. You see every step on a page of your own.
join-send = Send the application
join-sent-text =
    If the address is right, a letter arrives there within a few minutes. Follow its link within { $days } days: only then does anybody look at your application.

    Please look among unwanted mail too.
join-who = The authority
join-what = The decision
join-signature = The signature
join-contact = Whom we write to
join-field-country = Country
join-field-name = Name of the authority
join-field-name-hint = The official name, in the language of the authority. At most { -title-max } characters.
join-field-kind = Kind of authority
join-field-tongue = Working language
join-field-tongue-hint = The language in which the council works. If it works in several, choose one; the observatory adds the others.
join-field-identifier = Number in the national register (if there is one)
join-field-identifier-hint = Such as the Swedish kommunkod, the French SIREN or the Italian ISTAT code.
join-field-website = Site of the authority (if it has one)
join-field-website-hint = A complete address, such as https://www.town.example
join-field-version = Text of the Charter
join-version-2022 = The text of 2022, with 39 articles
join-version-2006 = The text of 2006, with 30 articles
join-field-decision = Who has decided
join-field-decision-hint = Council, assembly or executive, with the number of the item, such as: Municipal council, § 12. It becomes public when the signature is registered.
join-field-decided_on = Day of the decision
join-field-decided_on-hint = Year, month and day, such as 2026-01-14.
join-field-document = File with the decision
join-field-signer = Who signs
join-field-signer_function = Function of who signs
join-field-signer_function-hint = Such as: mayor, president of the region.
join-field-signed_on = Day of the signature (if it was signed)
join-field-signed_on-hint = Year, month and day. Leave it empty if the signature is still to come. The two years for the action plan begin on that day.
join-field-person = Name of the contact person
join-field-function = Function of the contact person
join-field-function-hint = What this person does at the authority, such as: equality officer.
join-field-email = Email address of the contact person
join-field-email-hint = We send a link there. When the signature is registered, this person is invited to speak for the authority here.
join-field-language = Language of letters
join-field-same = Is it one of these?
join-none-of-these = None of these: it is not in the register yet
join-alike = The register has authorities that are called so or alike. Please look whether yours is one of them.
join-signed = { $name } has signed the Charter already, so it need not apply. If you work there, ask for access to write for it. A signatory of the text of 2006 can take on the nine new articles once somebody can speak for it here.
problem-joining-alike = Please say below whether the authority is one of those that the register has. What you typed is still here.
problem-joining-signed = This authority has signed the Charter already. Please ask for access instead; the link stands below.
problem-joining-busy = We have received very many applications within an hour, so yours was not sent. What you typed is still here; only the file has to be chosen again if it was not received. Please try again later.
problem-joining-document = The file with the decision is not here any more. Please choose it once more.
problem-joining-moved = Nothing is asked any more, so your answer was not sent. What you typed stands below.

## The page of an application

joining-title = Application of { $name }
joining-sample = This application is invented, to try the service with.
joining-told-unconfirmed = You have applied to join the Charter for { $name }. Please confirm that { $email } is your address. Then your application is read.
joining-told-open =
    Your application is with the coordinator of { $country }, or with the observatory where there is none. When something happens, we write to { $email }.

    You need not do anything now.
joining-told-question = There is a question about your application. You find it below, under what has happened. Please answer it here. You can also send another file with the decision.
joining-told-checked =
    The coordinator has checked your application. The observatory registers it next.

    You need not do anything now.
joining-told-registered = { $name } is in the register of signatories. A letter to the contact person says how to go on. The two years for the action plan have begun with the signature.
joining-told-refused = Your application was refused. The reason stands below. You can apply again.
joining-told-withdrawn = You have taken the application back. You can apply again at any time.
joining-told-lapsed = Nobody has answered the question within a year, so the application has ended. You can apply again at any time.
joining-field-answer = Your answer
joining-field-answer-hint = The coordinator and the observatory read it; it is not public. At most { -text-max } characters.
joining-field-document = Another file with the decision (if the first was not right)
joining-answer = Send the answer
joining-unsent = What you typed and what was not sent
joining-steps = What has happened
joining-sent = What you sent
joining-withdraw = Take the application back
joining-withdraw-lead = Nothing is registered then, and nobody reads it any more. You can apply again later.
joining-withdraw-do = Yes, take it back
joining-to-come = { $step }: still to come
joining-fact-identifier = Number in the national register
joining-fact-website = Site of the authority
joining-fact-signed = Day of the signature
joining-step-received = Received
joining-step-entered = Received on paper and entered
joining-step-confirmed = Address confirmed
joining-step-checked = Checked by the coordinator
joining-step-asked = Question
joining-step-answered = Answer
joining-step-registered = Registered
joining-step-refused = Refused
joining-step-withdrawn = Taken back by the applicant
joining-step-lapsed = Ended, as the question was not answered

## For coordinators and the observatory

applications-title = Applications to join
applications-checked = Applications to be registered
applications-lead = Authorities that want to join the Charter. The coordinator of the country checks their applications, or the observatory where there is none; the observatory registers. Nothing of this is public.
applications-caption = { $cat ->
    [one] { $n } application under way
   *[other] { $n } applications under way
}
applications-finished = { $cat ->
    [one] { $n } application that came to its end within a year
   *[other] { $n } applications that came to their end within a year
}
applications-read = Read
applications-empty = No application is under way
applications-empty-why = When an authority applies to join the Charter, you will find it here.
applications-new = Enter an application from paper
applications-new-lead = For an authority that has applied by letter. Enter what stands on the paper, with the scan as file. Afterwards it is checked and registered as every other. The contact person gets a letter with the link to its page.
applications-enter = Enter the application
applications-field-why = Reason
applications-field-why-hint = How the paper has come, such as: letter of 3 March 2026. It stands in the record of changes; please write nothing private. At most { -text-max } characters.
application-status-open = waits to be checked
application-status-question = a question was asked
application-status-checked = checked, waits to be registered
application-status-registered = registered
application-status-refused = refused
application-status-withdrawn = taken back by the applicant
application-status-lapsed = ended, as the question was not answered
saved-application = The decision is saved, and the contact person gets a letter
saved-application-entered = The application is entered, and the contact person gets a letter
application-typed = What was sent
application-known = The authority in the register
application-alike = In the register by such a name
application-others = Other applications under this name
application-decision-lead = Has the competent body decided this, and does the file show it? Then the application is right. If something is missing or unclear, ask: the contact person answers on a page of their own.
application-check = It is right
application-ask = Ask this question
application-refuse = Refuse
application-field-why = Reason or question
application-field-why-hint = What you have seen, what you want to know, or why you refuse. A question, or the reason of a refusal, is read by the applicant. It stands in the record of changes; please write nothing private. At most { -text-max } characters.
application-field-step = Decision
registration-title = Register an application
registration-link = Register it
registration-lead = With this, the authority and its commitment come into the public register, and the contact person is invited to certify for it here. Name, kind and number are taken as they were sent; you can correct them afterwards.
registration-not-checked = Only an application that the coordinator has checked can be registered.
registration-do = Put it into the register
registration-field-signed_on = Day of the signature
registration-field-signed_on-hint = Year, month and day, such as 2026-01-14. Without a signature there is nothing to register: ask for it.
registration-field-registered_on = Day on which CEMR entered it in its own register (if it has)
registration-field-registered_on-hint = Leave it empty if you do not know. The commitment then stands as signed, otherwise as registered.
registration-field-source = Source
registration-field-source-hint = Where everybody can read of it: an address, or a document in words. It becomes public. At most { -title-max } characters.
registration-field-why = Reason
registration-field-why-hint = What you have seen. It stands in the record of changes; please write nothing private. At most { -text-max } characters.
problem-registration-own = You have checked this application yourself, so somebody else has to register it. Where nobody coordinates the country, one person may do both.
problem-registration-signed = This authority has a commitment that counts by now, so nothing was saved. Please look at it; an application that is not needed can be refused.

## Taking on the nine new articles

endorsement-link = Take on the nine new articles
endorsement-title = The nine new articles: { $name }
endorsement-lead = A signatory of the text of 2006 can take on the nine articles that were new in 2022, by a decision of its own. The coordinator or the observatory confirms it; then the register shows it, with decision and date. The signature of the first thirty articles stays as it is.
endorsement-articles = The articles of the Charter
endorsement-nothing = There is nothing to take on: only a signatory that has not got all 39 articles can do that.
endorsement-field-decision = The decision
endorsement-field-decision-hint = Who decided, and where it stands, such as: Council, minutes of 14 January 2026, § 12. This is published. At most { -title-max } characters.
endorsement-field-decided_on = Day of the decision
endorsement-field-decided_on-hint = Year, month and day: 2026-01-14, not before 6 December 2022. This is published.
endorsement-field-source = Where the decision can be read
endorsement-field-source-hint = A complete address that begins with https:// or http://. You may leave this empty. This is published.
endorsement-field-declared = Declaration
endorsement-declared = I declare in the name of { $name } that it takes on articles 31 to 39 of the Charter of 2022.
endorsement-ask = Declare it
saved-endorsement = It is declared, and waits to be confirmed
problem-endorsement-asked = This was declared already and waits to be confirmed.
problem-endorsement-own = You declared this yourself. Somebody else has to decide it.
endorsements-title = The nine new articles
endorsements-lead = Signatories of the text of 2006 that take on the nine articles of 2022, oldest first. Nothing of it is public before it is confirmed.
endorsements-caption = { $cat ->
    [one] { $n } declaration waits
   *[other] { $n } declarations wait
}
endorsements-empty = No declaration is waiting
endorsements-empty-why = When a signatory takes on the nine new articles, you will find it here.
endorsements-articles = Articles now
endorsements-decision-lead = Look at the file first: has the competent body decided it, and does the decision name the new articles? Confirmed, it is public at once.
endorsements-confirm = Confirm it

## Letters

event-application-waits = An authority wants to join the Charter
event-application-checked = An application to join was checked by its coordinator
event-endorsement-waits = A signatory wants to take on the nine new articles
news-application-waits = { $name } has applied to join the Charter. The application waits to be checked.
news-application-waits-subject = { $name } applies to join the Charter
news-application-checked = The application of { $name } to join the Charter was checked. It waits to be registered.
news-application-checked-subject = To be registered: { $name }
news-endorsement-waits = { $name } wants to take on the nine articles that were new in 2022. Somebody has to confirm it.
news-endorsement-waits-subject = { $name } takes on the nine new articles
mail-joining-confirm-subject = Please confirm your address: application to join the Charter
mail-joining-confirm =
    Good day,

    somebody, probably you, has applied at the Charter Observatory for an authority that wants to join the European Charter for Equality of Women and Men in Local Life, and has given this address. Please confirm it with this link:
mail-joining-confirm-after =
    The link leads to the page of the application, where you see how far it is. Keep it: whoever has it can answer questions and take the application back.

    If you know nothing of this, you need not do anything: without your confirmation nobody reads the application, and after { $days } days it is deleted.
mail-joining-entered-subject = The application of { $authority } to join the Charter
mail-joining-entered =
    Good day { $name },

    the application of { $authority } to join the Charter has come on paper, and we have entered it. You see here how far it is:
mail-joining-entered-after = Keep this link: whoever has it can answer questions and take the application back. If you know nothing of this, please write to the operator, who stands at the foot of every page.
mail-joining-asked-subject = A question about the application of { $authority }
mail-joining-asked =
    Good day { $name },

    there is a question about the application of { $authority } to join the Charter:

    { $why }

    Please answer it here:
mail-joining-asked-after = Until then the application waits, for a year at most.
mail-joining-checked-subject = The application of { $authority } was checked
mail-joining-checked =
    Good day { $name },

    the coordinator has checked the application of { $authority } to join the Charter. The observatory registers it next. You see here how far it is:
mail-joining-checked-after = You need not do anything now.
mail-joining-registered-subject = { $authority } is in the register of signatories
mail-joining-registered =
    Good day { $name },

    { $authority } has joined the European Charter for Equality of Women and Men in Local Life and is in the public register:
mail-joining-registered-after = Another letter says how you write for { $authority } at the Charter Observatory. An action plan is due within two years from the signature.
mail-joining-refused-subject = The application of { $authority } was refused
mail-joining-refused =
    Good day { $name },

    the application of { $authority } to join the Charter was refused. The reason:

    { $why }

    How an authority joins stands here:
mail-joining-refused-after = You can apply again. If you think that this is wrong, please write to the operator, who stands at the foot of every page.
mail-endorsement-confirmed-subject = { $authority } has taken on the nine new articles
mail-endorsement-confirmed =
    Good day { $name },

    that { $authority } takes on the nine articles that were new in 2022 was confirmed. It stands in the public register:
mail-endorsement-confirmed-after = Thank you.
mail-endorsement-refused-subject = The nine new articles: not confirmed for { $authority }
mail-endorsement-refused =
    Good day { $name },

    that { $authority } takes on the nine new articles was not confirmed. The reason:

    { $why }

    The register stays as it is:
mail-endorsement-refused-after = You can ask again. If you think that this is wrong, please tell your contact at the observatory.

## In the record of changes

action-application-sent = An authority applied to join
action-application-entered = Staff entered an application that had come on paper
action-application-confirmed = An applicant confirmed the address
action-application-asked = An application was sent back with a question
action-application-answered = The question about an application was answered
action-application-checked = A coordinator checked an application
action-application-registered = An application was registered
action-application-refused = An application was refused
action-application-withdrawn = An applicant took an application back
action-application-lapsed = An application ended, as its question was not answered
action-endorsement-asked = It asked to take on the new articles
action-endorsement-confirmed = That it takes on the new articles was confirmed
action-endorsement-refused = That it takes on the new articles was refused
