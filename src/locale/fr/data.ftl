### Données ouvertes : fichiers, conditions et la page qui les présente.

data-download = Télécharger toutes les lignes :
data-figures = Les chiffres de cette page sous forme de fichier :
data-whole = Cette collectivité sous forme de fichier (le JSON contient tout ce qui est public, les autres sa ligne dans la liste) :
data-licence =
    { $licence ->
        [none] L’exploitant n’a pas indiqué de licence pour son propre travail sur ces données.
       *[other] L’exploitant donne son propre travail sur ces données sous { $licence }.
    } Ce qui vient d’autres reste soumis aux conditions de la source nommée dans la ligne. Les coordonnées, la population des localités et les identifiants GeoNames viennent de GeoNames (geonames.org), sous la licence Creative Commons Attribution 4.0 (CC BY 4.0).

data-title = Données ouvertes
data-lead = Tout ce que montre ce registre peut être téléchargé, et des programmes peuvent l’interroger.
data-choose = Choisir des lignes sur la page
data-files-title = Fichiers
data-files-text =
    Sous chaque liste, des liens mènent aux mêmes lignes sous forme de fichier : exactement votre sélection,
    toutes les lignes, dans le même ordre. Les pages d’un pays, d’une langue et d’une collectivité ont leurs
    propres fichiers.

    Chaque ligne porte le numéro de la publication et le jour où elle a été publiée.
data-formats-title = Formats
data-formats-text =
    Le CSV convient aux programmes et aux tableurs : UTF-8, des virgules entre les cellules, une première
    ligne de noms. Plusieurs valeurs dans une cellule sont séparées par une barre verticale. Une cellule
    qu’un tableur exécuterait comme une formule commence par une apostrophe.

    Le JSON contient les lignes avec la publication, la source et les conditions. Les fichiers Excel ont les
    lignes sur une feuille et les mêmes indications sur une seconde.

    Sous chaque figure, des liens mènent à ses nombres en CSV, Excel et JSON-stat 2.0, que lisent les logiciels
    de statistique, et à son dessin en SVG et PNG. Des lignes à copier l’affichent sur un autre site.

    Les colonnes portent les mêmes noms anglais dans toutes les langues. Une cellule vide, ou null, signifie
    que nous ne savons pas. Elle ne signifie jamais zéro ni aucun.
data-terms-title = Conditions et sources
data-terms-text =
    { $licence ->
        [none] L’exploitant de ce registre n’a pas indiqué de licence pour son propre travail sur les données.
       *[other] L’exploitant de ce registre donne son propre travail sur les données sous { $licence }.
    } Merci de nommer ce registre, la publication et la source de chaque ligne.

    Les faits viennent des sources nommées dans les lignes. Nous n’avons trouvé aucune licence indiquée pour
    les listes de signataires que publient le CCRE et les associations nationales.

    Les coordonnées, la population des localités, les autres noms de lieux et les identifiants GeoNames
    viennent de GeoNames (geonames.org), sous la licence Creative Commons Attribution 4.0 (CC BY 4.0) : merci
    de nommer GeoNames.

    Les frontières de la carte viennent de Natural Earth, qui relève du domaine public. Les chiffres sur les
    femmes maires viennent de la base de données de statistiques de genre de l’Institut européen pour
    l’égalité entre les hommes et les femmes (EIGE) : merci de nommer l’EIGE.

    Les lignes marquées comme exemples sont inventées. Elles servent à essayer le service.
data-programs-title = Pour les programmes
data-programs-text =
    Des programmes lisent le registre en JSON, sans clé, depuis n’importe quel site. Chaque formulaire
    ci-dessous pose une question ; son adresse est celle qu’un programme demanderait. Les descriptions sont
    en anglais, comme dans la description lisible par machine (OpenAPI 3.1), d’où vient cette page.

    Une réponse porte un ETag. Un programme qui le renvoie apprend si rien n’a changé.
data-example = Par exemple : { $address }
data-ask = Demander

bulk-title = Le registre entier
bulk-text =
    Un fichier avec tout ce que montre ce registre : collectivités, noms, engagements avec leurs actes datés,
    plans, rapports acceptés avec leurs mesures, pays, langues, et les chiffres que d’autres ont publiés. Il
    est fait une fois pour chaque publication. Il ne contient ni comptes, ni brouillons, ni corrections.

    Le SHA-256 vous permet de vérifier que votre copie est bien le fichier que nous avons fait.
bulk-zip = CSV, compressé
bulk-zip-about = Un fichier par tableau, un autre qui dit ce que signifie chaque colonne, et les conditions.
bulk-sqlite = Base de données SQLite
bulk-sqlite-about = Les mêmes tableaux, à interroger en SQL.
# $n est la longueur d’un fichier.
bulk-size = { $cat ->
    [one] { $n } octet
   *[other] { $n } octets
}
bulk-making = Il est en préparation ; sa taille et son empreinte figureront ici dans quelques minutes.
bulk-hash = SHA-256 :
bulk-catalogue = Catalogue pour d’autres portails (DCAT-AP 3) :
catalogue-register = Le registre des signataires de la Charte européenne pour l’égalité des femmes et des hommes dans la vie locale
bulk-readme =
    Observatoire de la Charte : publication { $publication } du registre, { $day }
    { $address }

    Il y a un fichier par tableau. data-dictionary.csv dit ce que sont les tableaux et leurs colonnes. La
    colonne slug les relie ; commitments et acts se relient par slug et commitment, reports et measures par
    slug et period. Les fichiers CSV sont en UTF-8, avec des virgules entre les cellules. Plusieurs valeurs
    dans une cellule sont séparées par une barre verticale. Une cellule qu’un tableur exécuterait comme une
    formule commence par une apostrophe. Une cellule vide (null dans la base de données) signifie que nous ne
    savons pas. Elle ne signifie jamais zéro ni aucun. Les noms de pays, de langues et de types sont en anglais.
