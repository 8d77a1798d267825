### Ce que d’autres sites montrent de celui-ci : badges et figures dans un cadre.

badge-label = Charte pour l’égalité
# $status est un mot comme « signé » ou « contesté » ; $date dit quand elle a signé, aussi précisément que possible.
badge-text = { $status } · signature : { $date }
badge-title = { $name } : Charte européenne pour l’égalité des femmes et des hommes dans la vie locale, { $text }. Source : Observatoire de la Charte, { $day }.
badge-heading = Badge
badge-summary = Afficher ce badge sur un autre site
badge-note = Copiez ces lignes dans la page. Le badge dit ce que dit ce registre, et change avec lui. Il n’est pas une marque de qualité.
embed-summary = Afficher cette figure sur un autre site
embed-note = Copiez ces lignes dans la page. La figure change avec ce registre. Elle vient sans scripts ni cookies.
embed-more = Voir cette figure dans l’Observatoire de la Charte
