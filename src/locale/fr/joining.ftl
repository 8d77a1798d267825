### Adhérer à la Charte en ligne. { $name } et { $authority } sont des noms de collectivités ; dans les lettres, { $name } est la personne qui lit.

form-fault-not-that-text = Le texte de 39 articles existe depuis le 6 décembre 2022. Choisissez un jour à partir de cette date, ou l’autre texte : { $field }
form-fault-too-early = On ne signe pas avant la décision. Vérifiez les deux dates : { $field }
document-busy = Nous avons reçu de très nombreux fichiers aujourd’hui, et n’avons pas pris celui-ci. Réessayez demain, ou envoyez la décision sur papier.
document-missing = Choisissez le fichier de la décision.

join-link = Demander à adhérer à la Charte
join-title = Adhérer à la Charte
join-lead = Une collectivité locale ou régionale qui a décidé de signer la Charte le demande ici, sans compte. La coordination de votre pays examine la demande, et l’observatoire enregistre la signature. Vous voyez chaque étape sur une page qui vous est propre.
join-send = Envoyer la demande
join-sent-text =
    Si l’adresse est juste, une lettre y arrive en quelques minutes. Suivez son lien dans les { $days } jours : personne ne regarde votre demande avant.

    Regardez aussi parmi les messages indésirables.
join-who = La collectivité
join-what = La décision
join-signature = La signature
join-contact = À qui nous écrivons
join-field-country = Pays
join-field-name = Nom de la collectivité
join-field-name-hint = Le nom officiel, dans la langue de la collectivité. Au plus { -title-max } caractères.
join-field-kind = Type de collectivité
join-field-tongue = Langue de travail
join-field-tongue-hint = La langue dans laquelle travaille le conseil. S’il y en a plusieurs, choisissez-en une ; l’observatoire ajoute les autres.
join-field-identifier = Numéro au registre national (s’il y en a un)
join-field-identifier-hint = Par exemple le kommunkod suédois, le SIREN français ou le code ISTAT italien.
join-field-website = Site de la collectivité (si elle en a un)
join-field-website-hint = Une adresse complète, par exemple https://www.town.example
join-field-version = Texte de la Charte
join-version-2022 = Le texte de 2022, avec 39 articles
join-version-2006 = Le texte de 2006, avec 30 articles
join-field-decision = Qui a décidé
join-field-decision-hint = Conseil, assemblée ou exécutif, avec le numéro du point, par exemple : conseil municipal, point 12. Cela devient public quand la signature est enregistrée.
join-field-decided_on = Jour de la décision
join-field-decided_on-hint = Année, mois et jour, par exemple 2026-01-14.
join-field-document = Fichier de la décision
join-field-signer = Qui signe
join-field-signer_function = Fonction de la personne qui signe
join-field-signer_function-hint = Par exemple : maire, présidente de la région.
join-field-signed_on = Jour de la signature (si c’est signé)
join-field-signed_on-hint = Année, mois et jour. Laissez vide si la signature est encore à venir. Les deux ans pour le plan d’action commencent ce jour-là.
join-field-person = Nom de la personne à contacter
join-field-function = Fonction de la personne à contacter
join-field-function-hint = Ce que cette personne fait dans la collectivité, par exemple : chargée de mission égalité.
join-field-email = Adresse électronique de la personne à contacter
join-field-email-hint = Nous y envoyons un lien. Quand la signature est enregistrée, cette personne est invitée à parler ici au nom de la collectivité.
join-field-language = Langue des lettres
join-field-same = Est-ce l’une de celles-ci ?
join-none-of-these = Aucune : elle n’est pas encore dans le registre
join-alike = Le registre connaît des collectivités qui portent ce nom ou un nom semblable. Vérifiez si la vôtre en fait partie.
join-signed = { $name } a déjà signé la Charte et n’a donc pas à le demander. Si vous y travaillez, demandez l’accès pour écrire en son nom. Une signataire du texte de 2006 peut adhérer aux neuf nouveaux articles dès que quelqu’un peut parler ici en son nom.
problem-joining-alike = Dites ci-dessous si la collectivité est l’une de celles du registre. Ce que vous avez écrit est encore là.
problem-joining-signed = Cette collectivité a déjà signé la Charte. Demandez plutôt l’accès ; le lien est ci-dessous.
problem-joining-busy = Nous avons reçu de très nombreuses demandes en une heure, et la vôtre n’a pas été envoyée. Ce que vous avez écrit est encore là ; seul le fichier est à choisir de nouveau s’il n’a pas été reçu. Réessayez plus tard.
problem-joining-document = Le fichier de la décision n’est plus là. Choisissez-le encore une fois.
problem-joining-moved = Plus rien n’est demandé : votre réponse n’a pas été envoyée. Ce que vous avez écrit est ci-dessous.

