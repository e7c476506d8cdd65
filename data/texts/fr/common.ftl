### Ce que tous les écrans disent.

app-name = Régie

nav-views = Vues
nav-start = Accueil
nav-programme = Programme
nav-people = Intervenants
nav-takeaways = À retenir
nav-closing = Conclusion
nav-desk = Antenne
nav-sharing = Partage

theme-to-light = Passer en clair
theme-to-dark = Passer en sombre
language-other = English
language-other-label = Passer l’interface en anglais

link-lost = Liaison coupée depuis { $since }. Ce qui est affiché est le dernier état sûr.
link-joining = Liaison avec le poste…

## Heures et durées

time-late = retard
time-early = avance
time-on-time = à l’heure
time-in = dans { $time }
time-ago = il y a { $time }
time-hours = { $hours } h
time-hours-minutes = { $hours } h { $minutes }
time-minutes = { $minutes } min
time-minutes-seconds = { $minutes } min { $seconds }
time-seconds = { $seconds } s

## Touches, comme elles sont imprimées sur les boutons

keycap-space = Espace
keycap-shift = Maj
keycap-ctrl = Ctrl
keycap-alt = Alt
keycap-escape = Échap
keycap-enter = Entrée
keycap-tab = Tab
keycap-delete = Suppr
keycap-left = gauche
keycap-right = droite
keycap-up = haut
keycap-down = bas
in-place = { $label } : { $value }
