### Ce que font les touches de data/keys/keys.json : key-<commande>.

key-take = TOP
key-standby = Standby
key-back = Retour
key-skip = Passer
key-hold = Suspendre, reprendre
key-more = Une minute de plus
key-less = Une minute de moins
key-message = Message
key-takeaway = À retenir
key-panic = Tout en sécurité
key-room-1 = Salle 1
key-room-2 = Salle 2
key-room-3 = Salle 3
key-search = Rechercher
key-undo = Annuler
key-redo = Rétablir
key-print = PDF
key-import = Importer un programme
key-new = Nouvel événement
key-sample = Ouvrir l’exemple
key-kind-figure = Chiffre
key-kind-idea = Idée
key-kind-quote = Citation
key-kind-decision = Décision
key-kind-commitment = Engagement
key-kind-question = Question
