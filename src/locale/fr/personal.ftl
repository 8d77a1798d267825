### Ce qui est conservé au sujet d’une personne : dans un fichier, et comment l’effacer.

account-data = Vos données
account-data-text = Vous pouvez obtenir dans un seul fichier tout ce que ce site conserve à votre sujet, et vous pouvez effacer votre compte.
account-data-download = Télécharger vos données (JSON)

## Effacer un compte

erase-title = Effacer votre compte
erase-lead = Tout ce qui vous nomme ici est supprimé aussitôt. Il n’y a pas de retour possible.
erase-goes = Ce qui est supprimé
erase-goes-account = Votre nom, votre adresse électronique, votre mot de passe et tous vos droits
erase-goes-doors = Votre second facteur, vos clés d’accès, vos sessions et les navigateurs que nous connaissons comme les vôtres
erase-goes-letters = Vos choix au sujet des lettres, ce qui vous attend, et toutes les lettres pour vous dans notre boîte d’envoi
erase-goes-contacts = Vos mentions parmi les contacts des collectivités, et l’adresse dans les invitations que vous avez reçues
erase-goes-claims = Vos demandes de parler au nom d’une collectivité, et votre adresse dans les messages à l’observatoire
erase-stays = Ce qui reste
erase-stays-reports = Les rapports que vous avez écrits ou certifiés, avec leurs commentaires : ce sont des actes officiels de la collectivité
erase-stays-audit = Le registre de ce qui a été fait. Il ne vous désigne que par le numéro de votre compte, comme « person » suivi de ce numéro
erase-stays-network = Pendant { -origin-days } jours, les adresses du réseau d’où votre compte a été utilisé, car ce peut être par quelqu’un d’autre
erase-alone = Personne d’autre ne le fait
erase-alone-text = Vous pouvez tout de même effacer votre compte. Mieux vaut confier d’abord cette tâche à une autre personne ; la coordination nationale peut aussi en faire entrer une plus tard.
erase-do-title = L’effacer maintenant
erase-agree-legend = Le voulez-vous ?
erase-agree = Oui, effacez mon compte. Je sais que personne ne pourra le rétablir.
erase-do = Effacer mon compte
problem-erase-not-agreed = Cochez la case si vous voulez effacer votre compte.
erased-title = Votre compte est effacé
erased-lead = Votre session est terminée. Une lettre à votre ancienne adresse électronique confirme l’effacement ; ensuite, il ne reste ici plus rien de cette adresse.
erased-text = Ce qui reste, et pourquoi :
mail-account-erased-subject = Votre compte à l’Observatoire de la Charte est effacé
mail-account-erased =
    Bonjour { $name },

    votre compte à l’Observatoire de la Charte a été effacé, par vous ou, à votre demande, par une personne chargée de
    l’administration. Votre nom, cette adresse et tout ce qui servait à vous connecter sont supprimés. Les rapports de votre
    collectivité restent, et le registre de ce qui a été fait ne vous désigne que par un numéro.

    Ce qui reste, et pourquoi :
mail-account-erased-after = Si vous ne l’avez pas voulu, prévenez aussitôt votre contact à l’observatoire. C’est notre dernière lettre, et nous n’en gardons pas de copie.

## Pour l’équipe

action-account-erased = Compte effacé
account-state-erased = Effacé
account-step-erase = Effacer le compte à la demande de la personne : son nom, son adresse et tout ce qui lui est propre sont supprimés, et personne ne peut le rétablir
