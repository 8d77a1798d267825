### What other sites show of this one: badges and figures in a frame.

badge-label = Charter for Equality
# $status is a word such as "signed" or "contested"; $date says when it signed, as exactly as it is known.
badge-text = { $status } · signature: { $date }
badge-title = { $name }: European Charter for Equality of Women and Men in Local Life, { $text }. Source: Charter Observatory, { $day }.
badge-heading = Badge
badge-summary = Show this badge on another site
badge-note = Copy these lines into the page. The badge says what this register says, and changes with it. It is no mark of quality.
embed-summary = Show this figure on another site
embed-note = Copy these lines into the page. The figure changes with this register. It comes without scripts and cookies.
embed-more = See this figure in the Charter Observatory
