### Guides et déclarations : des pages de texte seul.
###
### Chaque texte est formé d’un ou de plusieurs paragraphes séparés par une ligne vide, sans balises.
### La page sur les données personnelles doit dire ce que fait le programme : voir `server::session`,
### `server::http::layers`, `server::db::{accounts, audit, outbox, password_requests, second_factors, sessions, people, invitations, claims, withdrawals, joining, endorsements}` et `server::actions::kept`.

## Signer la Charte

guide-how-to-sign-title = Comment signer la Charte
guide-how-to-sign-lead = Les étapes d’une collectivité, de la décision à l’enregistrement. Vous pouvez faire la demande sur ce site.
guide-how-to-sign-who-title = Qui peut signer
guide-how-to-sign-who-text =
    La Charte s’adresse aux collectivités locales et régionales. Parmi les signataires que nous connaissons,
    il y a des communes, des intercommunalités, des districts, des départements, des provinces, des comtés
    et des régions. Des associations nationales de collectivités ont signé elles aussi.

    Adressez-vous d’abord à votre association nationale. Elle connaît les règles de votre pays, et quelqu’un
    y coordonne en général le travail sur la Charte. La page de votre pays, sur ce site, nomme les
    associations que nous connaissons.

guide-how-to-sign-decision-title = La décision
guide-how-to-sign-decision-text =
    D’abord, l’organe politique décide : en règle générale, le conseil ou l’assemblée. Dans certains
    endroits, l’exécutif décide seul, ou l’exécutif d’abord et l’assemblée ensuite. Votre association
    nationale peut vous dire ce qui est habituel dans votre pays.

    Il existe deux textes de la Charte : celui de 2006, avec 30 articles, et le texte actualisé de 2022, qui
    en compte 39. Depuis janvier 2023, les nouvelles signatures portent sur le texte actualisé, là où il est
    traduit. La page « Langues » indique dans quelles langues nous connaissons un texte.

    Une décision n’est pas encore une signature. Des mois peuvent séparer les deux. Notez les deux dates, et
    gardez une copie de la décision.

guide-how-to-sign-signature-title = La signature
guide-how-to-sign-signature-text =
    La ou le maire, ou la personne qui préside la collectivité, signe un formulaire. C’est la dernière page
    de la Charte. Le Conseil des communes et régions d’Europe (CCRE) l’a proposé en français, en anglais et
    en allemand ; certains pays utilisent un document qui leur est propre.

    Le formulaire demande la date de ratification et les coordonnées d’un point de contact. Il demande
    peut-être autre chose : nous n’en avons pas vu toutes les versions.

    Certaines collectivités signent lors d’une cérémonie publique. Nous n’avons connaissance d’aucune règle
    qui l’exige.

    À partir du jour de la signature, vous avez au plus deux ans pour élaborer et adopter votre plan
    d’action. Le guide « De la signature au plan » montre comment cela peut se passer.

guide-how-to-sign-tell-title = Informer le CCRE
guide-how-to-sign-tell-text =
    Envoyez le formulaire signé au secrétariat de la Charte au CCRE, à Bruxelles : par la poste, et une
    copie numérisée par courrier électronique. Informez aussi votre association nationale. En Ukraine, par
    exemple, une copie de la décision du conseil accompagne le formulaire.

    Demandez l’adresse actuelle à votre association nationale. Celle qui est imprimée dans la Charte est
    périmée, comme l’association suédoise l’indique à ses membres.

    Le CCRE enregistre votre signature, et le secrétariat confirme par courrier électronique. Les
    associations nationales tiennent leurs propres listes, qui ne concordent pas toujours avec celle du
    CCRE. Des signataires ont aussi reçu des codes d’accès à l’atlas du CCRE, pour y saisir leurs données.

    Vous pouvez aussi faire la demande sur ce site, sans compte : avec la décision dans un fichier, et le nom
    de la personne qui signe. La coordination de votre pays examine la demande, et l’observatoire inscrit la
    signature dans ce registre. La page de la collectivité dit si le CCRE l’a enregistrée aussi.

guide-how-to-sign-after-title = Après la signature
guide-how-to-sign-after-text =
    Dites en public que vous avez signé, et ce qui vient ensuite. Puis commencez votre plan d’action : deux
    ans passent vite.

    Votre collectivité manque dans ce registre, ou une date est fausse ? Dites-le-nous. Envoyez-nous
    l’adresse d’une page qui le montre, ou une copie de la décision ou du formulaire signé. La page
    « Méthode et définitions » explique comment.

    Votre collectivité a signé le texte de 2006 ? Sa signature reste valable. Le CCRE vous invite à
    l’étendre aux neuf nouveaux articles. Kramfors, en Suède, a par exemple signé en mars 2020 et adhéré aux
    nouveaux articles en février 2024. Qui certifie au nom d’une collectivité sur ce site peut le déclarer ici.

## De la signature au plan

