### Les comptes vus par l’observatoire, la consultation à la place d’une personne, l’action pour un signataire, le journal d’une
### collectivité, les pages de départ et la certification d’un rapport.

format-minute = { $day }, { $time }
word-yes = oui
word-no = non
word-never = jamais
word-nobody = personne
choose = Veuillez choisir
field-why = Motif
field-why-hint = Il figure dans le registre de ce qui a été fait, avec votre nom, et ne peut jamais en être retiré. Merci de ne nommer personne d’autre. Au plus { -text-max } caractères.
problem-reason-missing = Écrivez le motif.
problem-reason-too-long = Raccourcissez le motif à { -text-max } caractères au plus.

## Comptes

accounts-title = Comptes
accounts-lead = Toutes les personnes qui peuvent se connecter ou qui ont été invitées. Les administrateurs donnent et retirent des rôles et suspendent des comptes ; chaque acte demande un motif.
accounts-filter = Trouver des comptes
accounts-q = Partie du nom ou de l’adresse électronique
accounts-caption = { $cat ->
    [one] { $n } compte
    [many] { $n } de comptes
   *[other] { $n } comptes
}
accounts-empty = Aucun compte ne convient
accounts-empty-why = Essayez avec moins de lettres du nom, ou un autre rôle, un autre pays ou un autre état.
filter-role = Rôle
role-word-editor = Rédaction
role-word-approver = Certification
role-word-coordinator = Coordination
role-word-reviewer = Examen
role-word-administrator = Administration
role-word-auditor = Consultation
account-state-active = En service
account-state-suspended = Suspendu
account-state-no-factor = Second facteur manquant
account-state-no-password = Pas encore de mot de passe
factor-missing = manquant, alors que le rôle l’exige
column-last-sign-in = Dernière connexion
account-roles-of = Ce que la personne peut faire
account-no-roles = rien pour l’instant
account-open-sessions = Sessions ouvertes
account-no-sessions = Cette personne n’est connectée nulle part.
account-change = Modifier le compte
account-change-legend = Que faut-il faire ?
account-step-suspend = Suspendre le compte : personne ne peut plus s’en servir, et toutes les sessions prennent fin
account-step-restore = Lever la suspension
account-step-end-sessions = Mettre fin à toutes les sessions
account-step-end-role = Retirer ce rôle : { $role }
account-change-do = Le faire
account-grant = Donner un rôle
account-grant-do = Donner le rôle
grant-authority = Collectivité
grant-authority-hint = Seulement pour la rédaction et la certification : son nom, ou la fin de l’adresse de sa page, comme se-umea.
grant-country-hint = Seulement pour la coordination.
account-trail = Ce qui a été fait
account-trail-caption = Ce que cette personne a fait et ce qui a été fait à ce compte, du plus récent au plus ancien
saved-account-changed = C’est fait, et la personne en est informée par courrier électronique
saved-account-granted = Le rôle est donné, et la personne en est informée par courrier électronique
problem-admin-oneself = Vous ne pouvez ni suspendre votre propre compte ni vous retirer l’administration ; votre propre compte s’efface sur sa page. Demandez-le à une autre personne chargée de l’administration.
problem-admin-last = Plus personne ne pourrait administrer l’observatoire. Confiez d’abord l’administration à une autre personne et attendez qu’elle ait choisi un mot de passe.
problem-admin-role-held = Cette personne a déjà ce rôle.
problem-admin-no-role = Choisissez un rôle ; pour la rédaction ou la certification, nommez aussi la collectivité, pour la coordination, choisissez le pays.
problem-admin-no-authority = Nous ne connaissons pas cette collectivité, ou plusieurs portent ce nom. Utilisez la fin de l’adresse de sa page, comme se-umea.
problem-admin-no-step = Choisissez ce qu’il faut faire.
problem-admin-suspended = Le compte est suspendu. Levez d’abord la suspension.

## Consulter le site à la place d’une personne

