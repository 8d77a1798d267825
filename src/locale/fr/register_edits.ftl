# Le personnel modifie le registre par formulaire.

act-withdrawal = Retrait
act-contestation = Validité contestée
act-annulment = Annulation
act-end = Fin de l’engagement
