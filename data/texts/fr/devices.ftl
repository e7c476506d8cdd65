### Les appareils : OBS, OSC, HTTP ; leurs effets aux moments des segments.

devices-title = Appareils
devices-add = Ajouter un appareil
devices-none = Aucun appareil. Un TOP peut changer la scène d’OBS, envoyer un message OSC ou une requête HTTP.
devices-try-all = Tout essayer
devices-safe = Échap deux fois : tous les appareils passent à leur état sûr.
devices-safe-now = Les appareils sont en état sûr, jusqu’à la reprise ou au prochain TOP.
devices-by-kind = Effets par genre
devices-by-kind-hint = Donnés à chaque segment de ce genre, avant les siens.
devices-kind = Genre de segment
devices-alert = { $name } : { $why }
devices-summary = { $count ->
    [0] Appareils prêts
    [one] Un appareil ne va pas
   *[other] { $count } appareils ne vont pas
 }

device-joining = Connexion…
device-there = Connecté
device-send-only = Envoi seul
device-listening = À l’écoute
device-failing = Ne répond pas
device-silent = Muet en répétition
device-in = entrée
device-out = sortie
device-try = Essayer
device-trying = Essai…
device-mend = Corriger
device-change = Modifier
device-shows = Scène « { $scene } » à l’antenne.
device-shows-other = Scène « { $scene } » à l’antenne, « { $wanted } » attendue.
device-lacks = { $need ->
    [scene] aucune scène nommée { $name } dans { $device }
    [input] aucune source nommée { $name } dans { $device }
   *[transition] aucune transition nommée { $name } dans { $device }
 }
device-osc-deaf = Un envoi OSC ne répond pas : l’état est celui du réseau.
device-heard = Dernier appel reçu à { $at } : { $path }
device-heard-refused = Appel { $path } de { $at }, refusé : { $why }
device-malformed = { $count ->
    [one] Un paquet illisible, ignoré
   *[other] { $count } paquets illisibles, ignorés
 }
device-sent = Dernier envoi : { $at }
device-answered = Dernière commande : { $at }, en { $ms } ms
device-said-no = Dernière commande : { $at }, refusée ({ $what })
device-sent-came = Dernière commande : { $at }, { device-came }
device-tries = { $count ->
    [one] Un essai depuis { $since }, prochain dans { $seconds } s. Le direct n’attend pas.
   *[other] { $count } essais depuis { $since }, prochain dans { $seconds } s. Le direct n’attend pas.
 }
device-cue = { $when } : { $what }
device-cue-then = { "" } ; { "" }
device-record = { $count ->
    [one] Le dernier envoi
   *[other] Les { $count } derniers envois
 }
device-knock = essai
device-ms = { $ms } ms
device-came = { $came ->
    [done] { "" }
    [refused] refusé
    [unanswered] sans réponse
    [begun] parti ou non : le poste s’est arrêté
   *[failed] pas arrivé
 }

device-kind = Genre
device-kind-obs = OBS
device-kind-osc = OSC, sortie
device-kind-http = HTTP, sortie
device-kind-osc-in = OSC, entrée
device-usual-osc = OSC, console son
device-usual-http = HTTP, éclairage
device-usual-osc-in = OSC, entrée
device-name = Nom
device-address = Adresse
device-listens = Adresse d’écoute
device-secret = Mot de passe
device-secret-hint = Gardé sur ce poste seulement, hors de l’événement.
device-secret-kept = Un mot de passe est gardé sur ce poste ; vide, il reste.
device-secret-forget = Oublier le mot de passe
device-in-rehearsal = agit aussi en répétition
device-tells = dit ce qui est à l’antenne (/regie/live)
device-safe = État sûr (Échap deux fois)
device-safe-add = Ajouter à l’état sûr
device-keep = Garder
device-leave = Annuler
device-remove = Retirer l’appareil

