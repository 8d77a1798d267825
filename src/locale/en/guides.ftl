### Guides and statements: pages of text only.
###
### Each text is one or more paragraphs, divided by an empty line; plain text.
### The page about privacy must say what the program does: see `server::session`,
### `server::http::layers`, `server::db::{accounts, audit, outbox, password_requests, second_factors, sessions, people, invitations, claims, withdrawals, joining, endorsements}` and `server::actions::kept`.

## How to sign

guide-how-to-sign-title = How to sign the Charter
guide-how-to-sign-lead = The steps of an authority, from the decision to the registration. You can apply on this site.
guide-how-to-sign-who-title = Who can sign
guide-how-to-sign-who-text =
    The Charter is meant for local and regional governments. Among the signatories that we know are
    municipalities, intercommunal bodies, districts, departments, provinces, counties and regions. National
    associations of local governments have signed too.

    Ask your national association first. It knows the rules of your country, and somebody there usually
    coordinates the work on the Charter. The page of your country on this site names the associations that
    we know.

guide-how-to-sign-decision-title = The decision
guide-how-to-sign-decision-text =
    First, the political body decides: as a rule the council or the assembly. In some places, the executive
    decides alone, or first the executive and then the assembly. Your national association can tell you what
    is usual in your country.

    There are two texts of the Charter: that of 2006 with 30 articles, and the updated one of 2022 with 39.
    Since January 2023, new signatures are made to the updated text where it has been translated. The page
    ‘Languages’ says in which languages we know a text.

    A decision is not yet a signature. There can be months between the two. Please note both dates, and keep
    a copy of the decision.

guide-how-to-sign-signature-title = The signature
guide-how-to-sign-signature-text =
    The mayor or the president signs a form. It is the last page of the Charter. The Council of European
    Municipalities and Regions (CEMR) has offered it in French, English and German; some countries use a
    document of their own.

    The form asks for the date of ratification and for the details of a contact point. It may ask for more:
    we have not seen every version of it.

    Some authorities sign at a public ceremony. We do not know of any rule that asks for one.

    From the day of the signature, you have at most two years to draw up and adopt your action plan. The
    guide ‘From signature to plan’ says how this can go.

guide-how-to-sign-tell-title = Telling CEMR
guide-how-to-sign-tell-text =
    Send the signed form to the secretariat for the Charter at CEMR in Brussels: by post, and a scan by
    email. Tell your national association as well. In Ukraine, for example, a copy of the council’s decision
    goes with the form.

    Ask your national association for the current address. The one printed in the Charter is out of date, as
    the Swedish association tells its members.

    CEMR registers your signature, and the secretariat confirms by email. National associations keep lists
    of their own, which do not always agree with that of CEMR. Signatories have also been given access codes
    for CEMR’s own atlas, so that they can enter their data there.

    You can also apply on this site, without an account: with the decision as a file, and the name of who
    signs. The coordinator of your country checks the application, and the observatory enters the signature
    in this register. Whether CEMR has registered it too stands on the page of the authority.

guide-how-to-sign-after-title = After the signature
guide-how-to-sign-after-text =
    Say in public that you have signed, and what comes next. Then begin with your action plan: two years
    pass quickly.

    Is your authority missing from this register, or is a date wrong? Please tell us. Send us the address of
    a page that shows it, or a copy of the decision or of the signed form. The page ‘Method and definitions’
    says how.

    Did your authority sign the text of 2006? Its signature stays valid. CEMR invites you to extend it to
    the nine new articles. Kramfors in Sweden, for example, signed in March 2020 and joined the new articles
    in February 2024. Who certifies for an authority on this site can declare this here.

## From signature to plan

guide-from-signature-to-plan-title = From signature to plan
guide-from-signature-to-plan-lead = How the first two years can go: what the Charter asks for, what existing plans contain, and what others advise.
guide-from-signature-to-plan-clock-title = Two years
guide-from-signature-to-plan-clock-text =
    A signatory draws up and adopts its equality action plan within a reasonable time, and within two years
    at most. Then it puts the plan into practice.

    The two years begin with the signature, not with the decision of the council or the registration with
    the Council of European Municipalities and Regions (CEMR).

    Perhaps you have an equality plan already. As far as we know, you can review it so that it covers the
    subjects of the Charter, and need not start from nothing.

    Have the two years passed? A plan is worth making all the same, and we know of no sanction. Many
    signatories found the step from the signature to the plan hard, because they lacked examples and
    know-how.

