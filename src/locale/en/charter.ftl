### The page about the Charter: what it is, what a signatory undertakes, and what each article is about.
###
### Our own words, never the Charter’s sentences. Articles 1 to 30 are summed up from what is generally
### known of them; of articles 31 to 39 we know only the subjects, so these sentences stay general.

## The page

charter-title = The Charter
charter-lead = The European Charter for Equality of Women and Men in Local Life is a public commitment that local and regional governments sign. The text of 2006 has 30 articles; the updated text of 2022 has 39.
charter-own-words = These summaries are in our own words. They are not the text of the Charter and do not replace it: a signatory commits itself to the text. Of articles 31 to 39, we know only the subjects, so what we say about them is general.
charter-parts-title = What a signatory undertakes
charter-parts-text =
    A signatory draws up an action plan for equality, adopts it and puts it into practice. It has at most
    two years to draw up and adopt the plan, counted from the signature. The plan says what is to be
    achieved, by which measures, with what means and by when. Before it is adopted, many people are asked
    for their views.

    A signatory makes its plan known, reports on progress regularly and in public, and renews the plan when
    its time is over. It takes part in evaluating what was done and shares what it has learned with others
    in Europe. It chooses its own priorities and its own pace.

    The Charter is a political commitment. It is not legally binding, and we know of no sanction. A
    signature to the text of 2006 stays valid. The Council of European Municipalities and Regions (CEMR)
    invites these signatories to extend it to the nine new articles.

## The themes

theme-about-democratic-accountability = Equality is a part of democracy, and those who govern answer for it to the people.
theme-about-the-political-role = Who decides, who is heard, and what an authority stands for in public.
theme-about-general-framework-for-equality = What holds in every field: acting against discrimination, and looking at what a decision means for women and for men.
theme-about-the-employer-role = What an authority does for equality among its own staff.
theme-about-public-procurement-and-contracts = How an authority can serve equality when it buys goods, services and works.
theme-about-the-service-delivery-role = Equality in the services that people use, from education and health to housing, culture and safety.
theme-about-planning-and-sustainable-development = Equality in how a place is planned and developed: space, transport, economy and environment.
theme-about-the-role-of-regulator = Equality where an authority sets rules, grants permits or inspects.
theme-about-twinning-and-international-cooperation = Equality in the work with towns and regions of other countries.
theme-about-new-articles = Nine subjects that the updated text of 2022 adds, from violence online to crises and disasters.

## The articles

