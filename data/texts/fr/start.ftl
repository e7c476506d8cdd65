### Accueil.

start-title = Accueil