guide-from-signature-to-plan-start-title = Before you write
guide-from-signature-to-plan-start-text =
    CEMR advises you to set up a steering group of elected people, staff and civil society, and to agree on
    a budget.

    List what exists already: measures, rules, services, figures. Look at the situation of women and of men
    where you are. Where you have no figures for women and men apart, write that down too. It shows what
    still has to be found out.

    Agree from the start on how you will follow progress and report on it. CEMR has published a voluntary
    set of indicators, in 22 languages, for the 30 articles of the text of 2006. We have not found the list
    itself yet.

    Then choose your priorities. You need not begin with every article at once.

guide-from-signature-to-plan-write-title = What goes into the plan
guide-from-signature-to-plan-write-text =
    The Charter asks for a plan with objectives and priorities, measures, resources and time-scales. The
    plan also says for which years it holds.

    Existing plans are built in much the same way. The plan of Luxembourg City begins with the situation
    today. It sets objectives for four years and lists actions with indicators, deadlines and partners. At
    the end, it is assessed.

    The German association of municipal equality officers advises naming the unit that is responsible for
    each measure, the resources and the timetable. A ministry in Luxembourg adds how the plan will be
    evaluated.

    A plan can be long: the second plan of Ludwigshafen has more than 60 measures. It can also be short,
    because you choose your own priorities and your own pace.

    For each measure, write down which articles it serves, which unit is responsible, when it begins and
    ends, what it needs, and what is to change. The implementation report on this site asks for the same
    things later.

guide-from-signature-to-plan-consult-title = Asking others
guide-from-signature-to-plan-consult-text =
    The Charter asks for wide consultation before the plan is adopted. CEMR advises you to ask elected
    people, staff, trade unions, associations and the people who use your services. Every group should be
    able to take part.

    Look at earlier consultations too: do you know what women and what men said?

    Compare with other signatories. In this register, you can look for those in your country, of your kind
    or with your working language.

guide-from-signature-to-plan-adopt-title = Adopting it and making it known
guide-from-signature-to-plan-adopt-text =
    Have the plan adopted by the council, as the German association of municipal equality officers advises.
    Then it is the plan of the whole authority.

    The Charter asks you to make the plan widely known, and to make it and your other public documents
    accessible. Publish it where people look for it, in words that they understand, and in the languages in
    which you work.

    Please tell us about your plan, and send us the address of a page that shows it. The page of your
    authority on this site says what we know so far.

guide-from-signature-to-plan-report-title = Reporting
guide-from-signature-to-plan-report-text =
    The Charter asks for public and regular reports on progress. As far as we know, it does not say how
    often. The council of Offenbach in Germany, for example, asked for a report at least once a year.

    The Charter also asks signatories to take part in evaluation and to share what they have learned with
    others in Europe. What did not work is useful to others too.

    On this site, a signatory can write an implementation report about a period of two years. The
    observatory has set this period. A report becomes public here once it has been accepted. It does not
    replace the report to your own council and residents.

guide-from-signature-to-plan-revise-title = The next plan
guide-from-signature-to-plan-revise-text =
    The Charter asks you to revise the plan where needed, and to draw up a further plan for each period that
    follows. The plans that we know of hold for two years or for four.

    An association in Italy has seen that the subject can be forgotten when an administration changes.
    Before an election, write down who is responsible, what has been promised and where the documents are.

## Help

guide-help-title = How to use this site
guide-help-lead = For people who look something up, who work with the figures, who write, certify or review reports, who coordinate signatories or who audit.
guide-help-readers-title = If you look something up
guide-help-readers-text =
    Type the name of a town, city or region into the search, or how it begins. Capitals, accents and hyphens
    do not matter: umea finds Umeå, and poznan finds Poznań. A name that we hold in Greek or Cyrillic
    letters is also found in Latin letters. We do not know the name of every place in every script. If your
    script finds nothing, please try Latin letters.

    In the list of signatories, you can filter by country, language, kind of authority and year of
    signature. What you choose stands in the address of the page. Keep or send this address, and the same
    list opens again.

    ‘Not known’ means that we have found no source for it yet. It does not mean zero, and it does not mean
    that nothing was done. A town that you do not find here may have signed all the same.

    You need no account to read. Every page also works without JavaScript.

