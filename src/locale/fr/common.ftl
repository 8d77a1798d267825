### Mots communs à toutes les pages : en-tête, pied, erreurs, formats, colonnes.

## Le site et son cadre

page-title = { $title } – Observatoire de la Charte
site-name = Observatoire de la Charte
site-subtitle = Égalité des femmes et des hommes dans la vie locale
site-description = Quelles villes, communes et régions ont signé la Charte européenne pour l’égalité des femmes et des hommes dans la vie locale, depuis quand, et ce dont elles rendent compte.
skip = Aller au contenu
banner-sample-title = Ce site contient des données fictives.
banner-sample-text = Des collectivités, des personnes et des rapports y sont inventés, pour montrer comment le site fonctionne. Merci de ne pas les citer.
banner-not-cemr = Ce site n’est pas celui du Conseil des communes et régions d’Europe (CCRE), qui a lancé la Charte. Aucun exploitant n’est encore indiqué pour ce site.
banner-earlier = Cette page montre ce que ce registre avait publié au { $day } (publication { $publication }). Ce qui a changé depuis n’y figure pas.
banner-newest = Vers l’état le plus récent
sample-mark = (exemple fictif)
nav-home = Accueil
nav-signatories = Signataires
nav-countries = Pays
nav-languages = Langues
nav-method = Méthode et définitions
nav-desk = Mon bureau
nav-queue = Rapports à examiner
nav-problems = Problèmes d’importation
nav-main = Navigation principale
nav-footer = À propos de ce site
nav-language = Langue de ce site
nav-breadcrumb = Vous êtes ici
search-label = Chercher une ville, une commune ou une région
search-placeholder = Ville ou région
search-button = Chercher
sign-in = Se connecter
sign-out = Se déconnecter
footer-about = Un registre public des signataires de la Charte européenne pour l’égalité des femmes et des hommes dans la vie locale. Il n’est pas complet ; lorsque nous ne savons pas, nous le disons.
footer-operator = Ce site est géré par : { $operator }.
footer-no-operator = Aucun exploitant n’est encore indiqué pour ce site. Ce n’est pas le site du Conseil des communes et régions d’Europe (CCRE).
footer-as-of = État du registre : { $day }.
footer-source = Code source de ce site (licence EUPL-1.2)
footer-source-ask = Ce site fonctionne avec un logiciel libre, sous la licence EUPL-1.2. Son exploitant en donne le code source à qui le demande.
footer-licences = Sources et licences
footer-corrections = Comment faire corriger une erreur
as-of-register = Source : ce registre, { $day }.
how-we-count = Comment nous comptons
source = Source
source-is = Source :

## Formats

# $value est le nombre déjà mis en forme ; $first une liste séparée par des virgules.
format-percent = { $value } %
format-percent-tiny = moins de 0,1 %
format-list = { $first } et { $last }
span-from = { $from } ou plus tard
span-until = { $until } ou plus tôt
span-between = entre le { $from } et le { $until }
span-undated = date non connue
today = aujourd’hui
days = { $cat ->
    [one] { $n } jour
    [many] { $n } de jours
   *[other] { $n } jours
}

## Mots partagés

unknown = non connu
none = aucun que nous connaissions
year-unknown = non connue
pages = Pages de la liste
page-number = Page { $n }
page-previous = Précédente
page-next = Suivante
column-name = Nom
column-indicator = Indicateur
column-country = Pays
column-countries = Pays
column-kind = Type de collectivité
column-status = Statut
column-signed = Signature
column-signatories = Signataires
column-language = Langue
column-year = Année de signature
column-code = Code
column-as-of = Date
column-municipalities = Dont communes
column-apart = Décisions et annonces
column-former = Ne sont plus signataires
column-local-governments = Collectivités locales du pays
column-only-language = Signataires sans autre langue de travail connue
column-text-2006 = Texte de 2006
column-text-2022 = Texte de 2022
column-meaning = Ce que cela signifie
column-counts = Est-ce compté ?
column-period = Période
column-since = Depuis

