### Programme.

programme-title = Programme
programme-add = Segment
programme-new = Nouveau segment
programme-empty = Ajoutez un premier segment, ou importez un programme.
programme-add-first = Premier segment

## Le jour en chiffres

programme-date = Date
programme-planned = prévu
programme-segments = { $count ->
    [one] { $count } segment
   *[other] { $count } segments
 }
programme-blocks = { $count ->
    [one] { $count } séquence
   *[other] { $count } séquences
 }
programme-names = { $count ->
    [one] { $count } nom
   *[other] { $count } noms
 }
programme-names-what = { $count ->
    [one] intervenant
   *[other] intervenants
 }
programme-overlaps = { $count ->
    [one] { $count } chevauchement
   *[other] { $count } chevauchements
 }
programme-overlaps-what = à résoudre

## Le tableau

programme-state = État
programme-number = N°
programme-start = Début
programme-duration = Durée
programme-least = Au moins
programme-name = Titre
programme-subtitle = Sous-titre
programme-subtitle-none = Ajouter un sous-titre
programme-kind = Nature
programme-people = Intervenants
programme-actions = Actions
programme-pin = Heure fixe
programme-hard-end = fin fixe à { $time }
programme-room = Salle { $track }
programme-voices = { $count ->
    [one] { $count } intervenant
   *[other] { $count } intervenants
 }
programme-nobody = Aucun intervenant
programme-drop = Trapper : garder dans la liste, hors du temps
programme-take-back = Reprendre dans le temps
programme-remove = Supprimer
programme-into = Chevauchement de { $length }
programme-into-told = « { $title } » finirait à { $time }.
segment-kind-opening = Ouverture
segment-kind-debate = Débat
segment-kind-talk = Exposé
segment-kind-study = Étude
segment-kind-testimony = Témoignage
segment-kind-launch = Lancement
segment-kind-workshop = Atelier
segment-kind-feedback = Retour
segment-kind-closing = Conclusion
segment-kind-break = Pause
segment-kind-lunch = Repas
segment-kind-other = Autre

## Ce qui n’a pas pu se lire

programme-unread-time = Ce n’est pas une heure. Par exemple 9:45 ou 9h45.
programme-unread-length = Ce n’est pas une durée. Par exemple 35, 1 h 45 ou 90 s.
programme-unread-day = Ce n’est pas une date. Par exemple 12/07/2021.

## Le pied

programme-removed = « { $title } » supprimé
programme-keys-row = ligne
programme-keys-cell = cellule
programme-keys-edit = modifier
