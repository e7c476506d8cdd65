### L’effacement des données personnelles.

erase-someone = Intervenant
erase-say-yes = Rien ne rendra ce qui est effacé : regardez d’abord avec --preview, puis ajoutez --yes.
erase-person-apart = Les données de cette personne sont détruites dans ce fichier, mais les autres postes ne le savent pas encore : leur serveur commun ne répond pas. Reliez ce fichier aux autres, ou recommencez quand il répond.
erase-when = Quand l’événement est derrière vous, ce qui reste sur les personnes peut partir pour de bon.
erase-open = Données personnelles…
erase-title = Effacer les données personnelles de l’événement
erase-leave = Fermer
erase-goes = Ce qui part pour de bon
erase-goes-people = { $count ->
    [one] le nom, la fonction et la bio d’une personne
   *[other] les noms, fonctions et bios de { $count } personnes
 }
erase-goes-reached = { $count ->
    [0] aucun contact ni note n’est gardé
    [one] les contacts et notes d’une personne
   *[other] les contacts et notes de { $count } personnes
 }
erase-goes-rest = points cochés et leurs notes, messages, liens de partage, historique
erase-goes-aside = le fichier mis de côté { $path }
erase-stays = Ce qui reste
erase-stays-plan = le conducteur : segments, temps, durées, organismes
erase-stays-run = le réalisé : ce qui est passé, quand, les écarts
erase-told-by = Les personnes par
erase-initials = Initiales
erase-roles = Fonctions
erase-not-papers = Les documents déjà exportés ou imprimés ne sont pas touchés.
erase-names = { $count ->
    [0] Aucun nom dans les textes
    [one] Un nom dans les textes
   *[other] { $count } noms dans les textes
 }
erase-names-what = Cochés, ils sont remplacés partout. À vous de juger.
erase-no-names = Aucun nom de personne n’a été trouvé dans les textes de l’événement.
erase-doubtful = peut être un mot ordinaire
erase-of-about = Événement
erase-of-title = Titre
erase-of-room = Salle
erase-of-notes = Notes
erase-of-script = Texte à dire
erase-of-takeaway = À retenir
erase-of-closing = Conclusion
erase-of-organisation = Organisme
erase-of-role = Fonction
erase-of-cue = Effet d’appareil
erase-more-places = { $count ->
    [one] et un autre endroit
   *[other] et { $count } autres endroits
 }
erase-live = Un direct est en cours : terminez-le d’abord.
erase-once = L’événement repart dans un fichier neuf ; l’ancien est détruit.
erase-sure = Rien ne rendra ce qui part, ni Ctrl Z, ni une copie de secours de Régie. Toujours d’accord ?
erase-do = Effacer…
erase-again = Effacer pour de bon
erase-done = Effacé
erase-done-what = Le fichier a été refait à neuf et l’ancien détruit. Le conducteur et le réalisé sont là.