look-title = Consulter le site comme { $name }
look-about = Vous voyez les pages que voit cette personne, et vous ne pouvez rien modifier. Vous ne voyez ni son compte, ni son second facteur, ni ce qu’elle a écrit sans l’enregistrer. Le début et la fin sont enregistrés avec votre nom.
look-begin = Consulter comme { $name }
banner-looking = Vous consultez le site comme { $name }.
banner-looking-about = Vous voyez ce que voit cette personne, et vous ne pouvez rien modifier.
stop-looking = Arrêter la consultation
error-read-only-title = Vous consultez le site à la place d’une autre personne
error-read-only-text = Pendant cette consultation, vous ne pouvez rien modifier et vous ne voyez pas le compte de cette personne. Appuyez d’abord sur « Arrêter la consultation » en haut de la page.

## Agir pour un signataire

act-title = Agir pour { $name }
act-lead = En assurant sa coordination nationale, vous pouvez écrire le rapport à sa place.
act-text =
    Vous pouvez commencer le rapport, l’écrire et le remettre à la personne qui certifie pour le signataire. Vous ne pouvez pas
    le certifier : cela reste l’affaire du signataire.

    Tout ce que vous faites est enregistré avec votre nom et la mention que vous l’avez fait à sa place. Le signataire le voit
    dans son journal, et le public le voit avec le rapport. Cela prend fin quand vous arrêtez, ou à la déconnexion.
act-why-hint = Pourquoi le signataire ne le fait-il pas lui-même ? Toutes les personnes qui travaillent pour lui peuvent lire ce motif. Au plus { -text-max } caractères.
act-begin = Commencer à agir pour { $name }
banner-acting = Vous agissez pour { $authority }.
banner-acting-about = Depuis le { $since }. Ce que vous écrivez est enregistré comme écrit à sa place.
stop-acting = Arrêter d’agir

## Le journal d’une collectivité

log-title = Ce qui a été fait : { $name }
log-lead = Chaque changement concernant cette collectivité, ses rapports, les personnes qui agissent pour elle et ses plans, avec son auteur et son motif. Rien ne peut être retiré de ce journal.
log-caption = Changements, du plus récent au plus ancien
log-download = Tout télécharger (CSV)
trail-newest = Aux plus récents
trail-older = Plus anciens
trail-empty = Rien n’a encore été enregistré.
trail-operator = exploitant du service
trail-system = le service lui-même
trail-in-place-of = à la place { DE($authority) }
trail-report = rapport { $n }
trail-before-after = Avant et après
trail-before = Avant :
trail-after = Après :
trail-more = Aussi :
column-when = Quand
column-who = Qui
column-what = Quoi
column-about = Sur quoi
column-why = Pourquoi
action-reference-loaded = Données de référence chargées
action-list-imported = Liste de signataires importée
action-import-problem-closed = Un problème d’importation a été clos
action-account-added = Compte créé
action-role-granted = Rôle donné
action-role-ended = Rôle retiré
action-account-suspended = Compte suspendu
action-account-restored = Suspension levée
action-sessions-ended = Toutes les sessions terminées
action-looking-begun = Consultation comme cette personne commencée
action-looking-ended = Consultation comme cette personne terminée
action-acting-begun = Action à sa place commencée
action-acting-ended = Action à sa place terminée
action-password-link-made = Lien pour un mot de passe créé
action-password-set = Mot de passe choisi
action-email-changed = Adresse électronique changée
action-factor-set = Second facteur activé
action-factor-removed = Second facteur retiré
action-passkey-added = Clé d’accès ajoutée
action-passkey-removed = Clé d’accès retirée
action-factor-lost = Perte du second facteur signalée
action-factor-reset-asked = Réinitialisation d’un second facteur perdu demandée
action-factor-reset = Second facteur perdu réinitialisé
action-factor-reset-refused = Réinitialisation d’un second facteur refusée
action-codes-made = Nouveaux codes de secours créés
action-code-used = Connexion avec un code de secours
action-language-changed = Langue des lettres changée
action-letters-chosen = Choix des lettres à recevoir
action-session-ended = Autres sessions terminées
action-signed-in = Connexion
action-signed-out = Déconnexion
action-report-opened = Rapport commencé
action-summary-saved = Résumé enregistré
action-measure-added = Mesure ajoutée
action-measure-saved = Mesure enregistrée
action-measure-removed = Mesure supprimée
action-report-handed-over = Rapport remis pour certification
action-report-handed-back = Rapport rendu pour modification
action-report-moved = Étape du rapport
action-plan-recorded = Plan d’action enregistré
action-document-infected = Fichier supprimé après la découverte d’un virus
action-correction-sent = Erreur signalée par une personne
action-correction-closed = Signalement d’erreur clos
action-sample-added = Données d’exemple ajoutées

