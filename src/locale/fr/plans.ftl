### Plans et engagements : ce que doit un signataire, et ce que l’on en sait.

duties-title = Ce que demande la Charte, et où en est ce signataire
duties-note = Un signataire adopte un plan d’action dans les deux ans qui suivent la signature, et rend compte en public de ce qu’il a fait.
duty-articles = Articles acceptés
duty-articles-known = { $n }, texte de { $version }
duty-articles-extended = 39 : les 30 de 2006, et les neuf de 2022 acceptés plus tard
duty-articles-unknown = Nous ne savons pas quel texte a été signé : celui de 2006 avec 30 articles, ou celui de 2022 avec 39.
duty-due-by = Il est attendu d’ici au { $day }.
duty-due-unknown = Nous ne pouvons pas dire quand les deux ans ont pris fin, car nous ne savons pas quand la signature a eu lieu.
duty-was-due-by = Il était attendu d’ici au { $day }.
duty-plan-due = Deux ans après la signature : { $when }.
plan-standing-in-force = Plan en vigueur
plan-standing-in-force-about = Nous avons connaissance d’un plan, et sa période n’est pas terminée.
plan-standing-known = Plan connu
plan-standing-known-about = Nous avons connaissance d’un plan. Nous n’en connaissons pas la période.
plan-standing-ended = Plan terminé
plan-standing-ended-about = La période du dernier plan que nous connaissons est terminée. Il peut y en avoir un plus récent.
plan-standing-due = Plan attendu
plan-standing-due-about = Les deux ans depuis la signature ne sont pas écoulés, ou ne le sont peut-être pas.
plan-standing-extended = Délai accordé
plan-standing-extended-about = L’observatoire a accordé un délai.
plan-standing-overdue = Plan en retard
plan-standing-overdue-about = Le délai est passé, et une source dit qu’il n’y avait toujours pas de plan.
plan-standing-unknown = Non connu
plan-standing-unknown-about = Nous n’avons pas connaissance d’un plan. Cela ne veut pas dire qu’il n’y en a pas.
report-standing-reported = Rapport publié
report-standing-reported-about = Le rapport a été accepté et figure plus bas.
report-standing-due = Rapport attendu
report-standing-due-about = Il reste du temps pour l’écrire.
report-standing-not-reported = Pas de rapport
report-standing-not-reported-about = Ce signataire écrit ses rapports ici. Aucun sur cette période n’a été accepté à temps.
report-standing-unknown = Non connu
report-standing-unknown-about = Ce signataire n’écrit pas ses rapports ici. Nous ne savons pas s’il a rendu compte ailleurs.
plans-known = Les plans d’action et ce qu’en disent les sources
plan-untitled = Un plan d’action
plan-period-unknown = Période non connue
plan-from = à partir du { $day }
plan-adopted = Adoption : { $when }
plan-text = Le plan lui-même :
statement-no-plan = Pas de plan à cette date
statement-extension = Délai accordé
statement-until = jusqu’au { $day }

## Le formulaire de l’équipe

plans-title = Plans d’action : { $name }
plans-form = Noter ce qu’une source dit d’un plan
plans-record = Noter et publier
saved-plan = C’est noté. C’est public dès maintenant.
plan-field-what = Que dit la source ?
plan-what-plan = Il y a un plan
plan-what-no-plan = Il n’y avait pas de plan
plan-what-extension = Un délai a été accordé
plan-what-missing = Choisissez ce que dit la source.
plan-field-title = Titre du plan
plan-field-title-hint = Tel qu’il figure sur le plan. Laissez vide si la source n’en donne pas. Au plus { -title-max } caractères.
plan-field-language = Langue du plan
plan-field-language-hint = Son code, par exemple de, fr ou sr-Latn, si vous le connaissez.
plan-field-dated = Date
plan-field-dated-hint = Quand le plan a été adopté, ou quand l’autre chose a été dite : 2019, 2019-03 ou 2019-03-08.
plan-dated-missing = Indiquez quand cela a été dit.
plan-field-starts = Première année, premier mois ou premier jour du plan
plan-field-starts-hint = 2019, 2019-03 ou 2019-03-08. Laissez vide si la source ne le dit pas.
plan-field-ends = Dernière année, dernier mois ou dernier jour du plan, ou du délai
plan-field-ends-hint = 2022, 2022-12 ou 2022-12-31. Laissez vide si la source ne le dit pas.
plan-ends-missing = Indiquez jusqu’à quand un délai a été accordé.
plan-field-address = Adresse du texte du plan
plan-field-address-hint = Une adresse complète qui commence par https:// ou http://, si le texte est en ligne.
plan-field-wording = Les mots de la source
plan-field-wording-hint = Ce qu’elle dit du plan, mot pour mot, en une phrase ou deux.
plan-wording-missing = Écrivez ce que dit la source, dans ses propres mots.
plan-field-source = Source
plan-field-source-hint = L’adresse complète de la page ou du document qui le dit.
plan-source-missing = Indiquez l’adresse de la source.
plan-fault-not-a-date = Indiquez une année, un mois ou un jour : 2019, 2019-03 ou 2019-03-08. Aucun plan ne peut être plus ancien que la Charte du 12 mai 2006.
plan-fault-in-future = Indiquez une date qui n’est pas dans l’avenir.
plan-fault-ends-before-start = La fin doit être après le début.
plan-fault-not-a-language = Indiquez un code de langue, par exemple de, fr ou sr-Latn.
plan-fault-not-an-address = Indiquez une adresse complète qui commence par https:// ou http://.