guide-from-signature-to-plan-title = De la signature au plan
guide-from-signature-to-plan-lead = Comment les deux premières années peuvent se passer : ce que la Charte demande, ce que contiennent les plans existants, et ce que d’autres conseillent.
guide-from-signature-to-plan-clock-title = Deux ans
guide-from-signature-to-plan-clock-text =
    Un signataire élabore et adopte son plan d’action pour l’égalité dans un délai raisonnable, et en deux
    ans au plus. Puis il le met en pratique.

    Les deux ans commencent avec la signature, et non avec la décision du conseil ni avec l’enregistrement
    auprès du Conseil des communes et régions d’Europe (CCRE).

    Peut-être avez-vous déjà un plan pour l’égalité. À notre connaissance, vous pouvez le revoir pour qu’il
    couvre les sujets de la Charte, sans repartir de rien.

    Les deux ans sont passés ? Un plan garde tout son intérêt, et nous n’avons connaissance d’aucune
    sanction. Beaucoup de signataires ont trouvé difficile de passer de la signature au plan, faute
    d’exemples et de savoir-faire.

guide-from-signature-to-plan-start-title = Avant d’écrire
guide-from-signature-to-plan-start-text =
    Le CCRE conseille de former un groupe de pilotage avec des personnes élues, du personnel et la société
    civile, et de convenir d’un budget.

    Faites la liste de ce qui existe déjà : mesures, règles, services, chiffres. Regardez la situation des
    femmes et des hommes chez vous. Là où vous n’avez pas de chiffres distincts pour les femmes et les
    hommes, écrivez-le aussi. Cela montre ce qu’il reste à connaître.

    Convenez dès le départ de la façon de suivre les progrès et d’en rendre compte. Le CCRE a publié une
    série d’indicateurs facultatifs, en 22 langues, pour les 30 articles du texte de 2006. Nous n’avons pas
    encore trouvé la liste elle-même.

    Choisissez ensuite vos priorités. Vous n’avez pas à commencer par tous les articles à la fois.

guide-from-signature-to-plan-write-title = Ce que contient le plan
guide-from-signature-to-plan-write-text =
    La Charte demande un plan avec des objectifs et des priorités, des mesures, des moyens et un calendrier.
    Le plan dit aussi pour quelles années il vaut.

    Les plans existants se ressemblent par leur construction. Celui de la ville de Luxembourg commence par
    la situation actuelle. Il fixe des objectifs pour quatre ans et énumère des actions avec leurs
    indicateurs, leurs échéances et leurs partenaires. À la fin, il est évalué.

    L’association allemande des déléguées municipales à l’égalité conseille d’indiquer, pour chaque mesure,
    le service responsable, les moyens et le calendrier. Un ministère luxembourgeois y ajoute la méthode
    d’évaluation du plan.

    Un plan peut être long : le deuxième plan de Ludwigshafen compte plus de 60 mesures. Il peut aussi être
    court, puisque vous choisissez vos priorités et votre rythme.

    Pour chaque mesure, notez les articles qu’elle met en œuvre, le service responsable, le début et la fin,
    ce qu’il faut, et ce qui doit changer. Le rapport de mise en œuvre, sur ce site, demande plus tard les
    mêmes choses.

guide-from-signature-to-plan-consult-title = Consulter
guide-from-signature-to-plan-consult-text =
    La Charte demande une large consultation avant l’adoption du plan. Le CCRE conseille d’interroger les
    personnes élues, le personnel, les syndicats, les associations et les personnes qui utilisent vos
    services. Chaque groupe devrait pouvoir prendre part.

    Regardez aussi les consultations passées : savez-vous ce qu’ont dit les femmes et ce qu’ont dit les
    hommes ?

    Comparez avec d’autres signataires. Dans ce registre, vous pouvez chercher ceux de votre pays, de votre
    type ou de votre langue de travail.

guide-from-signature-to-plan-adopt-title = Adopter le plan et le faire connaître
guide-from-signature-to-plan-adopt-text =
    Faites adopter le plan par le conseil, comme le conseille l’association allemande des déléguées
    municipales à l’égalité. Il devient ainsi le plan de toute la collectivité.

    La Charte vous demande de faire largement connaître le plan et de le rendre accessible, ainsi que vos
    autres documents publics. Publiez-le là où on le cherche, avec des mots que l’on comprend, et dans vos
    langues de travail.

    Parlez-nous de votre plan, et envoyez-nous l’adresse d’une page qui le montre. La page de votre
    collectivité, sur ce site, dit ce que nous savons pour l’instant.

guide-from-signature-to-plan-report-title = Rendre compte
guide-from-signature-to-plan-report-text =
    La Charte demande de rendre compte des progrès publiquement et régulièrement. À notre connaissance, elle
    ne dit pas à quel rythme. Le conseil d’Offenbach, en Allemagne, a par exemple demandé un rapport au
    moins une fois par an.

    La Charte demande aussi aux signataires de participer à l’évaluation et de partager en Europe ce qu’ils
    ont appris. Ce qui n’a pas marché est également utile aux autres.

    Sur ce site, un signataire peut écrire un rapport de mise en œuvre sur une période de deux ans. C’est
    l’observatoire qui a fixé cette période. Un rapport devient public ici dès qu’il est accepté. Il ne
    remplace pas le rapport à votre propre conseil et à la population.