## La page d’une demande

joining-title = Demande { DE($name) }
joining-sample = Cette demande est inventée, pour essayer le service.
joining-told-unconfirmed = Vous avez demandé à adhérer à la Charte pour { $name }. Confirmez que { $email } est votre adresse. Votre demande est lue ensuite.
joining-told-open =
    Votre demande est chez la coordination ({ $country }), ou à l’observatoire là où il n’y en a pas. Quand il se passe quelque chose, nous écrivons à { $email }.

    Vous n’avez rien à faire pour le moment.
joining-told-question = Il y a une question sur votre demande. Vous la trouvez ci-dessous, parmi ce qui s’est passé. Répondez-y ici. Vous pouvez aussi envoyer un autre fichier de la décision.
joining-told-checked =
    La coordination a examiné votre demande. L’observatoire l’enregistre ensuite.

    Vous n’avez rien à faire pour le moment.
joining-told-registered = { $name } est dans le registre des signataires. Une lettre à la personne à contacter dit comment continuer. Les deux ans pour le plan d’action ont commencé avec la signature.
joining-told-refused = Votre demande a été refusée. La raison est ci-dessous. Vous pouvez présenter une nouvelle demande.
joining-told-withdrawn = Vous avez retiré la demande. Vous pouvez en présenter une autre à tout moment.
joining-told-lapsed = Personne n’a répondu à la question en un an, et la demande a pris fin. Vous pouvez en présenter une autre à tout moment.
joining-field-answer = Votre réponse
joining-field-answer-hint = La coordination et l’observatoire la lisent ; elle n’est pas publique. Au plus { -text-max } caractères.
joining-field-document = Un autre fichier de la décision (si le premier n’était pas le bon)
joining-answer = Envoyer la réponse
joining-unsent = Ce que vous avez écrit et qui n’a pas été envoyé
joining-steps = Ce qui s’est passé
joining-sent = Ce que vous avez envoyé
joining-withdraw = Retirer la demande
joining-withdraw-lead = Rien n’est alors enregistré, et plus personne ne la lit. Vous pouvez en présenter une autre plus tard.
joining-withdraw-do = Oui, la retirer
joining-to-come = { $step } : encore à venir
joining-fact-identifier = Numéro au registre national
joining-fact-website = Site de la collectivité
joining-fact-signed = Jour de la signature
joining-step-received = Reçue
joining-step-entered = Reçue sur papier et saisie
joining-step-confirmed = Adresse confirmée
joining-step-checked = Examinée par la coordination
joining-step-asked = Question
joining-step-answered = Réponse
joining-step-registered = Enregistrée
joining-step-refused = Refusée
joining-step-withdrawn = Retirée par la collectivité
joining-step-lapsed = Terminée, faute de réponse à la question

## Pour les coordinations et l’observatoire

