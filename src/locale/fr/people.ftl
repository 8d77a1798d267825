### Qui parle au nom d’une collectivité : ses personnes, les invitations, les contacts, les retraits, et les lettres qui les concernent.

column-authority = Collectivité
people-link = Personnes et contacts
people-title = Personnes { DE($name) }
people-lead = Qui écrit et certifie au nom de cette collectivité, qui a été invité, et à qui nous écrivons. Rien de cela n’est public.
people-here = Qui parle en son nom
people-caption = Les personnes de cette collectivité
people-nobody = Personne ne parle encore ici au nom de cette collectivité.
people-seat = Tâche
people-last-sign-in = Dernière connexion
people-never-signed-in = pas encore
people-remarks = À noter
people-suspended = suspendu
people-no-password = pas encore de mot de passe
people-dead-letter = la dernière lettre est revenue
people-invited = Invitations
people-invited-caption = Qui a été invité, les plus récentes d’abord
people-nobody-invited = Aucune invitation n’a été envoyée.
people-invitation-fact = Invitation
people-invitation = { $state } (lettre du { $day })
people-again = Renvoyer
people-again-title = Renvoyer l’invitation
people-correct = Corriger l’adresse
people-correct-lead = L’invitation passe à la nouvelle adresse. Le lien de l’ancienne lettre ne fonctionne plus. Les rapports et les brouillons appartiennent à la collectivité ; rien n’est perdu.
people-correct-send = Envoyer à cette adresse
people-invite = Inviter quelqu’un
people-invite-lead = Nous envoyons une lettre avec un lien qui fonctionne une seule fois, pendant { -invitation-days } jours. Qui a déjà un compte ici apprend sa nouvelle tâche par une lettre.
people-invite-send = Envoyer l’invitation
people-back = Toutes les personnes de cette collectivité
people-end = Mettre fin à une tâche, ou la transmettre
people-end-lead = Dès lors, cette personne ne peut plus agir pour la collectivité. Les rapports et les brouillons restent à la collectivité. La personne reçoit une lettre.
people-end-own = Dès lors, vous ne pouvez plus agir pour la collectivité. Les rapports et les brouillons lui restent. Si personne d’autre ne certifie en son nom, indiquez qui vous succède.
people-end-do = Mettre fin à la tâche
people-successor = Qui prend la suite ?
people-successor-lead = Vous pouvez laisser ces champs vides. La personne que vous indiquez ici est invitée à la même tâche.
people-field-email = Adresse électronique
people-field-name = Nom
people-field-language = Langue de la lettre
people-field-seat = Tâche
people-field-why = Raison
people-field-why-hint = Elle figure dans le journal des modifications, et les personnes qui certifient pour la collectivité la lisent. Merci de n’écrire rien de privé. Au plus { -text-max } caractères.
people-field-email_why = Raison
people-field-email_why-hint = Elle figure dans le journal des modifications. Merci de n’écrire rien de privé. Au plus { -text-max } caractères.
people-field-successor_email = Adresse électronique de la personne qui prend la suite
people-field-successor_name = Nom de la personne qui prend la suite
people-field-successor_language = Langue de la lettre à cette personne
seat-editor = écrit les rapports
seat-approver = certifie ce qui est envoyé
seat-both = écrit et certifie
invitation-sent = envoyée
invitation-used = acceptée
invitation-expired = terminée sans réponse
invitation-dead = revenue : l’adresse ne fonctionne pas
speaker-title = { $person }, { $name }
saved-people-invited = L’invitation est en route
saved-people-again = L’invitation est de nouveau en route
saved-people-corrected = L’invitation est en route vers la nouvelle adresse ; l’ancien lien a pris fin
saved-people-ended = La tâche a pris fin
saved-people-contacts = Les contacts sont enregistrés
problem-has-seat = Cette personne a déjà cette tâche.
problem-too-many-letters = De nombreuses lettres sont parties ces derniers temps vers cette adresse ou pour cette collectivité ; aucune n’a été envoyée. Réessayez plus tard.
problem-last-approver = Vous êtes la dernière personne qui certifie pour cette collectivité. Indiquez qui vous succède.
problem-same-person = La suite doit être prise par quelqu’un d’autre.
form-fault-missing = Veuillez remplir : { $field }
form-fault-not-an-email = Indiquez une seule adresse électronique, par exemple nom@commune.example : { $field }
form-fault-not-an-address = Indiquez une adresse complète qui commence par https:// ou http:// : { $field }
form-fault-not-a-day = Indiquez l’année, le mois et le jour, par exemple 2026-01-14 : { $field }
form-fault-no-such-time = Choisissez un jour entre le 12 mai 2006 et aujourd’hui : { $field }

