### Plusieurs postes : seul, de retour, qui conduit, qui est là.

desks-alone = Seul, { $time }
desks-alone-long = Ce poste continue seul
desks-alone-kept = Tout est gardé ici
desks-seen = vu à { $at }
desks-to-send = À transmettre
desks-actions = { $count ->
    [0] rien
    [one] { $count } action
   *[other] { $count } actions
 }
desks-alone-then = Au retour, les deux journaux se rejoignent. Un TOP donné deux fois ne compte qu’une fois, et le poste le dit.
desks-count = { $count ->
    [one] { $count } poste
   *[other] { $count } postes
 }

## Ce qui ne tient plus

desks-aside = { $count ->
    [one] { $count } action à revoir
   *[other] { $count } actions à revoir
 }
desks-aside-title = Fait ici pendant la coupure
desks-aside-what = Ce qui ne tient plus
desks-aside-kept = Rien n’est perdu : l’autre journal était passé d’abord.
desks-aside-open = Revoir
desks-aside-close = Fermer
desks-aside-here = Fait ici
desks-aside-stands = Au journal commun
desks-aside-over = Reprendre
desks-aside-go = Laisser
desks-aside-by = { $at } · { $who }
desks-aside-more = { $count ->
    [one] et une autre
   *[other] et { $count } autres
 }

## Qui conduit

desks-call = Prendre la conduite
desks-call-leave = Laisser la conduite
desks-call-elsewhere = { $name } conduit
desks-call-hold = Tenir 1 s : prendre la conduite
desks-call-press = Prendre la conduite
desks-call-silent = { $name } ne répond plus
desks-call-silent-title = Prendre la conduite ?
desks-call-silent-heard = Entendu à { $at }, il y a { $time }.
desks-call-silent-then = D’ici là le TOP reste à ce poste. Son retour ne vous la reprend pas.
desks-call-taken = { $name } a pris la conduite
desks-call-taken-title = Le TOP se donne là-bas
desks-call-taken-at = Depuis { $at }. Ici tout se suit, rien ne se lance.
desks-call-seen = Vu
desks-call-back = Reprendre

## Les postes, à l’écran Partage

desks-title = Postes
desks-this = Ce poste
desks-since = depuis { $at }
desks-up-to-date = à jour
desks-behind = { $count ->
    [one] { $count } action de retard
   *[other] { $count } actions de retard
 }
desks-apart = { $count ->
    [one] { $count } action à transmettre
   *[other] { $count } actions à transmettre
 }
desks-owed = Le serveur commun reçoit l’événement : encore { $count ->
    [one] { $count } action
   *[other] { $count } actions
 }. Ce qui se fait d’ici là est gardé ici, et suit.
desks-alert = { $name } : plus entendu depuis { $at }
desks-silent = plus entendu depuis { $at }
desks-calls = conduit depuis { $at }
desks-nobody-calls = Personne ne tient la conduite : chaque poste peut donner le TOP.
desks-name = Nom de ce poste
desks-name-do = Renommer
desks-join-what = Relier d’autres postes
desks-join-why = Un serveur commun (NATS) tient le journal de l’événement pour tous ses postes. Seul, rien de cela n’est nécessaire.
desks-join-address = Adresse ou invitation : nats://nom:motdepasse@10.0.0.5:4222
desks-join = Relier
desks-join-patience = Seul après (ms)
desks-join-silence = Conduite proposée après (s)
desks-joined-times = Sans réponse du serveur commun, ce poste continue seul après { $patience } ms. La conduite d’un poste qui se tait est proposée après { $silence } s.
desks-join-file = Invitation…
desks-joined = Relié par { $address }
desks-leave = Quitter et garder la copie
desks-invite = Inviter un poste
desks-invite-why = Qui tient cette invitation entre dans l’événement : donnez-la de la main à la main.
desks-invite-contacts = Avec les coordonnées des personnes
desks-invite-without = Sans, sauf si vous le cochez : le poste invité ne verra ni téléphones, ni adresses, ni notes sur les personnes.
desks-invite-with = Le poste invité verra téléphones, adresses, liens et notes sur les personnes, même coupé des autres : ne donnez cette invitation qu’à qui peut les voir.
desks-invite-no-contacts = Ce poste est relié sans les coordonnées des autres postes : il invite sans elles.
desks-withdraw = Retirer les coordonnées…
desks-withdraw-what = Les postes invités avec les coordonnées, et les invitations déjà données, n’ouvriront plus ce qui sera noté ensuite : téléphones, adresses, liens, notes. Ce qu’un poste a déjà ouvert, il l’a vu et peut le garder : cela ne se reprend pas. Un poste qui peut encore tout voir est à réinviter : il quitte, puis se relie par la nouvelle invitation.
desks-withdraw-do = Retirer
desks-withdraw-not = Laisser
desks-withdrawn = Retiré. Réinvitez avec les coordonnées les postes qui peuvent encore les voir.
desks-invite-copy = Copier
desks-invite-copied = Copié
desks-invite-save = Fichier
desks-invite-qr = Invitation à l’événement, en code QR
desks-no-other = Aucun autre poste n’est là.
