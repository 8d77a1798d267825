### Pages publiques : accueil, listes, signataire, pays, langue, figures.

## Accueil

# $n signataires connus par leur nom dans ce registre ; $all est le dernier total publié par d’autres.
home-title = Qui a signé la Charte européenne pour l’égalité ?
home-heading = Environ { $all } villes, communes et régions auraient signé la Charte. Nous en connaissons { $n } par leur nom.
home-lead = La Charte européenne pour l’égalité des femmes et des hommes dans la vie locale est un engagement public. Vous voyez ici qui l’a pris, où, depuis quand, et ce dont chacun rend compte.
# $n pays.
key-signatories = { $cat ->
    [one] signataires que nous connaissons par leur nom, dans { $n } pays
    [many] signataires que nous connaissons par leur nom, dans { $n } de pays
   *[other] signataires que nous connaissons par leur nom, dans { $n } pays
}
key-published = signataires, selon d’autres
key-published-all = Tous les nombres publiés ailleurs
# $day is 12 May 2006.
key-since = lancement de la Charte, le { $day }
key-since-more = Les deux textes de la Charte
funnel-title = Ce que nous savons de ces signataires
funnel-of = sur { $all }
funnel-dated = Année de signature connue
funnel-dated-rest = { $cat ->
    [one] Pour { $n } signataire, nous ne la connaissons pas.
    [many] Pour { $n } de signataires, nous ne la connaissons pas.
   *[other] Pour { $n } signataires, nous ne la connaissons pas.
}
funnel-reported = Rapport de mise en œuvre accepté ici
funnel-reported-rest = { $cat ->
    [one] { $n } n’a pas de rapport accepté dans ce registre ; cela ne signifie pas que rien n’a été fait.
   *[other] { $n } n’ont pas de rapport accepté dans ce registre ; cela ne signifie pas que rien n’a été fait.
}
# $n signatories signed after the newest period, $period, $owing in or before it.
funnel-reported-why = { $cat ->
    [one] Seuls les { $owing } qui avaient signé avant la fin de { $period } doivent un rapport à ce sujet ; { $n } a signé plus tard.
    [many] Seuls les { $owing } qui avaient signé avant la fin de { $period } doivent un rapport à ce sujet ; { $n } ont signé plus tard.
   *[other] Seuls les { $owing } qui avaient signé avant la fin de { $period } doivent un rapport à ce sujet ; { $n } ont signé plus tard.
}
funnel-population = Population de la collectivité elle-même connue
funnel-population-rest = { $cat ->
    [one] Pour { $n } signataire, nous ne la connaissons pas.
    [many] Pour { $n } de signataires, nous ne la connaissons pas.
   *[other] Pour { $n } signataires, nous ne la connaissons pas.
}
home-where = Où sont les signataires
home-when = Quand ils ont signé
home-languages = Dans quelles langues ils travaillent
home-languages-caption = Les langues de travail les plus fréquentes des signataires que nous connaissons
home-languages-all = Toutes les langues
home-reports = Ce dont ils rendent compte
home-reports-accepted = { $cat ->
    [one] Ce registre contient { $n } rapport de mise en œuvre public. Un rapport devient public dès qu’il est accepté.
    [many] Ce registre contient { $n } de rapports de mise en œuvre publics. Un rapport devient public dès qu’il est accepté.
   *[other] Ce registre contient { $n } rapports de mise en œuvre publics. Un rapport devient public dès qu’il est accepté.
}
home-ways = Pour continuer
way-citizen-title = Ma commune a-t-elle signé ?
way-citizen-text = Cherchez une ville, une commune ou une région et voyez à quoi elle s’est engagée.
way-signatory-title = Rendre compte de votre action
way-signatory-text = Connectez-vous pour écrire le rapport de mise en œuvre de votre collectivité.
way-researcher-title = Comprendre et réutiliser les chiffres
way-researcher-text = Lisez comment nous comptons, ce que désigne une date et d’où viennent les faits. Chaque figure peut être téléchargée.

## Signataires

