### Connexion, écriture d'un rapport, examen, et problèmes d'une importation.

## Connexion

sign-in-lead = Pour les personnes qui écrivent le rapport d’un signataire et pour l’équipe de l’observatoire. Aucun compte n’est nécessaire pour lire ce site.
sign-in-help = Il vous faut un compte ? Demandez à votre contact à l’observatoire un lien qui permet de choisir un mot de passe.
field-email = Adresse électronique
field-password = Mot de passe
password-title = Choisir votre mot de passe
password-set = Enregistrer le mot de passe et se connecter
field-new-password = Nouveau mot de passe
field-new-password-hint = Au moins { $min } caractères. Une phrase courte que vous êtes seul ou seule à connaître convient bien.
field-again = Nouveau mot de passe, une seconde fois
problem-sign-in-wrong = L’adresse électronique et le mot de passe ne vont pas ensemble. Vérifiez les deux et réessayez.
problem-sign-in-wait = Il y a eu trop de tentatives. Patientez : cela dure { -wait-minutes } minutes au plus. Un lien pour un nouveau mot de passe vous ouvre l’accès tout de suite.
problem-session-over = Votre session était terminée ; rien n’est encore enregistré. Votre texte est conservé : une fois la connexion rétablie, relisez-le et enregistrez-le.
# $min est le nombre minimal de caractères ; seule la première phrase s’en sert.
problem-password-too-short = Le mot de passe est trop court. Utilisez au moins { $min } caractères.
problem-password-too-long = Le mot de passe est trop long. Utilisez au plus { -password-max } caractères.
problem-password-too-easy = Ce mot de passe est facile à deviner. Allongez-le, ou choisissez des mots sans rapport entre eux ni avec vous.
problem-password-different = Les deux mots de passe ne sont pas identiques. Saisissez deux fois le même.

## Bureau

desk-title = Mon bureau
desk-lead = Vous trouvez ici ce qui vous attend.
desk-nothing = Rien n’est encore confié à votre compte. Adressez-vous à votre contact à l’observatoire.
desk-staff = Pour l’équipe de l’observatoire
desk-public-page = Page publique
desk-not-opened = Pas encore commencé
desk-open = Commencer le rapport
desk-measures = { $cat ->
    [one] { $n } mesure
    [many] { $n } de mesures
   *[other] { $n } mesures
}

## Rapport

report-heading = Rapport de mise en œuvre { $period }
report-list = Rapport
report-about = La période
report-hand-in = Transmettre le rapport
report-to-check = Vérifier et transmettre
report-submit = Transmettre le rapport
report-is-closed = Vous ne pouvez pas modifier ce contenu pour l’instant. La page du rapport indique où il en est.
report-about-submitted = Le rapport est entre les mains de l’observatoire. Vous ne pouvez pas le modifier avant sa décision.
report-about-accepted = L’observatoire a accepté le rapport, qui est public. Merci pour votre travail.
task-complete = Complet
task-missing = { $cat ->
    [one] { $n } point à revoir
    [many] { $n } de points à revoir
   *[other] { $n } points à revoir
}
thread-title = Ce qui s’est passé jusqu’ici
step-submit = Transmis par le signataire
step-return = Renvoyé par l’observatoire
step-accept = Accepté par l’observatoire
saved-summary = Le résumé est enregistré.
saved-measure = La mesure est enregistrée.
saved-measure-whole = La mesure est enregistrée, et il n’y manque rien.
saved-removed = La mesure est supprimée.
saved-submitted = Le rapport est transmis. L’observatoire va le lire et vous répondre ici.
save-and-back = Enregistrer et revenir au rapport
save-and-check = Enregistrer et vérifier
nothing-written = Rien n’est écrit
problem-conflict = Quelqu’un a modifié ce contenu depuis que vous l’avez ouvert ; rien n’a été enregistré. Votre texte est encore ici. Ouvrez la page dans une autre fenêtre pour voir le changement avant de continuer.

## Résumé

summary-title = Résumé
summary-change = Modifier le résumé
field-language = Langue du rapport
field-language-hint = La langue dans laquelle vous écrivez. Vous pouvez choisir n’importe laquelle de vos langues de travail.
field-summary = Résumé de la période
field-summary-hint = Qu’est-ce qui a le plus compté pendant cette période ? Quelques paragraphes suffisent. Au plus { -text-max } caractères.

## Mesures

