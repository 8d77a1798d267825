### La page sur la Charte : ce qu’elle est, ce à quoi un signataire s’engage, et le sujet de chaque article.
###
### Nos propres mots, jamais les phrases de la Charte. Les articles 1 à 30 sont résumés d’après ce que l’on en
### sait généralement ; des articles 31 à 39, nous ne connaissons que les sujets : ces phrases restent générales.

## La page

charter-title = La Charte
charter-lead = La Charte européenne pour l’égalité des femmes et des hommes dans la vie locale est un engagement public, que signent des collectivités locales et régionales. Le texte de 2006 compte 30 articles ; le texte actualisé de 2022 en compte 39.
charter-own-words = Ces résumés sont écrits avec nos propres mots. Ils ne sont pas le texte de la Charte et ne le remplacent pas : c’est au texte que le signataire s’engage. Des articles 31 à 39, nous ne connaissons que les sujets ; ce que nous en disons reste donc général.
charter-parts-title = Ce à quoi un signataire s’engage
charter-parts-text =
    Un signataire élabore un plan d’action pour l’égalité, l’adopte et le met en pratique. Il a au plus deux
    ans, à compter de la signature, pour l’élaborer et l’adopter. Le plan dit ce qui doit être atteint, par
    quelles mesures, avec quels moyens et dans quels délais. Avant son adoption, un grand nombre de
    personnes sont consultées.

    Un signataire fait connaître son plan, rend compte de ses progrès régulièrement et publiquement, et
    renouvelle le plan arrivé à son terme. Il participe à l’évaluation de ce qui a été fait et partage en
    Europe ce qu’il a appris. Il choisit ses priorités et son rythme.

    La Charte est un engagement politique. Elle n’est pas juridiquement contraignante, et nous n’avons
    connaissance d’aucune sanction. Une signature du texte de 2006 reste valable. Le Conseil des communes et
    régions d’Europe (CCRE) invite ces signataires à l’étendre aux neuf nouveaux articles.

## Les thèmes

theme-about-democratic-accountability = L’égalité fait partie de la démocratie, et celles et ceux qui gouvernent en répondent devant la population.
theme-about-the-political-role = Qui décide, qui est entendu, et ce que la collectivité défend en public.
theme-about-general-framework-for-equality = Ce qui vaut dans tous les domaines : agir contre les discriminations, et regarder ce qu’une décision change pour les femmes et pour les hommes.
theme-about-the-employer-role = Ce que la collectivité fait pour l’égalité au sein de son propre personnel.
theme-about-public-procurement-and-contracts = Comment la collectivité peut servir l’égalité lorsqu’elle achète des biens, des services et des travaux.
theme-about-the-service-delivery-role = L’égalité dans les services que les gens utilisent, de l’éducation et de la santé au logement, à la culture et à la sécurité.
theme-about-planning-and-sustainable-development = L’égalité dans la façon de planifier et de développer un territoire : espace, transports, économie et environnement.
theme-about-the-role-of-regulator = L’égalité là où la collectivité fixe des règles, accorde des autorisations ou contrôle.
theme-about-twinning-and-international-cooperation = L’égalité dans le travail avec des villes et des régions d’autres pays.
theme-about-new-articles = Neuf sujets que le texte actualisé de 2022 ajoute, des violences en ligne aux crises et aux catastrophes.

## Les articles

