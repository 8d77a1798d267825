### Les clés d’accès, et ce qui se passe quand le second facteur est perdu.

## Sur la page du second facteur

factor-steps = Installer, changer ou supprimer
factor-current-hint = Nécessaire pour chacune des étapes ci-dessous.
factor-programs = Programme pour les codes
factor-program-on = Un programme est installé. Pour passer à un autre, supprimez-le d’abord.
factor-program-off = Un programme sur votre téléphone ou votre ordinateur affiche un nouveau code toutes les trente secondes.
codes-heading = Codes de secours
passkeys-heading = Clés d’accès
passkeys-text = Une clé d’accès est gardée par votre téléphone, votre ordinateur ou une clé de sécurité. Vous la présentez avec une empreinte, votre visage ou un code PIN, et elle ne fonctionne que sur ce site.
passkeys-caption = Vos clés d’accès ; supprimez celle dont vous n’avez plus l’appareil
passkey-name = Nom de la clé d’accès
passkey-name-hint = Pour la retrouver dans la liste, par exemple « Téléphone ». Sans nom, elle porte celui de ce navigateur. { -passkey-name-max } caractères au plus.
passkey-added = Ajout
passkey-not-used = Pas encore
passkey-add = Ajouter une clé d’accès
passkey-remove = Supprimer
passkey-make-title = Créer la clé d’accès
passkey-make-text = Votre navigateur vous demande ensuite où garder la clé d’accès. Vous avez { -step-minutes } minutes.
passkey-make = Créer la clé d’accès maintenant
saved-factor-program = Le programme est installé
saved-factor-passkey = La clé d’accès est ajoutée

## La connexion

passkey-or-code = Présentez votre clé d’accès, ou saisissez un code.
passkey-sign-in = Avec une clé d’accès
passkey-use = Utiliser une clé d’accès
code-sign-in = Avec un code

## Ce qui peut échouer

passkey-without = Une clé d’accès demande JavaScript et un navigateur qui connaît les clés d’accès. Sans eux, utilisez un code.
passkey-not-done = Aucune clé d’accès n’a été présentée. Vous avez peut-être arrêté, ou attendu trop longtemps. Vous pouvez réessayer, ou utiliser un code.
passkey-wrong-address = Les clés d’accès ne fonctionnent qu’à l’adresse { $address }. Veuillez y ouvrir le site et recommencer.
passkey-known-already = Cet appareil garde déjà une clé d’accès de votre compte.
problem-passkey-needs-name = Ce site est atteint par un numéro et non par un nom ; les clés d’accès n’y fonctionnent donc pas. Il leur faut un nom, comme localhost. Installez plutôt un programme pour les codes.
problem-passkey-name-too-long = Raccourcissez le nom à { -passkey-name-max } caractères au plus.
problem-passkey-late = Plus de { -step-minutes } minutes ont passé, ou la réponse a été envoyée deux fois. Veuillez saisir votre mot de passe et ajouter de nouveau la clé d’accès.
problem-passkey-refused = La clé d’accès ne correspondait pas à ce qui était demandé ici. Veuillez réessayer, ou utilisez un code.
problem-passkey-taken = Cette clé d’accès appartient déjà à un compte. Créez-en une nouvelle.
problem-passkey-copied = Cette clé d’accès a servi moins souvent que nous ne l’avons compté, comme le ferait une copie. Elle n’a donc pas été acceptée. Utilisez un code ou une autre clé d’accès, puis supprimez celle-ci et ajoutez-la de nouveau.

## Le facteur est perdu

factor-lost-title = Rien de tout cela sous la main ?
factor-lost-text = Si vous avez perdu votre programme, vos clés d’accès et vos codes de secours, prévenez l’observatoire. Deux administrateurs doivent être d’accord avant que votre second facteur soit supprimé. On vous demandera qui vous êtes.
factor-lost-say = Prévenir l’observatoire
factor-lost-said = L’observatoire voit que vous avez perdu votre second facteur
factor-lost-said-text = Nous avons aussi envoyé une lettre à ce sujet à votre adresse électronique. Quand deux administrateurs sont d’accord, vous en recevez une autre et pouvez vous connecter avec votre mot de passe.

resets-title = Seconds facteurs perdus
resets-lead = Supprimer le second facteur de quelqu’un demande deux administrateurs : l’un demande, un autre confirme dans les { -reset-days } jours. Assurez-vous d’abord de parler à cette personne, par exemple en appelant un numéro que vous connaissez déjà.
resets-alone = Un seul administrateur peut se connecter ; personne ne peut donc confirmer. Il en faut un second, ou l’exploitant utilise cette commande :
resets-empty = Personne n’attend
resets-caption = { $cat ->
    [one] { $n } demande ouverte
   *[other] { $n } demandes ouvertes
}
resets-person = Second facteur de
resets-asked-by = Demande de
resets-by-person = La personne, après le bon mot de passe
resets-reason = Motif
resets-until = Jusqu’au
resets-ask-title = Demander une suppression
resets-email = Adresse électronique du compte
resets-reason-hint = Ce qui s’est passé, et comment vous avez vérifié qui demande. Le motif reste dans l’audit. { $max } caractères au plus.
resets-ask = Demander la suppression
resets-ask-too = La demander aussi
resets-confirm = Confirmer la suppression
resets-take-back = Retirer la demande
resets-refuse = Refuser
saved-reset-asked = La suppression est demandée ; un autre administrateur doit la confirmer
saved-reset-confirmed = Le second facteur est supprimé, et la personne est prévenue
saved-reset-refused = La demande est refusée ; rien n’a changé
problem-reset-unknown = Aucun compte n’a cette adresse.
problem-reset-no-factor = Cette personne n’a pas de second facteur.
problem-reset-no-reason = Écrivez le motif.
problem-reset-reason-too-long = Raccourcissez le motif à { $max } caractères au plus.
problem-reset-own = Il s’agit de votre propre second facteur : la décision revient à d’autres.
problem-reset-asked-already = Une suppression est déjà demandée pour cette personne.
problem-reset-asked-by-same = Vous l’avez demandée : un autre administrateur doit confirmer.
problem-reset-not-asked = Aucun administrateur ne l’a encore demandée.

## Les lettres

mail-factor-reset-asked-subject = Quelqu’un demande la suppression de votre second facteur
mail-factor-reset-asked =
    Bonjour { $name },

    on demande à l’observatoire de supprimer le second facteur de votre compte à l’Observatoire de la Charte, parce qu’il serait
    perdu. Rien n’a encore changé : deux administrateurs doivent être d’accord.

    Si vous n’avez rien demandé, quelqu’un connaît peut-être votre mot de passe. Choisissez-en tout de suite un nouveau :
mail-factor-reset-asked-after = Prévenez ensuite votre contact à l’observatoire, pour que personne ne donne son accord.
mail-factor-reset-subject = Votre second facteur a été supprimé
mail-factor-reset =
    Bonjour { $name },

    deux administrateurs ont supprimé le second facteur de votre compte à l’Observatoire de la Charte. Vos codes de secours ne
    fonctionnent plus, et toutes les sessions ont pris fin. Connectez-vous avec votre mot de passe et installez ici un nouveau
    second facteur :
mail-factor-reset-after = Si vous n’avez rien demandé, prévenez tout de suite votre contact à l’observatoire.