## Pages de départ

desk-nothing-title = Rien ne vous attend
desk-log = Ce qui a été fait
desk-oldest = La plus longue attente : { $days }
desk-none-waiting = Aucune attente
desk-waiting = { $cat ->
    [one] { $n } en attente
    [many] { $n } en attente
   *[other] { $n } en attente
}
desk-counted = { $n }
desk-authority-nothing = Rien ne vous attend ici pour l’instant. Les dates ci-dessous disent ce qui vient ensuite.
desk-deadlines = Ce qui est attendu, et quand
desk-to-certify = À lire et à certifier
desk-with-approver = Remis pour certification
desk-returned = Lisez le commentaire, modifiez le rapport et remettez-le de nouveau
desk-coordinator = Votre coordination : { $countries }
desk-coordinator-nothing = Rien ne vous attend. La liste ci-dessous contient vos signataires.
desk-submitted = Rapports qui attendent l’observatoire
desk-unseated = Signataires pour lesquels personne ne peut écrire
desk-signatories = Signataires
desk-signatories-filter = Trouver des signataires
desk-signatories-caption = { $cat ->
    [one] { $n } collectivité
    [many] { $n } de collectivités
   *[other] { $n } collectivités
}
desk-signatories-empty = Aucune collectivité ne convient
desk-signatories-empty-why = Essayez avec moins de lettres du nom, ou affichez tout.
desk-only = Afficher seulement
desk-only-submitted = rapport entre les mains de l’observatoire
desk-only-unseated = personne ne peut écrire
desk-act = Agir pour elle
column-writes = Quelqu’un écrit pour elle
desk-reviewer-nothing = Rien n’attend. Lorsqu’un signataire transmet un rapport ou qu’une personne signale une erreur, vous le trouvez ici.
desk-administrator = Pour l’administration
desk-administrator-nothing = Rien n’attend.
desk-dead-letters = Lettres qui n’ont pas pu être envoyées
desk-without-factor = Comptes auxquels il manque un second facteur
desk-suspended = Comptes suspendus
desk-auditor = Ce que vous pouvez consulter

## Certifier un rapport

