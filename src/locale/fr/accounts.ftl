### Le compte d’une personne

account-title = Votre compte
account-roles = Ce que vous pouvez faire
role-editor = écrire les rapports { DE($name) }
role-approver = certifier ce qui est envoyé au nom { DE($name) }
role-coordinator = coordonner { $name }
role-reviewer = examiner les rapports
role-administrator = administrer l’observatoire
role-auditor = consulter ce que voit l’équipe de l’observatoire
account-sessions = Vos sessions en cours
account-sessions-caption = Où votre compte est ouvert ; mettez fin à celle que vous ne reconnaissez pas, et changez de mot de passe
account-browser = Navigateur
account-session-started = Connexion
account-session-seen = Dernière utilisation
account-session-this = Celle-ci
account-session-end = Mettre fin
account-sessions-end = Mettre fin à toutes les autres
account-password = Mot de passe
account-current = Mot de passe actuel
account-password-set = Enregistrer le nouveau mot de passe
account-email = Adresse électronique
account-email-new = Nouvelle adresse électronique
account-email-hint = Nous y envoyons un lien. L’adresse change quand vous le suivez ; les deux adresses sont prévenues.
account-email-send = Envoyer le lien
account-language = Langue des lettres
account-language-legend = Dans quelle langue devons-nous vous écrire ?
account-language-save = Enregistrer la langue
new-email-title = Une nouvelle adresse électronique
new-email-lead = Désormais, votre compte doit avoir l’adresse { $email }.
new-email-confirm = Changer l’adresse
saved-account-password = Le nouveau mot de passe est enregistré, et toutes les autres sessions ont pris fin
saved-account-email = Un lien part vers la nouvelle adresse
saved-account-email-changed = L’adresse est changée
saved-account-language = La langue des lettres est enregistrée
saved-account-session = La session a pris fin
problem-current-wrong = Ce n’est pas votre mot de passe actuel. Veuillez réessayer.

## Le second facteur

factor-title = Second facteur
factor-lead = En plus du mot de passe, la connexion demande alors le code d’un programme, ou une clé d’accès. Vous pouvez avoir les deux.
factor-why = Qui apprend votre mot de passe ne peut pas se connecter sans lui. N’importe quel programme prévu pour de tels codes convient ; il se passe de réseau et n’apprend rien de ce que vous faites ici.
factor-required = Les personnes qui travaillent pour l’observatoire se connectent avec deux facteurs. Veuillez installer le second maintenant ; vous pourrez ensuite continuer.
factor-begin = Installer un programme
factor-program = À indiquer au programme
factor-picture = Faites lire cette image par le programme :
factor-picture-name = Une image à lire par un programme d’authentification
factor-secret = Ou saisissez-y ce secret :
factor-code-hint = Les six chiffres que le programme affiche en ce moment.
factor-confirm = Activer le programme
factor-codes-new = Créer de nouveaux codes de secours
factor-remove = Supprimer le programme
factor-codes-left = { $cat ->
    [one] Le second facteur est actif. Il reste { $n } code de secours.
   *[other] Le second facteur est actif. Il reste { $n } codes de secours.
}
codes-title = Le second facteur est actif : conservez ces codes de secours
codes-text = Si vous perdez votre programme ou vos clés d’accès, chacun de ces codes les remplace une fois. Imprimez-les ou notez-les maintenant : dans { -step-minutes } minutes, ils ne seront plus affichés. Les anciens ne fonctionnent plus.
code-title = Encore une étape
code-lead = Saisissez le code qu’affiche votre programme.
code-hint = Six chiffres ; ou l’un de vos codes de secours, si vous avez perdu le programme.
field-code = Code
problem-code-wrong = Ce code est faux ou a déjà servi. Attendez que le programme affiche le suivant, et vérifiez l’heure de votre appareil.
problem-code-late = Plus de { -step-minutes } minutes ont passé depuis le mot de passe, ou il n’y en a pas eu. Veuillez recommencer.
account-has-factor = Le second facteur est actif.
account-no-factor = Le second facteur n’est pas actif.
account-factor-link = Ouvrir la page du second facteur
