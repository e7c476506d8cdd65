### Accueil.

start-lead = Le conducteur d’une journée, de la première fiche au mot de la fin. Tout reste sur ce poste.
start-import-hint = Texte ou Markdown, tel qu’il est écrit
start-new-hint = Une page blanche, une date
start-sample-hint = L’économie de l’alliance, une journée
start-offline = Prêt hors ligne
start-version = Version { $version }

## Une page blanche

start-new-title = Titre
start-new-date = Date
start-new-zone = Fuseau horaire
start-new-like = Partir d’un autre événement
start-new-like-none = Rien : une page blanche
start-new-like-told = Son conducteur et ses intervenants, sans pointages, déroulés ni coordonnées. Les durées qu’il a vraiment prises seront proposées au programme.
start-new-make = Créer l’événement
start-new-leave = Annuler
day-form = Par exemple 12/07/2021
day-unread = Ce n’est pas une date : 12/07/2021
zone-here = Celui de cet ordinateur
zone-form = Par exemple Europe/Paris

## Un déroulé interrompu

start-cut-live = Direct interrompu, toujours en cours
start-cut-rehearsal = Répétition interrompue, toujours en cours
start-cut-told = Dernier enregistrement à { $time }. Depuis, le chrono a continué ; rien n’est perdu.
start-cut-left = Reste, en ce moment
start-cut-over = { $time } de dépassement
start-cut-day = Journée
start-cut-saved = Dernier enregistrement
start-cut-resume-live = Reprendre le direct
start-cut-resume-rehearsal = Reprendre la répétition
start-cut-open = Ouvrir sans reprendre
start-late = { $time } de retard
start-early = { $time } d’avance
start-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
 }
start-on-time = À l’heure

## L’événement ouvert

start-open = Ouvert sur ce poste
start-open-live = Direct en cours sur ce poste
start-open-rehearsal = Répétition en cours sur ce poste
start-open-to-desk = Aller à l’antenne
start-open-to-programme = Voir le programme

## Les événements récents

start-recent = Événements récents
start-recent-none = Aucun encore : importez un programme, partez d’une page blanche ou ouvrez l’exemple.
start-no-date = sans date
start-state-running = En cours
start-state-over = Terminée
start-state-draft = Brouillon
start-state-missing = Introuvable
start-search = Rechercher un événement
start-search-none = Aucun événement de ce nom.
