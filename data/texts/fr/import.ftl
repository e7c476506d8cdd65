### Importer un programme.

import-title = Importer un programme
import-step-choose = Étape 1 sur 2 : choisir
import-step-check = Étape 2 sur 2 : vérifier
import-leave = Revenir

## Choisir le document

import-lead = Le programme tel que vous l’avez écrit. Rien n’est modifié avant votre accord.
import-drop = Déposez le document ici
import-forms = Texte, Markdown, Word, PDF, HTML, Org ; Excel ou CSV ; calendrier (ICS), programme frab ou pretalx, Ontime
import-file = Choisir un fichier
import-paste = Coller le texte
import-paste-example = 9h – 9h10 – Ouverture par Frédérique MARQUET, co-présidente du Réseau
import-paste-read = Lire ce texte
import-pasted-name = Texte collé
import-too-large = Le document fait { $size } Mo, c’est trop pour un programme : enregistrez le programme seul, en texte.
import-file-unreadable = « { $name } » n’a pas pu être lu : il a peut-être été déplacé. Choisissez-le de nouveau.

## Vérifier ce qui a été compris

import-document = « { $name } », { $format ->
    [html] page web
    [docx] document Word
    [pdf] document PDF
    [csv] tableau CSV
    [xlsx] classeur Excel
    [json-list] liste JSON
    [schedule-xml] programme de conférence
    [schedule-json] programme de conférence
    [icalendar] calendrier
    [ontime] projet Ontime
    [speakers] liste d’intervenants
    [regie-show] événement de Régie
   *[other] document texte
 }, { $lines } lignes. Rien n’est encore modifié.
import-head-document = Document
import-head-rundown = Conducteur reconnu
import-count-blocks = { $count ->
    [one] séquence
   *[other] séquences
 }
import-count-segments = { $count ->
    [one] segment
   *[other] segments
 }
import-count-people = { $count ->
    [one] intervenant
   *[other] intervenants
 }
import-count-open = { $count ->
    [one] ligne à vérifier
   *[other] lignes à vérifier
 }
import-count-problems = { $count ->
    [one] ligne à corriger
   *[other] lignes à corriger
 }
import-show = Événement
import-block = Séquence
import-voices = { $count ->
    [one] { $count } intervenant
   *[other] { $count } intervenants
 }
import-room = Salle { $room } : { $title }
import-rooms-offered = Titres : { $titles }
import-no-length = durée absente du document
import-length-offered = { $length } proposées
import-fixed = heure fixe
import-nothing-made = Rien n’en a été fait.
import-recognised = Reconnu
import-accepted = Accepté
import-refused = Refusé
import-seen = Vu
import-accept = Accepter
import-refuse = Refuser
import-see = Vu
import-people = Intervenants reconnus
import-people-none = Personne n’est nommé.
import-person-unknown = Fonction et organisme absents
import-to-complete = À compléter
import-passages = { $count } passages
import-organisations = Organismes sans nom de personne
import-left-out = Non repris
import-lines = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
 }

## Ce qui reste à dire

import-title-missing = Titre, absent du document
import-date-missing = Date, absente du document
import-zone-missing = Fuseau horaire, absent du document
import-zone-confirm = Confirmer
import-zone-sure = Confirmé
import-into = Où va ce programme
import-into-new = Nouvel événement
import-into-open = Événement ouvert
import-like = Durées réelles d’un événement passé, proposées ensuite
import-like-none = Aucun
import-leaves-live = Le direct de « { $title } » sera quitté sur ce poste ; il se reprend depuis l’accueil.
import-still = Il reste à dire : { $what }.
import-still-title = le titre
import-still-date = la date
import-still-zone = le fuseau horaire, à confirmer

## Le pied

import-again = Choisir un autre document
import-keys-line = ligne douteuse
import-keys-accept = accepter
import-keys-refuse = refuser
import-accept-all = Tout accepter
import-create = { $open ->
    [0] Créer le conducteur
    [one] Créer le conducteur, { $open } point à revoir
   *[other] Créer le conducteur, { $open } points à revoir
 }

## Ce qui est douteux : la question, puis ce qui est dit