applications-title = Demandes d’adhésion
applications-checked = Demandes à enregistrer
applications-lead = Des collectivités qui veulent adhérer à la Charte. La coordination du pays examine leurs demandes, ou l’observatoire là où il n’y en a pas ; l’observatoire enregistre. Rien de cela n’est public.
applications-caption = { $cat ->
    [one] { $n } demande en cours
    [many] { $n } de demandes en cours
   *[other] { $n } demandes en cours
}
applications-finished = { $cat ->
    [one] { $n } demande terminée depuis moins d’un an
    [many] { $n } de demandes terminées depuis moins d’un an
   *[other] { $n } demandes terminées depuis moins d’un an
}
applications-read = Lire
applications-empty = Aucune demande en cours
applications-empty-why = Quand une collectivité demande à adhérer à la Charte, vous la trouvez ici.
applications-new = Saisir une demande sur papier
applications-new-lead = Pour une collectivité qui a écrit une lettre. Saisissez ce qui est sur le papier, avec la copie numérisée comme fichier. La demande est ensuite examinée et enregistrée comme les autres. La personne à contacter reçoit une lettre avec le lien vers sa page.
applications-enter = Saisir la demande
applications-field-why = Raison
applications-field-why-hint = Comment le papier est arrivé, par exemple : lettre du 3 mars 2026. Elle figure dans le registre des modifications ; n’écrivez rien de privé. Au plus { -text-max } caractères.
application-status-open = attend d’être examinée
application-status-question = une question est posée
application-status-checked = examinée, attend d’être enregistrée
application-status-registered = enregistrée
application-status-refused = refusée
application-status-withdrawn = retirée par la collectivité
application-status-lapsed = terminée, faute de réponse à la question
saved-application = La décision est enregistrée, et la personne à contacter reçoit une lettre
saved-application-entered = La demande est saisie, et la personne à contacter reçoit une lettre
application-typed = Ce qui a été envoyé
application-known = La collectivité dans le registre
application-alike = Dans le registre sous un tel nom
application-others = D’autres demandes sous ce nom
application-decision-lead = L’organe compétent l’a-t-il décidé, et le fichier le montre-t-il ? Alors la demande est juste. S’il manque quelque chose ou si un point n’est pas clair, posez une question : la personne à contacter répond sur une page qui lui est propre.
application-check = La demande est juste
application-ask = Poser cette question
application-refuse = Refuser
application-field-why = Raison ou question
application-field-why-hint = Ce que vous avez vu, ce que vous voulez savoir, ou pourquoi vous refusez. La collectivité lit une question, ou la raison d’un refus. Elle figure dans le registre des modifications ; n’écrivez rien de privé. Au plus { -text-max } caractères.
application-field-step = Décision
registration-title = Enregistrer une demande
registration-link = L’enregistrer
registration-lead = La collectivité et son engagement entrent ainsi dans le registre public, et la personne à contacter est invitée à certifier ici en son nom. Nom, type et numéro sont repris tels quels ; vous pouvez les corriger ensuite.
registration-not-checked = Seule une demande examinée par la coordination peut être enregistrée.
registration-do = L’inscrire au registre
registration-field-signed_on = Jour de la signature
registration-field-signed_on-hint = Année, mois et jour, par exemple 2026-01-14. Sans signature, il n’y a rien à enregistrer : demandez-la.
registration-field-registered_on = Jour où le CCRE l’a inscrite dans son propre registre (s’il l’a fait)
registration-field-registered_on-hint = Laissez vide si vous ne le savez pas. L’engagement est alors dit signé, sinon enregistré.
registration-field-source = Source
registration-field-source-hint = Où chacun peut le lire : une adresse, ou un document en toutes lettres. Elle devient publique. Au plus { -title-max } caractères.
registration-field-why = Raison
registration-field-why-hint = Ce que vous avez vu. Elle figure dans le registre des modifications ; n’écrivez rien de privé. Au plus { -text-max } caractères.
problem-registration-own = Vous avez examiné cette demande vous-même : une autre personne doit l’enregistrer. Là où personne ne coordonne le pays, une même personne peut faire les deux.
problem-registration-signed = Cette collectivité a désormais un engagement qui compte, et rien n’a été enregistré. Regardez-le ; une demande dont on n’a plus besoin peut être refusée.