device-fault-not-running = Rien ne répond à { $address } : lancez l’appareil, ou corrigez l’adresse.
device-fault-unreachable = { $address } est hors d’atteinte : vérifiez le réseau et l’adresse. ({ $what })
device-fault-address = L’adresse { $address } n’est pas lisible ou n’existe pas. ({ $what })
device-fault-network = Le réseau refuse l’envoi. ({ $what })
device-fault-no-port = Ce poste ne peut pas écouter à { $address } : choisissez un autre port. ({ $what })
device-fault-nobody-listens = Personne n’écoute à { $address } : l’envoi est parti dans le vide.
device-fault-silent = La machine prend la ligne, mais ne répond pas.
device-fault-gone = La liaison est coupée.
device-fault-closed = L’appareil a fermé la liaison. ({ $what })
device-fault-garbled = La réponse est illisible : ce n’est pas le bon appareil, ou il est en panne.
device-fault-not-obs = Ce qui répond à { $address } n’est pas OBS : vérifiez le port de son serveur WebSocket.
device-fault-wrong-password = La machine répond, mais refuse le mot de passe.
device-fault-password-wanted = OBS demande un mot de passe : Outils, Paramètres du serveur WebSocket.
device-fault-not-found = Introuvable dans l’appareil. ({ $what })
device-fault-refused = L’appareil refuse. ({ $what })
device-fault-elsewhere = La machine renvoie vers une autre adresse : donnez la bonne. ({ $what })
device-fault-status = La machine répond par une erreur. ({ $what })
device-fault-no-tls = Ce qui répond à { $address } ne parle pas TLS : donnez une adresse http, ou le bon port.
device-fault-tls = La liaison TLS avec { $address } n’aboutit pas. ({ $what })
device-fault-certificate-unknown = Le certificat de { $address } est signé par une autorité que ce poste ne connaît pas : mettez ce certificat, ou celui de l’autorité, dans authorities.pem, dossier secrets de Régie.
device-fault-certificate-expired = Le certificat de { $address } a expiré : renouvelez-le sur l’appareil, ou vérifiez l’heure de ce poste.
device-fault-certificate-early = Le certificat de { $address } n’est pas encore valable : vérifiez l’heure de ce poste et celle de l’appareil.
device-fault-certificate-name = Le certificat de { $address } est au nom d’une autre machine : donnez l’adresse pour laquelle il a été fait. ({ $what })
device-fault-certificate = Le certificat de { $address } n’est pas bon. ({ $what })
device-fault-osc-message = Ce message OSC ne peut pas être écrit. ({ $what })
device-fault-not-for-it = Cet effet n’est pas pour cet appareil.

cues-title = Effets
cues-of-kind = Du genre { $kind } : { $cues }
cues-from-next = À l’antenne : les changements valent dès le prochain TOP.
cue-add = Ajouter un effet
cue-no-device = Ajoutez d’abord un appareil, à l’écran Partage.
cue-when = Quand
cue-when-standby = au standby
cue-when-take = au TOP
cue-when-before-end = avant la fin
cue-when-end = à la fin
cue-when-by-hand = à la main
cue-at-standby = au standby
cue-at-take = au TOP
cue-at-before-end = à { $time } de la fin
cue-at-end = à la fin
cue-at-by-hand = à la main
cue-seconds = Secondes avant la fin
cue-seconds-unit = s
cue-beat = Au début d’un temps
cue-beat-none = du segment
cue-device = Appareil
cue-device-gone = appareil retiré
cue-act = Effet
cue-fire = Donner maintenant
cue-remove = Retirer

act-kind-scene = scène
act-kind-preview = aperçu
act-kind-transition = transition
act-kind-text = texte
act-kind-mute = son coupé
act-kind-record = enregistrement
act-kind-stream = diffusion
act-kind-osc = message OSC
act-kind-http = requête
act-scene = scène { $name }
act-preview = aperçu { $name }
act-transition = transition { $name }
act-text = { $name } : « { $text } »
act-mute = { $on ->
    [true] { $name } coupé
   *[false] { $name } ouvert
 }
act-record = { $on ->
    [true] enregistrer
   *[false] arrêter d’enregistrer
 }
act-stream = { $on ->
    [true] diffuser
   *[false] arrêter de diffuser
 }
act-on = oui
act-off = non
act-not-there = { $name } (absent)
act-field-scene = Scène
act-field-transition = Transition
act-field-input = Source
act-field-text = Texte
act-field-osc = Message
act-field-method = Méthode
act-field-path = Chemin
act-field-body = Corps
act-method-auto = selon le corps