import-ask-other = À vérifier
import-ask-absurd-time = Heure impossible
import-tell-absurd-time = « { $printed } » n’est pas une heure
import-ask-end-before-start = Fin avant le début
import-tell-end-before-start = Finit à { $end }, commence à { $start }
import-ask-overlap = Chevauchement
import-tell-overlap = Commence à { $start }, « { $other } » finit à { $other_end } (ligne { $other_line })
import-ask-no-date = Quelle date ?
import-tell-no-date = Demandée plus bas
import-ask-date-incomplete = Quelle date ?
import-tell-date-incomplete = « { $printed } » n’est pas entier
import-ask-several-dates = Quelle date ?
import-tell-several-dates = { $first }, puis { $others }
import-ask-wrong-weekday = Quel jour ?
import-tell-wrong-weekday = « { $printed } » : le jour et la date ne vont pas ensemble
import-ask-window-differs = Quels horaires ?
import-tell-window-differs = Annoncé « { $printed } », lu de { $first } à { $last }
import-ask-no-end = Fin ?
import-tell-no-end = Aucune heure de fin
import-ask-past-midnight = Après minuit ?
import-tell-past-midnight = De { $start } à { $end }
import-ask-twelve-hours = Matin ou soir ?
import-tell-twelve-hours = « { $printed } » lu { $start }
import-ask-parallel = Autre salle ?
import-tell-parallel = Mêmes heures que « { $other } » (ligne { $other_line })
import-ask-nested-block = Séquence ?
import-tell-nested-block = En contient d’autres : gardée comme intitulé
import-ask-block-people = Dans quel segment ?
import-tell-block-people = Des noms sous la séquence
import-ask-day-people = Dans quel segment ?
import-tell-day-people = « { $title } » : nommés avant le programme
import-ask-no-speaker = Qui parle ?
import-tell-no-speaker = Aucun nom trouvé
import-ask-no-people = Qui parle ?
import-tell-no-people = Le document ne nomme personne
import-ask-no-affiliation = Organisation ?
import-tell-no-affiliation = { $name } : ni fonction ni organisme
import-ask-person-or-organisation = Personne ?
import-tell-person-or-organisation = { $name } : une personne ou un organisme
import-ask-name-in-prose = Intervient ?
import-tell-name-in-prose = { $name } est nommé dans un texte
import-ask-hard-start = Heure fixe ?
import-tell-hard-start = Début proposé fixe, { $at }
import-ask-hard-end = Fin fixe ?
import-tell-hard-end = Fin proposée fixe, { $at }
import-ask-beat-duration = Durées ?
import-tell-beat-duration = { $minutes } min proposées
import-ask-split-tracks = En parallèle ?
import-tell-split-tracks = { $count } salles proposées
import-ask-bad-characters = Caractères ?
import-tell-bad-characters = { $count } illisibles, remplacés par �
import-tell-before = Texte d’avant le programme
import-tell-within = Texte hors de tout segment
import-tell-after = Texte d’après le programme

## Colonnes d’un tableau

import-columns = Colonnes
import-columns-guessed = reconnues à leur titre
import-columns-chosen = choisies par vous, retenues pour le prochain document de même forme
import-columns-sheet = feuille « { $sheet } »
import-columns-headless = sans titre
import-columns-of = Contenu de la colonne { $column }
import-join = Ajouter ces personnes
import-field-ignore = Ne pas reprendre
import-field-start = Début
import-field-end = Fin
import-field-duration = Durée
import-field-date = Date ou jour
import-field-number = Numéro
import-field-title = Titre
import-field-subtitle = Sous-titre
import-field-kind = Type
import-field-room = Salle
import-field-block = Séquence
import-field-speakers = Intervenants
import-field-given = Prénom
import-field-family = Nom de famille
import-field-role = Fonction
import-field-organisation = Organisme
import-field-notes = Notes
import-field-link = Lien de connexion
import-field-skip = Trappé
import-field-bio = Biographie
import-field-sessions = Sessions de la personne
import-field-email = E-mail (privé)
import-field-phone = Téléphone (privé)

## Tableaux, calendriers, listes

