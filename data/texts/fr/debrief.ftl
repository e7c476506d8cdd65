### Le bilan et la relecture d’un déroulé, à l’écran et sur le papier.

nav-debrief = Bilan

## Ce que le bilan dit, à l’écran et sur le papier

debrief-title-live = Bilan
debrief-title-rehearsal = Bilan du filage
debrief-as-run-live = Conducteur réalisé
debrief-as-run-rehearsal = Conducteur réalisé, filage
debrief-printed = édité le { $time }
debrief-lines = { $count ->
    [0] journal vide
    [1] journal à une ligne
   *[other] journal à { $count } lignes
 }
debrief-planned = Prévu
debrief-real = Réel
debrief-at-the-end = À la fin
debrief-late = { $length } de retard
debrief-early = { $length } d’avance
debrief-on-time = à l’heure
debrief-fixed = Heures fixes
debrief-fixed-at = Fixe { $time }
debrief-fixed-end = Fin, fixe { $time }
debrief-kept = tenue
debrief-kept-of = { $kept } sur { $all } tenues à la minute
debrief-held = Arrêts
debrief-takes = TOP
debrief-forced = TOP forcés
debrief-number = N°
debrief-segment = Segment
debrief-planned-length = Durée prévue
debrief-rehearsed-length = Durée répétée
debrief-real-length = Durée réelle
debrief-by = Écart
debrief-start-late = Au départ
debrief-called = Donné par
debrief-note = Note
debrief-note-held = arrêt { $length }
debrief-note-adjusted = ajusté { $by }
debrief-note-forced = TOP forcé : { $list }
debrief-gone = Retiré du plan
debrief-end = Fin
debrief-skipped = Passés :
debrief-dropped = Trappés :
debrief-not-run = Pas atteints :
debrief-sign-desk = Régie
debrief-sign-organiser = Organisation
debrief-whence = D’où vient l’écart de { $length }
debrief-sum = Écart à la fin
debrief-three = Prévu, répété, réel
debrief-two = Prévu, réel
debrief-journal = Journal
debrief-cause-late-start = départ
debrief-cause-over = durée
debrief-cause-held = arrêt
debrief-cause-adjusted = temps donné ou repris
debrief-cause-left-out = non passé
debrief-cause-before = attente
debrief-cause-elsewhere = autres salles

## Le bilan à l’écran

debrief-page = Bilan
debrief-none-title = Rien n’est encore passé à l’antenne
debrief-none = Après un filage ou le direct, on lit ici où le temps est parti : prévu, répété et réel de chaque segment, les heures fixes, et tout ce que le poste a fait.
debrief-to-desk = Aller à l’antenne
debrief-run = Déroulé
debrief-run-live = { $nth ->
    [1] Direct du { $day }
   *[other] Direct { $nth } du { $day }
 }
debrief-run-rehearsal = Filage { $nth } du { $day }
debrief-beside = Répété
debrief-on-air = en cours
debrief-as-run-pdf = Conducteur réalisé
debrief-export = Exporter
debrief-export-debrief = Bilan, PDF
debrief-export-xlsx = Réalisé, XLSX
debrief-export-csv = Réalisé, CSV
debrief-export-json = Réalisé, JSON
debrief-exported = Enregistré : { $name }
debrief-show-file = Ouvrir
debrief-replay = Revoir
debrief-exact = chaque pas est mesuré, la somme est exacte
debrief-drift-none = Aucun écart à expliquer
debrief-start = Départ
debrief-others = { $count ->
    [one] un petit pas
   *[other] { $count } petits pas
 }
debrief-end-at = Fin, { $time }
debrief-step = { $name } : { $by }
debrief-rehearsed = Répété
debrief-length-planned = Prévu
debrief-length-real = Réel
debrief-from-to = { $from } – { $to }
debrief-with-hold = dont arrêt { $length }
debrief-absorbed = a absorbé { $length }
debrief-status-skipped = passé
debrief-status-dropped = trappé
debrief-status-not-run = pas atteint
debrief-status-on-air = à l’antenne
debrief-status-next = à venir
debrief-status-to-come = à venir
debrief-status-aside = à venir
debrief-track = salle { $track }
debrief-missed-by = { $time } à { $by }
debrief-kept-at = { $time } tenue
debrief-no-fixed = aucune
debrief-longer = { $length } de plus
debrief-shorter = { $length } de moins
debrief-same = comme prévu
debrief-corrected-at = corrigé à { $time }
debrief-undone = annulé
debrief-older = Plus anciennes
debrief-lines-of = { $shown } sur { $count }
debrief-journal-note = Rien n’est réécrit : une correction est une ligne de plus, que le conducteur réalisé suit.
debrief-journal-empty = Rien n’a encore été fait dans ce déroulé.
debrief-plan-as = Plan comme répété
debrief-plan-as-rule = Durées réelles du filage, sans les arrêts, arrondies à la minute. Jamais sous le minimum convenu ni au-dessus du maximum ; pauses et repas gardent la leur.
debrief-plan-as-none = Le plan est déjà comme ce filage.
debrief-plan-as-end = Fin prévue
debrief-plan-as-took = { $length } répété
debrief-plan-as-least = minimum convenu
debrief-plan-as-most = maximum convenu
debrief-plan-as-apply = { $count ->
    [one] Appliquer une durée
   *[other] Appliquer { $count } durées
 }
debrief-plan-as-leave = Laisser le plan
debrief-plan-as-done = { $count ->
    [one] Une durée du plan suit le filage.
   *[other] { $count } durées du plan suivent le filage.
 }
debrief-undo = Annuler

## La relecture

replay-title = Relecture
replay-leave = Quitter la relecture
replay-play = Lire
replay-pause = Arrêter la lecture
replay-speed = Vitesse de relecture
replay-place = Instant relu
replay-at = { $time }, { $gone } sur { $all }
replay-before = TOP précédent
replay-after = TOP suivant
replay-top = TOP { $name } à { $time }
replay-untouched = Le poste n’est pas touché : rien de ce qui est ici n’agit.
replay-live = Le direct est à l’antenne : la relecture le regarde, sans rien y changer.
replay-live-back = Retour à l’antenne

## The as-run as a workbook

as-run-number = N°
as-run-segment = Segment
as-run-track = Piste
as-run-planned-start = Début prévu
as-run-start = Début réel
as-run-end = Fin réelle
as-run-planned = Durée prévue (min)
as-run-real = Durée réelle (min)
as-run-held = Suspendu (min)
as-run-by = Écart (min)
as-run-late = Retard au début (min)
as-run-called = Appelé par
as-run-forced = Forcé