guide-from-signature-to-plan-revise-title = Le plan suivant
guide-from-signature-to-plan-revise-text =
    La Charte vous demande de revoir le plan là où c’est nécessaire, et d’élaborer un nouveau plan pour
    chaque période qui suit. Les plans dont nous avons connaissance valent pour deux ou quatre ans.

    Une association italienne a constaté que le sujet peut être oublié lorsque l’équipe dirigeante change.
    Avant une élection, notez qui est responsable, ce qui a été promis et où se trouvent les documents.

## Aide

guide-help-title = Comment utiliser ce site
guide-help-lead = Pour les personnes qui cherchent une information, qui travaillent avec les chiffres, qui écrivent, certifient ou examinent des rapports, qui assurent une coordination ou un audit.
guide-help-readers-title = Si vous cherchez une information
guide-help-readers-text =
    Écrivez dans la recherche le nom d’une ville, d’une commune ou d’une région, ou le début de ce nom. Les
    majuscules, les accents et les traits d’union ne comptent pas : umea trouve Umeå, et poznan trouve
    Poznań. Un nom que nous avons en lettres grecques ou cyrilliques se trouve aussi en lettres latines.
    Nous ne connaissons pas le nom de chaque lieu dans chaque écriture. Si la vôtre ne donne rien, essayez
    les lettres latines.

    Dans la liste des signataires, vous pouvez filtrer par pays, langue, type de collectivité et année de
    signature. Votre choix figure dans l’adresse de la page. Gardez ou envoyez cette adresse : la même liste
    s’ouvre de nouveau.

    « Non connu » signifie que nous n’avons pas encore trouvé de source. Cela ne veut pas dire zéro, ni que
    rien n’a été fait. Une commune que vous ne trouvez pas ici a peut-être signé malgré tout.

    Aucun compte n’est nécessaire pour lire. Chaque page fonctionne aussi sans JavaScript.

guide-help-researchers-title = Si vous travaillez avec les chiffres
guide-help-researchers-text =
    Sous chaque figure, vous trouvez sa source et sa date. « Afficher les nombres » ouvre les mêmes nombres
    sous forme de tableau. Vous pouvez télécharger la plupart des figures : les nombres dans un fichier CSV,
    le dessin dans un fichier SVG. Dans le fichier CSV, chaque ligne nomme sa source et sa date, et une
    cellule vide signifie « non connu ».

    Certains faits ne sont connus que pour une partie des signataires. Nous disons alors pour combien, et
    sur combien. Citez aussi cette précision. Sans elle, un chiffre semble en dire plus que nous n’en
    savons.

    Les nombres que d’autres ont publiés figurent à côté des nôtres, avec leur date et leur source. Nous ne
    les mêlons jamais à notre propre décompte. La page « Méthode et définitions » dit comment nous comptons
    et ce que désigne une date.

    Pour citer un signataire, utilisez la ligne au bas de sa page. Elle nomme la publication du registre, sa
    date et l’adresse ; la même citation s’y trouve au format BibTeX. Pour toute autre page,
    donnez son titre, son adresse et l’état du registre, qui se trouve au pied de la page.

    Si une page dit qu’elle contient des données fictives, merci de ne pas la citer.

guide-help-editors-title = Si vous écrivez un rapport
guide-help-editors-text =
    Votre contact à l’observatoire crée un compte pour vous et vous donne un lien. Avec ce lien, vous
    choisissez votre mot de passe. Il fonctionne une seule fois, et pendant { -invitation-days } jours ; un lien plus récent
    le remplace. Connectez-vous ensuite avec votre adresse électronique et votre mot de passe. Si vous
    oubliez le mot de passe, la page de connexion mène à un formulaire qui vous envoie un nouveau lien.

    « Mon bureau » montre la collectivité pour laquelle vous écrivez. Commencez le rapport, écrivez le
    résumé, et ajoutez une mesure pour chaque action menée. Un brouillon accepte tout : vous pouvez
    enregistrer à tout moment, même s’il manque quelque chose, et revenir plus tard. Les autres personnes
    qui écrivent pour votre collectivité travaillent sur le même brouillon. Il n’est pas public, et l’équipe
    de l’observatoire ne peut pas le lire sur ce site avant que vous le transmettiez.

    Si quelqu’un d’autre a modifié le texte, ou si votre session est terminée, vous revoyez ce que vous avez
    écrit. Le site le conserve pendant un jour. Relisez-le, puis enregistrez-le.

    La page de vérification énumère ce qui manque, avec un lien vers chaque endroit. Lorsqu’il ne manque
    rien, vous remettez le rapport à la personne qui certifie pour votre collectivité. Elle le lit, le
    certifie au nom de la collectivité et le transmet, ou vous le rend avec un commentaire. Si vous certifiez
    vous-même pour la collectivité, vous faites les deux en une seule étape. Vous ne pouvez pas modifier un
    rapport qui est entre d’autres mains, mais vous pouvez le reprendre à la personne qui certifie.

    Si l’observatoire renvoie le rapport, le commentaire dit ce qu’il faut changer. Modifiez-le et
    remettez-le de nouveau. S’il est accepté, il devient public, et son texte ne change plus. Une lettre par
    courrier électronique vous informe de chaque étape ; sur la page de votre compte, vous choisissez quelles
    lettres vous recevez, et à quelle fréquence.

