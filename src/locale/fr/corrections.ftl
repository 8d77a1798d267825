### Corrections : ce que des visiteurs signalent, et ce que l’équipe en fait.

correction-link = Une erreur ici ?
correction-title = Une erreur ici ? { $name }
correction-lead = Dites à l’observatoire ce qui est faux ou manque sur cette page. Seule son équipe lit ce que vous écrivez ; ce n’est jamais publié.
correction-back = Retour à la page
correction-field-body = Qu’est-ce qui est faux ?
correction-field-body-hint = Ce qu’il faut modifier ou ajouter. S’il s’agit d’une date, précisez ce qu’elle désigne. Merci de n’écrire rien de privé sur d’autres personnes. Au plus { -text-max } caractères.
correction-field-body-missing = Écrivez ce qui est faux.
correction-field-source = Une page ou un document qui le montre
correction-field-source-hint = Une adresse complète qui commence par https:// ou http://. Vous pouvez laisser ce champ vide.
correction-field-email = Votre adresse électronique, si vous souhaitez une réponse
correction-field-email-hint = Elle ne sert qu’à la réponse et est supprimée quand le message est clos. Vous pouvez laisser ce champ vide.
correction-not-an-email = Écrivez une seule adresse électronique, comme nom@ville.example, ou laissez ce champ vide.
correction-leave-empty = Merci de laisser ce champ vide
correction-send = Envoyer à l’observatoire
saved-correction = Merci. L’observatoire a reçu ce que vous avez écrit.
problem-correction-full = De nombreux messages sur cette collectivité attendent déjà l’observatoire ; le vôtre n’a pas été envoyé. Votre texte est encore ici. Réessayez dans quelques jours.
problem-correction-busy = L’observatoire a reçu de très nombreux messages en une heure ; le vôtre n’a pas été envoyé. Votre texte est encore ici. Réessayez plus tard.

## Qui manque dans le registre

missing-link = Manque-t-il un signataire ici ?
missing-title = Manque-t-il un signataire ici ?
missing-lead = Dites à l’observatoire qui a signé la Charte et ne figure pas dans le registre. Seule son équipe lit ce que vous écrivez ; ce n’est jamais publié.
missing-who = Qui manque ?
missing-who-hint = Le nom de la ville, de la région ou d’une autre collectivité, et son pays.
missing-who-missing = Écrivez qui manque.
missing-body = Qu’en savez-vous ?
missing-body-hint = Par exemple quand elle a signé, et qui le dit. Merci de n’écrire rien de privé sur d’autres personnes. Au plus { -text-max } caractères.
missing-body-missing = Écrivez ce que vous en savez, par exemple qui dit qu’elle a signé.
problem-missing-full = De nombreux messages sur des signataires manquants attendent déjà l’observatoire ; le vôtre n’a pas été envoyé. Votre texte est encore ici. Réessayez dans quelques jours.
corrections-missing = { $name } (manque)

## La liste de l’équipe

nav-corrections = Corrections
corrections-title = Corrections
corrections-lead = Ce que des visiteurs signalent, du plus ancien au plus récent. Rien n’en est public.
corrections-caption = { $cat ->
    [one] { $n } message ouvert
   *[other] { $n } messages ouverts
}
corrections-empty = Aucun message n’attend
corrections-empty-why = Lorsqu’un visiteur signale une erreur, vous la trouverez ici.
corrections-not-given = non indiqué
corrections-open = Lire et clore
column-text = Texte
column-email = Adresse électronique
column-sent = Envoi
corrections-one-title = Correction : { $name }
corrections-what = Ce que le visiteur a écrit
corrections-closing = Clôture
corrections-still-open = Elle est ouverte. Seule l’équipe de l’observatoire peut la clore.
corrections-note = Ce qui a été fait
corrections-note-hint = Si une réponse est due, écrivez-la d’abord : la clôture supprime l’adresse de l’expéditeur. Une note pour l’équipe, par exemple ce qui a été modifié ou pourquoi rien ne l’a été. Elle n’est envoyée à personne. Vous pouvez la laisser vide. Au plus { -text-max } caractères.
corrections-close = Clore
corrections-closed = Clos le { $day }.
saved-closed = Le message est clos.
problem-note-too-long = Raccourcissez la note à { -text-max } caractères au plus.
