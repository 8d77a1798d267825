### Données ouvertes : fichiers, conditions et la page qui les présente.

data-download = Télécharger toutes les lignes :
data-whole = Tout ce qui est public sur cette collectivité :
data-licence = Chacun peut utiliser les faits, à toute fin. Merci de nommer ce registre, la publication et la source de chaque ligne. Les coordonnées, la population des localités et les identifiants GeoNames viennent de GeoNames (geonames.org), sous la licence Creative Commons Attribution 4.0 (CC BY 4.0).