signatories-title = Signataires
# $own signataires dans ce registre, $all le total publié par d’autres.
signatories-lead = Nous connaissons { $own } signataires par leur nom. D’autres ont publié un total d’environ { $all }. Une commune absente d’ici peut avoir signé tout de même.
# $standing est le libellé du filtre, par exemple « Signataires » ; $n entrées en tout.
signatories-caption = { $cat ->
    [one] { $standing } : { $n } entrée, { $day }
    [many] { $standing } : { $n } d’entrées, { $day }
   *[other] { $standing } : { $n } entrées, { $day }
}
view = Présentation de la sélection
view-list = Liste
view-map = Liste et carte
# $n entries whose place is known, $all entries of the list.
figure-places-title = { $cat ->
    [one] Nous connaissons le lieu de { $n } des { $all } entrées de cette liste.
    [many] Nous connaissons les lieux de { $n } d’entrées sur les { $all } de cette liste.
   *[other] Nous connaissons les lieux de { $n } des { $all } entrées de cette liste.
}
figure-places-note = Un cercle représente les entrées dont les lieux sont proches ; sa surface suit leur nombre, sauf pour les plus petits, que l’on ne verrait pas. Les entrées dont nous ne connaissons pas le lieu sont seulement dans la liste.
# $n entries with a known place.
figure-places-outside = { $cat ->
    [one] { $n } lieu se trouve hors de la carte.
    [many] { $n } de lieux se trouvent hors de la carte.
   *[other] { $n } lieux se trouvent hors de la carte.
}
figure-places-entries = { $cat ->
    [one] { $n } entrée
    [many] { $n } d’entrées
   *[other] { $n } entrées
}
# $entries is "5 entries"; $names are names of authorities, $n is how many more there are.
figure-places-tip = { $entries } : { $names }
figure-places-tip-more = { $cat ->
    [one] { $entries } : { $names } et { $n } autre
    [many] { $entries } : { $names } et { $n } d’autres
   *[other] { $entries } : { $names } et { $n } autres
}
filter-label = Chercher et filtrer les signataires
filter-q = Nom
filter-year = Année de signature
filter-standing = Afficher
filter-any = Tout
filter-known = connue
filter-more = Plus de filtres
filter-plan = Plan d’action
filter-plan-known = connu
filter-plan-in-time = connu, adopté dans les { -plan-months } mois
filter-report = Rapport
filter-report-accepted = accepté, toutes périodes
filter-report-newest = accepté, dernière période
filter-report-awaited = dû pour la dernière période, aucun accepté
filter-show = Afficher
filter-clear = Retirer tous les filtres
empty-title = Rien ne correspond dans notre registre
empty-title-search = Rien ne correspond à « { $q } » dans notre registre
empty-why = La collectivité que vous cherchez a peut-être signé tout de même : notre registre connaît { $n } signataires sur environ { $all }.
empty-tell = Savez-vous qu’elle a signé ? Dites-le-nous.
empty-tell-contact = Savez-vous qu’elle a signé ? Dites-le-nous : { $contact }.
empty-all = Afficher tous les signataires

## Un signataire