report-status-ready = Remis pour certification
report-about-ready = Depuis le { $day }, le rapport est entre les mains de la personne qui certifie pour le signataire. Personne ne peut le modifier pendant ce temps.
report-about-being-written = Le rapport est encore en cours d’écriture. Vous pourrez le certifier lorsqu’il vous aura été remis.
report-to-certify = Lire et certifier
report-to-hand-over = Vérifier et remettre pour certification
report-to-take-back = Le regarder ou le reprendre
report-hand-over = Remettre pour certification
report-hand-back = Rendre avec le commentaire
report-take-back = Reprendre le rapport
check-hand-over = Il ne manque rien. La personne qui certifie lit le rapport, le certifie au nom du signataire et le transmet, ou vous le rend avec un commentaire. Vous ne pouvez pas le modifier pendant ce temps, mais vous pouvez le reprendre.
check-no-approver = Il ne manque rien, mais personne ne peut encore certifier au nom du signataire. Quelqu’un qui travaille pour lui, ou sa coordination nationale, doit d’abord désigner une personne qui certifie.
check-name-approver = Désigner une personne qui certifie
check-take-back = Faut-il encore changer quelque chose ? Reprenez le rapport.
check-hand-back = Faut-il encore changer quelque chose ? Rendez le rapport aux personnes qui l’écrivent.
hand-back-comment = Ce qu’il faut changer
hand-back-comment-hint = Les personnes qui écrivent le rapport lisent ce texte. Au plus { -text-max } caractères.
certify-legend = Certifier au nom du signataire
certify-sentence = Au nom { DE($authority) }, je certifie que ce rapport rend compte fidèlement de son action.
problem-not-agreed = Cochez la phrase pour certifier le rapport. Si elle n’est pas encore vraie, le rapport ne peut pas être transmis.
problem-no-approver = Personne ne peut encore certifier au nom du signataire ; le rapport n’a pas été remis.
problem-hand-back-no-comment = Écrivez ce qu’il faut changer.
saved-handed-over = Le rapport est entre les mains de la personne qui certifie ; elle en est informée par courrier électronique.
saved-handed-back = Le rapport est de nouveau entre les mains des personnes qui l’écrivent.
step-hand-over = Remis pour certification par { $name }
step-hand-over-in-place = Remis pour certification par { $name }, de la coordination nationale, à la place du signataire
step-hand-back = Rendu par { $name }
step-hand-back-in-place = Repris par { $name }, de la coordination nationale, à la place du signataire
step-certified = Certifié et transmis par { $name }
thread-coordinator = La coordination nationale a écrit dans ce rapport à la place du signataire, la dernière fois le { $day }.
report-certified-on = Certifié par le signataire le { $day }.
report-by-coordinator = Sa coordination nationale a écrit dans ce rapport à sa place.

## Lettres

mail-role-ended-subject = Un de vos rôles à l’Observatoire de la Charte a pris fin
mail-role-ended =
    Bonjour { $name },

    à l’Observatoire de la Charte, vous ne pouvez plus faire ceci : { $role }.

    Le motif indiqué : { $why }

    Ce que vous pouvez encore faire figure dans votre compte :
mail-role-ended-after = Si vous pensez qu’il s’agit d’une erreur, prévenez votre contact à l’observatoire.
mail-account-suspended-subject = Votre compte à l’Observatoire de la Charte est suspendu
mail-account-suspended =
    Bonjour { $name },

    votre compte à l’Observatoire de la Charte a été suspendu. Vous ne pouvez pas vous connecter avant que la suspension soit
    levée.

    Le motif indiqué : { $why }

    Les pages publiques vous restent ouvertes :
mail-account-suspended-after = Si vous pensez qu’il s’agit d’une erreur, prévenez votre contact à l’observatoire.
mail-account-restored-subject = Votre compte à l’Observatoire de la Charte est de nouveau utilisable
mail-account-restored =
    Bonjour { $name },

    la suspension de votre compte à l’Observatoire de la Charte a été levée.

    Le motif indiqué : { $why }

    Vous pouvez vous connecter comme auparavant :
mail-account-restored-after = Si vous avez oublié votre mot de passe, demandez-en un nouveau sur la page de connexion.
mail-sessions-ended-subject = Vos sessions à l’Observatoire de la Charte ont pris fin
mail-sessions-ended =
    Bonjour { $name },

    une personne chargée de l’administration a mis fin à toutes les sessions de votre compte à l’Observatoire de la Charte.

    Le motif indiqué : { $why }

    Veuillez vous connecter de nouveau et vérifier que votre compte est tel que vous l’aviez laissé :
mail-sessions-ended-after = Si vous n’êtes au courant de rien, prévenez votre contact à l’observatoire.
event-report-ready = Un rapport attend votre certification
event-report-handed-back = Un rapport que vous écrivez a été rendu
news-report-ready = Le rapport de mise en œuvre { DE($name) } est écrit. Veuillez le lire : vous pouvez le certifier et le transmettre à l’observatoire, ou le rendre avec un commentaire. Avant votre décision, personne ne peut le modifier.
news-report-ready-subject = Le rapport { DE($name) } vous attend
news-report-handed-back = Le rapport de mise en œuvre { DE($name) } a été rendu aux personnes qui l’écrivent. Veuillez lire le commentaire, modifier le rapport et le remettre de nouveau.
news-report-handed-back-subject = Le rapport { DE($name) } a été rendu
