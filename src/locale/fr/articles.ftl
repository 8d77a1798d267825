### Thèmes et articles de la Charte.
###
### Tous les titres ci-dessous sont traduits par nous : ce ne sont pas les titres
### du texte français de la Charte. « Agentes » (33) : les femmes qui travaillent
### pour la collectivité, quel que soit leur statut.

articles-fr-note = Titres traduits par nous : ce ne sont pas les titres officiels de la Charte.

theme-democratic-accountability = Responsabilité démocratique
theme-the-political-role = Le rôle politique
theme-general-framework-for-equality = Cadre général pour l’égalité
theme-the-employer-role = Le rôle d’employeur
theme-public-procurement-and-contracts = Marchés publics et contrats
theme-the-service-delivery-role = Le rôle de prestataire de services
theme-planning-and-sustainable-development = Planification et développement durable
theme-the-role-of-regulator = Le rôle de régulation
theme-twinning-and-international-cooperation = Jumelages et coopération internationale
theme-new-articles = Nouveaux articles adoptés le 6 décembre 2022

article-1 = Responsabilité démocratique
article-2 = Représentation politique
article-3 = Participation à la vie politique et citoyenne
article-4 = Engagement public pour l’égalité
article-5 = Travail avec des partenaires pour promouvoir l’égalité
article-6 = Lutte contre les stéréotypes
article-7 = Bonne administration et consultation
article-8 = Engagement général
article-9 = Évaluation au regard du genre
article-10 = Discriminations ou désavantages multiples
article-11 = Le rôle d’employeur
article-12 = Marchés publics et contrats
article-13 = Éducation et formation tout au long de la vie
article-14 = Santé
article-15 = Aide sociale et services sociaux
article-16 = Garde des enfants
article-17 = Prise en charge des autres personnes dépendantes
article-18 = Inclusion sociale
article-19 = Logement
article-20 = Culture, sport et loisirs
article-21 = Sûreté et sécurité
article-22 = Violences fondées sur le genre
article-23 = Traite des êtres humains
article-24 = Développement durable
article-25 = Urbanisme et aménagement local
article-26 = Mobilité et transports
article-27 = Développement économique
article-28 = Environnement
article-29 = La collectivité locale dans son rôle de régulation
article-30 = Jumelages et coopération internationale
article-31 = Développement durable
article-32 = Cyberviolences
article-33 = Violences contre les élues et les agentes
article-34 = Intersectionnalité et diversité
article-35 = Lieux de travail flexibles
article-36 = Transformation et inclusion numériques
article-37 = Santé et droits sexuels et reproductifs
article-38 = Changement climatique et droit à un environnement sain
article-39 = Gestion de crise (sécurité civile et réponse aux catastrophes tenant compte du genre)