## L’état de la Charte

in-figures-title = La Charte en chiffres
in-figures-lead = Ce que sont devenues les signatures : les plans et les rapports, pour autant que nous les connaissons.
in-figures-plans = Plans et rapports
in-figures-by = Regrouper par
group-year = Année de signature
group-country = Pays
group-kind = Type de collectivité
group-size = Taille
group-language = Langue de travail
group-version = Articles souscrits
articles-2006 = 30 articles (2006)
articles-extended = 30, puis les 39
articles-2022 = 39 articles (2022)
in-figures-who = Qui sont les signataires
in-figures-texts = Quel texte de la Charte
column-share = Part
# $n signataires en tout, dont $most de ce type.
figure-by-kind-title = { $cat ->
    [one] Le seul signataire que nous connaissons est de ce type : { $kind }.
    [many] Sur les { $n } de signataires que nous connaissons, le groupe le plus nombreux est d’un seul type : { $kind } ({ $most }).
   *[other] Sur les { $n } signataires que nous connaissons, le groupe le plus nombreux est d’un seul type : { $kind } ({ $most }).
}
figure-by-kind-note = Nombre de signataires par type de collectivité.
# $n signataires dont la population est connue.
figure-by-size-title = { $cat ->
    [one] Nous connaissons la population de { $n } signataire sur { $all }.
    [many] Nous connaissons la population de { $n } de signataires sur { $all }.
   *[other] Nous connaissons la population de { $n } signataires sur { $all }.
}
figure-by-size-note = Nombre de signataires d’après la population de la collectivité elle-même, jamais d’après celle d’un lieu du même nom. Hachuré : nous ne la connaissons pas.
# $n signataires dont le texte signé est connu.
figure-by-version-title = { $cat ->
    [one] Pour { $n } signataire sur { $all }, nous savons quels articles ont été souscrits.
    [many] Pour { $n } de signataires sur { $all }, nous savons quels articles ont été souscrits.
   *[other] Pour { $n } signataires sur { $all }, nous savons quels articles ont été souscrits.
}
figure-by-version-note = Le texte de 2006 compte 30 articles, celui de 2022 en compte 39. Qui a signé le premier peut souscrire plus tard aux neuf nouveaux articles. Hachuré : aucune source ne dit quel texte a été signé.
# $n signataires.
extended-title = { $cat ->
    [one] Nous connaissons { $n } signataire qui a souscrit plus tard aux neuf nouveaux articles
    [many] Nous connaissons { $n } de signataires qui ont souscrit plus tard aux neuf nouveaux articles
   *[other] Nous connaissons { $n } signataires qui ont souscrit plus tard aux neuf nouveaux articles
}
extended-first = Voici les { $n } premiers par leur nom.
size-under-5000 = moins de 5 000 habitants
size-5000-19999 = de 5 000 à 19 999
size-20000-99999 = de 20 000 à 99 999
size-100000-499999 = de 100 000 à 499 999
size-over-500000 = 500 000 et plus
column-due = Deux ans écoulés
column-with-plan = Plan connu
column-share-with-plan = Part dont un plan est connu
column-in-time = Plan adopté à temps
column-share-in-time = Part dont un plan a été adopté à temps
column-reported = Rapport accepté
column-share-reported = Part dont un rapport a été accepté
known-of = { $known } sur { $all }
# $n signataires dont nous connaissons un plan.
figure-plans-title = { $cat ->
    [one] Nous connaissons un plan de { $n } signataire sur { $all } ; pour les autres, nous ne savons pas.
    [many] Nous connaissons un plan de { $n } de signataires sur { $all } ; pour les autres, nous ne savons pas.
   *[other] Nous connaissons un plan de { $n } signataires sur { $all } ; pour les autres, nous ne savons pas.
}
figure-plans-note = Jusqu’où chaque groupe est arrivé, pour autant que nous le sachions : un plan d’action ; un plan adopté dans les { -plan-months } mois suivant la signature ; un rapport examiné et accepté ici. Derrière chaque nom figure le nombre de signataires du groupe ; chaque barre représente le groupe entier.
stage-plan = Plan
stage-in-time = En { -plan-months } mois
stage-reported = Rapport
stage-known = étape franchie, à notre connaissance
stage-uncertain = non connu
stage-possible = étape manquée, à notre connaissance
# Le nom d’un groupe et son nombre.
name-and-number = { $name } ({ $number })
plan-shares-caption = Parts et nombres de signataires qui ont un plan d’action, tels que d’autres les ont publiés
plan-shares-note = D’autres ont compté les plans parmi tous les signataires d’un pays, dont ce registre ne connaît pas la plupart par leur nom.
funnel-plan = Plan d’action connu
funnel-plan-rest = { $cat ->
    [one] Pour { $n } signataire, nous ne savons pas.
    [many] Pour { $n } de signataires, nous ne savons pas.
   *[other] Pour { $n } signataires, nous ne savons pas.
}
european-union = UE à 27
country-mayors = Les femmes parmi les maires
mayors-none = Notre extrait des chiffres de l’EIGE n’a pas de série pour ce pays : { $country }.
figure-mayors-title = { $country } : { $share } des maires étaient des femmes en { $year }, { $before } en { $since }.
figure-mayors-note = Part des femmes parmi les maires ou autres chefs des conseils locaux, selon l’EIGE. Un chiffre de tout le pays, pas une note pour un signataire.
