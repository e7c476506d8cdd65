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
length-minutes = { $minutes } min
length-hours = { $hours } h
length-hours-minutes = { $hours } h { $minutes }
paper-version = { $title } v{ $version }
paper-printed-on = imprimé le { $date } à { $time }
paper-personal = Personnelle, à ne pas diffuser

## Ce qui sort

document-rundown = Conducteur
document-host-cards = Fiches animateur
document-call-sheet = Feuille de passage
document-changes = Ce qui a changé
document-closing = Conclusion
document-people = Intervenants
document-show = Événement
document-as-run = Conducteur réalisé
document-debrief = Bilan
layout-caller = Régie
layout-stage = Plateau
layout-host = Animateur
layout-sound = Son

## Conducteur

rundown-title-caller = Conducteur
rundown-title-stage = Conducteur plateau
rundown-title-host = Conducteur animateur
rundown-title-sound = Conducteur son
rundown-version = Version { $version }, figée à { $time }
rundown-number = N°
rundown-time = Heure
rundown-length = min
rundown-lengths = min / mini
rundown-segment-caller = Segment, intervenants
rundown-segment-stage = Segment, qui entre en scène
rundown-segment-host = Segment, qui présenter
rundown-segment-sound = Segment, lieu
rundown-beside-caller = Lieu, notes
rundown-beside-stage = Lieu, notes
rundown-beside-host = Temps
rundown-beside-sound = Voix, micro
rundown-pen-caller = Réel
rundown-pen-stage = En place
rundown-hard = heure fixe
rundown-dropped = trappé
rundown-track = Salle { $track }
rundown-follows = s’enchaîne seul
rundown-host = Animation : { $name }

## Têtes de colonnes des tableurs ; l’import les reconnaît

column-day = Date
column-number = N°
column-start = Début
column-end = Fin
column-length = Durée (min)
column-least = Mini (min)
column-most = Maxi (min)
column-hard = Heure fixe
column-block = Séquence
column-title = Titre
column-subtitle = Sous-titre
column-kind = Nature
column-room = Lieu
column-host = Animation
column-people = Intervenants
column-beats = Étapes
column-link = Lien
column-notes = Notes
column-script = Texte à dire
column-name = Nom complet
column-given = Prénom
column-family = Nom de famille
column-person-kind = Type
column-role = Fonction
column-organisation = Organisme
column-said = Se dit
column-passages = Passages
column-phone = Téléphone
column-email = Courriel
column-join_link = Lien personnel
column-note = Note
person-kind-person = Personne
person-kind-organisation = Organisme
table-yes = oui

## Fiches de l’animateur

card-version = Fiches v{ $version }
card-label = Fiche { $number } / { $of }
card-say = À dire
card-nothing = Pas de texte écrit : annoncez le titre, présentez, puis donnez la parole.
card-give = Donner la parole à
card-said = se dit :
card-course = Déroulé
card-short = S’il faut gagner { $length } :
card-short-text = { " " }ce passage peut tenir en { $length }.
card-next = Ensuite, { $time }

## Feuille de passage

call-passage = Votre passage
call-until = { $length }, jusqu’à { $time }
call-segment = Votre segment
call-day = Votre journée
call-may-move = L’heure peut bouger de quelques minutes. La régie vous le dit.
call-screen = À l’écran pendant que vous parlez
call-timer = Le temps qui reste. Le mot de la régie s’affiche dessous.
call-join = Se connecter
call-link = Lien :
call-own-link = Lien personnel :
call-to-come = { " " }à compléter
call-advice = Casque ou oreillettes, lumière face à vous, prise secteur.
call-checks = Ce que nous avons, ce qu’il nous manque
call-done = c’est fait
call-before = avant { $time }
call-whom = Qui appeler
call-desk = Régie
call-desk-when = , le jour même
call-organiser = Organisation
call-organiser-when = , avant
call-on-air = Vous êtes à l’antenne
call-off-air = Sortie. Vous pouvez rester en écoute
call-between = Vous arrivez après { $before }, avant { $after }.
call-first = Vous ouvrez, avant { $after }.
call-last = Vous arrivez après { $before }, en dernier.
call-alone = Vous êtes seul à l’affiche.
call-host = { $name } vous présente et vous rend la parole.
call-titled = « { $title } »

## Ce qui a changé

changes-title = Ce qui a changé depuis votre papier de { $time }
changes-version = Version
changes-foot = v{ $version }, écart avec v{ $from } de { $time }
changes-none = { " " }Votre papier tient toujours.
changes-rest-holds = { " " }Tout ce qui n’est pas ici est comme sur votre papier.
changes-what = Quoi
changes-segment = Segment, changement
changes-length = Durée
changes-what-added = Ajout
changes-what-removed = Retiré
changes-what-dropped = Trappé
changes-what-taken-back = Repris
changes-what-time = Heure
changes-what-who = Qui
changes-what-where = Où
changes-what-text = Texte
changes-script = Le texte à dire a changé.
changes-nobody = personne
changes-rest = La suite, telle qu’elle est maintenant
changes-changed = changé
changes-on-air = en cours
changes-advice = Pour votre papier de { $time } : barrez à partir de « { $title } » ({ $start }) et glissez celle-ci devant.
changes-count = { $count ->
    [0] Rien n’a changé.
    [one] { $count } changement.
   *[other] { $count } changements.
 }
changes-with = { $count ->
    [one] Le suivant aussi, « { $title } », d’autant.
   *[other] Les { $count } suivants aussi, jusqu’à « { $title } », d’autant.
 }
markdown-with = avec
document-dues = Échéances
column-due-day = Pour le
column-due-time = Heure
column-check = Point
column-owner = Suivi par
column-state = État
dues-event = { $check } : { $count ->
    [one] 1 personne
   *[other] { $count } personnes
 }

## The closing and what was noted

document-closing-large = Conclusion, gros caractères
document-closing-cards = Conclusion, fiches
document-takeaways = À retenir
takeaways-count = { $count ->
    [0] Rien n’a été noté
    [one] Une note de la journée
   *[other] { $count } notes de la journée
}
takeaways-told-in = { $kind } : { $text } ({ $segment }, { $time })
takeaways-told-at = { $kind } : { $text } ({ $time })
