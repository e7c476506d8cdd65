### Antenne : le poste de régie. Les noms de ce qui se passe viennent de states.ftl et de keys.ftl.

## La barre

desk-mode = Mode
desk-mode-rehearsal = Répétition
desk-mode-live = Direct
desk-clock = Heure
desk-simulated = simulée
desk-drift = En ce moment
desk-drift-rehearsal = Écart au plan
desk-fixed = Heure fixe { $at }
desk-fixed-named = { $name }, fixe { $at }
desk-end-fixed = Fin, fixe { $at }
desk-end-planned = Fin, prévue { $at }
desk-held = tenue
desk-threatened = menacée
desk-seconds-late = +{ $seconds } s
desk-worst = au pire { $at }
desk-odds = Une fois sur deux à { $half } au plus tard, neuf fois sur dix à { $worst } ; tient { $holds } fois sur 100.
desk-days-late = +{ $days } j
desk-days-early = −{ $days } j

## Noms courts

desk-number = N° { $number }
desk-brief-break = Pause
desk-brief-lunch = Déjeuner
desk-and-others = { $others ->
    [one] { $name } et 1 autre
   *[other] { $name } et { $others } autres
 }
desk-room = Salle { $room }
desk-from-to = { $from } – { $to }
desk-of = { $some } sur { $all }

## La journée et sa fenêtre

desk-timeline = Journée et fenêtre agrandie
desk-lane-day = Journée
desk-lane-planned = Prévu
desk-lane-forecast = Prévision
desk-lane-rehearsed = Répétition
desk-lane-real = Réel
desk-lane-room = Salle
desk-wall = Heure fixe
desk-wall-end = Fin

## Le conducteur

desk-rundown = Conducteur
desk-col-state = État
desk-col-planned = Prévu
desk-col-forecast = Prévis.
desk-col-rehearsed = Répét.
desk-col-real = Réel
desk-col-rundown = Conducteur
desk-col-minutes = min
desk-col-ready = Prêts
desk-col-drift = Écart
desk-hard = heure fixe
desk-ready-of = { $ready } prêts sur { $of }

## À l’antenne

desk-on-air-over = À l’antenne, temps dépassé
desk-rehearsal-over = En répétition, temps dépassé
desk-left = Reste
desk-left-held = Reste, arrêté
desk-over = Dépassement
desk-elapsed = Écoulé
desk-given = Durée
desk-given-adjusted = Durée, { $sign }{ $by }
desk-least = Mini
desk-held-for = Suspendu
desk-since = depuis
desk-end = Fin
desk-end-due = Fin due
desk-end-moves = Fin, recule
desk-progress = Avancement
desk-beats = Déroulé
desk-beats-of = { $shown } sur { $of }
desk-plateau = Plateau
desk-room-end = fin { $at }

## Avant, entre, après

desk-before = Avant l’antenne
desk-before-rehearsal = Avant la répétition
desk-before-at = Avant { $at }
desk-since-planned = Depuis { $at }, prévu
desk-segments = Segments
desk-speakers = Intervenants
desk-organisations = Organismes
desk-fixed-starts = Heures fixes
desk-can-begin = Le jour peut commencer ?
desk-can-ready = Prêts
desk-can-first = Premier segment
desk-can-missing = { $count ->
    [one] 1 manque
   *[other] { $count } manquent
 }
desk-can-complete = complet
desk-can-late = En retard
desk-can-problems = Problèmes
desk-gap = Rien à l’antenne
desk-gap-since = depuis { $at }
desk-gap-on = Suite à { $at }, { $in }
desk-gap-now = Suite dès le TOP
desk-gap-for = Attente
desk-gap-last = Avant : { $title }
desk-planned = Prévu
desk-after = Journée terminée
desk-after-rehearsal = Répétition terminée
desk-after-late = Écart à la fin
desk-after-by = { $word } à la fin
desk-after-on-time = à l’heure
desk-after-length = Durée réelle
desk-after-rests = Sur pauses
desk-after-show = Noté dans la journée
desk-made = D’où vient l’écart
desk-made-by = { $name }, { $cause }
desk-made-others = Autres
desk-cause-late-start = début décalé
desk-cause-over = durée
desk-cause-held = suspendu
desk-cause-adjusted = temps donné
desk-cause-left-out = non joué
desk-cause-before = attente
desk-cause-elsewhere = hors de la salle principale
desk-made-sum = Total
desk-empty = Aucun programme
desk-empty-what = Il n’y a rien à lancer tant que le conducteur est vide.
desk-empty-import = Importer un programme
desk-empty-write = Écrire le conducteur

