### L’équipe modifie le registre par formulaire.

edit-link = Corriger cette entrée
edit-title = Corriger l’entrée : { $name }
edit-short = Entrée
edit-lead = Ce que le registre dit de cette collectivité. Chaque correction est publique aussitôt, et ce qui y était reste dans les publications antérieures. Aucune importation ne l’écrase.
edit-authority = La collectivité
edit-slug = Partie de son adresse
edit-fixed = Le pays et l’adresse ne changent jamais. Si le pays est faux, l’entrée concerne une autre collectivité : ajoutez celle-ci, et signalez celle-là à l’administration.
edit-plans = Plans d’action
edit-change = Modifier
edit-look = Voir et modifier
edit-save = Enregistrer et publier
edit-choose = Veuillez choisir
edit-part-names = Noms
edit-part-profile = Type et note
edit-part-languages = Langues de travail
edit-part-place = Lieu
edit-part-identifiers = Identifiants
edit-part-population = Habitants
edit-part-successions = Fusions, scissions, autres noms
edit-part-commitments = Engagements
edit-commitments-short = Engagements
saved-edit = Enregistré. C’est public désormais.
saved-edit-authority = La collectivité est dans le registre. Ajoutez maintenant son engagement.
saved-edit-removed = Retiré. Les publications antérieures le montrent encore.

## Ce qui peut être faux

edit-fault-missing = { $field } : à remplir.
edit-fault-not-offered = { $field } : choisissez une des réponses.
edit-fault-not-a-date = { $field } : indiquez une année, un mois, un jour ou un intervalle, par exemple 2019, 2019-03, 2019-03-08 ou 2019..2021.
edit-fault-before-opening = { $field } : personne ne pouvait signer avant le 12 mai 2006.
edit-fault-in-future = { $field } : cette date est encore à venir.
edit-fault-reversed = { $field } : l’intervalle finit avant de commencer.
edit-fault-not-a-number = { $field } : indiquez un nombre entier supérieur à 0.
edit-fault-not-degrees = { $field } : indiquez des degrés décimaux, par exemple 48.2085.
edit-fault-half-given = { $field } : ce champ va avec ce que vous avez écrit à côté ; remplissez les deux ou aucun.
edit-fault-not-a-language = { $field } : indiquez des codes de langue comme sv ou sr-Latn.
edit-fault-not-an-address = { $field } : indiquez une seule adresse complète qui commence par https:// ou http://, ou dites en mots de quel document il s’agit.
edit-fault-not-an-identifier = { $field } : ce registre n’a pas d’identifiant de cette forme.
edit-fault-repeated = { $field } : cela y figure déjà.
edit-fault-not-official = { $field } : le premier nom doit être le nom officiel.
edit-fault-nothing-renamed = { $field } : aucun nom officiel n’a été modifié ni retiré.
edit-fault-not-that-text = { $field } : cela ne va pas avec ce texte de la Charte. Le texte de 2022 n’a pas été signé avant le 6 décembre 2022, et les nouveaux articles sont ceux de ce texte.
edit-fault-not-from-here = { $field } : le statut actuel n’y mène pas. S’il a été mal enregistré, corrigez plutôt l’engagement.
problem-edit-nothing = Rien n’est différent ; rien n’a donc été enregistré.
problem-edit-after-end = D’après les dates, la collectivité avait déjà fusionné avec une autre. Vérifiez les dates.
problem-edit-identifier-taken = Une autre collectivité du registre porte ce numéro GeoNames. Vérifiez laquelle des deux est la bonne.
problem-edit-same = Le registre contient déjà cette collectivité ; rien n’a été enregistré.
problem-edit-alike = Le registre contient des collectivités d’un nom semblable. Regardez-les d’abord ; rien n’est encore enregistré.
problem-edit-no-such-authority = Le registre n’a pas de collectivité à cette adresse.
problem-edit-itself = Une collectivité ne peut pas se succéder à elle-même.
problem-edit-succession-there = Le registre le dit déjà.
problem-edit-last-act = Un engagement a besoin d’un acte. Corrigez celui-ci, ou ajoutez d’abord le bon.
problem-edit-reason = Pour retirer quelque chose, indiquez une source et le motif.

## Chaque formulaire

edit-field-source = Source
edit-field-source-hint = L’adresse complète de la page qui le dit ; ou, pour un document qui n’est pas en ligne, ce que c’est et de quel jour. Elle est publique.
edit-field-why = Motif
edit-field-why-hint = Pourquoi vous faites cette modification. Il n’est pas public ; qui écrit pour la collectivité peut le lire dans son journal. Au plus { -text-max } caractères.

## Une nouvelle collectivité