article-about-1 = Le signataire considère l’égalité comme une partie de la démocratie. Dans toutes ses décisions, il respecte l’égalité des droits des femmes et des hommes, et il en répond devant la population.
article-about-2 = Les femmes et les hommes ont le même droit de voter, de se présenter à une élection et d’exercer un mandat. Le signataire encourage les femmes à user de ces droits, et agit pour l’équilibre entre femmes et hommes là où les décisions se prennent.
article-about-3 = Toute personne peut prendre part à la vie locale à égalité. Le signataire ouvre ses réunions, ses comités et ses consultations aux femmes et aux hommes, et va vers les personnes souvent laissées de côté.
article-about-4 = Le signataire dit en public qu’il a signé, ce qu’il va faire et où il en est. Il encourage aussi les autres à agir pour l’égalité.
article-about-5 = Le signataire n’agit pas seul. Il cherche des partenaires pour l’égalité : organismes publics, entreprises, syndicats, associations, habitantes et habitants.
article-about-6 = Le signataire agit contre les idées toutes faites sur ce que sont ou peuvent faire les femmes et les hommes. Il veille à ses propres mots et images, forme son personnel et informe le public.
article-about-7 = L’administration traite les femmes et les hommes de façon juste, les écoute et leur donne les informations dont ils ont besoin. Lorsque le signataire consulte la population, il veille à ce que les femmes et les hommes puissent y prendre part.
article-about-8 = Dans tout ce dont il a la charge, le signataire respecte et promeut l’égalité et agit contre les discriminations.
article-about-9 = Le signataire regarde ce que ses politiques, ses services et ses dépenses changent pour les femmes et pour les hommes, et il les modifie là où c’est nécessaire.
article-about-10 = Certaines personnes sont désavantagées pour plusieurs raisons à la fois, par exemple comme femme et du fait de l’origine, de l’âge ou d’un handicap. Le signataire agit contre ces désavantages et en tient compte dans ses plans.
article-about-11 = Comme employeur, le signataire traite les femmes et les hommes à égalité pour le recrutement, la rémunération, la formation et l’avancement. Il agit contre le harcèlement sexuel et aide son personnel à concilier travail et vie privée.
article-about-12 = Lorsque le signataire achète des biens, des services ou des travaux, il examine ce que le contrat peut apporter à l’égalité, et attend de ses prestataires qu’ils la respectent.
article-about-13 = Le signataire agit pour un accès égal à l’éducation et à la formation à tout âge. Filles et garçons, femmes et hommes choisissent leurs études et leur métier sans stéréotypes.
article-about-14 = Le signataire agit pour la bonne santé des femmes comme des hommes. Il tient compte de leurs besoins différents dans la prévention, les soins et l’information.
article-about-15 = Les femmes et les hommes ont un accès égal aux services sociaux dont ils ont besoin. Le signataire tient compte de leurs situations différentes.
article-about-16 = Le signataire soutient une garde d’enfants de qualité, que les familles peuvent payer. Il agit contre l’idée que s’occuper des enfants serait la tâche des seules femmes.
article-about-17 = Beaucoup de personnes s’occupent d’un proche ou de quelqu’un qui dépend d’une aide, les femmes plus souvent que les hommes. Le signataire les soutient, pour que cette tâche ne les tienne pas à l’écart du travail et de la vie publique.
article-about-18 = Le signataire agit contre la pauvreté et l’exclusion. Il regarde les risques différents auxquels les femmes et les hommes sont exposés.
article-about-19 = Les femmes et les hommes ont un accès égal à un logement décent. Le signataire tient compte des besoins différents, par exemple de ceux des personnes qui doivent quitter un foyer violent.
article-about-20 = Femmes et hommes, filles et garçons peuvent prendre part à la culture, au sport et aux loisirs à égalité. Le signataire regarde qui utilise ses équipements et qui profite de ses aides.
article-about-21 = Toute personne peut vivre et se déplacer en sécurité. Le signataire tient compte de la façon dont les femmes et les hommes vivent la sécurité, par exemple dans la rue, la nuit et dans les transports.
article-about-22 = Le signataire agit pour prévenir les violences liées au genre, qui touchent surtout des femmes. Il soutient les personnes qui les subissent, et informe le public.
article-about-23 = Le signataire aide à prévenir la traite des êtres humains, qui touche surtout des femmes et des filles, et à soutenir ses victimes.
article-about-24 = Lorsque le signataire prépare l’avenir, il met en balance les buts sociaux, économiques et environnementaux, et l’égalité est l’un d’eux.
article-about-25 = Lorsque le signataire planifie les sols, les bâtiments et l’espace public, il pense à la façon dont les femmes et les hommes vivent, travaillent et se déplacent. Les unes et les autres ont leur mot à dire.
article-about-26 = Les femmes et les hommes ne se déplacent pas toujours de la même façon. Le signataire tient compte des unes et des autres lorsqu’il organise les transports, pour que toute personne puisse se déplacer facilement et en sécurité.
article-about-27 = Le signataire soutient une économie locale où les femmes et les hommes ont les mêmes chances : dans tous les métiers, et lorsqu’ils créent une entreprise.
article-about-28 = Les femmes comme les hommes profitent d’un environnement sain et ont leur mot à dire sur la politique qui le concerne. Le signataire regarde ce que ses services, comme les déchets ou l’eau, changent pour les unes et les autres.
article-about-29 = Là où le signataire fixe des règles, accorde des autorisations ou contrôle, il tient compte des besoins et de la situation des femmes et des hommes.
article-about-30 = Le signataire fait de l’égalité une partie de ses jumelages et de son travail avec des partenaires d’autres pays, pour que chacun apprenne de l’autre.
article-about-31 = Le signataire fait de l’égalité une partie de son action pour le développement durable.
article-about-32 = Le signataire agit contre les violences commises sur internet et par d’autres moyens numériques.
article-about-33 = Le signataire agit contre les violences envers les élues et envers les femmes qui travaillent pour la collectivité.
article-about-34 = Le signataire regarde comment le genre agit avec d’autres caractéristiques d’une personne, comme l’âge ou l’origine, et tient compte de la diversité.
article-about-35 = Le signataire agit pour des lieux de travail flexibles, au service des femmes comme des hommes.
article-about-36 = Le signataire agit pour une transformation numérique qui profite aux femmes comme aux hommes et ne laisse personne de côté.
article-about-37 = Le signataire agit pour la santé sexuelle et reproductive et pour les droits qui s’y rattachent.
article-about-38 = Le signataire tient compte des femmes et des hommes dans son action face au changement climatique et pour le droit à un environnement sain.
article-about-39 = Le signataire tient compte du genre lorsqu’il se prépare aux crises et aux catastrophes, et lorsqu’il y répond.