guide-help-researchers-title = If you work with the figures
guide-help-researchers-text =
    Under each figure, you find its source and its date. ‘Show the numbers’ opens the same numbers as a
    table. You can download most figures: the numbers as a CSV file, the drawing as an SVG file. In the CSV
    file, each row names its source and its date, and an empty cell means ‘not known’.

    Some facts are known for only a part of the signatories. We then say for how many, out of how many.
    Please quote this too. Without it, a figure seems to say more than we know.

    Numbers that others have published stand beside ours, with their date and source. We never mix them with
    our own count. The page ‘Method and definitions’ says how we count and what a date means.

    To cite a signatory, use the line at the foot of its page. It names the publication of the register, its
    date and the address; the same stands there as BibTeX. For any other page, give its title, its address and the state of the register from
    the foot of the page.

    If a page says that it holds sample data, please do not quote it.

guide-help-editors-title = If you write a report
guide-help-editors-text =
    Your contact at the observatory makes an account for you and gives you a link. With it, you set your
    password. The link works once and for { -invitation-days } days; a newer link replaces it. After that, sign in with
    your email address and your password. If you forget the password, the page for signing in leads
    to a form that sends you a new link.

    ‘My desk’ shows the authority for which you write. Begin the report, write the summary, and add a
    measure for each thing that you have done. A draft takes anything: you can save at any time, even if
    something is missing, and come back later. Others who write for your authority work on the same draft.
    It is not public, and reviewers cannot read it here before you submit it.

    If somebody else has changed the text, or if your session has ended, you see what you typed again. The
    site keeps it for a day. Check it, then save it.

    The page that checks the report lists what is missing, with a link to each place. When nothing is
    missing, you hand the report to the person who certifies for your authority. That person reads it,
    certifies it in the name of the authority and submits it, or hands it back to you with a comment. If you
    certify for the authority yourself, you do both in one step. You cannot change a report while somebody
    else has it, but you can take it back from the person who certifies.

    If the observatory returns the report, the comment says what to change. Change it and hand it over again. If it is
    accepted, it becomes public, and its text does not change any more. A letter by email tells
    you of each step; which letters you get, and how often, you choose on the page of your account.

guide-help-approvers-title = If you certify for an authority
guide-help-approvers-text =
    What you certify goes out in the name of your authority. When a report has been handed to you, ‘My desk’
    says so, and a letter does too. Read the whole report on the page that checks it. There you agree to the
    sentence that it gives a true account, and it is submitted. Or you hand it back with a comment that says
    what to change. If somebody changes the report while you read, nothing is certified, and you see it anew.

    ‘People’ of your authority lists who writes and who certifies for it. You invite others there, correct a
    wrong address, take an invitation back, end a seat, and name contacts. Before you leave, invite your
    successor as somebody who certifies: the last one cannot leave without.

    ‘What was done’ is the log of your authority: every step, with who took it, when and why. You can
    download it. If the coordinator of your country writes in your place, it stands there with the reason.

    If the authority withdraws a commitment, one person asks for it, with the decision and its date, and a
    second one confirms it. The signature stays in the history, with the day on which it ended.

guide-help-coordinators-title = If you coordinate signatories of a country
guide-help-coordinators-text =
    You need a second factor: a program that shows codes, or a passkey. Until you have set one up, the site
    leads you to that page. Keep the recovery codes apart from the device. If you lose both, two
    administrators reset it together.

    ‘My desk’ shows the signatories of your country, and of no other: whose report waits, who has nobody that
    can write, and which requests for access wait for you. Under ‘Requests for access’, look at the evidence
    before you decide: does the address belong to the authority, and does its own website name the person? If
    you are not sure, have a code sent by post to the official address. Those who certify for the authority
    already are told.

    On the page ‘People’ of a signatory you invite somebody in its name, correct a wrong address, and seat new
    people where all have left. Say why; the people of the authority can read it.

    If a signatory cannot write its report itself, you can act for it, with a reason. A banner shows it as
    long as it lasts. You write and hand over; certifying stays with the signatory. Its log and the published
    report say that you wrote it.