## Erreurs

error-word = Erreur :{ " " }
errors-title = Merci de vérifier ces points
error-reference = Si vous nous écrivez à ce sujet, indiquez cette référence : { $reference }
error-to-home = Aller à l’accueil
error-to-signatories = Chercher parmi les signataires
error-not-found-title = Nous ne trouvons pas cette page
error-not-found-text = L’adresse contient peut-être une faute, la page a peut-être changé de place, ou elle ne vous est pas ouverte. Vérifiez l’adresse ou partez de l’une des pages ci-dessous.
error-no-such-day-title = Ce n’est pas un jour
error-no-such-day-text = L’adresse demande l’état du registre à un jour donné. Écrivez ce jour avec l’année, le mois et le jour, par exemple 2026-11-23.
error-before-first-title = Rien n’avait été publié ce jour-là
error-before-first-text = Ce registre ne montrait encore aucun signataire au jour que demande l’adresse. Choisissez un jour plus récent.
error-wrong-method-title = Cette adresse ne fonctionne pas ainsi
error-wrong-method-text = L’adresse existe, mais pas pour ce qui lui a été demandé. Revenez en arrière et utilisez les liens et les boutons de la page.
error-sign-in-required-title = Merci de vous connecter d’abord
error-sign-in-required-text = Cette partie est réservée aux personnes connectées. Connectez-vous, puis réessayez.
error-factor-required-title = Veuillez d’abord installer votre second facteur
error-factor-required-text = Les personnes qui travaillent pour l’observatoire se connectent avec deux facteurs. Ouvrez votre compte, installez le second et réessayez.
error-conflict-title = Le contenu a changé entre-temps
error-conflict-text = Quelqu’un a modifié ce contenu depuis que vous l’avez ouvert ; rien n’a été enregistré. Revenez en arrière, rechargez la page et recommencez si cela convient encore.
error-malformed-title = Nous n’avons pas pu lire ce qui a été envoyé
error-malformed-text = Rien n’a été modifié. Revenez en arrière, rechargez la page et réessayez.
error-too-large-title = C’était trop en une seule fois
error-too-large-text = L’envoi dépasse la taille que nous pouvons accepter ; rien n’a été enregistré. Revenez en arrière, raccourcissez le texte et réessayez.
error-cross-site-title = Cet envoi ne venait pas de l’une de nos pages
error-cross-site-text = Pour vous protéger, nous n’acceptons que les formulaires de nos propres pages ; rien n’a été modifié. Ouvrez la page ici et envoyez de nouveau le formulaire.
error-timed-out-title = La réponse a pris trop de temps
error-timed-out-text = Nous n’avons pas pu terminer à temps. Attendez une minute et réessayez. Si vous étiez en train d’enregistrer, vérifiez d’abord si cela a été fait.
error-not-made-yet-title = Ce fichier est en préparation
error-not-made-yet-text = Le registre a changé et ses fichiers sont refaits, ce qui peut prendre quelques minutes. Réessayez dans une minute.
error-too-many-rows-title = Trop de lignes pour un classeur Excel
error-too-many-rows-text = Nos classeurs Excel ont { -workbook-max } lignes au plus, car les plus grands s’ouvrent difficilement. Réduisez la sélection avec les filtres de la liste ou prenez le fichier CSV, qui contient toutes les lignes.
error-internal-title = Un problème est survenu de notre côté
error-internal-text = Vous n’y êtes pour rien. Réessayez dans quelques minutes. Si vous étiez en train d’enregistrer, vérifiez d’abord si cela a été fait.

## What islands say

# {column} stays as it is: the name of a column takes its place later.
live-ascending = Tri croissant par { $column }
live-descending = Tri décroissant par { $column }
read-out-hint = Les flèches du clavier lisent les valeurs de ce dessin.
