### Ce qui sort : exporter, imprimer, et les papiers qui sont dehors.

papers-menu = Exporter / Imprimer
papers-whom = Pour qui
papers-everyone = Tout le monde
papers-contacts = Avec les coordonnées (intervenants, feuilles de passage)
papers-downloaded = Téléchargé : { $name }
papers-written = Écrit dans { $path }
papers-open = Ouvrir
papers-shipped = Imprimer avec le modèle fourni
papers-out = Papiers sortis
papers-difference = Modifié depuis : écart PDF
papers-holds = tient toujours
papers-since = Modifié depuis votre papier de { $time }