guide-help-approvers-title = Si vous certifiez pour une collectivité
guide-help-approvers-text =
    Ce que vous certifiez part au nom de votre collectivité. Lorsqu’un rapport vous a été remis, « Mon bureau »
    le dit, et une lettre aussi. Lisez le rapport en entier sur la page de vérification. Vous y acceptez la
    phrase selon laquelle il rend compte fidèlement de l’action, et il est transmis. Ou vous le rendez avec un
    commentaire qui dit ce qu’il faut changer. Si quelqu’un modifie le rapport pendant votre lecture, rien
    n’est certifié, et vous le revoyez.

    La page « Personnes » de votre collectivité énumère qui écrit et qui certifie pour elle. Vous y invitez
    d’autres personnes, corrigez une adresse fausse, annulez une invitation, mettez fin à une fonction et
    nommez des contacts. Avant de partir, invitez la personne qui certifiera après vous : la dernière ne peut
    pas partir sans cela.

    « Ce qui a été fait » est le journal de votre collectivité : chaque étape, avec la personne, le moment et le
    motif. Vous pouvez le télécharger. Si la coordination de votre pays écrit à votre place, cela y figure, avec
    le motif.

    Si la collectivité retire un engagement, une personne le demande, avec la décision et sa date, et une
    seconde le confirme. La signature reste dans l’historique, avec le jour où elle a pris fin.

guide-help-coordinators-title = Si vous coordonnez les signataires d’un pays
guide-help-coordinators-text =
    Il vous faut un second facteur : un programme qui affiche des codes, ou une clé d’accès. Tant que vous n’en
    avez pas, le site vous mène à cette page. Gardez les codes de secours ailleurs que sur l’appareil. Si vous
    perdez les deux, deux membres de l’administration les réinitialisent ensemble.

    « Mon bureau » montre les signataires de votre pays, et d’aucun autre : ceux dont le rapport attend, ceux
    pour lesquels personne ne peut écrire, et les demandes d’accès qui vous attendent. Sous « Demandes
    d’accès », regardez les preuves avant de décider : l’adresse appartient-elle à la collectivité, et son propre
    site nomme-t-il la personne ? En cas de doute, faites envoyer un code par la poste à l’adresse officielle.
    Les personnes qui certifient déjà pour la collectivité en sont informées.

    Sur la page « Personnes » d’un signataire, vous invitez quelqu’un en son nom, corrigez une adresse fausse, et
    installez de nouvelles personnes là où toutes sont parties. Dites pourquoi : les personnes de la collectivité
    peuvent le lire.

    Si un signataire ne peut pas écrire son rapport lui-même, vous pouvez agir pour lui, en donnant un motif. Un
    bandeau le montre aussi longtemps que cela dure. Vous écrivez et remettez ; la certification reste au
    signataire. Son journal et le rapport publié disent que vous l’avez écrit.

guide-help-reviewers-title = Si vous examinez des rapports
guide-help-reviewers-text =
    « Rapports à examiner » énumère les rapports qui attendent, ceux qui attendent depuis le plus longtemps
    en premier. Les rapports renvoyés ou acceptés suivent. Vous ne voyez pas les brouillons. Vous pouvez
    relire un rapport renvoyé dès qu’il a été transmis de nouveau.

    Lisez le rapport, puis décidez. Si vous le renvoyez, écrivez un commentaire qui dit ce qu’il faut
    changer et comment. Si vous l’acceptez, vous pouvez laisser le commentaire vide. Le signataire voit
    votre commentaire, et votre nom dans son journal. Les commentaires ne sont pas publics.

    « Accepter et publier » rend le rapport public aussitôt. Ensuite, personne ne peut plus le modifier sur
    ce site. Si quelqu’un d’autre a décidé avant vous, rien n’est enregistré, et votre commentaire vous est
    montré de nouveau.

    « Problèmes d’importation » énumère les lignes d’une liste qui n’ont pas pu être reprises, ou seulement
    en partie. La page nomme le fichier, la ligne, la colonne et la valeur, et dit que faire. Corrigez la
    liste. La personne qui exploite le service l’importe ensuite de nouveau.

