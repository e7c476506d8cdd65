### Le rattrapage, à l’antenne.

catchup-proposed = Rattrapage proposé
catchup-regained = { $length } reprises avant { $time }
catchup-taken = { $length } reprises
catchup-others = et { $count } autres, { $less }
catchup-each = { $count } segments, { $less } chacun
catchup-segments = { $count ->
    [one] 1 segment
   *[other] { $count } segments
 }
catchup-at = { $name } { $time }
catchup-end-at = Fin de { $name } { $time }
catchup-at-least = au minimum
catchup-holds = { $what } tient.
catchup-still = { $what } reste manqué, { $late }.
catchup-gap = Trouvé dans le temps imparti : au plus { $gap } de trop.
catchup-apply = Appliquer
catchup-preview = Aperçu
catchup-close = Fermer
catchup-applied = Rattrapage appliqué à { $time }
catchup-reserve-left = Réserve gardée : { $reserve }.

## Rien ne peut être repris

catchup-stuck = Retard sans rattrapage
catchup-stuck-why = Plus rien ne peut rendre de temps : tout est déjà à son minimum. Les minimums se donnent au programme.

## L’aperçu

catchup-ways = Rattrapage, { $count ->
    [one] une voie
    [2] deux voies
   *[other] trois voies
 }
catchup-promise = Les durées convenues ne sont jamais entamées sous leur minimum.
catchup-beyond = { $what } ne peut être tenu par aucune voie : { $late } au mieux.
catchup-stopped = La recherche s’est arrêtée au temps imparti.
catchup-sure = { $percent } %
catchup-sure-of = Tient { $what }
catchup-sure-by = D’après cette journée et les filages.
catchup-nothing = Sans rien
catchup-nothing-changed = Aperçu, rien n’est changé
catchup-sort-rests = Sur les pauses
catchup-sort-voices = Sur les paroles
catchup-sort-drops = Trapper
catchup-lane-rests = Pauses
catchup-lane-voices = Paroles
catchup-lane-drops = Trappe
catchup-worst = Au pire (P90)
catchup-from = Pris sur
catchup-dropped = { $what } trappé
catchup-price = Prix
catchup-price-late = { $length } de retard
catchup-price-rests = { $length } de pause
catchup-price-voices = { $length } de parole
catchup-price-dropped = { $length } de programme
catchup-price-people = { $count ->
    [one] 1 personne à prévenir
   *[other] { $count } personnes à prévenir
 }
catchup-reserve = Réserve gardée
catchup-reserve-none = plus rien
catchup-reserve-rests = { $all }, dont { $rests } de pause
catchup-spare = { $spare } d’avance

## Une voie en une phrase

catchup-why-rests = Les pauses rendent { $rests }, aucune parole réduite.
catchup-why-voices = Les paroles rendent { $voices }, aucune pause réduite.
catchup-why-rests-both = Les pauses rendent { $rests }, les paroles le reste : { $voices }.
catchup-why-voices-both = Les paroles rendent { $voices }, les pauses le reste : { $rests }.
catchup-why-drops = Trapper { $what } : à l’heure, { $spare } de reste.
catchup-why-drops-just = Trapper { $what }, sans rien couper.
catchup-why-drops-cuts = Trapper { $what }, et reprendre { $length } ailleurs.
