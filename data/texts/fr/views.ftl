### Les vues : animation, chrono, synthé, programme public, téléphone, partage.

## Toutes

view-until-next = Avant la suite
view-begins-in = Début dans
view-resumes-in = Reprise dans
view-end-at = Fin prévue { $at }
view-next-at = Suite à { $at }
view-before = Avant l’antenne
view-between = Rien à l’antenne
view-after = Journée terminée

## Animation

host-say-now = À dire maintenant
host-say-next = À dire à l’ouverture
host-before = Texte précédent
host-after = Texte suivant
host-then = Puis, { $of }
host-nothing-in-rest = Rien à dire pendant la pause
host-nothing-written = Aucun texte pour ce segment
host-nothing-before = Rien à dire pour l’instant
host-speak-again = Vous reprenez la parole à { $at }, dans { $in }.
host-no-text = Aucun texte n’est écrit pour « { $title } » : voici de quoi ouvrir sans lui.
host-segment = Le segment
host-beats = { $count ->
    [one] Un temps
   *[other] { $count } temps
 }
host-ask-text = Demander un texte à la régie
host-asks-text = Un texte pour « { $title } », s’il vous plaît
host-asked = Demandé à la régie
host-give-floor = Donner la parole à
host-said = se dit
host-not-said = prononciation à compléter
host-next-at = À suivre, { $at }
host-since = depuis { $time }
host-about = vers { $at }
host-armed = demandé
host-to-come = à venir
host-ready = Je suis prêt
host-ready-tell = À dire à la régie avant le TOP
host-ready-since = Envoyé à la régie à { $at }
host-take-now = c’est à vous
host-take-after = après le standby de la régie
host-take-never = donné par la régie
host-read = Lu
host-was-read = Lu

## Chrono

timer-left = Temps restant
timer-near = Bientôt la fin
timer-over = Temps dépassé
timer-plus = plus
timer-then = Ensuite
timer-end = Fin prévue

## Tableau d’attente

board-title = Salle d’attente
board-in = dans { $in }
board-now = maintenant
board-expected = pas encore là
board-connected = en ligne
board-in-place = en place
board-empty = Personne n’est attendu.

## Par-dessus l’image, dans OBS

caption-then = À suivre,
caption-begins = Début à
caption-resumes = Reprise à
source-lower-third = Synthé
source-countdown = Compte à rebours
source-caption = Bandeau

## Écran tenu allumé

awake-not = Ce navigateur ne peut pas tenir l’écran allumé : coupez sa mise en veille dans les réglages de l’appareil.

## Programme public

public-now = en ce moment
public-empty = Le programme n’est pas encore publié.

## Téléphone

phone-all-ready = Tout est prêt
phone-host-ready = L’animation est prête
phone-send = Envoyer

## Partage

right-manager = Régie
right-organiser = Organisation
right-host = Animation
right-speaker = Chrono des intervenants
right-board = Salle d’attente
right-source = Source OBS
right-rapporteur = Rapporteurs
right-viewer = Public
right-manager-may = Tout faire, TOP compris
right-organiser-may = Programme, intervenants, relances
right-host-may = Lire, dire prêt
right-speaker-may = Temps restant et messages
right-board-may = Qui est attendu, et quand
right-source-may = Synthé, compte à rebours, bandeau
right-rapporteur-may = Noter ce qui est à retenir
right-viewer-may = Programme, sans donnée personnelle
sharing-title = Partage
sharing-open = Ouvert
sharing-closed = Fermé
sharing-where = Adresse de cette machine
sharing-switch-on = Ouvrir
sharing-close = Fermer
sharing-at = { $address }
sharing-off = Rien n’est partagé
sharing-tls = chiffré (https)
sharing-readable = En http simple, qui écoute ce réseau peut tout lire, liens compris. Sur un réseau qui n’est pas le vôtre, ouvrez en chiffré.
sharing-fingerprint = Chiffré par un certificat fait ici : le navigateur avertira une fois. Comparez alors l’empreinte SHA-256 qu’il montre :
sharing-there = { $count ->
    [0] personne n’est connecté
    [one] 1 connecté
   *[other] { $count } connectés
 }