article-about-1 = The signatory treats equality as a part of democracy. In all that it decides, it respects the equal rights of women and men, and it answers for this to the people who live there.
article-about-2 = Women and men have the same right to vote, to stand for election and to hold office. The signatory encourages women to use these rights, and works for a balance of women and men where decisions are made.
article-about-3 = Everybody can take part in local life on equal terms. The signatory opens its meetings, committees and consultations to women and men, and reaches out to people who are often left out.
article-about-4 = The signatory says in public that it has signed, what it will do, and how far it has come. It also encourages others to work for equality.
article-about-5 = The signatory does not work alone. It seeks partners for equality: public bodies, businesses, trade unions, associations and residents.
article-about-6 = The signatory acts against fixed ideas of what women and men are or can do. It pays attention to its own words and pictures, trains its staff and informs the public.
article-about-7 = The administration treats women and men fairly, hears them, and gives them the information that they need. When the signatory consults people, it makes sure that women and men can both take part.
article-about-8 = In everything for which it is responsible, the signatory respects and promotes equality and acts against discrimination.
article-about-9 = The signatory looks at what its policies, services and spending mean for women and for men, and changes them where that is needed.
article-about-10 = Some people are at a disadvantage for several reasons at once, for example as a woman and because of origin, age or disability. The signatory acts against this and takes it into account in its plans.
article-about-11 = As an employer, the signatory treats women and men equally in recruitment, pay, training and promotion. It acts against sexual harassment and helps staff to combine work and private life.
article-about-12 = When the signatory buys goods, services or works, it considers what the contract can do for equality, and expects its contractors to respect it.
article-about-13 = The signatory works for equal access to education and training at every age. Girls and boys, women and men choose subjects and jobs free of stereotypes.
article-about-14 = The signatory works for the good health of women and men alike. It takes account of their different needs in prevention, care and information.
article-about-15 = Women and men have equal access to the social services that they need. The signatory takes account of their different situations.
article-about-16 = The signatory supports good childcare that families can afford. It acts against the idea that caring for children is the task of women alone.
article-about-17 = Many people care for relatives or others who depend on help, women more often than men. The signatory supports them, so that care does not keep them out of work and public life.
article-about-18 = The signatory acts against poverty and exclusion. It looks at the different risks that women and men face.
article-about-19 = Women and men have equal access to decent housing. The signatory takes account of different needs, for example those of people who must leave a violent home.
article-about-20 = Women and men, girls and boys can take part in culture, sport and leisure on equal terms. The signatory looks at who uses its places and who benefits from its money.
article-about-21 = Everybody can live and move about in safety. The signatory takes account of how women and men experience safety, for example in the street, at night and in transport.
article-about-22 = The signatory works to prevent violence linked to gender, which affects women above all. It supports those who suffer it, and informs the public.
article-about-23 = The signatory helps to prevent the trade in human beings, which affects women and girls above all, and to support its victims.
article-about-24 = When the signatory plans for the future, it weighs social, economic and environmental aims together, and equality is one of them.
article-about-25 = When the signatory plans land, buildings and public space, it thinks of how women and men live, work and move about. Both have a say in the planning.
article-about-26 = Women and men do not always travel in the same way. The signatory takes account of both when it plans transport, so that everybody can get about easily and safely.
article-about-27 = The signatory supports a local economy in which women and men have the same chances: in jobs of every kind, and when they found a business.
article-about-28 = Women and men alike benefit from a healthy environment and have a say in the policy for it. The signatory looks at what its services, such as waste or water, mean for both.
article-about-29 = Where the signatory sets rules, grants permits or inspects, it takes account of the needs and situations of women and of men.
article-about-30 = The signatory makes equality a part of its twinning and of its work with partners in other countries, so that both sides learn from each other.
article-about-31 = The signatory makes equality a part of its work for sustainable development.
article-about-32 = The signatory acts against violence on the internet and by other digital means.
article-about-33 = The signatory acts against violence towards women who hold elected office and women who work for the authority.
article-about-34 = The signatory looks at how gender acts together with other features of a person, such as age or origin, and takes diversity into account.
article-about-35 = The signatory works for flexible workplaces that serve women and men alike.
article-about-36 = The signatory works for a digital change from which women and men benefit alike, and in which nobody is left out.
article-about-37 = The signatory works for sexual and reproductive health and for the rights that belong to it.
article-about-38 = The signatory takes women and men into account in its work on climate change and for the right to a healthy environment.
article-about-39 = The signatory takes gender into account when it prepares for crises and disasters, and when it responds to them.

## Measures as good practice

charter-article = Article { $number }: { $title }
charter-theme = Theme
charter-told = Articles and themes as told by:
charter-since-2006 = since the text of 2006
charter-since-2022 = new in the text of 2022
charter-what-they-do = What signatories do under this article
# $n measures in accepted reports.
charter-measures = { $cat ->
    [one] { $n } measure reported
   *[other] { $n } measures reported
}
practice-title = What signatories do
practice-lead = Measures from implementation reports that were accepted, in the words of the signatories.
practice-label = Search among the measures
practice-words = Words in title or description
practice-article = Article
practice-all = Search among all measures
# $n measures found.
practice-count = { $cat ->
    [one] { $n } measure
   *[other] { $n } measures
}
practice-found = What was found
practice-empty = No measure is known to us here yet
practice-empty-why = Measures appear here when a report that holds them is accepted. That we know none does not mean that nobody does anything.
practice-none-fits = None of the measures that we know fits this search
practice-none-fits-why = With fewer words or conditions there may be some. That we know none does not mean that nobody does anything.
practice-all-known = All measures that we know
practice-no-page = The list ends before this page
practice-no-page-why = There are measures that fit this search, but not as many pages of them.
practice-first-page = The first page
