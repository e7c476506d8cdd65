### Ce que disent les refus : refusal-<code>, avec les faits du refus comme arguments
### (mêmes noms ; une liste y est son nombre).

## Le nom de ce dont il s’agit, tel que les phrases le prennent.

refusal-what = { $what ->
    [programme] le programme
    [show] l’événement
    [segment] le segment
    [block] la séquence
    [beat] le temps
    [person] l’intervenant
    [appearance] le passage
    [check] le point de préparation
    [takeaway] l’élément à retenir
    [closing] la conclusion
    [run] le déroulé réel
    [row] la ligne de la conclusion
    [line] l’antenne
    [clock] l’horloge
    [date] la date
    [turn] l’action
    [call] la conduite
    [title] le titre
    [subtitle] le sous-titre
    [number] le numéro
    [notes] les notes
    [note] la note
    [name] le nom
    [text] le texte
    [message] le message
    [script] le texte à dire
    [theme] le thème
    [duration] la durée
    [least] la durée minimale
    [most] la durée maximale
    [target] la durée souhaitée
    [locked] la durée verrouillée
    [speed] la vitesse
    [record] le conducteur réalisé
    [alert] l’alerte
    [track] la salle
    [room] le lieu
    [link] le lien
    [weight] le poids
    [drop-rank] le rang de trappe
    [device] l’appareil
    [devices] le nombre d’appareils
    [address] l’adresse
    [cue] l’effet
    [cues] les effets
    [args] les arguments
    [path] le chemin, qui commence par /,
    [act] l’état sûr de
    [before-end] le temps avant la fin
    [organiser] l’organisateur
    [guard] l’intervalle entre deux TOP, en millisecondes
    [warnings] le nombre d’alertes avant un passage
    [warning] l’avance d’une alerte, en secondes
   *[other] « { $what } »
 }

## De l’événement

refusal-no-programme = Il n’y a pas encore de programme : importez-le, ou ajoutez un segment.
refusal-too-soon = Trop tôt : le TOP précédent date de { $since_ms } ms. Attendez { $wait_ms } ms.
refusal-critical-open = { $missing ->
    [one] Un point critique manque : maintenez TOP une seconde pour passer outre.
   *[other] { $missing } points critiques manquent : maintenez TOP une seconde pour passer outre.
 }
refusal-stale = Cela a changé entre-temps ({ refusal-what }). Regardez l’écran, puis recommencez.
refusal-unknown = Introuvable : { refusal-what } { $id }.
refusal-named-nowhere = Aucun texte de l’événement ne nomme « { $name } » : reprenez un nom de la liste. Rien n’a été effacé.
refusal-taken = Ce nom est déjà pris : { refusal-what } { $id }.
refusal-not-running = Rien n’est lancé : commencez une répétition ou le direct.
refusal-nothing-on-air = Rien n’est à l’antenne.
refusal-nothing-next = Il ne reste rien à lancer.
refusal-already-held = Le déroulé est déjà suspendu.
refusal-not-held = Le déroulé n’est pas suspendu.
refusal-not-to-come = Ce segment n’est plus à venir : il est passé, sauté ou trappé.
refusal-fixed-start = Ce segment a une heure fixe : il ne passe pas devant.
refusal-not-droppable = Ce segment n’est pas de ceux qu’on peut trapper : donnez-lui d’abord un rang au programme.
refusal-went-on-air = Ce segment est passé à l’antenne : sa place au conducteur réalisé reste.
refusal-live-under-way = Le direct est en cours : il doit d’abord se terminer.
refusal-not-rehearsing = L’horloge ne se règle qu’en répétition.
refusal-other-day = L’événement est prévu le { $planned }, nous sommes le { $today }. Confirmez pour passer en direct aujourd’hui.
refusal-out-of-range = Hors limites ({ refusal-what }) : la valeur doit être entre { $least } et { $most }.
refusal-bad-text = Texte vide ou trop long ({ refusal-what }) : il doit avoir entre 1 et { $most } caractères.
refusal-nothing-to-undo = Il n’y a rien à annuler.
refusal-touched-since = Annulation impossible : un changement plus récent touche la même chose ({ refusal-what }).
refusal-bad-time = Correction impossible : { $why ->
    [future] il n’est que { $limit }.
    [early] pas avant { $limit }.
    [overlap] un autre segment était à l’antenne ({ $limit }).
   *[negative] la fin viendrait avant le début ({ $limit }).
 }
refusal-not-together = Ces actions ne se font pas en une seule fois avec d’autres. Rien n’a changé.
refusal-too-late = C’est trop tard pour le reprendre : dites-le à la régie.
refusal-not-allowed = Ce lien ne permet pas cette action.
refusal-called-elsewhere = { $name } tient la conduite : le TOP, le standby, la pause et le retour se donnent là-bas. Prenez la conduite pour les donner ici.
refusal-not-again = Un appel ne se refait pas après coup : l’antenne a continué. Laissez-le, ou corrigez le conducteur réalisé.

## De la porte et du poste

refusal-malformed = La demande n’a pas été comprise : { $what }. Rien n’a changé.
refusal-disk-full = Le disque est plein : rien n’a été enregistré. Libérez de la place, puis recommencez.
refusal-no-show = Aucun événement n’est ouvert : ouvrez-en un depuis l’accueil.
refusal-internal = Une erreur est survenue : { $what }. Rien n’a été perdu ; recommencez.
refusal-unreadable = Ce fichier n’a pas pu être lu : { $what }. Rien n’a changé.

## De cette page

refusal-key-down = Touche restée enfoncée : relâchez-la d’abord.
refusal-lost = La liaison avec le poste est coupée : rien n’a été envoyé.
refusal-unanswered = La liaison s’est coupée avant la réponse. Regardez l’état à son retour avant de recommencer.