guide-help-reviewers-title = If you review reports
guide-help-reviewers-text =
    ‘Reports to review’ lists the reports that wait, the longest wait first. Reports that were returned or
    accepted follow. You do not see drafts. You can read a returned report again once it has been submitted
    again.

    Read the report, then decide. If you return it, write a comment that says what should be changed and
    how. If you accept it, you may leave the comment empty. The signatory sees your comment, and your name in
    the log of what was done about it. Comments are not public.

    ‘Accept and publish’ makes the report public at once. After that, nobody can change it on this site. If
    somebody else decided before you, nothing is saved, and your comment is shown to you again.

    ‘Import problems’ lists the rows of a list that could not be taken over, or only in part. It names the
    file, the row, the column and the value, and says what to do. Correct the list. Whoever runs the service
    then imports it again.

guide-help-auditors-title = If you audit
guide-help-auditors-text =
    You see what the staff of the observatory see, and can change nothing. You need a second factor, as they do.

    ‘My desk’ leads to the reports with their decisions, the accounts with what was done by them and to them,
    the requests for access, the withdrawals and the log of each authority. Every row says who did what, in
    whose place, when and why, with what stood there before and after.

    Rows are chained: each holds a hash of the one before. The newest hash is published every day on ‘Proof of
    what was done’. Keep some of these from time to time, outside of this site. Whoever runs the service can
    then run ‘observatory audit verify’ with them in front of you: it names every row that was changed,
    removed or moved since. Without a hash that somebody else kept, a chain computed anew could not be told
    from the first.

## Accessibility

guide-accessibility-title = Accessibility
guide-accessibility-lead = Everybody should be able to use this site. Here we say how far we are, what does not work well yet, and how you can tell us.
guide-accessibility-status-title = How far we are
guide-accessibility-status-text =
    This statement is about the Charter Observatory, all its pages and its files of figures. Its order
    follows the model of the European Union for such statements (Directive (EU) 2016/2102 and Implementing
    Decision (EU) 2018/1523).

    We aim at the Web Content Accessibility Guidelines (WCAG) 2.2, level AA.

    We do not know yet whether the site meets all of them. Our automatic tests must find no fault, but such
    tests see only a part. People who use assistive technology have not tested the site yet. Until they
    have, please take it as partly conforming.

guide-accessibility-known-title = What does not work well yet
guide-accessibility-known-text =
    On a narrow screen, such as a phone, some wide tables scroll sideways inside their frame. So does the
    chart of signatures by year. The page itself does not scroll sideways, and you can scroll the frame with
    the keyboard.

    A map cannot be read by everybody. Under each map and chart, ‘Show the numbers’ opens the same numbers
    as a table.

    Names, notes and other short texts from sources stay in their own language, and reports stay in the
    language of the signatory. We do not translate them. The pages themselves exist in English and in French
    only.

    There is no version in sign language or in easy-to-read language yet.

    Links to sources lead to other sites. We do not know how accessible those are.

    We do not call on any exception, such as a disproportionate burden.

guide-accessibility-how-title = How we test
guide-accessibility-how-text =
    This statement was prepared on 23 November 2026. It rests on our own tests; nobody from outside has
    evaluated the site.

    Automatic tests run at every change of the program. They open every kind of page, in English and in
    French, in one browser (Chromium). They look for faults with the tool axe, colour contrast included, in
    light and in dark colours, and they check that the HTML is valid. They also check that no page scrolls
    sideways at a width of 320 pixels, and that the pages and forms work without JavaScript.

    Still to come are tests by people with screen readers, screen magnifiers, voice control and other
    assistive technology, and tests in other browsers.

guide-accessibility-feedback-title = Tell us about a barrier
guide-accessibility-feedback-text =
    Is there something that you cannot read or use? Please write to the contact in the footer of this page.
    Tell us the address of the page, what you wanted to do and what happened. If you wish, tell us which
    device and which programs you use.

    You can also ask for something on this site in another form.

    The operator of this site answers you. How soon depends on the operator. If the footer names no contact,
    none has been given to us yet.

guide-accessibility-enforcement-title = If the answer does not help
guide-accessibility-enforcement-text =
    In the European Union, every country has a procedure for complaints about the websites of public bodies.
    Which office you can turn to depends on the country of the operator of this site, and on whether the
    operator is a public body.

    The operator has to name this office and its address. We cannot do so for every operator. If nothing is
    named, please ask the operator.

## Privacy