measures-title = Mesures
measures-about = Une mesure est une action pour l’égalité : un projet, une règle, un service. Vous choisissez vos priorités et n’avez pas à traiter tous les articles.
measures-none = Il n’y a pas encore de mesure. Un rapport en demande au moins une.
measure-add = Ajouter une mesure
measure-remove = Supprimer cette mesure
measure-title = Mesure
measure-untitled = sans titre pour l’instant
measure-lead = Vous pouvez enregistrer à tout moment, même s’il manque encore quelque chose.
measure-heading = Mesure { $n } : { $title }
measure-number = Mesure { $n }
measure-change = Modifier la mesure { $n }
hints-heading = Avant de transmettre le rapport :
hints-whole = Il ne manque rien dans cette mesure.
field-title = Titre
field-title-hint = Un nom court, compris dès la première lecture. Au plus { -title-max } caractères.
field-description = Description
field-description-hint = Que faites-vous, pour qui et pourquoi ? Au plus { -text-max } caractères.
field-articles = Articles de la Charte
field-articles-hint = Choisissez les articles que cette mesure met en œuvre, au moins un.
field-responsible_unit = Service responsable
field-responsible_unit-hint = Le service ou la direction qui répond de la mesure, et non une personne. Au plus { -title-max } caractères.
field-starts = Début
field-starts-hint = Une année, ou une année et un mois, par exemple 2024 ou 2024-03.
field-ends = Fin
field-ends-hint = De même, par exemple 2025 ou 2025-11. Laissez vide si aucune fin n’est prévue.
field-resources = Moyens
field-resources-hint = Argent, personnel ou temps, si vous souhaitez le dire. Au plus { -text-max } caractères.
field-cost_band = Coût total
field-progress = Avancement
field-result = Résultat
field-result-hint = Qu’est-ce qui a changé, et comment le savez-vous ? Laissez vide s’il est trop tôt pour le dire. Au plus { -text-max } caractères.

## Ce qui manque ou ne convient pas

fault-summary-missing = Écrivez un résumé de la période.
fault-summary-too-long = Raccourcissez le résumé à { -text-max } caractères au plus.
fault-measures-missing = Ajoutez au moins une mesure.
fault-title-missing = Écrivez un titre.
fault-description-missing = Écrivez une description.
fault-articles-missing = Choisissez au moins un article.
fault-responsible_unit-missing = Indiquez le service responsable.
fault-starts-missing = Indiquez quand la mesure commence.
fault-progress-missing = Choisissez où en est la mesure.
fault-too-long = Raccourcissez ce texte à { $max } caractères au plus.
fault-not-a-date = Écrivez la date sous la forme d’une année, ou d’une année et d’un mois, par exemple 2024 ou 2024-03.
fault-ends-before-start = La fin est avant le début. Modifiez l’une des deux dates.
fault-not-offered = Choisissez l’une des réponses proposées.

## Vérification

check-title = Vérifier et transmettre
check-missing = Avant de transmettre le rapport
check-in-measure = Mesure { $n } : { $text }
check-whole = Il ne manque rien. Une fois le rapport transmis, vous ne pourrez pas le modifier avant la décision de l’observatoire. S’il est accepté, le rapport devient public.
check-not-whole = Il manque encore quelque chose : la liste en haut de cette page dit quoi. Votre travail est enregistré, et vous pourrez transmettre le rapport dès que la liste sera vide.

## Examen

queue-title = Rapports à examiner
queue-caption = { $cat ->
    [one] { $n } rapport
    [many] { $n } de rapports
   *[other] { $n } rapports
}
queue-empty = Aucun rapport n’attend
queue-empty-why = Lorsqu’un signataire transmet un rapport, vous le trouvez ici.
review-title = Examen : { $name }
review-decision = Décision
review-returned = Le signataire travaille de nouveau sur ce rapport. Vous pourrez le lire ici lorsqu’il aura été transmis de nouveau.
review-about-returned = Le rapport a été renvoyé au signataire. Il n’y a rien à décider pour l’instant.
review-about-accepted = Le rapport a été accepté et il est public. Il n’y a plus rien à décider.
review-your-comment = Voici le commentaire que vous avez écrit. Il n’a pas été enregistré :
field-comment = Commentaire au signataire
field-comment-hint = Si vous renvoyez le rapport, dites ce qu’il faut changer et comment. Si vous l’acceptez, vous pouvez laisser ce champ vide. Au plus { -text-max } caractères.
decide-accept = Accepter et publier
decide-return = Renvoyer avec le commentaire
problem-decision-no-step = Choisissez d’accepter le rapport ou de le renvoyer.
problem-decision-no-comment = Écrivez un commentaire, pour que le signataire sache ce qu’il faut changer.
problem-decision-comment-too-long = Raccourcissez le commentaire à { -text-max } caractères au plus.
saved-accept = Le rapport est accepté et public.
saved-return = Le rapport est renvoyé au signataire.

## Problèmes d’importation