edit-new-title = Ajouter une collectivité
edit-new-lead = D’abord le pays et le nom : nous regardons si le registre contient déjà cette collectivité. Seuls le nom, le pays, le type, la source et le motif sont nécessaires.
edit-add = Ajouter et publier
edit-same = Le registre contient déjà cette collectivité :
edit-alike = Est-ce l’une de celles-ci ?
edit-confirmed = Non, ce n’est aucune de celles-ci
edit-field-country = Pays
alike-title = Est-elle dans le registre ?
alike-lead = Saisissez le nom d’une collectivité locale ou régionale. Toutes celles que nous connaissons sont passées en revue, signataires ou non.
alike-name = Nom
alike-nothing-asked = Saisissez un nom pour commencer.
alike-none = Le registre n’a pas de collectivité de ce nom.
alike-found = { $cat ->
    [one] Le registre a { $n } collectivité de ce nom ou d’un nom semblable :
    [many] Le registre a { $n } de collectivités de ce nom ou d’un nom semblable :
   *[other] Le registre a { $n } collectivités de ce nom ou d’un nom semblable :
}

## Noms

edit-names = Noms
edit-names-hint = D’abord le nom officiel de la collectivité, tel qu’elle l’écrit. Si elle en a plusieurs, par exemple en deux langues, donnez une ligne à chacun. Videz une ligne pour retirer le nom.
edit-name-number = Nom { $n }
edit-names-title = Noms : { $name }
edit-names-lead = L’ordre est celui de la page : le premier nom est celui des listes.
edit-field-name = Nom
edit-field-name_language = Sa langue
edit-field-name_role = Ce que c’est
edit-field-how = Si vous modifiez ou retirez un nom officiel : pourquoi ?
edit-how-wrong = Il était faux
edit-how-renamed = La collectivité a changé de nom ; l’ancien reste comme ancien nom
edit-field-renamed = Date du changement de nom
edit-field-renamed-hint = 2019, 2019-03, 2019-03-08 ou 2019..2021. Seulement en cas de changement de nom.

## Type et note

edit-profile-title = Type et note : { $name }
edit-profile-lead = Ce qu’est la collectivité, et ce que les lecteurs devraient savoir de l’entrée.
edit-field-kind = Type
edit-field-kind_wording = Comment la source l’appelle
edit-field-kind_wording-hint = Dans les mots de la source, s’ils sont autres que les nôtres.
edit-field-note = Note
edit-field-note-hint = Elle est publique. Vous pouvez la laisser vide. Au plus { -text-max } caractères.
edit-field-note_language = Langue de la note
edit-field-note_language-hint = Son code, par exemple en ou fr.

## Langues, lieu, identifiants, habitants

edit-languages-title = Langues de travail : { $name }
edit-languages-lead = Les langues dans lesquelles la collectivité travaille. L’enregistrement les confirme toutes par votre source.
edit-field-languages = Langues de travail
edit-field-languages-hint = Leurs codes séparés par des virgules, la plus utilisée d’abord, par exemple sv, fi ou sr-Latn.
edit-place-title = Lieu : { $name }
edit-place-lead = Le lieu habité dont la collectivité porte le nom, pour la carte.
edit-place = Lieu
edit-place-hint = Des degrés décimaux, par exemple 48.2085 et 16.3721. Laissez tous les champs vides s’ils ne sont pas connus.
edit-field-latitude = Degrés nord
edit-field-longitude = Degrés est
edit-field-place_population = Habitants du lieu
edit-field-place_population-hint = Ceux de la localité, et non de la collectivité. Ils ne sont jamais additionnés.
edit-identifiers-title = Identifiants : { $name }
edit-identifiers-lead = Les numéros sous lesquels d’autres registres la connaissent.
edit-identifiers = Identifiants
edit-identifiers-hint = Videz une ligne pour la retirer. Les listes importées trouvent la collectivité par son numéro GeoNames.
edit-identifier-number = Identifiant { $n }
edit-field-scheme = Registre
edit-field-identifier = Identifiant
edit-field-edition = Année ou version
edit-population-title = Habitants : { $name }
edit-population-lead = Ceux de la collectivité elle-même, avec date et source.
edit-population = Habitants
edit-population-hint = Laissez les champs vides si le nombre n’est pas connu.
edit-field-population = Nombre d’habitants
edit-field-population_as_of = En date de
edit-field-population_as_of-hint = 2023, 2023-06 ou 2023-12-31.
edit-field-population_source = Source du nombre d’habitants
edit-field-population_source-hint = Seulement si ce n’est pas celle de toute l’entrée.

## Ce qu’est devenue une collectivité

