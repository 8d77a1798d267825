### Les lettres électroniques et les pages qui les concernent. Dans une lettre, une ligne vide sépare deux paragraphes ; le lien se place entre les deux textes.

mail-invitation-subject = Votre compte à l’Observatoire de la Charte
mail-invitation =
    Bonjour { $name },

    un compte à l’Observatoire de la Charte a été créé pour vous. On y écrit et on y examine les rapports sur la Charte
    européenne pour l’égalité des femmes et des hommes dans la vie locale.

    { $may }

    Veuillez choisir un mot de passe. Ce lien fonctionne une seule fois, pendant { $days } jours :
mail-invitation-after = Si vous n’attendiez pas cette lettre, vous n’avez rien à faire : sans mot de passe, personne ne peut utiliser ce compte.
mail-password-link-subject = Un nouveau mot de passe pour l’Observatoire de la Charte
mail-password-link =
    Bonjour { $name },

    quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour votre compte à l’Observatoire de la Charte. Ce lien
    permet de le choisir ; il fonctionne une seule fois, pendant { $hours } heures :
mail-password-link-after = Si ce n’était pas vous, vous n’avez rien à faire : votre mot de passe reste le même.
mail-password-set-subject = Votre mot de passe pour l’Observatoire de la Charte a été choisi
mail-password-set =
    Bonjour { $name },

    le mot de passe de votre compte à l’Observatoire de la Charte vient d’être choisi, et toutes les sessions antérieures
    ont pris fin.

    Si ce n’était pas vous, demandez tout de suite un nouveau mot de passe :
mail-password-set-after = Prévenez ensuite votre contact à l’observatoire.
mail-email-link-subject = Votre nouvelle adresse électronique à l’Observatoire de la Charte
mail-email-link =
    Bonjour { $name },

    votre compte à l’Observatoire de la Charte doit avoir cette adresse électronique. Veuillez la confirmer par ce lien ; il
    fonctionne une seule fois, pendant { $hours } heures :
mail-email-link-after = Si vous n’en savez rien, vous n’avez rien à faire : l’adresse n’est pas utilisée.
mail-email-changed-subject = L’adresse électronique de votre compte a changé
mail-email-changed =
    Bonjour { $name },

    votre compte à l’Observatoire de la Charte a désormais l’adresse { $email }.

    Si vous ne l’avez pas voulu, prévenez tout de suite votre contact à l’observatoire. Si seul votre mot de passe est en
    doute, demandez-en un nouveau :
mail-email-changed-after = Cette lettre part à l’ancienne et à la nouvelle adresse.
mail-factor-changed-subject = Le second facteur de votre compte a changé
mail-factor-changed =
    Bonjour { $name },

    le second facteur de votre compte à l’Observatoire de la Charte a été installé ou supprimé, ou a reçu de nouveaux codes de
    secours.

    Si ce n’était pas vous, quelqu’un connaît votre mot de passe : demandez-en tout de suite un nouveau :
mail-factor-changed-after = Prévenez ensuite votre contact à l’observatoire.
mail-code-used-subject = Un code de secours de votre compte a servi
mail-code-used =
    Bonjour { $name },

    quelqu’un, sans doute vous, s’est connecté à votre compte à l’Observatoire de la Charte avec un code de secours. Il ne
    fonctionne plus. Si vous avez un nouveau programme, installez-le ici :
mail-code-used-after = Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe et prévenez votre contact à l’observatoire.

## Un mot de passe oublié

forgot-title = Mot de passe oublié ?
forgot-lead = Indiquez l’adresse électronique de votre compte. Nous vous envoyons un lien qui permet de choisir un nouveau mot de passe.
forgot-no-server = Ce site ne peut pas encore envoyer de courrier. L’observatoire voit votre demande ; demandez le lien à votre contact.
forgot-send = Recevoir un lien
forgot-sent = Votre demande est enregistrée
forgot-sent-text = S’il existe un compte à cette adresse, une lettre avec un lien arrive dans quelques minutes. Le lien fonctionne pendant { $hours } heures. Une adresse reçoit au plus { $most } lettres par heure ; regardez aussi parmi les courriers indésirables.
problem-not-an-email = Indiquez une seule adresse électronique, par exemple nom@commune.example.

## Les lettres, pour l’administration

letters-title = Lettres électroniques
letters-caption = Les lettres les plus récentes ; celles qui n’ont pas pu partir viennent en premier
letters-by-server = Les lettres partent par un serveur de messagerie. En cas d’échec, l’envoi est répété pendant quelques jours.
letters-by-folder = Aucun serveur de messagerie n’est indiqué : les lettres vont dans le dossier { $folder } de la machine.
letters-of-demo = Comme ce site contient des données fictives, vous pouvez aussi les lire ici.
letters-empty = Aucune lettre n’a encore été écrite
letters-text = Texte
letters-not-shown = Le texte n’est pas montré : ses liens ouvriraient le compte d’une autre personne, et il est effacé une fois la lettre envoyée.
letter-status-waiting = En attente
letter-status-sent = Envoyée
letter-status-dead = Abandonnée
column-subject = Objet
column-recipient = À
column-written = Écrite
column-attempts = Essais
column-failure = Dernier échec