signatory-lead = { $country } – { $kind }
signatory-contested = La validité de cet engagement est contestée. Il compte, et nous le signalons toujours.
signatory-apart = À notre connaissance, cette collectivité a décidé ou annoncé qu’elle signerait. Nous n’avons pas encore connaissance d’une signature ; elle ne compte donc pas comme signataire.
filter-choice = { $label } ({ $n })
list-rest = { $cat ->
    [one] La liste de { $n }
   *[other] Les { $n } dans la liste
}
signatory-none-known = Nous ne connaissons aucun engagement de cette collectivité envers la Charte. Cela ne signifie pas qu’il n’y en a pas.
signatory-former = Cette collectivité ne compte plus comme signataire. Vous voyez ci-dessous ce qu’est devenu son engagement.
signatory-commitments = Engagements
signatory-reports = Rapports de mise en œuvre
signatory-no-reports = Aucun rapport n’a encore été accepté dans ce registre. Cela ne signifie pas que rien n’a été fait.
commitment-heading = { $kind }, { $version }
act-wording = La source dit :
source-calls-it = dans la source :
cite-title = Comment citer cette page
cite = Observatoire de la Charte : { $title }. Publication { $publication } du registre, { $day }. { $address }
cite-author = Observatoire de la Charte
cite-note = Publication { $publication } du registre, { $day }
cite-permanent = L’adresse de cette page ne changera jamais :
cite-bibtex = La même citation au format BibTeX
place-credit = Les coordonnées du lieu viennent de GeoNames (geonames.org), licence CC BY 4.0.
fact-version = Texte de la Charte
fact-names = Noms
fact-languages = Langues de travail
fact-population = Population
fact-place-names = Autres noms du lieu
place-names-source = GeoNames, 2022 ; en d’autres langues et écritures
fact-plan = Plan d’action pour l’égalité
fact-identifiers = Identifiants
fact-succession = Ce que la collectivité est devenue
fact-note = Remarque
fact-source = Source
population-unknown = Nous ne connaissons pas la population de la collectivité elle-même.
plan-unknown = Nous n’avons pas encore connaissance d’un plan. S’il en existe un, dites-le-nous.
languages-first-assignment = Cette liste de langues est une première attribution et peut changer.
report-accepted-on = Accepté le { $day }.
report-days = Pour la période : { $from } – { $until }.

## Pays

countries-title = Pays
# $n pays où il y a un signataire.
countries-lead = { $cat ->
    [one] Nous connaissons { $signatories } signataires par leur nom, dans { $n } pays.
    [many] Nous connaissons { $signatories } signataires par leur nom, dans { $n } de pays.
   *[other] Nous connaissons { $signatories } signataires par leur nom, dans { $n } pays.
}
countries-table = Tous les pays
countries-table-note = Un pays avec 0 peut très bien avoir des signataires : cela signifie seulement que nous n’en connaissons pas encore.
countries-caption = Signataires par pays, { $day }
elsewhere-title = Nombres publiés ailleurs
elsewhere-note = D’autres ont publié ces totaux pour toute l’Europe. Ils n’ont été comptés ni de la même façon ni au même moment ; certains ne concordent donc pas. Nous les montrons tous et n’en mêlons aucun à notre propre décompte.
elsewhere-caption = Totaux publiés par d’autres, avec leur date et leur source
published-at-least = au moins { $n }
published-increment = { $n } de plus
published-undated = date non connue
published-parts = { $local } locales, { $regional } régionales

## Un pays : $n signataires dans ce registre