## À suivre

desk-first = Premier segment
desk-first-standby = Premier segment, en standby
desk-next-standby = À suivre, en standby
desk-next-jumping = Armé hors de l’ordre
desk-at-top = dès le TOP
desk-in-after-hold = dans { $time } après reprise
desk-tick = { $check } de { $name } : fait
desk-others = { $lacking ->
    [0] { $count ->
        [one] 1 autre, prêt pour ce qui est critique
       *[other] { $count } autres, prêts pour ce qui est critique
     }
   *[other] { $count ->
        [one] 1 autre, à qui il manque un point critique
       *[other] { $count } autres, dont { $lacking } à qui il manque un point critique
     }
 }
desk-all-ready = { $count } prêts, rien de critique ne manque
desk-nobody = Personne à préparer.
desk-last = Dernier segment
desk-last-then = Ensuite, la journée se termine

## Ce qui demande une décision

desk-trouble = Rien ne s’écrit plus
desk-lost = Liaison coupée
desk-lost-what = Le poste continue de son côté
desk-nothing-runs = Rien n’est lancé
desk-other-day = Pas aujourd’hui
desk-begin = Répéter, ou passer en direct
desk-planned-for = Prévu le { $date }
desk-rehearse = Répéter
desk-rehearse-again = Nouvelle répétition
desk-rehearse-hint = Une répétition a sa propre horloge, et ne compte pas pour le réalisé.
desk-go-live = Passer en direct
desk-go-live-anyway = Direct quand même
desk-move-to-today = Déplacer à aujourd’hui
desk-move-hint = Déplacé, l’événement a lieu le { $today } et passe en direct.
desk-leave-it = Ne rien lancer
desk-now-do = À faire maintenant
desk-as-run = Conducteur réalisé, PDF
desk-open-debrief = Ouvrir le bilan
desk-open-takeaways = Relire ce qui a été noté
desk-open-closing = Ouvrir la conclusion
desk-drift-none = À l’heure
desk-drift-now = { $length } de { $word }
desk-drift-moves = Suspendu, tout recule
desk-drift-threatened = { $name } { $at } ne tient plus
desk-drift-held = { $name } tient à { $at }
desk-drift-free = Aucune heure fixe à venir
desk-room-chosen = Salle commandée
desk-room-acts = TOP, Standby, Retour, Passer et ± 1 min agissent sur cette salle. Suspendre arrête tout.
desk-clock-rehearsal = Horloge de répétition
desk-clock-speed = Vitesse
desk-clock-set = Mettre à 10:20
desk-clock-near-end = 1 min avant la fin
desk-clock-near-start = 1 min avant
desk-clock-unread = Ce n’est pas une heure, comme 10:20 ou 10:20:30.
desk-clock-hint = Rien ne part vers le public ni les intervenants.

## Alertes

desk-alerts = Alertes
desk-alerts-none = Rien à signaler.
desk-alert-missing = { $count ->
    [one] 1 point critique manque
   *[other] { $count } points critiques manquent
 }
desk-alert-passes = « { $title } » passe à { $at }.
desk-alert-near-end = Fin proche
desk-alert-over = Temps dépassé
desk-alert-hard-start = Heure fixe menacée
desk-alert-hard-end = Fin menacée
desk-alert-moves = { $name }, { $planned } passe à { $at }.
desk-notice-seen = Vu

## Message et à retenir

desk-say = Écrire au plateau…
desk-say-rehearsal = Écrire au plateau d’essai…
desk-say-conclude = Concluez
desk-say-two-minutes = 2 minutes
desk-say-microphone = Micro
desk-say-clear = Effacer
desk-note = Noter en une ligne…
desk-note-kind = Genre
desk-note-theme = Thème
desk-note-segment = Segment { $number }
desk-note-on-air = À l’antenne
desk-note-off-air = Hors antenne

## Transport et TOP

desk-transport = Transport
desk-hold = Suspendre
desk-resume = Reprendre
desk-less = −1 min
desk-more = +1 min
desk-top-row = partie suivante
desk-top-ready = tout est prêt
desk-top-rehearsal = répétition, rien ne part
desk-top-end = Terminer
desk-top-last = fin de la journée
desk-top-missing = { $count ->
    [one] 1 manque : maintenir
   *[other] { $count } manquent : maintenir
 }