## Contacts

contacts-title = Contacts
contacts-of = Contacts { DE($name) }
contacts-lead = À qui écrivent la coordination nationale et l’observatoire. Les contacts sont privés : ils ne figurent sur aucune page publique ni dans aucun fichier de données. Ils n’ont pas besoin de compte. Qui est indiqué ici, ou retiré, reçoit une lettre.
contacts-change = Modifier les contacts
contacts-save = Enregistrer les contacts
contact-main = Contact principal
contact-alternate = Contact de remplacement
contact-mailbox = Boîte du service
contact-none = aucun
contact-as-main = contact principal
contact-as-alternate = contact de remplacement
contact-as-mailbox = boîte du service
contacts-field-main_name = Nom du contact principal
contacts-field-main_function = Fonction du contact principal (facultatif)
contacts-field-main_email = Adresse électronique du contact principal
contacts-field-alternate_name = Nom du contact de remplacement
contacts-field-alternate_function = Fonction du contact de remplacement (facultatif)
contacts-field-alternate_email = Adresse électronique du contact de remplacement
contacts-field-mailbox_email = Adresse électronique du service (facultatif)
contacts-field-mailbox_email-hint = Une adresse qui reste quand les personnes changent, par exemple egalite@commune.example.
contacts-field-why = Raison
contacts-field-why-hint = Elle figure dans le journal des modifications. Merci de n’écrire rien de privé. Au plus { -text-max } caractères.

## Les collectivités que l’on ne peut pas joindre

unreached-title = Collectivités que l’on ne peut pas joindre
unreached-lead = Les signataires au nom desquels personne ne parle ici, les collectivités dont personne ne s’est connecté depuis { -silence-months } mois, et celles dont les lettres sont revenues.
unreached-caption = { $cat ->
    [one] { $n } collectivité
   *[other] { $n } collectivités
}
unreached-empty = Toutes peuvent être jointes
unreached-why = Pourquoi
unreached-last-seen = Dernière connexion
unreached-dead = lettres revenues
unreached-silent = aucune connexion depuis { -silence-months } mois
unreached-nobody = personne ne parle ici en son nom

## Les retraits

withdrawal-link = Retirer un engagement
withdrawal-title = Retrait : { $name }
withdrawal-lead = Une collectivité peut défaire un engagement par sa propre décision. La coordination nationale ou l’observatoire le confirme ; le registre le montre alors, avec la décision et la date. Rien du passé n’est supprimé.
withdrawal-nothing = Il n’y a aucun engagement à retirer.
withdrawal-before = Déjà demandé
withdrawal-one = { $decision } : demandé le { $day }, { $state }
withdrawal-status-open = attend une réponse
withdrawal-status-confirmed = confirmé
withdrawal-status-refused = refusé
withdrawal-field-commitment = Engagement
withdrawal-field-decision = La décision
withdrawal-field-decision-hint = Qui a décidé, et où cela figure, par exemple : Conseil municipal, procès-verbal du 14 janvier 2026, point 12. Cela est publié.
withdrawal-field-decided_on = Jour de la décision
withdrawal-field-decided_on-hint = Année, mois et jour : 2026-01-14. Cela est publié.
withdrawal-field-source = Où lire la décision
withdrawal-field-source-hint = Une adresse complète qui commence par https:// ou http://. Vous pouvez laisser ce champ vide. Cela est publié.
withdrawal-field-reason = La raison
withdrawal-field-reason-hint = Seules la coordination de votre pays et l’équipe de l’observatoire la lisent. Au plus { -text-max } caractères.
withdrawal-ask = Demander le retrait
withdrawal-changed = Le registre présente désormais cet engagement autrement.
saved-withdrawal = Le retrait est demandé
problem-withdrawal-asked = Le retrait de cet engagement a déjà été demandé.
problem-withdrawal-own = Vous avez fait cette demande vous-même. Quelqu’un d’autre doit décider.
withdrawals-title = Retraits
withdrawals-lead = Les engagements que des collectivités veulent défaire, du plus ancien au plus récent. Rien n’en est public avant la confirmation.
withdrawals-caption = { $cat ->
    [one] { $n } retrait attend
   *[other] { $n } retraits attendent
}
withdrawals-empty = Aucun retrait n’attend
withdrawals-empty-why = Lorsqu’une collectivité demande un retrait, vous le trouverez ici.
withdrawals-decision-lead = Regardez d’abord la décision. Une fois confirmé, le retrait est aussitôt public : l’engagement ne compte plus.
withdrawals-confirm = Confirmer le retrait
withdrawals-refuse = Refuser
saved-withdrawal-decided = La décision est enregistrée, et la collectivité est prévenue