## Adhérer aux neuf nouveaux articles

endorsement-link = Adhérer aux neuf nouveaux articles
endorsement-title = Les neuf nouveaux articles : { $name }
endorsement-lead = Une signataire du texte de 2006 peut adhérer aux neuf articles qui étaient nouveaux en 2022, par une décision qui lui est propre. La coordination ou l’observatoire le confirme ; le registre le montre alors, avec décision et date. La signature des trente premiers articles reste telle qu’elle est.
endorsement-articles = Les articles de la Charte
endorsement-nothing = Il n’y a rien à quoi adhérer : seule une signataire qui n’a pas les 39 articles peut le faire.
endorsement-field-decision = La décision
endorsement-field-decision-hint = Qui a décidé, et où cela figure, par exemple : conseil, procès-verbal du 14 janvier 2026, point 12. Cela est publié. Au plus { -title-max } caractères.
endorsement-field-decided_on = Jour de la décision
endorsement-field-decided_on-hint = Année, mois et jour : 2026-01-14, pas avant le 6 décembre 2022. Cela est publié.
endorsement-field-source = Où lire la décision
endorsement-field-source-hint = Une adresse complète qui commence par https:// ou http://. Vous pouvez laisser vide. Cela est publié.
endorsement-field-declared = Déclaration
endorsement-declared = Je déclare au nom { DE($name) } que la collectivité adhère aux articles 31 à 39 de la Charte de 2022.
endorsement-ask = Le déclarer
saved-endorsement = C’est déclaré, et attend d’être confirmé
problem-endorsement-asked = Cela a déjà été déclaré et attend d’être confirmé.
problem-endorsement-own = Vous l’avez déclaré vous-même. Une autre personne doit en décider.
endorsements-title = Les neuf nouveaux articles
endorsements-lead = Des signataires du texte de 2006 qui adhèrent aux neuf articles de 2022, les plus anciennes déclarations d’abord. Rien de cela n’est public avant d’être confirmé.
endorsements-caption = { $cat ->
    [one] { $n } déclaration attend
    [many] { $n } de déclarations attendent
   *[other] { $n } déclarations attendent
}
endorsements-empty = Aucune déclaration n’attend
endorsements-empty-why = Quand une signataire adhère aux neuf nouveaux articles, vous la trouvez ici.
endorsements-articles = Articles à présent
endorsements-decision-lead = Regardez d’abord le fichier : l’organe compétent l’a-t-il décidé, et la décision nomme-t-elle les nouveaux articles ? Confirmée, elle est publique aussitôt.
endorsements-confirm = Le confirmer

## Lettres

event-application-waits = Une collectivité veut adhérer à la Charte
event-application-checked = Une demande d’adhésion a été examinée par la coordination
event-endorsement-waits = Une signataire veut adhérer aux neuf nouveaux articles
news-application-waits = { $name } a demandé à adhérer à la Charte. La demande attend d’être examinée.
news-application-waits-subject = { $name } demande à adhérer à la Charte
news-application-checked = La demande d’adhésion { DE($name) } à la Charte a été examinée. Elle attend d’être enregistrée.
news-application-checked-subject = À enregistrer : { $name }
news-endorsement-waits = { $name } veut adhérer aux neuf articles qui étaient nouveaux en 2022. Quelqu’un doit le confirmer.
news-endorsement-waits-subject = { $name } adhère aux neuf nouveaux articles
mail-joining-confirm-subject = Confirmez votre adresse : demande d’adhésion à la Charte
mail-joining-confirm =
    Bonjour,

    quelqu’un, sans doute vous, a présenté à l’Observatoire de la Charte une demande pour une collectivité qui veut adhérer à la Charte européenne pour l’égalité des femmes et des hommes dans la vie locale, et a donné cette adresse. Confirmez-la par ce lien :