country-lead-range = { $cat ->
    [one] Nous connaissons ici { $n } signataire par son nom. D’autres ont publié des nombres allant de { $least } à { $most }.
    [many] Nous connaissons ici { $n } de signataires par leur nom. D’autres ont publié des nombres allant de { $least } à { $most }.
   *[other] Nous connaissons ici { $n } signataires par leur nom. D’autres ont publié des nombres allant de { $least } à { $most }.
}
country-lead-one = { $cat ->
    [one] Nous connaissons ici { $n } signataire par son nom. D’autres ont publié le nombre { $other }.
    [many] Nous connaissons ici { $n } de signataires par leur nom. D’autres ont publié le nombre { $other }.
   *[other] Nous connaissons ici { $n } signataires par leur nom. D’autres ont publié le nombre { $other }.
}
country-lead-none = { $cat ->
    [one] Nous connaissons ici { $n } signataire par son nom. Nous n’avons connaissance d’aucun nombre publié par d’autres.
    [many] Nous connaissons ici { $n } de signataires par leur nom. Nous n’avons connaissance d’aucun nombre publié par d’autres.
   *[other] Nous connaissons ici { $n } signataires par leur nom. Nous n’avons connaissance d’aucun nombre publié par d’autres.
}
country-says = Qui avance quel nombre
country-says-note = Notre propre décompte figure à côté des nombres que d’autres ont publiés. Ils n’ont été comptés ni de la même façon ni au même moment. Nous ne décidons pas lequel est juste.
country-says-nobody = Nous n’avons connaissance d’aucun nombre publié par d’autres pour ce pays.
country-says-own = signataires que nous connaissons par leur nom
country-plans = Ce que d’autres disent des plans d’action
country-facts = Ce que nous savons
country-authorities = Les collectivités que nous connaissons
# $n collectivités, y compris celles qui ne comptent pas comme signataires.
country-caption = { $cat ->
    [one] { $country } : { $n } collectivité dans ce registre, { $day }
    [many] { $country } : { $n } de collectivités dans ce registre, { $day }
   *[other] { $country } : { $n } collectivités dans ce registre, { $day }
}
country-empty = Nous ne connaissons encore aucun signataire ici
country-empty-why = Cela ne signifie pas que personne n’a signé. Si vous connaissez un signataire, dites-le-nous : la page « Méthode et définitions » explique comment.
fact-signatories = Signataires que nous connaissons
fact-kinds = Types de signataires
fact-contested = Dont contestés
fact-coverage = Taux de couverture
fact-inhabitants = Population
fact-country-languages = Langues
fact-associations = Associations nationales
# $n communes parmi les signataires, $all collectivités locales dans le pays, $asof la date que la source donne à ce nombre.
coverage = { $cat ->
    [one] { $n } commune parmi les signataires que nous connaissons, pour { $all } collectivités locales : { $share }. Date du nombre de collectivités locales : { $asof }.
    [many] { $n } de communes parmi les signataires que nous connaissons, pour { $all } collectivités locales : { $share }. Date du nombre de collectivités locales : { $asof }.
   *[other] { $n } communes parmi les signataires que nous connaissons, pour { $all } collectivités locales : { $share }. Date du nombre de collectivités locales : { $asof }.
}
coverage-unknown = Nous ne savons pas combien de collectivités locales compte ce pays.
inhabitants-unknown = { $cat ->
    [one] Nous ne la connaissons pas pour la commune qui a signé ({ $all }).
    [many] Nous ne la connaissons pour aucune des { $all } de communes qui ont signé.
   *[other] Nous ne la connaissons pour aucune des { $all } communes qui ont signé.
}
# $n communes sur $all qui ont signé ; $asof énumère les dates des sources.
inhabitants-covered = { $cat ->
    [one] { $inhabitants } habitants, connus pour { $n } commune sur { $all } qui ont signé ({ $asof }).
    [many] { $inhabitants } habitants, connus pour { $n } de communes sur { $all } qui ont signé ({ $asof }).
   *[other] { $inhabitants } habitants, connus pour { $n } communes sur { $all } qui ont signé ({ $asof }).
}
# $n communes sur $all qui ont signé.
inhabitants-known = { $cat ->
    [one] { $inhabitants } habitants, connus pour { $n } commune sur { $all } qui ont signé.
    [many] { $inhabitants } habitants, connus pour { $n } de communes sur { $all } qui ont signé.
   *[other] { $inhabitants } habitants, connus pour { $n } communes sur { $all } qui ont signé.
}
column-inhabitants-known = Communes dont nous connaissons les habitants
column-inhabitants-of = Communes signataires
column-guidance = Guides
guidance-on-this-site = Guides sur ce site
guidance-unknown = Nous ne savons pas
guidance-toolkit = Une boîte à outils d’indicateurs existerait en 22 langues ; nos sources ne disent pas lesquelles.
country-beside = À côté de tous les pays
figure-beside-title = { $country } à côté de tous les pays de ce registre
figure-beside-note = Chaque ligne dit combien nous connaissons, et sur combien. « Non connu » ne veut pas dire « aucun » : une part faible peut seulement signifier que nous savons peu de choses.
beside-about = Ce qui est compté
beside-all = Tous les pays
beside-of = { $place } : sur
beside-share = { $place } : part
beside-coverage = Communes qui ont signé, sur les collectivités locales
beside-dated = Signataires dont l’année de signature est connue
beside-population = Communes qui ont signé et dont la population est connue
beside-plan = Signataires dont nous connaissons un plan
beside-reported = Signataires dont un rapport a été accepté ici