guide-privacy-title = Privacy
guide-privacy-lead = What this site stores about you, for how long, and what it does not store.
guide-privacy-readers-title = If you only read
guide-privacy-readers-text =
    You need no account to read. As long as you do not sign in, the site sets no cookie. There is no
    tracker, no advertising and no counting of visits.

    Everything on a page comes from this site itself: no fonts, maps, scripts or pictures from others. Your
    browser is told to load nothing from elsewhere. A link to a source leads you to another site with its
    own rules. Your browser is told not to say there which page you came from.

    The language of a page stands in its address. If it does not, we look at the language that your browser
    asks for; we do not store it. What you search for and how you filter stands in the address too, and so
    in the history of your browser. We do not store it in our database.

    In its normal setting, the log of the program holds no IP address, no name and no address of a page. It
    holds faults and warnings: the time, what failed, and the reference that you see on the error page.

    The operator can make the log more detailed. It then holds the method and address of each request, and
    with them what you searched for, and one-time links. At the most detailed setting, it can also hold IP
    addresses. Other programs in front of this one, or a hosting company, may keep logs of their own, often
    with IP addresses. The operator has to tell you about that.

guide-privacy-signed-in-title = If you sign in
guide-privacy-signed-in-text =
    When you sign in, the site sets two cookies. Each holds a random value and nothing about you. Scripts
    cannot read them. One keeps you signed in. By the other we know your browser again for { -device-days } days: strangers
    who try passwords then cannot keep you out, and we can tell you by letter when somebody signs in from a
    browser that we do not know. We keep only a hash of it, with the number of the account. It goes when
    you choose a new password in another browser.

    Your session ends when you sign out, when your password or your rights change, and when you have not used
    the site for { -session-hours } hours.

    For your account, the database keeps your email address, your name, a language and your rights. It also
    keeps when the account was made, when the rights were given and when you last signed in. We do not keep your password, but a
    value that was computed from it (an Argon2id hash). This value shows whether a password is right, but
    not what it is. Of a session and of a one-time link, too, we keep only a hash, with the number of the
    account and the times. With a session we also note the browser and the system, such as ‘Firefox, Linux’,
    so that you can find your own sessions in your account and end them.

    If you set up a second factor, we keep the secret that we share with your program, and hashes of your
    recovery codes. Of a passkey we keep its public key, the name that you give it, and when it was added and
    last used; your fingerprint or your face never leaves your device. All of it goes when you remove it. If
    you lose your second factor, we keep a request to reset it for { -reset-days } days, and who asked for it and why
    in the audit.

    Where this site lets you sign in by another service, such as EU Login, we keep which service it is, by
    what it knows you, and since when, from the moment in which you link your account to it. We ask it for
    nothing else about you. It learns that you sign in here, and your browser goes to it when you do. A cookie
    then keeps for { -step-minutes } minutes what has to come back with you. The link goes when you end it, or set a new
    password.

    When signing in fails, we count it for the email address that was typed and for the IP address that it
    came from, so that guessing takes long. We keep a hash of each, and the time: for an hour after one
    failure, for { -failures-hours } hours at most after many. To share its answers fairly, the program also holds IP
    addresses in its memory for some minutes, and never writes these down.

    We send you letters by email about your account: an invitation, a link for a forgotten password, that
    a password was set, and that somebody signed in from a new browser. Their texts are forgotten once they
    are sent; that there was a letter, to which address and when, is kept for a year. Where no mail server is set, the texts stay in the database for { -invitation-days }
    days, and in a folder of the machine.
    If somebody says to have forgotten a password, we note the address that was typed, for about an hour.

    Your name and your email address are on no public page. The page of an authority may show that somebody
    can write for it here, but not who. You see your name at the top of the page while you are signed in.
    Those who work for a signatory, its national coordinator and the staff of the observatory can read in
    the log of the signatory who did what about it: who wrote, who certified, and who decided. Staff also
    see the list of accounts. They can look at the site as you do, to help you; they can change nothing
    then, they do not see your account or what you have not saved, and it is recorded with their name. People
    who can open the database itself can see all of this.