desk-top-twice = maintenir, ou deux fois
desk-top-still = encore { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
desk-top-ends-hold = termine aussi la suspension
desk-top-jumps = saute : { $name }
desk-top-jumps-many = saute { $count } segments
desk-top-forced = { $at }, forcé
desk-top-refused = Refusé
desk-top-too-soon = Refusé : { $ms } ms après
desk-top-too-soon-after = le TOP de { $at }
desk-top-key-down = touche restée enfoncée
desk-top-let-go = Relâcher
desk-top-stale = Refusé : cela a changé
desk-top-stale-look = regardez, puis recommencez
desk-top-lost = Refusé : liaison coupée
desk-top-lost-nothing = rien n’est parti
desk-top-in-field = le champ est ouvert
desk-top-no-run = Répétition ou direct ?
desk-top-no-run-choose = à choisir d’abord
desk-top-over = Plus rien à appeler
desk-top-back-opens = Retour rouvre : { $name }
desk-top-panic = Tout en sécurité
desk-top-panic-held = le déroulé est suspendu

## Enchaînement automatique

desk-asks = Enchaînement arrêté
desk-asks-clocks = Le poste a été rouvert, ou son horloge a bougé : rien ne s’enchaîne tout seul.
desk-asks-critical = Un point critique manquait : le segment suivant n’a pas été lancé.
desk-asks-back = Un TOP a été repris : rien ne s’enchaîne tout seul.
desk-asks-late = Le moment était déjà passé : le segment suivant n’a pas été lancé.
desk-asks-go-on = Enchaîner de nouveau
desk-asks-next = { $title } suit, dès que le temps est écoulé.
desk-top-follows = enchaîne dans { $time }

## Ce que l’horloge de la machine a fait

desk-jolt-stepped-on = Horloge de la machine avancée de { $length } : aucune durée n’a changé.
desk-jolt-stepped-back = Horloge de la machine reculée de { $length } : aucune durée n’a changé.
desk-jolt-slept = La machine a été en veille { $length } : ce temps est compté.
desk-jolt-rebooted = La machine a redémarré, { $length } après la dernière action.
desk-jolt-reopened = Le poste a été rouvert, { $length } après la dernière action.
desk-jolt-zone = Fuseau de la machine : { $zone }. Les heures de l’événement n’ont pas changé.

## La ligne choisie

desk-record = Réalisé
desk-record-start = Début réel
desk-record-end = Fin réelle
desk-record-on-air = à l’antenne
desk-record-called = noté { $at } d’abord
desk-record-hint = Une heure, ou −40 pour 40 s plus tôt. Rien n’est réécrit : une correction est une ligne de plus.
desk-record-unread = Ce n’est ni une heure, comme 10:20:30, ni un écart, comme −40.
desk-end-now = Terminer maintenant
desk-row = Segment choisi
desk-row-skip = Passer ce segment
desk-row-unskip = Remettre ce segment
desk-row-rehearse = Répéter d’ici
desk-row-close = Fermer
desk-alert-follow-on = « { $title } » ne s’est pas enchaîné.
desk-alert-seen = Vu
desk-alert-seen-what = Vu : { $title }

## Quelqu’un n’est pas là

desk-not-here = Absent
desk-absent = Absent : { $name }
absent-note = Absent
absent-what = Quelqu’un n’est pas là
absent-is = Absent
absent-call = Appeler
absent-close = Fermer
absent-day = Fin de journée
absent-held = Heures fixes inchangées.
absent-late = { $what } : { $late } de retard
absent-late-others = { $count ->
    [one] { $said }, et une autre heure fixe.
   *[other] { $said }, et { $count } autres heures fixes.
 }
absent-fill = Meubler
absent-fill-do = Meubler
absent-fill-sees = { $title } à { $at }.
absent-swap = Passer le suivant
absent-swap-do = Échanger
absent-swap-sees = { $first } à { $at }, puis retour ici à { $then }.
absent-swap-none = Rien de ce qui suit ne peut passer devant.
absent-all-ready = Tous prêts.
absent-substitute = Remplacer
absent-substitute-do = Remplacer
absent-substitute-sees = Ce qui est fait pour ce passage reste fait.
absent-who = Par qui ?
absent-new = Quelqu’un d’autre…
absent-name = Prénom et nom
absent-taken-fill = L’animation meuble ; le conducteur suit
absent-taken-swap = Les deux segments ont changé de place
absent-taken-substitute = Le passage a changé de voix
