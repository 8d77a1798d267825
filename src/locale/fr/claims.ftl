### Demandes d’accès : quelqu’un qui travaille pour une collectivité demande à parler en son nom.

access-link = Vous travaillez pour { $name } ? Demandez l’accès
access-title = Accès pour { $name }
access-lead = Les collectivités écrivent ici leurs propres rapports. Si vous travaillez pour celle-ci, demandez à parler en son nom : dites-nous qui vous êtes et comment nous pouvons le voir. La coordination de votre pays ou l’observatoire décide.
access-send = Demander l’accès
access-sent = Regardez dans votre boîte aux lettres électronique
access-sent-text =
    Si l’adresse est juste, une lettre y arrive dans quelques minutes. Suivez son lien dans les { $days } jours : ce n’est qu’alors que votre demande est lue.

    Regardez aussi parmi les courriers indésirables.
claim-field-name = Votre nom
claim-field-function = Votre fonction
claim-field-function-hint = Ce que vous y faites, par exemple : chargée de mission égalité.
claim-field-email = Votre adresse électronique professionnelle
claim-field-email-hint = Nous y envoyons un lien. Une adresse de la collectivité elle-même est la plus facile à croire.
claim-field-language = Langue des lettres qui vous sont adressées
claim-field-evidence = Comment pouvons-nous voir que vous pouvez parler en son nom ?
claim-field-evidence-hint = Par exemple l’adresse d’une page de la collectivité qui vous nomme, ou une personne que nous pouvons y appeler. Seules la coordination de votre pays et l’équipe de l’observatoire lisent ceci. Au plus { -text-max } caractères.
problem-claim-full = De nombreuses demandes pour cette collectivité attendent déjà ; la vôtre n’a pas été envoyée. Votre texte est encore ici. Réessayez dans quelques jours.
problem-claim-busy = Nous avons reçu de très nombreuses demandes en une heure ; la vôtre n’a pas été envoyée. Votre texte est encore ici. Réessayez plus tard.

## La page de la personne qui a fait la demande

claim-told-unconfirmed = Vous avez demandé à parler au nom { DE($name) }. Veuillez confirmer que { $email } est votre adresse. Votre demande est lue ensuite.
claim-confirm = Oui, c’est mon adresse
claim-told-open =
    Votre demande de parler au nom { DE($name) } attend une réponse. La coordination de votre pays ou l’observatoire la lit et écrit à { $email }.

    Vous n’avez rien à faire maintenant.
claim-told-code =
    Un code part par la poste à { $name }. Quand vous l’avez, tapez-le ici. Il fonctionne jusqu’au { $until }.

    Essais restants : { $left }.
claim-told-code-ended = Le code pour { $name } ne fonctionne plus : il y a eu trop d’essais, ou son temps est passé. La coordination de votre pays ou l’observatoire peut en envoyer un autre.
claim-told-accepted = Vous pouvez parler au nom { DE($name) }. Une lettre à { $email } dit comment continuer.
claim-told-refused = Votre demande de parler au nom { DE($name) } a été refusée. Une lettre à { $email } dit pourquoi.
claim-field-code = Code
claim-field-code-hint = Dix lettres et chiffres, tels qu’ils figurent dans la lettre.
claim-enter-code = Envoyer le code
problem-claim-code-wrong = Ce n’est pas le code de la lettre. Tapez-le encore une fois.

## Pour la coordination et l’observatoire

