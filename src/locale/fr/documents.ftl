### Fichiers remis. { $most } est en mégaoctets, { $kb } en kilooctets.

document-hint = PDF, ODT, ODS, DOCX, XLSX, PNG ou JPEG, { $most } Mo au plus. Nous reconnaissons le type d’un fichier à son contenu, pas à son nom.
document-kept = Nous avons reçu { $name }. Ne choisissez un autre fichier que s’il doit le remplacer.
document-size = { $kb } ko
document-empty = Le fichier est vide. Choisissez-en un autre.
document-too-large = Le fichier dépasse { $most } Mo. Réduisez-le, ou remettez sa partie la plus importante.
document-wrong-type = Le fichier n’est d’aucun des types acceptés, quel que soit son nom. Enregistrez-le en PDF.
document-macros = Le fichier contient des programmes (macros). Enregistrez-le sans elles, ou en PDF.
document-broken = Le fichier est illisible. Enregistrez-le à nouveau, ou en PDF.
document-status-quarantined = la recherche de virus est en cours ; le fichier sera lisible ensuite
document-status-infected = l’antivirus y a trouvé quelque chose ; nous l’avons supprimé
plan-field-document = Le plan lui-même ou la décision à son sujet (si vous l’avez sous forme de fichier)