import-ask-untimed = Sans horaire
import-tell-untimed = Gardé à sa place, sans durée
import-ask-all-untimed = Sans horaires
import-tell-all-untimed = { $count } lignes dans leur ordre, sans durée
import-ask-no-start = Début ?
import-tell-no-start = Aucune heure de début
import-ask-start-derived = Début ?
import-tell-start-derived = Déduit de la fin de ce qui précède
import-ask-all-day = Toute la journée
import-tell-all-day = Du { $first } au { $last }, gardé sans horaire
import-ask-weekdays-only = Quelle date ?
import-tell-weekdays-only = Celle du { $first }, demandée plus bas
import-ask-utc-times = Heures UTC
import-tell-utc-times = Elles passeront dans le fuseau que vous donnerez
import-ask-from-utc = Heures UTC
import-tell-from-utc = Mises à l’heure de { $zone }
import-ask-reordered = Dans quel ordre ?
import-tell-reordered = Remis dans l’ordre des heures
import-ask-goes-back = Un autre jour ?
import-tell-goes-back = Commence à { $start }, avant la ligne précédente
import-ask-text-cut = Titre trop long
import-tell-text-cut = Coupé ; la suite est dans les notes
import-ask-too-long = Texte trop long
import-tell-too-long = Coupé
import-ask-same-name = Une seule personne ?
import-tell-same-name = { $name } : plusieurs fiches, réunies
import-ask-several-names = Plusieurs noms ?
import-tell-several-names = « { $name } »
import-ask-hidden-characters = Caractères ?
import-tell-hidden-characters = { $count } invisibles, retirés
import-ask-not-a-time = Quelle heure ?
import-tell-not-a-time = « { $printed } » n’est pas une heure
import-ask-no-columns = Quelles colonnes ?
import-tell-no-columns = Dites laquelle donne le titre, et laquelle l’heure
import-ask-people-only = Une liste de personnes
import-tell-people-only = { $count } personnes rejoindront l’événement ouvert
import-ask-private-columns = Prendre ces données ?
import-tell-private-columns = { $columns } de { $count } personnes : donnée personnelle
import-tell-column-left-out = Colonne « { $column } » non reprise ({ $count } cellules)
import-tell-field-left-out = « { $field } » non repris ({ $count } fois)
import-tell-sheets-left-out = Autres feuilles non lues : { $sheets }
import-tell-row-left-out = Ligne { $from }, non reprise
import-tell-cell-left-out = « { $text } », dans une colonne sans titre
import-tell-bad-lines = { $count } lignes illisibles

## Importer de nouveau dans l’événement ouvert

again-title = { $count ->
    [0] Aucune différence
    [one] Une différence
   *[other] { $count } différences
 }
again-taken = { $taken } à prendre, { $kept } à garder
again-take-all = Tout prendre
again-take = Prendre
again-keep = Garder
again-live = Direct en cours : rien de passé ni d’antenne n’est touché.
again-none = Rien n’a changé
again-none-told = Le conducteur dit déjà tout ce que dit ce document.
again-show = Événement
again-segments = Segments
again-people = Intervenants
again-untouched = Non touché
again-why-changed-here = changé ici
again-why-worked = préparation faite
again-why-on-air = passé ou à l’antenne
again-yes = oui
again-no = non
again-follow-by-hand = au TOP
again-follow-auto = automatique
again-follows = { $time }, à la suite
again-fixed = { $time }, fixe
again-into = { $count ->
    [0] « { $title } » reçoit ce programme.
   *[other] « { $title } » prend les différences choisies et garde tout le reste. Ctrl Z les rend.
 }
again-into-unnamed = { $count ->
    [0] Le conducteur ouvert, encore vide, reçoit ce programme.
   *[other] Le conducteur ouvert prend les différences choisies et garde tout le reste. Ctrl Z les rend.
 }
again-bring = { $count ->
    [0] Ne rien changer
    [one] Prendre une différence
   *[other] Prendre { $count } différences
 }
again-field-about = Événement
again-field-title = Titre
again-field-subtitle = Sous-titre
again-field-number = Numéro
again-field-kind = Nature
again-field-block = Séquence
again-field-track = Salle
again-field-start = Heure
again-field-duration = Durée
again-field-least = Au moins
again-field-most = Au plus
again-field-hard-end = Fin fixe
again-field-dropped = Trappé
again-field-weight = Poids
again-field-drop-rank = Rang de trappe
again-field-follow-on = Enchaînement
again-field-room = Lieu
again-field-link = Lien
again-field-notes = Notes
again-field-script = Texte à dire
again-field-host = Animation
again-field-beats = Temps
again-field-passage = Intervenant
again-field-moved = Déplacé après
again-field-added = Ajouté
again-field-removed = Retiré
again-field-dropped-out = Absent : trappé
again-field-name = Nom
again-field-role = Fonction
again-field-organisation = Organisme
again-field-pronunciation = Prononciation