mail-joining-confirm-after =
    Le lien mène à la page de la demande, où vous voyez où elle en est. Gardez-le : qui l’a peut répondre aux questions et retirer la demande.

    Si vous n’en savez rien, vous n’avez rien à faire : sans votre confirmation, personne ne lit la demande, et elle est effacée après { $days } jours.
mail-joining-entered-subject = La demande d’adhésion { DE($authority) } à la Charte
mail-joining-entered =
    Bonjour { $name },

    la demande d’adhésion { DE($authority) } à la Charte est arrivée sur papier, et nous l’avons saisie. Vous voyez ici où elle en est :
mail-joining-entered-after = Gardez ce lien : qui l’a peut répondre aux questions et retirer la demande. Si vous n’en savez rien, écrivez à l’exploitant, nommé au bas de chaque page.
mail-joining-asked-subject = Une question sur la demande { DE($authority) }
mail-joining-asked =
    Bonjour { $name },

    il y a une question sur la demande d’adhésion { DE($authority) } à la Charte :

    { $why }

    Répondez-y ici :
mail-joining-asked-after = D’ici là, la demande attend, un an au plus.
mail-joining-checked-subject = La demande { DE($authority) } a été examinée
mail-joining-checked =
    Bonjour { $name },

    la coordination a examiné la demande d’adhésion { DE($authority) } à la Charte. L’observatoire l’enregistre ensuite. Vous voyez ici où elle en est :
mail-joining-checked-after = Vous n’avez rien à faire pour le moment.
mail-joining-registered-subject = { $authority } est dans le registre des signataires
mail-joining-registered =
    Bonjour { $name },

    { $authority } a adhéré à la Charte européenne pour l’égalité des femmes et des hommes dans la vie locale et figure dans le registre public :
mail-joining-registered-after = Une autre lettre dit comment vous écrivez au nom { DE($authority) } à l’Observatoire de la Charte. Un plan d’action est attendu dans les deux ans qui suivent la signature.
mail-joining-refused-subject = La demande { DE($authority) } a été refusée
mail-joining-refused =
    Bonjour { $name },

    la demande d’adhésion { DE($authority) } à la Charte a été refusée. La raison :

    { $why }

    Comment une collectivité adhère est expliqué ici :
mail-joining-refused-after = Vous pouvez présenter une nouvelle demande. Si vous pensez que c’est une erreur, écrivez à l’exploitant, nommé au bas de chaque page.
mail-endorsement-confirmed-subject = { $authority } a adhéré aux neuf nouveaux articles
mail-endorsement-confirmed =
    Bonjour { $name },

    l’adhésion { DE($authority) } aux neuf articles qui étaient nouveaux en 2022 a été confirmée. Elle figure dans le registre public :
mail-endorsement-confirmed-after = Merci.
mail-endorsement-refused-subject = Les neuf nouveaux articles : pas de confirmation pour { $authority }
mail-endorsement-refused =
    Bonjour { $name },

    l’adhésion { DE($authority) } aux neuf nouveaux articles n’a pas été confirmée. La raison :

    { $why }

    Le registre reste tel qu’il est :
mail-endorsement-refused-after = Vous pouvez le demander à nouveau. Si vous pensez que c’est une erreur, dites-le à votre contact à l’observatoire.

## Dans le registre des modifications

action-application-sent = Une collectivité a demandé à adhérer
action-application-entered = L’équipe a saisi une demande arrivée sur papier
action-application-confirmed = L’adresse d’une demande a été confirmée
action-application-asked = Une demande a été renvoyée avec une question
action-application-answered = La question sur une demande a reçu une réponse
action-application-checked = La coordination a examiné une demande
action-application-registered = Une demande a été enregistrée
action-application-refused = Une demande a été refusée
action-application-withdrawn = Une demande a été retirée
action-application-lapsed = Une demande a pris fin, faute de réponse à la question
action-endorsement-asked = Elle a demandé à adhérer aux nouveaux articles
action-endorsement-confirmed = Son adhésion aux nouveaux articles a été confirmée
action-endorsement-refused = Son adhésion aux nouveaux articles a été refusée