guide-privacy-typed-title = What you type
guide-privacy-typed-text =
    What you save in a report belongs to the report of your authority. Drafts can be read by everybody who
    writes for the authority, submitted reports by the staff of the observatory too, and accepted reports by
    the public. An accepted report stays as it is. Please write nothing private about other people into a
    report.

    If you tell us that something is wrong on the page of a signatory, we keep your text, the address of a
    page if you give one, your email address if you give one, the language of the page and the time. Only
    the staff of the observatory read it. It is not published, and it is not in the record of changes. Your
    email address is deleted when the message is closed.

    If you ask to speak for an authority, we keep your name, your function, your email address, the language
    that you chose, what you wrote to show that you may, and the time. The coordinator of the country and the
    staff of the observatory read it once you have confirmed your address. If you do not confirm it within
    { -claim-days } days, it is deleted within an hour. A year after the decision, everything that you typed is deleted.

    If you apply for an authority that wants to join the Charter, we keep what you typed, the file with the
    decision and the time. Who signs and whom we write to is kept apart from the rest and is never public.
    The coordinator of the country and the staff of the observatory read the application once you have
    confirmed your address. If you do not confirm it within { -application-days } days, it is deleted within an hour, and
    the file a day later. A year after the end of the application, the names, functions and the address are
    deleted, and with them the words of questions, answers and reasons on its page; if nothing came of it, the
    file too. An application whose question nobody answers ends after a year. When the signature is
    registered, the name of the authority, the decision and the dates become public, and the contact person
    becomes the main contact of the authority and is invited to an account.

    Those who certify for an authority, the coordinator of its country and the staff of the observatory see
    who speaks for it: name, email address, tasks, last sign-in and invitations. They may name contacts: name,
    function and email address of people whom we write to about the authority. Contacts get a letter, are on
    no public page and in no file of data, and are deleted as soon as somebody takes them off. If an
    authority withdraws a commitment, its decision becomes public, and its reason does not.

    Sometimes a form cannot be saved: your session has ended, somebody else was faster, or a sign-in, a
    message to the observatory, a form about the people of an authority or an entry of the staff was not complete or not right. Then the site keeps what you typed, so that you do not
    lose it. It never keeps a password in this way. The form can be shown again for { -form-hours } hours, behind an
    address that nobody can guess. After that, it is deleted within an hour.

    Comments of the observatory on a report are kept. The signatory and the staff of the observatory can
    read them; they are not public.

guide-privacy-kept-title = What is kept, and for how long
guide-privacy-kept-text =
    Each change leaves an entry in a record of changes: when, by which account and what. For the texts of a
    report, the entry holds what stood there before and after; for a decision, it holds the comment. Signing
    in and signing out leave an entry too. For { -origin-days } days, we also keep the IP address that it came from. The program never changes or deletes these entries, so that
    everybody can trust the history of a report. Those about a signatory stand in its log, those about an
    account on a page for the staff. No end has been set for them.

    Reports, comments, accounts that nobody has erased and messages about errors have no end date either. Values of one-time links are deleted within an hour after
    they were used or have ended. A
    session is deleted when you sign out. If it simply ends, it is deleted within an hour.

    Where the data are stored, who may look into the database, and how long backups are kept depends on the
    operator of this site. The operator has to tell you.

guide-privacy-rights-title = Your rights
guide-privacy-rights-text =
    The operator of this site is responsible for your data. You find its name and contact in the footer of
    this page, as far as they have been given. The operator also has to tell you on which legal ground it
    uses your data.

    Where the data protection law of the European Union applies, you can ask what is stored about you. You
    can ask for a copy, for a correction or for deletion. You can also object, and you can complain to the
    data protection authority of your country.

    Whoever has an account finds on its page everything that the database keeps about them, as one file, and
    a form that erases the account. An administrator can also erase it for you, if you ask. Then your name,
    your email address, your rights, your password, your second factor, your passkeys, your link to
    another service, your sessions, the browsers that we know, your choices about letters, every letter to you in our outbox, your entries among
    the contacts of authorities, your requests to speak for an authority, your address in invitations and in
    messages to the observatory, and what you had typed and not saved are deleted at once. A last letter to
    your old address says so; nothing tells of it once it is sent. Only the last administrator cannot be
    erased, as nobody could run the site any more.

    The number of your account stays, and “person” with that number takes the place of your name. The
    record of changes names you by this number; the program cannot change it, so that everybody can trust it.
    The IP addresses in it stay until their { -origin-days } days are over. Reports, their comments and the files that you
    handed in stay, as they belong to the authority; what was typed into them, or as a reason, stays as it
    was typed. Where no mail server is set, letters that were written before stay in the folder of the
    machine until the operator removes them. So do backups, as long as the operator keeps them.

    If you have no account but are named as a contact, ask whoever named you to take you off, or write to the
    operator.
