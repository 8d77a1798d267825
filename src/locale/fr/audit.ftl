### Les empreintes de l’audit : la preuve que ce qui a été fait est inscrit tel quel.

digests-title = La preuve de ce qui a été fait
digests-lead = Tout ce qu’une personne ou un programme modifie dans cet observatoire est inscrit dans un journal, l’audit, auquel on ne peut qu’ajouter des lignes.
digests-how =
    Chaque ligne porte une empreinte, un SHA-256, d’elle-même et de la ligne précédente. Une fois par jour, s’il s’est passé
    quelque chose, nous publions ici l’empreinte de la dernière ligne. Elle vaut pour toutes les lignes qui la précèdent et
    ne dit rien de leur contenu.

    Si vous conservez une empreinte, vous pouvez nous demander plus tard de montrer qu’elle fait toujours partie du
    journal. L’exploitant le fait avec la commande « observatory audit verify », suivie de l’empreinte. Elle nomme chaque
    ligne modifiée, supprimée ou déplacée.
digests-caption = Empreintes de l’année écoulée, de la plus récente à la plus ancienne
digests-empty = Aucune empreinte n’a encore été établie
column-made = Établie
column-audit-rows = Lignes de l’audit
column-audit-changes = Nouvelles depuis l’empreinte précédente
column-digest = Empreinte
