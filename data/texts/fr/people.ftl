### Intervenants.

people-title = Intervenants
people-add = Intervenant
people-add-do = Ajouter
people-add-kind = Ce qui est ajouté
people-add-person = Personne
people-add-organisation = Organisme
people-add-segment = Passage
people-add-no-segment = Sans passage
people-added = Ajouté : { $name }
people-undo = Annuler
people-close = Fermer
people-none = Personne n’est encore au programme. Importez-le, ou ajoutez quelqu’un.
people-none-found = Personne ne répond à cette recherche.

people-phase = Moment
people-phase-before = Préparation
people-phase-day = Jour J
people-count-problem = { $count ->
    [one] { $count } problème
   *[other] { $count } problèmes
}
people-count-late = { $count } en retard
people-count-on-air = { $count } à l’antenne
people-count-preparing = { $count } à préparer
people-count-ready = { $count ->
    [one] { $count } prêt
   *[other] { $count } prêts
}
people-count-passed = { $count ->
    [one] { $count } passé
   *[other] { $count } passés
}
people-gathering = Dans l’heure, { $check } : { $done } sur { $of }
people-next = { $others ->
    [0] Prochain, { $name }, { $time }
    [one] Prochains, { $name } et 1 autre, { $time }
   *[other] Prochains, { $name } et { $others } autres, { $time }
}
people-next-label = Temps avant le prochain passage

people-search = Rechercher
people-search-hint = Nom, organisme
people-sort = Ordre
people-sort-urgency = Urgence
people-sort-passage = Passage
people-sort-name = Nom
people-block = Séquence
people-block-all = Séquence : toutes
people-missing = Ce qui manque
people-missing-any = Manque : tout
people-missing-of = Manque : { $check }
people-within-hour = Dans l’heure

people-counted = { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
}
people-counted-organisations = { $organisations ->
    [one] { $organisations } organisme
   *[other] { $organisations } organismes
}
people-head-passage = Passage
people-head-minutes = Minutes avant scène
people-head-who = Qui
people-head-segment = Segment
people-head-state = État
people-head-computed = calculé
people-head-contact = Joindre
people-ahead = { $time } avant
people-group-act = À traiter
people-group-worst-first = pire d’abord
people-group-on-air = À l’antenne
people-group-prepare = À préparer
people-group-ready = Prêts
people-group-passed = Passés
people-group-coming = À venir
people-group-half-hour = Dans les 30 minutes
people-group-hour = Dans l’heure
people-group-later = Plus tard
people-numbers = n° { $numbers }
people-call = Appeler
people-write = Écrire
people-reach = Joindre

people-due-days = J−{ $days }
people-due-hours = −{ $hours } h
people-due-minutes = −{ $minutes } min
people-days = { $days } j
people-minutes = min
people-less-than-a-minute = maintenant
people-before = Avant { $time }
people-to-prepare = À préparer
people-late = { $count ->
    [one] { $count } retard
   *[other] { $count } retards
}
people-problems = { $count ->
    [one] { $count } problème
   *[other] { $count } problèmes
}
people-problem-at = Problème : { $check }

people-mark-todo = À faire
people-mark-asked = Demandé
people-mark-done = Fait
people-mark-waived = Sans objet
people-mark-problem = Problème
people-mark-late = En retard
people-check-of = { $check } : { $state }. { $person }
people-due = dû { $time }
people-why-waived = Pourquoi sans objet
people-why-problem = Ce qui ne va pas

people-name = Nom
people-role = Fonction
people-organisation = Organisme
people-pronunciation = Se prononce
people-empty = à compléter
people-contacts = Contacts
people-contacts-elsewhere = D’autres postes gardent de quoi joindre cette personne. Pour le voir ici, quittez les autres postes, puis revenez par une invitation avec les coordonnées.
people-kept-elsewhere = gardé sur un autre poste
people-contact-phone = Téléphone
people-contact-email = Adresse e-mail
people-contact-join-link = Lien de connexion
people-copy = Copier
people-copied = Copié
people-note = Note
people-note-empty = rien de noté ; ce qui l’est reste scellé
people-passage-in = Passage dans
people-passages = Passages
people-no-passage = Aucun passage
people-hint-move = se déplacer
people-hint-tick = cocher
people-air-left = reste
people-air-over = dépassement
people-without-passage = Sans passage
people-group-none = Sans passage
people-count-none = { $count } sans passage