guide-help-auditors-title = Si vous menez un audit
guide-help-auditors-text =
    Vous voyez ce que voit l’équipe de l’observatoire, et vous ne pouvez rien modifier. Comme à elle, il vous
    faut un second facteur.

    « Mon bureau » mène aux rapports et à leurs décisions, aux comptes avec ce qu’ils ont fait et ce qui leur a
    été fait, aux demandes d’accès, aux retraits et au journal de chaque collectivité. Chaque ligne dit qui a
    fait quoi, à la place de qui, quand et pourquoi, avec ce qui s’y trouvait avant et après.

    Les lignes forment une chaîne : chacune contient une empreinte de la précédente. La plus récente est publiée
    chaque jour sur la page « La preuve de ce qui a été fait ». Gardez-en de temps en temps, hors de ce site. La
    personne qui exploite le service peut alors lancer devant vous « observatory audit verify » avec celles-ci :
    la commande nomme chaque ligne modifiée, supprimée ou déplacée depuis. Sans empreinte gardée par quelqu’un
    d’autre, une chaîne recalculée ne se distinguerait pas de la première.

## Accessibilité

guide-accessibility-title = Accessibilité
guide-accessibility-lead = Toute personne devrait pouvoir utiliser ce site. Nous disons ici où nous en sommes, ce qui ne va pas encore bien, et comment nous le signaler.
guide-accessibility-status-title = Où nous en sommes
guide-accessibility-status-text =
    Cette déclaration porte sur l’Observatoire de la Charte, sur toutes ses pages et sur ses fichiers de
    figures. Son ordre suit le modèle de l’Union européenne pour de telles déclarations (directive (UE)
    2016/2102 et décision d’exécution (UE) 2018/1523).

    Nous visons les Règles pour l’accessibilité des contenus web (WCAG) 2.2, niveau AA.

    Nous ne savons pas encore si le site les respecte toutes. Nos tests automatiques ne doivent trouver
    aucune faute, mais de tels tests ne voient qu’une partie. Des personnes qui utilisent des technologies
    d’assistance n’ont pas encore testé le site. D’ici là, considérez-le comme partiellement conforme.

guide-accessibility-known-title = Ce qui ne va pas encore bien
guide-accessibility-known-text =
    Sur un écran étroit, comme celui d’un téléphone, certains tableaux larges défilent sur le côté à
    l’intérieur de leur cadre. Il en va de même du graphique des signatures par année. La page elle-même ne
    défile pas sur le côté, et vous pouvez faire défiler le cadre avec le clavier.

    Une carte ne peut pas être lue par tout le monde. Sous chaque carte et chaque graphique, « Afficher les
    nombres » ouvre les mêmes nombres sous forme de tableau.

    Les noms, les remarques et d’autres textes courts tirés des sources restent dans leur langue, et les
    rapports dans celle du signataire. Nous ne les traduisons pas. Les pages elles-mêmes n’existent qu’en
    anglais et en français.

    Il n’y a pas encore de version en langue des signes ni en langage facile à lire et à comprendre.

    Les liens vers les sources mènent à d’autres sites. Nous ne savons pas à quel point ceux-ci sont
    accessibles.

    Nous n’invoquons aucune exception, comme une charge disproportionnée.

guide-accessibility-how-title = Comment nous testons
guide-accessibility-how-text =
    Cette déclaration a été établie le 23 novembre 2026. Elle repose sur nos propres tests ; personne de
    l’extérieur n’a évalué le site.

    Des tests automatiques ont lieu à chaque modification du programme. Ils ouvrent chaque sorte de page, en
    anglais et en français, dans un navigateur (Chromium). Ils cherchent les fautes avec l’outil axe,
    contraste des couleurs compris, en couleurs claires et en couleurs sombres, et vérifient que le HTML est
    valide. Ils vérifient aussi qu’aucune page ne défile sur le côté à une largeur de 320 pixels, et que les
    pages et les formulaires fonctionnent sans JavaScript.

    Il manque encore des tests par des personnes qui utilisent un lecteur d’écran, une loupe d’écran, une
    commande vocale ou d’autres technologies d’assistance, ainsi que des tests dans d’autres navigateurs.

guide-accessibility-feedback-title = Signaler un obstacle
guide-accessibility-feedback-text =
    Y a-t-il quelque chose que vous ne pouvez pas lire ou utiliser ? Écrivez au contact indiqué au pied de
    cette page. Dites-nous l’adresse de la page, ce que vous vouliez faire et ce qui s’est passé. Si vous le
    souhaitez, dites-nous quel appareil et quels programmes vous utilisez.

    Vous pouvez aussi demander un contenu de ce site sous une autre forme.

    C’est l’exploitant de ce site qui vous répond. Le délai dépend de lui. Si le pied de page n’indique
    aucun contact, aucun ne nous a encore été donné.