problems-title = Problèmes d’importation
problems-lead = Ces lignes d’une liste n’ont pas pu être reprises, ou seulement en partie. Corrigez la liste et importez-la de nouveau.
problems-place = { $file }, ligne { $row }
problems-close = Clore
problems-close-one = Clore : { $place }
problems-close-about = Clôturez-le si la ligne est juste telle quelle, ou si rien ne peut être fait. La même ligne ne revient pas avec l’importation suivante ; une ligne modifiée revient.
saved-problem-closed = Le problème d’importation est clos.
problems-caption = { $cat ->
    [one] { $n } problème ouvert
    [many] { $n } de problèmes ouverts
   *[other] { $n } problèmes ouverts
}
problems-empty = Il n’y a pas de problème ouvert
problems-empty-why = Toutes les lignes des listes importées sont dans le registre.
column-file = Fichier
column-row = Ligne
column-column = Colonne
column-value = Valeur
column-what-to-do = Que faire
column-original = Ligne entière
import-problem-cell-count = La ligne a plus ou moins de cellules que l’en-tête ; donnez-lui-en autant et mettez entre guillemets toute cellule qui contient le séparateur.
import-problem-duplicate-row = La ligne répète une ligne précédente, dont le numéro est indiqué ; supprimez-la.
import-problem-text-damaged = La cellule contient des caractères invisibles ou perdus ; saisissez-la de nouveau.
import-problem-spreadsheet-error = La cellule contient une formule de tableur en échec ; remplacez la formule par sa valeur.
import-problem-too-long = La cellule est plus longue que cette colonne ne le permet ; raccourcissez-la, ou vérifiez si deux cellules se sont confondues.
import-problem-country-unknown = Nous ne connaissons pas ce code de pays ; écrivez le code ISO 3166-1 en capitales (GR et GB, et non EL et UK), ou ajoutez le pays aux données de référence.
import-problem-name-empty = Le nom ne contient aucune lettre ; écrivez le nom de la collectivité.
import-problem-kind-unknown = Nous ne connaissons pas ce type de collectivité ; utilisez un mot connu, en anglais, comme municipality, province, county ou region.
import-problem-language-tag = Ce n’est pas une liste de codes de langue, ou l’un d’eux figure deux fois ; écrivez des codes comme fr ou sr-Latn, chacun une fois, séparés par des points-virgules.
import-problem-latitude = Ce n’est pas une latitude ; écrivez les degrés nord entre -90 et 90, par exemple 48.2085.
import-problem-longitude = Ce n’est pas une longitude ; écrivez les degrés est entre -180 et 180, par exemple 16.3721.
import-problem-place-incomplete = Une partie du lieu manque ; donnez ensemble la latitude et la longitude, et place_population seulement avec elles.
import-problem-place-population = Ce n’est pas un nombre d’habitants ; écrivez un nombre entier supérieur à 0, ou laissez la cellule vide.
import-problem-geonames-id = Ce n’est pas un numéro GeoNames ; écrivez le numéro qui figure dans l’adresse GeoNames du lieu, ou laissez la cellule vide.
import-problem-source-address = Ce n’est pas une adresse du web ; écrivez une seule adresse complète, qui commence par http:// ou https://.
import-problem-wording-empty = Le sens de la date manque ; écrivez dans date_meaning ce que dit la source, par exemple signature ou council decision.
import-problem-wording-not-understood = Nous ne comprenons pas ce que la date désigne ; utilisez dans date_meaning des mots connus, comme signature, council decision ou listed, et mettez le reste dans note.
import-problem-date-unreadable = Nous ne pouvons pas lire la date ; écrivez-la sous la forme 2007, 2007-06 ou 2007-06-23, ou laissez la cellule vide.
import-problem-date-before-opening = Personne ne pouvait signer avant le 12 mai 2006 ; vérifiez la date.
import-problem-wording-before-opening = Personne ne pouvait signer avant le 12 mai 2006 ; vérifiez la date dans date_meaning.
import-problem-date-contradiction = La date et date_meaning ne laissent aucun jour possible ; faites-les concorder.
import-problem-note-date-impossible = Ce que dit la note n’a pas pu se produire à cette date ; vérifiez la date dans note.
import-problem-date-in-future = La date est dans l’avenir, ce qui n’est permis que pour une annonce ; vérifiez la date.
import-problem-identity-ambiguous = Plusieurs collectivités correspondent à cette ligne ; donnez un numéro GeoNames, ou écrivez le nom de façon qu’il n’en désigne qu’une.
import-problem-identity-conflict = Le registre attribue ce numéro GeoNames à une collectivité d’un autre nom ou d’un autre pays ; vérifiez geonames_id.
import-problem-contradicts-row = Une ligne précédente dit autre chose de cette collectivité ; faites concorder les lignes.
import-problem-repeats-commitment = Une ligne précédente indique le même engagement ; supprimez celle-ci, ou précisez-y ce qui est nouveau.
import-problem-after-succession = La collectivité avait déjà fusionné avec une autre à ce moment-là ; vérifiez les dates, ou nommez celle qui lui a succédé.
import-problem-differs-from-staff = L’équipe a fixé ce champ autrement ; rien n’a donc été modifié ; comparez les deux valeurs et corrigez celle qui est fausse.
