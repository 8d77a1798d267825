### Les termes du registre : types, statuts, actes, textes, et noms absents du CLDR.

## Types de collectivité
## « District » : le Landkreis allemand et ses semblables. « Conseil régional » : le
## groupement de communes finlandais de ce nom, et non l’assemblée d’une région française.

kind-municipality = commune
kind-city-district = arrondissement municipal
kind-intercommunal-body = intercommunalité
kind-joint-authority = syndicat intercommunal
kind-district = district
kind-department = département
kind-province = province
kind-county = comté
kind-region = région
kind-regional-council = conseil régional
kind-national-association = association nationale

# $n est le nombre déjà mis en forme, $cat sa catégorie de pluriel : zéro est au
# singulier, un million demande « de ».
kind-count-municipality = { $cat ->
    [one] { $n } commune
    [many] { $n } de communes
   *[other] { $n } communes
}
kind-count-city-district = { $cat ->
    [one] { $n } arrondissement municipal
    [many] { $n } d’arrondissements municipaux
   *[other] { $n } arrondissements municipaux
}
kind-count-intercommunal-body = { $cat ->
    [one] { $n } intercommunalité
    [many] { $n } d’intercommunalités
   *[other] { $n } intercommunalités
}
kind-count-joint-authority = { $cat ->
    [one] { $n } syndicat intercommunal
    [many] { $n } de syndicats intercommunaux
   *[other] { $n } syndicats intercommunaux
}
kind-count-district = { $cat ->
    [one] { $n } district
    [many] { $n } de districts
   *[other] { $n } districts
}
kind-count-department = { $cat ->
    [one] { $n } département
    [many] { $n } de départements
   *[other] { $n } départements
}
kind-count-province = { $cat ->
    [one] { $n } province
    [many] { $n } de provinces
   *[other] { $n } provinces
}
kind-count-county = { $cat ->
    [one] { $n } comté
    [many] { $n } de comtés
   *[other] { $n } comtés
}
kind-count-region = { $cat ->
    [one] { $n } région
    [many] { $n } de régions
   *[other] { $n } régions
}
kind-count-regional-council = { $cat ->
    [one] { $n } conseil régional
    [many] { $n } de conseils régionaux
   *[other] { $n } conseils régionaux
}
kind-count-national-association = { $cat ->
    [one] { $n } association nationale
    [many] { $n } d’associations nationales
   *[other] { $n } associations nationales
}

## Statuts d’un engagement (au masculin : c’est l’engagement qui est annoncé, décidé…)

status-announced = annoncé
status-about-announced = La collectivité a fait savoir qu’elle signerait ; nous n’avons connaissance ni d’une décision ni d’une signature.
status-decided = décidé
status-about-decided = La collectivité a décidé de signer ; nous n’avons pas encore connaissance d’une signature.
status-signed = signé
status-about-signed = Une source indique que la collectivité a signé la Charte.
status-registered = enregistré
status-about-registered = La collectivité figure comme signataire dans le registre du Conseil des communes et régions d’Europe (CCRE).
status-listed = mentionné
status-about-listed = Une source cite la collectivité parmi les signataires, sans préciser ce qui a été fait ni quand.
status-contested = contesté
status-about-contested = La validité juridique de l’engagement est contestée ; il compte, et nous le signalons toujours.
status-annulled = annulé
status-about-annulled = Un tribunal ou une autorité de contrôle a annulé l’engagement ou la décision qui le fonde ; il ne compte pas.
status-withdrawn = retiré
status-about-withdrawn = La collectivité a retiré son engagement ; il ne compte pas.
status-superseded = remplacé
status-about-superseded = Un engagement plus récent a remplacé celui-ci ; seul le plus récent compte.
status-ended = terminé
status-about-ended = Un autre organisme a succédé à la collectivité, par exemple après une fusion ; l’engagement de l’ancien organisme ne compte plus.

## Situation d’une collectivité : libellés d’un filtre

standing-signatories = Signataires
standing-about-signatories = Collectivités dont un engagement est signé, enregistré, mentionné ou contesté.
standing-contested = Engagements contestés
standing-about-contested = Signataires dont tous les engagements qui comptent sont contestés.
standing-apart = Décisions et annonces
standing-about-apart = Collectivités qui ont décidé de signer ou l’ont annoncé ; nous n’avons pas encore connaissance d’une signature et elles ne comptent pas comme signataires.
standing-former = Ne sont plus signataires
standing-about-former = Collectivités dont tous les engagements ont été annulés, retirés ou remplacés, ou ont pris fin.
standing-all = Toutes celles qui ont un engagement
standing-none-known = Aucun engagement connu
standing-about-none-known = Collectivités du registre dont nous ne connaissons aucun engagement envers la Charte.
standing-about-all = Toutes les collectivités qui ont un engagement, qu’elles comptent ou non comme signataires.

## Actes : ce qu’une date désigne

act-council-decision = Décision du conseil
act-signature = Signature
act-ceremony = Cérémonie de signature
act-registration = Enregistrement auprès du CCRE
act-announcement = Annonce
act-listing = Mention dans une liste
act-withdrawal = Retrait
act-unknown = Acte que la source ne précise pas

## Engagements et textes de la Charte

version-2006 = texte de 2006 (30 articles)
version-2022 = texte de 2022 (39 articles)
version-unknown = texte non connu (2006 ou 2022)
commitment-signature = Signature de la Charte
commitment-extension = Extension aux nouveaux articles
commitment-renewal = Renouvellement de l’engagement

# L’existence d’un texte de la Charte dans une langue.
text-yes = Un texte existe
text-no = Pas de texte
text-in-progress = Traduction en cours
text-unknown = Nous ne savons pas

## Succession
## Aucune préposition devant $successor : le nom peut commencer par « Le » ou « Les ».

succession-merger = À la suite d’une fusion, { $successor } a succédé à cette collectivité ({ $when }).
succession-split = À la suite d’une scission, { $successor } a repris une partie de cette collectivité ({ $when }).
succession-rename = Le nom de cette collectivité est devenu { $successor } ({ $when }).

## Identifiants, noms, degré de certitude

scheme-lau = Code UAL (unité administrative locale, LAU en anglais)
scheme-nuts = Code NUTS (région statistique)
scheme-national = Numéro au registre national
scheme-wikidata = Identifiant Wikidata
scheme-geonames = Identifiant GeoNames
name-role-official = nom officiel
name-role-former = ancien nom
name-role-other-script = nom dans une autre écriture
name-role-alias = autre nom
confidence-high = confiance élevée
confidence-medium = confiance moyenne
confidence-low = confiance faible

## Rapports et mesures

report-status-draft = Brouillon
report-status-submitted = Transmis à l’observatoire
report-status-returned = Renvoyé avec un commentaire
report-status-accepted = Accepté et public
progress-not-started = Non commencée
progress-under-way = En cours
progress-completed = Achevée
progress-stopped = Arrêtée

cost-not-said = Non précisé
cost-none = Pas de budget propre
cost-under-10000 = Moins de 10 000 euros
cost-10000-99999 = De 10 000 à 99 999 euros
cost-100000-999999 = De 100 000 à 999 999 euros
cost-over-1000000 = 1 000 000 d’euros ou plus

## Noms que le CLDR n’a pas, ou qu’il donne autrement

country-TR = Turquie
language-cnr = monténégrin
language-no = norvégien