claims-title = Demandes d’accès
claims-lead = Des personnes qui disent travailler pour une collectivité et demandent à parler en son nom. Leurs adresses sont confirmées. Rien de cela n’est public.
claims-caption = { $cat ->
    [one] { $n } demande attend
   *[other] { $n } demandes attendent
}
claims-together = { $cat ->
    [one] { $n } demande pour cette collectivité
   *[other] { $n } demandes pour cette collectivité
}
claims-empty = Aucune demande n’attend
claims-empty-why = Lorsque quelqu’un demande à parler au nom d’une collectivité, vous le trouverez ici.
claims-open = Lire et décider
claims-one-title = Demande d’accès : { $name }
claims-who = Qui demande
claims-name = Nom
claims-function = Fonction
claims-language = Langue des lettres
claims-evidence = Ce qui permet de le voir
claims-here = Qui parle déjà au nom de cette collectivité
claims-others = Autres demandes pour la même collectivité
claims-decision = Décision
claims-decision-lead = Si ce que vous voyez suffit, acceptez la demande : la personne reçoit une lettre qui dit comment entrer. Sinon, envoyez un code par la poste à l’adresse officielle de la collectivité : nous croyons la personne qui a le code.
claims-accept = Accepter
claims-send-code = Envoyer un code par la poste
claims-refuse = Refuser
claims-still-open = Elle est ouverte. Seules la coordination du pays et l’équipe de l’observatoire peuvent décider.
claims-decided = Décidé le { $day }.
claims-code = Code par la poste
claims-code-sent = envoyé à { $to } ; il fonctionne jusqu’au { $until } ; essayé { $tries } fois sur { $most }
claim-status-open = attend
claim-status-code = un code a été envoyé par la poste
claim-status-accepted = acceptée
claim-status-refused = refusée
saved-claim = La décision est enregistrée, et la personne reçoit une lettre
decision-field-seat = Ce que la personne fera
decision-field-postal = Adresse postale, pour un code
decision-field-postal-hint = L’adresse officielle de la collectivité, telle que son propre site la donne, sur plusieurs lignes. Au plus { -title-max } caractères.
decision-field-why = Raison
decision-field-why-hint = Ce que vous avez vu, ou pourquoi cela ne suffit pas. En cas de refus, la personne qui a fait la demande reçoit ces mots. La raison figure dans le journal des modifications ; merci de n’écrire rien de privé. Au plus { -text-max } caractères.
decision-field-step = Décision
claim-letter-title = Accès à l’Observatoire de la Charte pour { $name }
claim-letter-print = Imprimez cette page maintenant et envoyez-la. Le code n’est montré que pendant { -step-minutes } minutes, et personne ne peut le retrouver ensuite. S’il en faut un autre, décidez encore une fois.
claim-letter-back = Retour à la demande
claim-letter-gone = Le code n’est plus montré. Si la lettre n’a pas été imprimée, envoyez encore une fois un code ; l’ancien ne fonctionne alors plus.
claim-letter-before =
    Quelqu’un demande à écrire, au nom { DE($name) }, des rapports sur la Charte européenne pour l’égalité des femmes et des hommes dans la vie locale : { $person }, { $function }.

    Si c’est juste, veuillez donner à cette personne le code ci-dessous. Sinon, vous n’avez rien à faire : sans le code, personne n’entre.
claim-letter-after = Le code fonctionne jusqu’au { $until }. La personne le tape sur la page dont nous lui avons envoyé l’adresse par courrier électronique.

## Les lettres

event-claim-waits = Quelqu’un demande à parler au nom d’une collectivité
news-claim-waits = Une personne qui dit travailler pour { $name } demande à parler en son nom. La demande attend une décision.
news-claim-waits-subject = Une demande d’accès : { $name }

mail-claim-confirm-subject = Veuillez confirmer votre adresse : accès pour { $authority }
mail-claim-confirm =
    Bonjour,

    quelqu’un, sans doute vous, a demandé à l’Observatoire de la Charte à parler au nom { DE($authority) } et a donné cette adresse. Veuillez la confirmer par ce lien :
mail-claim-confirm-after = Si vous n’en savez rien, vous n’avez rien à faire : sans votre confirmation, personne ne lit la demande, et elle est supprimée.
mail-claim-code-subject = Un code pour { $authority } part par la poste
mail-claim-code =
    Bonjour { $name },

    vous avez demandé à parler au nom { DE($authority) }. Nous envoyons un code par la poste à son adresse officielle. Demandez-le à vos collègues et tapez-le ici :
mail-claim-code-after = Si vous n’en savez rien, prévenez votre contact à l’observatoire.
mail-claim-refused-subject = Votre demande pour { $authority } a été refusée
mail-claim-refused =
    Bonjour { $name },

    votre demande de parler au nom { DE($authority) } à l’Observatoire de la Charte a été refusée. La raison :

    { $why }

    Vous pouvez refaire une demande depuis la page { DE($authority) } :
mail-claim-refused-after = Si vous pensez que c’est une erreur, écrivez à l’exploitant, qui est nommé au bas de chaque page.

## Dans le journal des modifications

action-claim-sent = Une personne a demandé à parler en son nom
action-claim-confirmed = Cette personne a confirmé son adresse
action-claim-accepted = Cette personne peut parler en son nom
action-claim-refused = La demande a été refusée
action-claim-code-made = Un code à envoyer par la poste a été créé
action-claim-code-wrong = Un code erroné a été tapé