edit-successions-title = Fusions, scissions, autres noms : { $name }
edit-successions-lead = Ce qu’est devenue la collectivité, et d’où elle vient. Quand un organisme n’existe plus, ses engagements prennent fin, pour qu’aucun ne compte deux fois.
edit-successions-none = Rien n’est encore enregistré.
edit-succession-add = Ajouter ce qui s’est passé
edit-succession-title = Retirer ce qui est faux : { $name }
edit-succession-lead = Cela sort du registre, et les publications antérieures le montrent encore. Les engagements qui ont pris fin avec lui sont à corriger à part.
edit-take-out = Retirer
edit-field-direction = L’autre organisme
edit-direction-after = est venu après cette collectivité
edit-direction-before = existait avant elle
edit-field-succession = Ce qui s’est passé
edit-succession-merger = Une fusion
edit-succession-split = Une scission
edit-succession-rename = Un changement de nom
edit-field-other = Quel autre organisme
edit-field-other-hint = L’adresse de sa page dans le registre, ou la dernière partie de celle-ci. Si le registre ne le connaît pas : son nom.
edit-field-succession_date = Quand
edit-field-succession_date-hint = 2016, 2016-01, 2016-01-01 ou 2015..2016.
edit-field-has_ended = Après une scission : l’ancien organisme a-t-il cessé d’exister ?
edit-has-ended-yes = Oui, et ses engagements avec lui
edit-has-ended-no = Non, il continue
fact-predecessor = D’où elle vient
predecessor-merger = À la suite d’une fusion, cette collectivité a remplacé { $predecessor } ({ $when }).
predecessor-split = À la suite d’une scission, cette collectivité a repris une partie de l’organisme précédent, { $predecessor } ({ $when }).
predecessor-rename = Le nom était auparavant { $predecessor } ({ $when }).
change-authority-corrected = { $name } : l’entrée a été corrigée

## Engagements

edit-commitments-title = Engagements : { $name }
edit-commitments-lead = Ce à quoi la collectivité s’est engagée, avec les actes datés tels que leurs sources les rapportent.
edit-commitments-none = Nous n’avons encore connaissance d’aucun engagement.
edit-commitment-add = Ajouter un engagement
edit-commitment-new-title = Ajouter un engagement : { $name }
edit-commitment-new-lead = Une signature, une extension aux nouveaux articles ou un renouvellement, avec au moins un acte.
edit-commitment-correct = Corriger ce qui est enregistré
edit-commitment-title = Corriger un engagement : { $name }
edit-commitment-lead = Seulement pour ce qui a été mal enregistré. S’il s’est passé quelque chose depuis, indiquez-le plutôt.
edit-field-commitment_kind = Ce qu’il fait
edit-field-version = Texte de la Charte
edit-field-status = Statut
edit-field-confidence = Degré de certitude de la source
edit-acts = Actes
edit-acts-hint = Ce qui est daté, quand, et en quels mots la source le dit. Une date est 2019, 2019-03, 2019-03-08, 2019..2021, ou ../.. si l’on n’en sait rien. La première ligne est nécessaire.
edit-act-number = Acte { $n }
edit-field-act_kind = Ce qui est daté
edit-field-act_date = Date
edit-field-act_date-hint = 2019, 2019-03, 2019-03-08, 2019..2021, ou ../.. si l’on n’en sait rien.
edit-field-act_wording = Les mots de la source
edit-field-act_wording-hint = Ce qu’elle dit de l’acte, mot pour mot, en une phrase ou deux. C’est public.
edit-move = Indiquer ce qui s’est passé depuis
edit-move-title = Ce qui s’est passé : { $name }
edit-move-lead = Dites où en est l’engagement à présent, et quel acte l’y a amené. Rapportez une contestation ou une annulation comme sa source, sans la juger.
edit-move-save = Enregistrer et publier
edit-move-over = Cet engagement a pris fin. Si la collectivité s’engage de nouveau, ajoutez-en un autre.
edit-act-add = Ajouter un acte daté
edit-act-new-title = Ajouter un acte daté : { $name }
edit-act-new-lead = Quelque chose qui est arrivé à cet engagement et ne change pas son statut.
edit-act-title = Corriger un acte daté : { $name }
edit-act-lead = Ce que la source en dit. Si l’acte n’a rien à faire ici, retirez-le.
edit-act-remove = Retirer cet acte
act-contestation = Validité contestée
act-annulment = Annulation
act-end = Fin de l’engagement

## Ce qui a été fait, dans les journaux

action-authority-added = La collectivité a été ajoutée au registre
action-authority-corrected = L’entrée a été corrigée
action-succession-recorded = Une fusion, une scission ou un nouveau nom a été enregistré
action-succession-removed = Une fusion, une scission ou un nouveau nom a été retiré
action-commitment-added = Un engagement a été ajouté
action-commitment-corrected = Un engagement a été corrigé
action-commitment-moved = Ce qui est arrivé à un engagement a été enregistré
action-act-added = Un acte daté a été ajouté
action-act-corrected = Un acte daté a été corrigé
action-act-removed = Un acte daté a été retiré