## Langues

languages-title = Langues
# $n langues.
languages-lead = { $cat ->
    [one] Les { $signatories } signataires que nous connaissons travaillent dans { $n } langue.
    [many] Les { $signatories } signataires que nous connaissons travaillent dans { $n } de langues.
   *[other] Les { $signatories } signataires que nous connaissons travaillent dans { $n } langues.
}
languages-texts = Le texte de la Charte
languages-texts-known = { $cat ->
    [one] Nous connaissons un texte de la Charte dans { $n } langue.
    [many] Nous connaissons un texte de la Charte dans { $n } de langues.
   *[other] Nous connaissons un texte de la Charte dans { $n } langues, celui de 2006, celui de 2022 ou les deux.
}
# Le nombre figure au-dessus.
languages-without-text = { $cat ->
    [one] signataire sans texte de la Charte, à notre connaissance, dans ses langues de travail
    [many] de signataires sans texte de la Charte, à notre connaissance, dans leurs langues de travail
   *[other] signataires sans texte de la Charte, à notre connaissance, dans leurs langues de travail
}
languages-without-text-note = Le texte de 2006 ou celui de 2022 suffit. Les signataires dont nous ne connaissons pas les langues de travail ne sont pas comptés ici.
languages-without-text-rows = Afficher ces signataires
filter-without-text = Sans texte connu de la Charte
languages-table = Toutes les langues
languages-caption = Signataires par langue de travail, { $day }
language-lead = { $cat ->
    [one] Nous connaissons { $n } signataire qui travaille en { $language }.
    [many] Nous connaissons { $n } de signataires qui travaillent en { $language }.
   *[other] Nous connaissons { $n } signataires qui travaillent en { $language }.
}
language-authorities = Signataires qui travaillent dans cette langue
language-caption = { $cat ->
    [one] { $language } : { $n } signataire, { $day }
    [many] { $language } : { $n } de signataires, { $day }
   *[other] { $language } : { $n } signataires, { $day }
}
language-empty = Nous ne connaissons encore aucun signataire qui travaille dans cette langue
fact-endonym = Nom de la langue dans cette langue
fact-site = Ce site existe-t-il dans cette langue ?
site-yes = Oui
site-no = Pas encore

## Figures : chaque titre énonce le constat

