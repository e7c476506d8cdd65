# Mots des documents
date-long = { $weekday ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
} { $day } { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
paper-show = { " " }· « { $show } »
paper-fitted = Ajusté à { $time }
paper-printed = imprimé à { $time }
paper-nothing-private = Sans donnée personnelle
closing-left = Reste au moment de l’ajustement
closing-end = Fin à { $time }
closing-end-hard = , heure fixe
closing-parts = { $count ->
    [0] Aucune partie
    [1] Une partie
   *[other] { $count } parties
}
closing-voices = { $count ->
    [0] sans voix désignée
    [1] une voix
   *[other] { $count } voix
}
closing-spare = Marge : { $length }
closing-short = Il manque { $length }
closing-locked = verrouillée
closing-give = { $title } à { $length }
closing-if-short = Si le temps manque encore.
closing-if-short-text = { " " }{ $list }.