guide-accessibility-enforcement-title = Si la réponse ne suffit pas
guide-accessibility-enforcement-text =
    Dans l’Union européenne, chaque pays a une procédure pour les réclamations au sujet des sites web des
    organismes publics. Le service auquel vous pouvez vous adresser dépend du pays de l’exploitant de ce
    site, et du fait qu’il soit ou non un organisme public.

    L’exploitant doit indiquer ce service et son adresse. Nous ne pouvons pas le faire pour chaque
    exploitant. Si rien n’est indiqué, demandez-le-lui.

## Données personnelles

guide-privacy-title = Données personnelles
guide-privacy-lead = Ce que ce site conserve à votre sujet, pendant combien de temps, et ce qu’il ne conserve pas.
guide-privacy-readers-title = Si vous lisez seulement
guide-privacy-readers-text =
    Aucun compte n’est nécessaire pour lire. Tant que vous ne vous connectez pas, le site ne dépose aucun
    cookie. Il n’y a ni traceur, ni publicité, ni comptage des visites.

    Tout ce que contient une page vient de ce site lui-même : ni polices, ni cartes, ni scripts, ni images
    venus d’ailleurs. Votre navigateur reçoit la consigne de ne rien charger d’autre part. Un lien vers une
    source vous mène à un autre site, qui a ses propres règles. Votre navigateur reçoit la consigne de ne
    pas y indiquer de quelle page vous venez.

    La langue d’une page figure dans son adresse. Si elle n’y figure pas, nous regardons la langue que
    demande votre navigateur ; nous ne la conservons pas. Ce que vous cherchez et vos filtres figurent aussi
    dans l’adresse, et donc dans l’historique de votre navigateur. Nous ne les conservons pas dans notre
    base de données.

    Dans son réglage normal, le journal du programme ne contient ni adresse IP, ni nom, ni adresse de page.
    Il contient les pannes et les avertissements : l’heure, ce qui a échoué, et la référence que vous voyez
    sur la page d’erreur.

    L’exploitant peut rendre le journal plus détaillé. Celui-ci contient alors la méthode et l’adresse de
    chaque requête, et avec elles ce que vous avez cherché, ainsi que les liens à usage unique. Dans le
    réglage le plus détaillé, il peut aussi contenir des adresses IP. D’autres programmes placés devant
    celui-ci, ou un hébergeur, tiennent peut-être leurs propres journaux, souvent avec des adresses IP.
    L’exploitant doit vous en informer.

guide-privacy-signed-in-title = Si vous vous connectez
guide-privacy-signed-in-text =
    Lorsque vous vous connectez, le site dépose deux cookies. Chacun contient une valeur aléatoire et rien à
    votre sujet. Les scripts ne peuvent pas les lire. L’un maintient votre connexion. L’autre nous permet de
    reconnaître votre navigateur pendant { -device-days } jours : des inconnus qui essaient des mots de passe ne peuvent
    alors pas vous empêcher d’entrer, et nous pouvons vous prévenir par lettre quand quelqu’un se connecte
    depuis un navigateur que nous ne connaissons pas. Nous n’en conservons qu’une empreinte, avec le numéro du
    compte. Elle disparaît quand vous choisissez un nouveau mot de passe dans un autre navigateur.

    Votre session se termine lorsque vous vous déconnectez, lorsque votre mot de passe ou vos droits
    changent, et lorsque vous n’avez pas utilisé le site pendant { -session-hours } heures.

    Pour votre compte, la base de données conserve votre adresse électronique, votre nom, une langue et vos
    droits. Elle conserve aussi le moment où le compte a été créé, celui où les droits ont été donnés et celui de votre dernière connexion.
    Nous ne conservons pas votre mot de passe, mais une valeur calculée à partir de lui (une empreinte
    Argon2id). Cette valeur permet de vérifier un mot de passe, mais pas de le retrouver. D’une session et
    d’un lien à usage unique aussi, nous ne conservons qu’une empreinte, avec le numéro du compte et les
    heures. Avec une session, nous notons aussi le navigateur et le système, par exemple « Firefox,
    Linux », pour que vous retrouviez vos propres sessions dans votre compte et puissiez y mettre fin.

    Si vous installez un second facteur, nous conservons le secret que nous partageons avec votre programme, et
    des empreintes de vos codes de secours. D’une clé d’accès, nous conservons la clé publique, le nom que vous
    lui donnez, et le moment où elle a été ajoutée et utilisée pour la dernière fois ; votre empreinte digitale
    ou votre visage ne quittent jamais votre appareil. Tout cela disparaît quand vous le supprimez. Si vous
    perdez votre second facteur, nous conservons une demande de suppression pendant { -reset-days } jours et, dans
    l’audit, qui l’a faite et pourquoi.

    Là où ce site permet de se connecter par un autre service, comme EU Login, nous conservons de quel service
    il s’agit, par quoi il vous connaît et depuis quand, à partir du moment où vous y reliez votre compte. Nous
    ne lui demandons rien d’autre sur vous. Il apprend que vous vous connectez ici, et votre navigateur s’y rend
    à ce moment-là. Un cookie relie alors pendant { -step-minutes } minutes ce qui doit revenir avec vous. Le lien disparaît
    quand vous y mettez fin ou choisissez un nouveau mot de passe.

    Lorsqu’une connexion échoue, nous la comptons pour l’adresse électronique saisie et pour l’adresse IP d’où
    elle vient, pour que deviner prenne du temps. Nous conservons une empreinte de chacune, et l’heure :
    pendant une heure après un échec, pendant { -failures-hours } heures au plus après de nombreux échecs. Pour répondre à tous
    équitablement, le programme garde aussi des adresses IP dans sa mémoire pendant quelques minutes, sans
    jamais les écrire.

    Nous vous envoyons par courrier électronique des lettres au sujet de votre compte : une invitation, un
    lien pour un mot de passe oublié, l’avis qu’un mot de passe a été choisi, et l’avis que quelqu’un s’est
    connecté depuis un nouveau navigateur. Leur texte est effacé une
    fois la lettre envoyée ; nous conservons pendant un an qu’il y a eu une lettre, à quelle adresse et quand. Là où aucun
    serveur de messagerie n’est indiqué, les textes restent { -invitation-days } jours dans la base de données, et dans un dossier
    de la machine. Si
    quelqu’un dit avoir oublié un mot de passe, nous notons l’adresse saisie, pendant environ une heure.

    Votre nom et votre adresse électronique ne figurent sur aucune page publique. La page d’une collectivité
    peut montrer que quelqu’un peut écrire ici pour elle, mais pas qui. Vous voyez votre nom en haut de la
    page tant que votre session dure. Les personnes qui travaillent pour un signataire, sa coordination
    nationale et l’équipe de l’observatoire peuvent lire dans le journal du signataire qui a fait quoi à son
    sujet : qui a écrit, qui a certifié et qui a décidé. L’équipe voit aussi la liste des comptes. Pour vous
    aider, elle peut consulter le site comme vous ; elle ne peut alors rien modifier, elle ne voit ni votre
    compte ni ce que vous n’avez pas enregistré, et cette consultation est enregistrée avec le nom de son
    auteur. Les personnes qui peuvent ouvrir la base de données elle-même voient tout cela.