# Ce qu’une image dit d’elle-même ; $source est un hôte.
picture-credit = Source : Observatoire de la Charte, { $day }.
picture-credit-elsewhere = Source : { $source }. Image : Observatoire de la Charte, { $day }.
# $from and $until are the first and last year.
figure-local-governments = Nombres de collectivités locales : de plusieurs sources, de { $from } à { $until } ; la page de chaque pays indique la sienne.
figure-populations = Populations : chacune avec sa date et sa source, sur la page du signataire.
figure-show-numbers = Afficher les nombres
figure-empty = Nous ne connaissons encore aucun signataire.
# $n signataires dont l’année est connue.
figure-by-year-title = Nous connaissons l’année de signature de { $n } signataires sur { $all }.
figure-by-year-note = Nombre de signataires par année de signature. Une année ne compte que si une source l’établit ; la barre hachurée représente tous les autres.
# $n signatures dont on connaît le dernier jour possible ; $listed et $undated sont des nombres.
figure-growth-title = { $cat ->
    [one] À ce jour, nous savons avant quelle date { $n } signataire a signé. Des listes et le registre du CCRE en nomment { $listed } de plus avec une date ; pour { $undated }, nous ne connaissons aucune date.
    [many] À ce jour, nous savons avant quelle date { $n } de signataires ont signé. Des listes et le registre du CCRE en nomment { $listed } de plus avec une date ; pour { $undated }, nous ne connaissons aucune date.
   *[other] À ce jour, nous savons avant quelle date { $n } signataires ont signé. Des listes et le registre du CCRE en nomment { $listed } de plus avec une date ; pour { $undated }, nous ne connaissons aucune date.
}
figure-growth-note = Signataires à la fin de chaque année, toutes les années précédentes comprises ; la dernière barre représente ceux dont nous ne connaissons aucune date. L’année en cours n’est pas terminée.
growth-signed = Avaient signé à cette date
growth-listed = Nommés dans une liste à cette date, date de signature non connue
growth-possible = Ont peut-être signé à cette date
date-unknown = Sans date
growth-year = Fin de l’année
# $n signataires en tout ; $country en a $most. Le nom du pays est sans article.
figure-by-country-title = { $cat ->
    [one] Le seul signataire que nous connaissons se trouve dans ce pays : { $country }.
    [many] Parmi les { $n } de signataires que nous connaissons, le groupe le plus nombreux se trouve dans un seul pays : { $country } ({ $most }).
   *[other] Parmi les { $n } signataires que nous connaissons, le groupe le plus nombreux se trouve dans un seul pays : { $country } ({ $most }).
}
figure-by-country-note = Signataires que ce registre connaît par leur nom. Un pays dont la barre est courte ou absente peut en avoir bien davantage.
# $n signataires, dont $most travaillent dans cette langue.
figure-by-language-title = { $cat ->
    [one] Le seul signataire que nous connaissons travaille en { $language }.
    [many] Sur les { $n } de signataires que nous connaissons, { $most } travaillent en { $language }.
   *[other] Sur les { $n } signataires que nous connaissons, { $most } travaillent en { $language }.
}
figure-by-language-note = Nombre de signataires par langue de travail. Un signataire qui a deux langues de travail compte dans chacune.
# $n signataires.
figure-map-title = { $cat ->
    [one] Nous connaissons { $n } signataire, dans { $countries } des pays de ce registre.
    [many] Nous connaissons { $n } de signataires, dans { $countries } des pays de ce registre.
   *[other] Nous connaissons { $n } signataires, dans { $countries } des pays de ce registre.
}
figure-map-country-title = Un pays est mis en évidence sur cette carte des signataires que nous connaissons : { $country }.
# $n signataires dont les coordonnées sont connues.
map-step = { $from } à { $until }
map-step-last = { $from } ou plus
map-step-first = moins de { $until }
map-step-share = de { $from } à moins de { $until }
map-none = rien que nous connaissions
map-of = Ce que la carte montre
map-of-signatories = Signataires que nous connaissons
map-of-coverage = Part des collectivités locales qui ont signé
map-of-inhabitants = Population couverte
map-of-plans = Part dont un plan d’action est connu
map-of-reports = Part qui a rendu compte
map-others = Autres choix pour cette carte : couverture, population, plans, rapports
map-about-signatories = Plus un pays est foncé, plus nous y connaissons de signataires.
map-about-coverage = Communes parmi les signataires que nous connaissons, en part des collectivités locales du pays. Là où nous ignorons leur nombre, ou ne connaissons aucune commune qui a signé, le pays est hachuré.
map-about-inhabitants = Population des communes qui ont signé, d’après leur propre population ; les régions sont laissées de côté, pour ne compter personne deux fois. Là où nous ne connaissons aucune population, le pays est hachuré.
map-about-plans = Signataires dont nous connaissons un plan d’action, en part de ceux que nous connaissons. Là où nous ne connaissons aucun plan, le pays est hachuré ; cela ne signifie pas qu’il n’y en a pas.
map-about-reports = Signataires dont un rapport a été accepté ici, en part de ceux que nous connaissons. Là où il n’y en a pas, le pays est hachuré ; cela ne signifie pas que rien n’a été fait.
map-dots = Les points marquent les lieux dont nous connaissons les coordonnées : { $n } sur { $all }. Des lieux proches peuvent partager un même point.
# $label names a mark of a drawing, $value is its number.
mark-tip = { $label } : { $value }
map-tip-share = { $country } : { $part } sur { $whole }, { $share }
map-tip-inhabitants = { $country } : { $inhabitants } habitants, connus pour { $n } des { $all } communes qui ont signé
map-tip-unknown = { $country } : rien que nous connaissions
# $n pays.
figure-map-coverage-title = { $cat ->
    [one] Pour { $n } pays, nous pouvons dire quelle part des collectivités locales a signé à notre connaissance.
    [many] Pour { $n } de pays, nous pouvons dire quelle part des collectivités locales a signé à notre connaissance.
   *[other] Pour { $n } pays, nous pouvons dire quelle part des collectivités locales a signé à notre connaissance.
}
# $n communes dont la population est connue, $all communes qui ont signé.
figure-map-inhabitants-title = { $cat ->
    [one] Nous connaissons la population de { $n } commune sur { $all } qui ont signé : { $inhabitants } habitants.
    [many] Nous connaissons la population de { $n } de communes sur { $all } qui ont signé : { $inhabitants } habitants.
   *[other] Nous connaissons la population de { $n } communes sur { $all } qui ont signé : { $inhabitants } habitants.
}
figure-map-reports-title = { $cat ->
    [one] { $n } signataire sur { $all } a un rapport accepté dans ce registre.
    [many] { $n } de signataires sur { $all } ont un rapport accepté dans ce registre.
   *[other] { $n } signataires sur { $all } ont un rapport accepté dans ce registre.
}
column-inhabitants = Population couverte
column-population-known = Population connue
map-tip = { $cat ->
    [one] { $country } : { $n } signataire que nous connaissons
    [many] { $country } : { $n } de signataires que nous connaissons
   *[other] { $country } : { $n } signataires que nous connaissons
}
map-credit = Frontières : Natural Earth. Coordonnées : GeoNames (CC BY 4.0).

