### Lettres sur des évènements, et comment chacun les choisit. { $name } est le nom d’une collectivité.

account-letters = Lettres
letter-choices-title = Les lettres que vous recevez
letter-choices-lead = Choisissez pour chaque évènement si vous l’apprenez tout de suite, dans une lettre par jour ou par semaine, ou pas du tout. Les lettres sur la sécurité de votre compte arrivent toujours tout de suite.
letter-choices-none = Vous n’avez pas encore de rôle qui concerne un évènement.
letter-choices-save = Enregistrer les choix
saved-letters = Vos choix sont enregistrés
frequency-instant = Tout de suite
frequency-daily = Une fois par jour
frequency-weekly = Une fois par semaine, le lundi
frequency-off = Pas du tout
event-report-submitted = Un rapport a été remis
event-report-returned = Votre rapport a été renvoyé
event-report-accepted = Votre rapport a été accepté
event-correction-sent = Une personne a signalé une erreur
news-report-submitted = { $name } a remis son rapport de mise en œuvre. Il attend d’être examiné.
news-report-submitted-subject = { $name } a remis son rapport
news-report-returned = L’observatoire a lu le rapport de mise en œuvre { DE($name) } et a une question. Lisez le commentaire, modifiez le rapport et remettez-le à nouveau.
news-report-returned-subject = Le rapport { DE($name) } est à modifier
news-report-accepted = L’observatoire a accepté le rapport de mise en œuvre { DE($name) }. Tout le monde peut maintenant le lire.
news-report-accepted-subject = Le rapport { DE($name) } est accepté
news-correction-sent = Une personne signale une erreur ou un manque : { $name }.
news-correction-sent-subject = Une erreur au sujet { DE($name) } ?
mail-greeting = Bonjour { $name },
mail-news-after = Vous choisissez ici les lettres que vous recevez :
mail-digest-daily = voici ce qui s’est passé à l’Observatoire de la Charte depuis hier :
mail-digest-weekly = voici ce qui s’est passé à l’Observatoire de la Charte en une semaine :
mail-digest-daily-subject = { $cat ->
    [one] { $n } nouvelle de l’Observatoire de la Charte
   *[other] { $n } nouvelles de l’Observatoire de la Charte
}
mail-digest-weekly-subject = { $cat ->
    [one] Votre semaine à l’Observatoire de la Charte : { $n } nouvelle
   *[other] Votre semaine à l’Observatoire de la Charte : { $n } nouvelles
}
mail-digest-after = Si vous ne voulez plus de telles lettres, arrêtez-les ici, sans vous connecter :
stop-digests-title = Ne plus recevoir ces lettres ?
stop-digests-daily = Vous ne recevrez plus de lettre quotidienne.
stop-digests-weekly = Vous ne recevrez plus de lettre hebdomadaire.
stop-digests-button = Arrêter ces lettres
stop-digests-done = Ces lettres sont arrêtées
stop-digests-again = Vous avez changé d’avis ? Connectez-vous et choisissez :
