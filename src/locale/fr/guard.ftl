### Ce qui protège les comptes et le site : connexions depuis un nouveau navigateur, sessions qui se terminent, demandes trop nombreuses.

mail-new-sign-in-subject = Une nouvelle connexion à votre compte à l’Observatoire de la Charte
mail-new-sign-in =
    Bonjour { $name },

    quelqu’un, sans doute vous, s’est connecté à votre compte à l’Observatoire de la Charte depuis un navigateur que nous ne
    connaissions pas comme le vôtre.

    Quand : { $day }, { $time } (heure de Bruxelles). Navigateur : { $browser }. { $network }

    Si c’était vous, vous n’avez rien à faire. Si ce n’était pas vous, quelqu’un connaît votre mot de passe : demandez-en un
    nouveau tout de suite :
mail-new-sign-in-after = Avec le nouveau mot de passe, toutes les autres sessions se terminent. Prévenez ensuite aussi votre contact à l’observatoire.
mail-network-seen = Vous avez déjà utilisé votre compte depuis ce réseau au cours des { -origin-days } derniers jours.
mail-network-new = Vous n’avez pas utilisé votre compte depuis ce réseau au cours des { -origin-days } derniers jours.
mail-network-unknown = Nous ne savons pas depuis quel réseau.

## Une session qui va se terminer

idle-title = Votre session
idle-soon = Votre session se termine dans { $minutes } minutes. Voulez-vous rester en ligne ?
idle-over = Votre session est terminée. Ce que vous avez écrit est encore ici : quand vous l’enregistrez, nous vous demandons de vous connecter, puis nous le montrons de nouveau.
idle-stay = Rester en ligne

## Des demandes trop nombreuses

error-too-many-title = Patientez un instant
error-too-many-text = Votre réseau a demandé plus que nous ne pouvons donner en une seule fois. Des collègues utilisent peut-être aussi ce site. Réessayez un peu plus tard.
too-many-again = Rien de ce que vous avez écrit n’est perdu. Patientez un instant, puis renvoyez-le avec ce bouton.
too-many-send = Renvoyer