guide-privacy-typed-title = Ce que vous écrivez
guide-privacy-typed-text =
    Ce que vous enregistrez dans un rapport fait partie du rapport de votre collectivité. Les brouillons
    peuvent être lus par toutes les personnes qui écrivent pour la collectivité, les rapports transmis aussi
    par l’équipe de l’observatoire, et les rapports acceptés par le public. Un rapport accepté reste tel
    quel. Merci de n’écrire dans un rapport rien de privé sur d’autres personnes.

    Si vous nous signalez une erreur sur la page d’un signataire, nous conservons votre texte, l’adresse
    d’une page si vous en donnez une, votre adresse électronique si vous la donnez, la langue de la page et
    l’heure. Seule l’équipe de l’observatoire lit ce message. Il n’est pas publié, et il ne figure pas dans
    le journal des modifications. Votre adresse électronique est supprimée quand le message est clos.

    Si vous demandez à parler au nom d’une collectivité, nous conservons votre nom, votre fonction, votre
    adresse électronique, la langue choisie, ce que vous avez écrit pour montrer que vous le pouvez, et
    l’heure. La coordination du pays et l’équipe de l’observatoire le lisent une fois que vous avez confirmé
    votre adresse. Si vous ne la confirmez pas dans les { -claim-days } jours, tout est supprimé dans l’heure. Un an après
    la décision, tout ce que vous avez écrit est supprimé.

    Si vous présentez une demande pour une collectivité qui veut adhérer à la Charte, nous gardons ce que vous
    avez écrit, le fichier de la décision et l’heure. Qui signe et à qui nous écrivons est gardé à part et
    n’est jamais public. La coordination du pays et l’équipe de l’observatoire lisent la demande une fois
    que vous avez confirmé votre adresse. Si vous ne la confirmez pas dans les { -application-days } jours, la demande est effacée
    dans l’heure, et le fichier un jour plus tard. Un an après la fin de la demande, les noms, les fonctions
    et l’adresse sont effacés, et avec eux les mots des questions, des réponses et des raisons sur sa page ; si
    elle n’a pas abouti, le fichier aussi. Une demande dont la question reste sans réponse prend fin après un an.
    Quand la signature est enregistrée, le nom de la collectivité, la décision et les dates deviennent
    publics, et la personne à contacter devient le contact principal de la collectivité et reçoit une
    invitation à un compte.

    Les personnes qui certifient pour une collectivité, la coordination de son pays et l’équipe de
    l’observatoire voient qui parle en son nom : nom, adresse électronique, tâches, dernière connexion et
    invitations. Elles peuvent indiquer des contacts : nom, fonction et adresse électronique de personnes à qui
    nous écrivons au sujet de la collectivité. Les contacts reçoivent une lettre, ne figurent sur aucune page
    publique ni dans aucun fichier de données, et sont supprimés dès que quelqu’un les retire. Si une
    collectivité retire un engagement, sa décision devient publique, mais pas sa raison.

    Parfois, un formulaire ne peut pas être enregistré : votre session est terminée, quelqu’un d’autre a été
    plus rapide, ou une connexion, un
    message à l’observatoire, un formulaire sur les personnes d’une collectivité ou une saisie de l’équipe était incomplet ou incorrect. Le site conserve
    alors ce que vous avez écrit, pour que vous ne le perdiez pas. Il ne conserve jamais un mot de passe de
    cette façon. Le formulaire peut être montré de nouveau pendant { -form-hours } heures, à une adresse que personne ne
    peut deviner. Ensuite, il est supprimé dans l’heure.

    Les commentaires de l’observatoire sur un rapport sont conservés. Le signataire et l’équipe de
    l’observatoire peuvent les lire ; ils ne sont pas publics.

