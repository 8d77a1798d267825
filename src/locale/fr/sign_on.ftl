### L’authentification unique : par l’intermédiaire d’un fournisseur OpenID Connect.

sso-title = Se connecter par { $name }
sso-text = Si vous avez relié votre compte d’ici à { $name }, vous n’avez pas besoin de mot de passe maintenant. Votre second facteur est demandé comme toujours. Vous le reliez sur la page de votre compte, une fois connecté avec votre mot de passe.
sso-continue = Continuer avec { $name }
problem-sso-off = Personne ne peut se connecter ainsi sur ce site.
problem-sso-unreachable = { $name } ne répond pas pour le moment. Veuillez réessayer dans quelques minutes ou vous connecter avec votre mot de passe.
problem-sso-late = Cette connexion n’a pas été commencée dans ce navigateur, a déjà servi ou a duré plus de { -step-minutes } minutes. Veuillez recommencer.
problem-sso-refused = { $name } n’a pas confirmé qui vous êtes. Veuillez recommencer ou vous connecter avec votre mot de passe.
problem-sso-unknown = { $name } vous connaît, mais aucun compte d’ici n’y est relié à vous. Si vous en avez un, connectez-vous avec votre mot de passe et reliez-le sur la page de votre compte. Si vous avez reçu une invitation, choisissez d’abord un mot de passe par le lien de notre lettre.
problem-sso-taken = La personne que vous êtes chez { $name } est reliée à un autre compte d’ici, ou votre compte à quelqu’un d’autre là-bas. Mettez d’abord fin à l’autre lien.
account-sso = Authentification unique
account-sso-none = Reliez votre compte à { $name } pour pouvoir l’ouvrir ainsi également. Votre second facteur est demandé comme toujours.
account-sso-link = Relier à { $name }
account-sso-text = Votre compte peut être ouvert par { $name }. Vous pouvez y mettre fin ici ; un nouveau mot de passe y met fin aussi.
account-sso-since = { $issuer }, depuis le { $day }
account-sso-end = Mettre fin à ce lien
saved-account-identity = Le lien a pris fin
saved-account-linked = Votre compte est relié
action-identity-linked = Compte relié à l’authentification unique
action-identity-ended = Fin du lien avec l’authentification unique
mail-identity-linked-subject = Votre compte peut maintenant être ouvert par { $issuer }
mail-identity-linked =
    Bonjour { $name },

    quelqu’un, sans doute vous, a relié votre compte à l’Observatoire de la Charte à { $issuer }. Désormais, il peut aussi être
    ouvert ainsi. Vous pouvez y mettre fin sur la page de votre compte :
mail-identity-linked-after = Si ce n’était pas vous, choisissez un nouveau mot de passe, qui met aussi fin à ce lien, et prévenez votre contact à l’observatoire.
mail-identity-ended-subject = Votre compte ne peut plus être ouvert par { $issuer }
mail-identity-ended =
    Bonjour { $name },

    le lien entre votre compte à l’Observatoire de la Charte et { $issuer } a pris fin. Connectez-vous avec votre mot de passe :
mail-identity-ended-after = Si ce n’était pas vous, choisissez un nouveau mot de passe et prévenez votre contact à l’observatoire.
