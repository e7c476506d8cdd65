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
people-missing-any = Manque : peu importe
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