## Les mesures comme bonnes pratiques

charter-article = Article { $number } : { $title }
charter-theme = Thème
charter-told = Articles et thèmes d’après :
charter-since-2006 = depuis le texte de 2006
charter-since-2022 = nouveau dans le texte de 2022
charter-what-they-do = Ce que font les signataires au titre de cet article
# $n mesures dans des rapports acceptés.
charter-measures = { $cat ->
    [one] { $n } mesure publiée
    [many] { $n } de mesures publiées
   *[other] { $n } mesures publiées
}
practice-title = Ce que font les signataires
practice-lead = Des mesures tirées des rapports de mise en œuvre acceptés, dans les mots des signataires.
practice-label = Chercher parmi les mesures
practice-words = Mots du titre ou de la description
practice-article = Article
practice-all = Chercher parmi toutes les mesures
# $n mesures trouvées.
practice-count = { $cat ->
    [one] { $n } mesure
    [many] { $n } de mesures
   *[other] { $n } mesures
}
practice-found = Ce qui a été trouvé
practice-empty = Nous ne connaissons pas encore de mesure ici
practice-empty-why = Les mesures apparaissent ici lorsque le rapport qui les contient est accepté. Que nous n’en connaissions aucune ne veut pas dire que personne ne fait rien.
practice-none-fits = Aucune des mesures que nous connaissons ne correspond à cette recherche
practice-none-fits-why = Avec moins de mots ou de conditions, il y en aura peut-être. Que nous n’en connaissions aucune ne veut pas dire que personne ne fait rien.
practice-all-known = Toutes les mesures que nous connaissons
practice-no-page = La liste finit avant cette page
practice-no-page-why = Des mesures correspondent à cette recherche, mais elles n’ont pas autant de pages.
practice-first-page = La première page
