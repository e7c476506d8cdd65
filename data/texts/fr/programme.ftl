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
programme-kind = Nature
programme-people = Intervenants
programme-pin = Heure fixe
programme-hard-end = fin fixe à { $time }
programme-room = Salle { $track }
programme-voices = { $count ->
    [one] { $count } intervenant
   *[other] { $count } intervenants
 }
programme-nobody = Aucun intervenant
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
programme-unread-number = Ce n’est pas un nombre.
programme-unread-warnings = Ce ne sont pas des durées. Par exemple 1 h, 30 min, 15 min, 5 min.
programme-unread-choice = Ce n’est pas dans la liste.
programme-unread-block = Cette séquence n’existe pas.
programme-unread-person = Cette personne n’est pas connue : ajoutez-la d’abord aux intervenants.

## Les colonnes

programme-columns = Colonnes
programme-most = Au plus
programme-end-fixed = Fin fixe
programme-block = Séquence
programme-track = Salle
programme-track-main = Principale
programme-host = Animation
programme-room-place = Lieu
programme-link = Lien
programme-follow-by-hand = À la main
programme-follow-auto = Automatique
programme-follow-on = Suite
programme-weight = Poids
programme-drop-rank = Rang de trappe
programme-notes = Notes
programme-script = Texte à dire
programme-none = Aucun
programme-beat = Temps
programme-fold = Replier « { $title } »
programme-drag = Glisser pour déplacer
programme-fresh = Ajouter « { $text } »
programme-people-add = Ajouter un intervenant
programme-beat-new = Nouveau temps

## Ce qui se chevauche, ce qui est libre, et comment en sortir

programme-follow = Suivre le précédent
programme-shorten = Ramener « { $title } » à { $length }
programme-shorten-this = Ramener à { $length }
programme-begin-at = Commencer à { $time }
programme-past = Passe sa fin fixe de { $length }
programme-gap = { $length } libres à partir de { $time }
programme-gap-fill = Y mettre un segment
programme-lengthen = Prolonger « { $title } »

## Plusieurs lignes

programme-selected = { $count ->
    [one] { $count } segment choisi
   *[other] { $count } segments choisis
 }
programme-block-new = Nouvelle séquence
programme-drop-short = Trapper
programme-take-back-short = Reprendre
programme-duplicate = Dupliquer
programme-duplicated = { $count ->
    [one] { $count } segment dupliqué
   *[other] { $count } segments dupliqués
 }
programme-rows-removed = { $count ->
    [one] { $count } ligne supprimée
   *[other] { $count } lignes supprimées
 }
programme-block-removed = Séquence « { $title } » dissoute, ses segments restent

## Rechercher et remplacer

programme-find = Rechercher
programme-replace-by = Remplacer par
programme-find-in = Où chercher
programme-in-titles = Titres
programme-in-notes = Notes
programme-in-scripts = Textes à dire
programme-in-names = Noms
programme-found = { $count ->
    [one] { $count } trouvé
   *[other] { $count } trouvés
 }
programme-next = Suivant
programme-replace-all = Tout remplacer
programme-replaced = { $count ->
    [one] { $count } remplacement
   *[other] { $count } remplacements
 }
programme-close = Fermer

## Coller

programme-paste = { $count ->
    [one] Coller { $count } ligne
   *[other] Coller { $count } lignes
 }
programme-paste-first = en tête du programme
programme-paste-after = après « { $title } »
programme-paste-doubts = { $count ->
    [one] { $count } doute
   *[other] { $count } doutes
 }
programme-paste-take = Coller
programme-paste-over = Écrire par-dessus { $count ->
    [one] la ligne
   *[other] { $count } lignes
 }, de « { $from } » à « { $to } »
programme-paste-leave = Abandonner
programme-paste-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
 }
programme-paste-untitled = Sans titre
programme-paste-time = « { $text } » n’est pas une heure
programme-paste-length = « { $text } » n’est pas une durée
programme-paste-kind = « { $text } » n’est pas une nature
programme-paste-no-length = Durée non dite : 10 min
programme-pasted = { $count ->
    [one] { $count } segment collé
   *[other] { $count } segments collés
 }
programme-cells-pasted = { $count ->
    [one] { $count } cellule collée
   *[other] { $count } cellules collées
 }

## Le détail d’un segment

programme-dissolve = Dissoudre la séquence
programme-facts = Réglages
programme-role = Fonction
programme-role-none = Ajouter une fonction
programme-whole = Tout le segment
programme-up = Monter
programme-down = Descendre
programme-people-remove = Retirer du segment
programme-beats = Temps
programme-beats-sum = { $length } sur { $of }
programme-beat-add = Ajouter un temps
programme-beat-length = durée
programme-script-none = Ajouter un texte à dire
programme-notes-none = Ajouter une note

## Le pied

programme-removed = « { $title } » supprimé
programme-keys-row = ligne
programme-keys-cell = cellule
programme-keys-edit = modifier
programme-keys-select = choisir
programme-keys-move = déplacer
programme-import = Importer

## L’événement dans son ensemble

whole-head = L’événement
whole-title = Titre
whole-subtitle = Thème
whole-organiser = Organisateur
whole-hard-end = Fin fixe
whole-no-end = aucune : la fin suit le conducteur
whole-guard = Au moins entre deux TOP
whole-guard-rule = Quelle que soit la source : clavier, souris, navigateur, pédale, OSC ou HTTP. De 0,2 à 5 s.
whole-seconds = { $seconds } s
whole-warnings = Alertes avant un passage
whole-warnings-rule = Quand un point critique reste ouvert. Six au plus, de 1 min à 24 h, séparées par des virgules.
whole-before = { $list } avant

## Les durées apprises

programme-learnt = { $count ->
    [one] { $count } durée apprise
   *[other] { $count } durées apprises
 }
learnt-title = Durées apprises
learnt-rule = Ce que les segments ont vraiment pris dans les déroulés d’avant, sans les arrêts, à la minute. Le direct compte d’abord, puis le filage, puis les autres de même nature. Jamais sous le minimum convenu ni au-dessus du maximum ; rien ne change sans vous.
learnt-planned = Prévu
learnt-rehearsed = Répété
learnt-live = Direct
learnt-times = { $count ->
    [one] une mesure
   *[other] médiane de { $count }
 }
learnt-from-live = d’après le direct
learnt-from-rehearsed = d’après le filage
learnt-from-kind-live = d’après le direct des autres : { $kind }
learnt-from-kind-rehearsed = d’après le filage des autres : { $kind }
learnt-least = minimum convenu
learnt-most = maximum convenu
learnt-end = Fin prévue avec toutes
learnt-take = Prendre
learnt-take-this = Prendre { $length } pour « { $title } »
learnt-take-all = { $count ->
    [one] Prendre la durée
   *[other] Prendre les { $count } durées
 }
learnt-taken = { $count ->
    [one] Une durée du plan suit ce qui a été mesuré
   *[other] { $count } durées du plan suivent ce qui a été mesuré
 }
learnt-none = Le plan est comme ce qui a été mesuré, ou rien ne l’a encore été.
