### La langue des états : une forme, un mot, une couleur.

state-on-air = À l’antenne
state-rehearsal = En répétition
state-standby = Standby
state-next = À suivre
state-ready = Prêt
state-late = Retard
state-hold = Suspendu
state-problem = Problème
state-missing = Manque
state-under-way = En cours
state-to-do = À faire
state-sending = Envoi en cours
state-to-come = À venir
state-alone = Seul
state-done = Fait
state-passed = Passé
state-skipped = Sauté
state-dropped = Trappé
state-not-run = Non joué
state-asked = Demandé
state-none = Sans objet