## Les lettres

event-withdrawal-waits = Une collectivité veut défaire un engagement
news-withdrawal-waits = { $name } veut retirer un engagement envers la Charte. Le retrait attend une décision.
news-withdrawal-waits-subject = { $name } veut se retirer

mail-may = Il vous permet de faire ceci : { $roles }.
mail-role-granted-subject = Vous pouvez désormais faire plus à l’Observatoire de la Charte
mail-role-granted =
    Bonjour { $name },

    voici ce que vous pouvez désormais faire : { $roles }. Votre compte à l’Observatoire de la Charte et votre mot de passe restent les mêmes. Vous trouvez ici ce qui vous attend :
mail-role-granted-after = Si vous n’attendiez pas cette lettre, prévenez votre contact à l’observatoire.
mail-seat-ended-subject = Une de vos tâches à l’Observatoire de la Charte a pris fin
mail-seat-ended =
    Bonjour { $name },

    une de vos tâches pour { $authority } à l’Observatoire de la Charte a pris fin. Vous ne pouvez plus faire ceci : { $roles }. Voici la page publique { DE($authority) } :
mail-seat-ended-after = Les rapports et les brouillons restent à { $authority }. Si vous pensez que c’est une erreur, écrivez à vos collègues sur place ou à votre contact à l’observatoire.
mail-people-changed-subject = Les personnes qui parlent pour { $authority } à l’Observatoire de la Charte ont changé
mail-people-changed =
    Bonjour { $name },

    la coordination de votre pays ou l’observatoire a modifié qui parle au nom { DE($authority) } à l’Observatoire de la Charte.

    { $why }

    Veuillez regarder si c’est juste :
mail-people-changed-after = Si ce n’est pas le cas, prévenez tout de suite votre contact à l’observatoire.
mail-contact-named-subject = Vous êtes un contact { DE($authority) } à l’Observatoire de la Charte
mail-contact-named =
    Bonjour { $name },

    cette adresse a été indiquée à l’Observatoire de la Charte comme { $contact } { DE($authority) }. Nous y écrivons au sujet de la Charte européenne pour l’égalité des femmes et des hommes dans la vie locale. Elle n’est pas publiée. Vous lisez ici ce que nous conservons à votre sujet, et ce que vous pouvez demander :
mail-contact-named-after = Si c’est une erreur, prévenez vos collègues { DE($authority) } ou votre contact à l’observatoire.
mail-contact-removed-subject = Vous n’êtes plus un contact { DE($authority) } à l’Observatoire de la Charte
mail-contact-removed =
    Bonjour { $name },

    cette adresse n’est plus { $contact } { DE($authority) } à l’Observatoire de la Charte, et nous l’y avons supprimée. Vous lisez ici ce que nous conservons sur les personnes :
mail-contact-removed-after = Si c’est une erreur, prévenez vos collègues { DE($authority) } ou votre contact à l’observatoire.
mail-withdrawal-confirmed-subject = Un engagement { DE($authority) } a été retiré
mail-withdrawal-confirmed =
    Bonjour { $name },

    le retrait demandé par { $authority } a été confirmé. Le registre le montre maintenant, avec la décision et la date :
mail-withdrawal-confirmed-after = S’il s’y trouve une erreur, dites-le-nous par le lien de cette page.
mail-withdrawal-refused-subject = Le retrait { DE($authority) } n’a pas été confirmé
mail-withdrawal-refused =
    Bonjour { $name },

    le retrait demandé par { $authority } n’a pas été confirmé. La raison :

    { $why }

    Le registre reste tel quel :
mail-withdrawal-refused-after = Vous pouvez refaire la demande une fois cette question réglée.

## Dans le journal des modifications

action-invitation-sent-again = Une invitation a été renvoyée
action-invitation-ended = Le lien d’une invitation ne fonctionne plus : l’adresse était fausse
action-invitation-moved = Une invitation est passée à une autre adresse
action-contact-changed = Un contact a été modifié
action-withdrawal-asked = Un retrait a été demandé
action-commitment-withdrawn = Un engagement a été retiré
action-withdrawal-refused = Un retrait a été refusé
