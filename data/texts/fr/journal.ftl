### Le journal : journal-<code>, ce qu’un tour a fait, avec ses faits comme arguments.

## L’antenne

journal-run-began = { $mode ->
    [live] Direct commencé à { $time }
   *[rehearsal] Filage commencé à { $time }, × { $speed }
 }
journal-run-ended = { $mode ->
    [live] Fin du direct
   *[rehearsal] Fin du filage
 }
journal-clock-set = Horloge du filage réglée à { $time }, × { $speed }
journal-armed = Standby { $name }
journal-taken = TOP { $name }
journal-taken-forced = TOP forcé { $name }
journal-ended = Fin { $name }
journal-held = Suspendu
journal-call-taken = { $name } prend la conduite
journal-call-left = Conduite laissée : chaque poste peut donner le TOP
journal-resumed = Reprise, après { $length }
journal-took-back = Retour, TOP repris : { $name }
journal-moved = Déplacé : { $name }
journal-filling = { $length ->
    [0] Fin du meublage
   *[other] L’animation meuble
 }
journal-erased = Données personnelles effacées : { $name }
journal-begun-anew = Données personnelles de l’événement effacées : fichier refait à neuf
journal-skipped = Passé : { $name }
journal-fired = Effet donné à la main : { $name }
journal-sent = { $device } : { $what }, { $time }{ $came ->
    [done] { "" }
    [refused] , refusé ({ $back })
    [unanswered] , sans réponse
    [begun] , parti ou non (le poste s’est arrêté)
   *[failed] , pas arrivé ({ $back })
 }
journal-made-safe = Panique : appareils en état sûr
journal-adjusted = { $name } : { $by } à l’antenne
journal-messaged = Message au plateau : « { $text } »
journal-message-cleared = Message au plateau effacé
journal-forced = Passé outre : { $list }
journal-jumped = Saute { $list }

## Le plan et les personnes

journal-brought = { $count ->
    [one] Programme importé, un segment
   *[other] Programme importé, { $count } segments
 }
journal-brought-again = { $count ->
    [0] Document réimporté, sans changement
    [one] Document réimporté, un changement
   *[other] Document réimporté, { $count } changements
 }
journal-date = Date de l’événement : { $date }
journal-about = Événement modifié
journal-set = { $field ->
    [title] Titre de l’événement modifié
    [subtitle] Thème de l’événement modifié
    [organiser] Organisateur modifié
    [hard-end] Heure de fin de l’événement modifiée
    [guard] Intervalle entre deux TOP modifié
    [warnings] Alertes avant un passage modifiées
   *[other] Événement modifié
 }
journal-caught-up = Rattrapage appliqué : { $list }
journal-lengths = Durées du plan : { $list }
journal-more = { $count ->
    [one] et un autre changement
   *[other] et { $count } autres changements
 }
journal-field = { $field ->
    [title] titre
    [subtitle] sous-titre
    [number] numéro
    [notes] notes
    [kind] genre
    [block] séquence
    [track] piste
    [start] début
    [duration] durée
    [least] durée minimale
    [most] durée maximale
    [hard-end] fin fixe
    [weight] poids
    [drop-rank] ordre de trappe
    [follow-on] enchaînement
    [room] salle
    [link] lien
    [script] texte
    [host] animateur
    [beats] temps
    [cues] effets
    [name] nom
    [role] fonction
    [organisation] organisme
    [pronunciation] prononciation
    [private] coordonnées
    [unrecorded] enregistrement
   *[other] { $field }
 }
journal-segment = { $name } : { journal-field }, modifié
journal-segment-to = { $name } : { journal-field }, { $was } → { $now }
journal-dropped = Trappé : { $name }
journal-taken-in = Repris dans le plan : { $name }
journal-segment-put = Segment ajouté : { $name }
journal-segment-out = Segment retiré : { $name }
journal-segment-edited = Segment modifié : { $name }
journal-block-put = Séquence ajoutée : { $name }
journal-block-out = Séquence retirée : { $name }
journal-block-edited = Séquence modifiée : { $name }
journal-person = { $name } : { journal-field }, modifié
journal-person-put = Intervenant ajouté : { $name }
journal-person-out = Intervenant retiré : { $name }
journal-person-edited = Intervenant modifié : { $name }
journal-appearance-put = { $name } : passage ajouté dans { $segment }
journal-appearance-out = { $name } : passage retiré de { $segment }
journal-check = { $name } : { $check }, { $state ->
    [todo] à faire
    [asked] demandé
    [done] fait
    [waived] dispensé
   *[problem] problème
 }
journal-checklist = { $count ->
    [0] Liste de préparation modifiée
   *[other] Liste de préparation : { $count ->
        [1] une ligne de plus
        [-1] une ligne de moins
       *[other] plusieurs lignes
     }
 }
journal-kind = { $name } : { $kind ->
    [remote] à distance
    [on-site] sur place
    [host] animation
    [organisation] organisme sans personne nommée
    [workshop] animation d’atelier
   *[none] type de passage selon le programme
 }
journal-call-noted = { $name } : échange noté
journal-call-out = { $name } : échange retiré
journal-takeaway-put = À retenir : « { $name } »
journal-takeaway-out = À retenir, rayé : « { $name } »
journal-takeaway-edited = À retenir, modifié : « { $name } »
journal-closing = { $count ->
    [one] Conclusion composée, une ligne
   *[other] Conclusion composée, { $count } lignes
 }
journal-device-put = Appareil ajouté : { $name }
journal-device-out = Appareil retiré : { $name }
journal-device-edited = Appareil modifié : { $name }
journal-kind-cues = Effets d’un genre de segments, modifiés
journal-row = Ligne de la conclusion : { $name }
journal-row-place = Ligne de la conclusion mise à la place { $place }

## Annuler, rétablir, le reste

journal-undone = Annulé : { $what }
journal-redone = Rétabli : { $what }
journal-fitted-rows = Conclusion ajustée
journal-called-row = TOP, conclusion : { $name }
journal-took-back-row = TOP repris, conclusion : { $name }
journal-other = Autre action ({ $what })

## Qui

journal-by-desk = Poste { $desk }
journal-by-command-line = Ligne de commande
journal-by-manager = Lien régie, poste { $desk }
journal-by-organiser = Lien organisateur, poste { $desk }
journal-by-host = Lien animateur, poste { $desk }
journal-by-speaker = Lien intervenant, poste { $desk }
journal-by-rapporteur = Lien rapporteur, poste { $desk }
journal-by-viewer = Lien public, poste { $desk }
journal-by-itself = Poste { $desk }, de lui-même

## Le journal remis au juste, ce que le poste remarque

journal-corrected-start = Correction : { $name } a vraiment commencé à { $now }, non à { $was }
journal-corrected-end = Correction : { $name } a vraiment fini à { $now }, non à { $was }
journal-unskipped = Repris après avoir été passé : { $name }
journal-began-with = Commence à { $name }
journal-follow-on-stopped = Enchaînement arrêté avant { $name }
journal-went-on = Enchaînements repris
journal-acknowledged = Alerte vue
journal-jolted = { $kind ->
    [stepped] Horloge de la machine réglée, écart { $length }
    [slept] Machine en veille pendant { $length }
    [rebooted] Machine redémarrée, { $length } après
    [reopened] Poste rouvert, { $length } après
   *[zone] Fuseau horaire de la machine changé
 }