people-count-missing = { $count ->
    [one] { $count } absent
   *[other] { $count } absents
}
people-not-there = Pas là
people-phase-chase = Relances
people-phase-lists = Points
people-block-ready = { $ready } sur { $of } prêts
people-organisation-all = Organisme : tous
people-owner = Suivi par
people-owner-all = Suivi par : tous
people-owner-of = Suivi par : { $owner }
people-choose = Choisir { $name }
people-choose-none = Ne plus choisir
people-chosen = { $count ->
    [one] { $count } choisi
   *[other] { $count } choisis
}
people-bulk-check = Point à marquer
people-bulk-why = Pourquoi
people-hint-choose = choisir
people-why-late = { $count ->
    [one] { $count } point en retard : { $checks }.
   *[other] { $count } points en retard : { $checks }.
}
people-why-problems = { $count ->
    [one] { $count } problème : { $checks }.
   *[other] { $count } problèmes : { $checks }.
}
people-unrecorded = Ne pas enregistrer
people-unrecorded-short = Ne pas enregistrer
people-kind = Type de passage
people-kind-remote = À distance
people-kind-on-site = Sur place
people-kind-host = Animation
people-kind-organisation = Organisme
people-kind-workshop = Atelier
people-kind-follows = Selon le programme
people-kind-follows-as = { $kind }, selon le programme
people-calls = Qui a demandé quoi
people-calls-none = Aucun échange noté
people-call-outcome = Issue de l’échange
people-outcome-reached = Joint
people-outcome-no-answer = Pas de réponse
people-outcome-voicemail = Message laissé
people-outcome-promised = Promis
people-outcome-sent = Mail envoyé
people-by-desk = Régie
people-by-organiser = Organisation

chase-days = Échéances
chase-ahead = { $days ->
    [1] Aujourd’hui
   *[other] { $days } jours
}
chase-language = Langue du message
chase-late = En retard
chase-due = Pour { $day }
chase-passage = dans { $wait }
chase-calls = { $count ->
    [one] { $count } échange
   *[other] { $count } échanges
}
chase-lacking = à compléter
chase-none = Personne à relancer.
chase-more = Montrer la suite, { $count } lignes
chase-subject = { $title } : { $count ->
    [one] un point à régler
   *[other] { $count } points à régler
}
chase-body = Bonjour { $name },

    Pour votre passage du { $date } à { $time } (« { $segment } »), il nous manque encore :
    { $list }

    Pouvez-vous nous répondre dès que possible ?

    Merci, et à très vite.
chase-body-undated = Bonjour { $name },

    Pour « { $title } », il nous manque encore :
    { $list }

    Pouvez-vous nous répondre dès que possible ?

    Merci, et à très vite.

lists-counted = { $count ->
    [0] Aucun passage de ce type
    [one] { $count } passage de ce type
   *[other] { $count } passages de ce type
}
lists-due = Échéance
lists-owner = Suivi par
lists-critical = Critique
lists-critical-yes = avant le TOP
lists-critical-no = non
lists-ticked-by = Coché par, avec la régie
lists-right-organiser = organisation
lists-right-host = animation
lists-per = Vaut pour
lists-per-person = la personne
lists-per-appearance = chaque passage
lists-remove = Retirer ce point
lists-name = Nom du point
lists-new = Nouveau point
lists-add-before = En préparation
lists-add-day = Le jour J
lists-hint = Échéances : « J−14 », « 2 h », « 30 min » avant le passage, ou « 5/07/2021 18:00 ».
people-wanting-more = { $names } et { $count } autres
people-bio = Bio
people-substitute = Remplacement
people-substitute-of = Remplaçant prévu pour { $title }
people-substitute-none = personne de prévu
people-substitute-do = Remplacer
people-substitute-keeps = Ce qui est fait pour le passage reste fait. Ctrl Z le rend.
people-name-someone = Qui parle pour l’organisme
people-full-name = Prénom et nom
people-name-do = Nommer
people-name-keeps = Passages, points faits et contacts restent.
people-own = Page personnelle
people-own-what = Ses passages, ce qu’on attend encore, « Je suis connecté », un essai de micro. Rien des autres.
people-own-make = Créer le lien
people-own-made = Lien prêt à envoyer à cette personne seule.
people-own-unknown = Un lien a déjà été donné ; son adresse n’est pas gardée.
people-erase = Données personnelles
people-erase-what = Téléphone, e-mail, lien, notes et appels. Le nom et les passages restent.
people-erase-do = Effacer
people-erase-sure = Rien ne les rendra, pas même Ctrl Z.
people-erase-again = Effacer pour de bon
people-erase-leave = Laisser
people-erased = Effacé : plus rien n’est lisible, nulle part.