guide-privacy-kept-title = Ce qui est conservé, et pendant combien de temps
guide-privacy-kept-text =
    Chaque modification laisse une entrée dans un journal des modifications : quand, par quel compte et
    quoi. Pour les textes d’un rapport, l’entrée contient ce qui s’y trouvait avant et après ; pour une
    décision, elle contient le commentaire. Se connecter et se déconnecter laissent aussi une entrée. Pendant
    { -origin-days } jours, nous conservons aussi l’adresse IP d’où cela venait. Le programme ne modifie ni ne supprime jamais ces entrées, pour que chacun puisse se fier à l’histoire d’un
    rapport. Celles qui concernent un signataire figurent dans son journal, celles qui concernent un compte
    sur une page réservée à l’équipe. Aucune fin n’a été fixée pour elles.

    Les rapports, les commentaires, les comptes que personne n’a effacés et les messages sur des erreurs n’ont
    pas non plus de date de fin. Les valeurs des liens à
    usage unique sont supprimées dans l’heure qui suit leur utilisation ou leur fin. Une session est supprimée lorsque vous vous déconnectez. Si
    elle prend fin d’elle-même, elle est supprimée dans l’heure.

    Le lieu où sont conservées les données, les personnes qui peuvent consulter la base de données et la
    durée des sauvegardes dépendent de l’exploitant de ce site. L’exploitant doit vous en informer.

guide-privacy-rights-title = Vos droits
guide-privacy-rights-text =
    L’exploitant de ce site est responsable de vos données. Son nom et son contact figurent au pied de cette
    page, dans la mesure où ils ont été donnés. L’exploitant doit aussi vous dire sur quelle base juridique
    il utilise vos données.

    Là où le droit de l’Union européenne sur la protection des données s’applique, vous pouvez demander ce
    qui est conservé à votre sujet. Vous pouvez en demander une copie, une correction ou la suppression.
    Vous pouvez aussi vous opposer à l’utilisation de ces données, et adresser une réclamation à l’autorité
    de protection des données de votre pays.

    Toute personne qui a un compte trouve sur la page de ce compte tout ce que la base de données conserve à
    son sujet, dans un seul fichier, et un formulaire qui efface le compte. Une personne chargée de
    l’administration peut aussi l’effacer pour vous, à votre demande. Votre nom, votre adresse électronique,
    vos droits, votre mot de passe, votre second facteur, vos clés d’accès, votre lien avec un autre service, vos
    sessions, les navigateurs que nous connaissons, vos choix au sujet des lettres, toutes les lettres pour vous dans notre boîte d’envoi,
    vos mentions parmi les contacts des collectivités, vos demandes de parler au nom d’une collectivité, votre
    adresse dans les invitations et dans les messages à l’observatoire, et ce que vous aviez écrit sans
    l’enregistrer sont alors supprimés aussitôt. Une dernière lettre à votre ancienne adresse le confirme ;
    une fois qu’elle est envoyée, rien n’en garde la trace. Seul le dernier compte d’administration ne peut
    pas être effacé : plus personne ne pourrait administrer le site.

    Le numéro de votre compte reste, et « person » suivi de ce numéro prend la place de votre nom. Le journal
    des modifications vous désigne par ce numéro ; le programme ne peut pas le modifier, pour que chacun
    puisse s’y fier. Les adresses IP qu’il contient restent jusqu’à la fin de leurs { -origin-days } jours. Les rapports,
    leurs commentaires et les fichiers que vous avez remis restent, car ils appartiennent à la collectivité ;
    ce qui y a été écrit, ou indiqué comme motif, reste tel quel. Là où aucun serveur de messagerie n’est
    indiqué, les lettres écrites auparavant restent dans le dossier de la machine jusqu’à ce que l’exploitant
    les retire. Il en va de même des sauvegardes, tant que l’exploitant les garde.

    Si vous n’avez pas de compte mais êtes indiqué comme contact, demandez à la personne qui vous a indiqué de
    vous retirer, ou écrivez à l’exploitant.