sharing-right = Droit du lien
sharing-for = Pour qui
sharing-calls = peut donner TOP après le standby
sharing-and-calls = , TOP après standby
sharing-make = Nouveau lien
sharing-qr = Code à photographier : { $name }
sharing-unknown = adresse déjà donnée, non gardée
sharing-connected = { $count ->
    [0] 0 connecté
    [one] 1 connecté
   *[other] { $count } connectés
 }
sharing-copy = Copier
sharing-copied = Copié
sharing-withdraw = Retirer
sharing-withdrawn = retiré
sharing-withdrawn-at = Retiré à { $at }. Les navigateurs ouverts ont été fermés.
sharing-present = Connectés
sharing-since = depuis { $at }
sharing-nobody = Personne n’est connecté.

## Au poste

desk-read-by = { $who }, lu à { $at }
desk-seen = Vu
desk-host-ready = Animation prête, { $at }
right-desk = Poste

## Fenêtres

windows-title = Écrans de cette machine
windows-where = Écran de { $view }
windows-window = dans une fenêtre
windows-open = Ouvrir
windows-move = Déplacer
windows-close = Fermer
windows-timer = Chrono
windows-host = Animation
windows-board = Salle d’attente
windows-lower-third = Synthé
windows-public = Programme public

## Meubler

host-fill = Meublez { $length }
host-fill-left = reste { $time }
host-piece-takeaway = À rappeler
host-piece-next = Ce qui vient
host-piece-bio = Présenter { $name }
host-piece-thanks = Remercier
host-piece-question = Une question restée ouverte
host-piece-later = Et plus tard
host-piece-room = La parole à la salle : une question, un ressenti

## Page personnelle

right-own = Page d’un intervenant
right-own-may = Ses passages et ses points, rien des autres
sharing-whose = De qui
own-hello = Bonjour { $name }
own-nobody = Cette page n’a plus personne
own-next-in = Vous passez dans
own-you-are-on = Vous êtes à l’antenne
own-closing-is-on = La conclusion est à l’antenne
own-left = Temps restant
own-connected = Je suis connecté
own-connected-tell = À dire à la régie dès que vous y êtes
own-connected-told = La régie le sait. Appuyez encore pour le retirer
own-expected = Ce qu’on attend encore de vous
own-nothing-expected = Plus rien, merci
own-passages = Vos passages
own-devices = Micro et caméra
own-devices-insecure = Cette adresse n’est pas chiffrée : le navigateur n’y ouvre ni micro ni caméra. Demandez à la régie une adresse en https, ou essayez-les dans l’outil de visioconférence.
own-picture = Votre image
own-speak = Dites quelques mots
own-heard = On vous entend
own-level = Niveau du micro
own-stays-here = Rien n’est envoyé ni gardé : cela reste sur cet appareil.
own-sound-works = Mon son marche
own-picture-works = Mon image marche
own-stop = Arrêter
own-try = Essayer micro et caméra
own-refused-denied = Le navigateur n’a pas le droit : autorisez micro et caméra dans sa barre d’adresse, puis recommencez.
own-refused-none = Aucun micro n’est branché.
own-refused-busy = Le micro ou la caméra est pris par un autre programme : fermez-le, puis recommencez.
own-word = Un mot à la régie
own-word-what = J’arrive dans 5 minutes…
own-word-sent = Envoyé : { $text }

## Prompteur

prompter-part = Partie { $at } sur { $of }
prompter-left = Reste pour cette partie
prompter-over = Temps dépassé
prompter-size = Taille
prompter-smaller = Plus petit
prompter-larger = Plus grand
prompter-speed = Mots par minute
prompter-slower = Plus lent
prompter-faster = Plus vite
prompter-none = Rien n’est écrit pour cette partie : parole libre
prompter-run = Défiler
prompter-stop = Arrêter