## Page de méthode : ce que ses textes ne disent pas

method-contents = Contenu de cette page
method-contact = Écrivez à { $contact }.
method-statuses = Statuts d’un engagement, et s’ils comptent
counting-counts = Compte
counting-counts-contested = Compte, toujours avec un signalement
counting-apart = Présenté à part, non compté
counting-does-not-count = Ne compte pas

## Côte à côte

compare-title = Comparer
compare-lead = Jusqu’à quatre signataires ou quatre pays côte à côte. L’adresse garde votre choix : transmettez-la.
compare-with = Comparer avec d’autres
compare-what = Ce qui est comparé
compare-remove = Retirer
compare-signatories = Les signataires que vous avez choisis
compare-countries = Les pays que vous avez choisis
compare-no-signatory = Aucun signataire n’est encore choisi. Cherchez-en un plus bas.
compare-no-country = Aucun pays n’est encore choisi. Choisissez plus bas.
compare-add-signatory = Ajouter une ville, une commune ou une région
compare-not-found = Nous ne connaissons pas de collectivité de ce nom.
compare-country = Pays { $n }
compare-none = aucun
compare-button = Comparer
compare-published = Signataires, tels que d’autres les ont publiés
compare-range = de { $least } à { $most }
compare-coverage = Part des collectivités locales dont nous savons qu’elles ont signé
compare-reports = Rapports acceptés

## Changements du registre

changes-title = Changements récents
changes-lead = Ce qui a été ajouté ou modifié dans ce registre, du plus récent au plus ancien. Chaque changement indique le jour de sa publication ici, et non le jour où il s’est produit.
changes-caption = Les { $n } derniers changements
changes-empty = Rien n’a encore été publié
changes-feed = Suivre les changements dans un lecteur de flux (Atom)
column-change = Changement
column-published = Publié ici
change-authority-added = { $name } : entrée dans le registre
change-commitment-added = { $name } : un engagement a été ajouté
change-commitment-changed = { $name } : un engagement a été modifié
change-plan-recorded = { $name } : ce qu’une source dit d’un plan d’action a été noté
change-report-accepted = { $name } : le rapport sur { $period } a été accepté
feed-title = Observatoire de la Charte : changements du registre
feed-title-about = Observatoire de la Charte : changements concernant { $name }
