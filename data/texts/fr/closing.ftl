### Conclusion.

closing-title = Conclusion
closing-none = La conclusion se compose de la journée elle-même et remplit « { $title } » : l’accueil, les retours d’ateliers par thème, les chiffres et les engagements, les remerciements, les derniers mots. { $count ->
    [0] Rien n’a encore été noté à retenir.
    [1] Une idée est notée à retenir.
   *[other] { $count } idées sont notées à retenir.
}
closing-no-segment = Aucun segment n’est une conclusion. Dans le programme, donnez à l’un d’eux la nature « conclusion ».
closing-compose = Composer la conclusion
closing-compose-with = Y prendre aussi « { $title } »
closing-planned = Prévu
closing-left-until = Reste jusqu’à { $time }
closing-left-time = Reste
closing-rundown = Conducteur
closing-not-fitted = pas encore ajusté
closing-missing = il manque { $length }
closing-holds = tenu, marge { $length }
closing-spare-short = Marge
closing-too-short = Même au plus court, il manque { $length }. Rien n’est ajusté.
closing-way-end = Finir à { $time }.
closing-way-unlock = Déverrouiller « { $title } » suffit.
closing-way-unlock-short = Déverrouiller « { $title } » : il manquerait encore { $length }.
closing-way-drop = Retirer « { $title } » suffit.
closing-way-drop-short = Retirer « { $title } » : il manquerait encore { $length }.
closing-head-time = Heure
closing-head-part = Partie, qui parle
closing-head-text = Texte et idées retenues
closing-head-fitted = Ajusté
closing-head-acts = Actions
closing-least = Mini
closing-target = Cible
closing-row-title = Titre de la partie
closing-speaker = Qui parle, { $title }
closing-nobody = personne de désigné
closing-rank = Importance, { $title }
closing-rank-must = doit
closing-rank-should = devrait
closing-rank-may = peut
closing-script = Texte à dire
closing-script-empty = Texte à écrire
closing-take-out = Remettre en réserve : { $text }
closing-given-up = Partie retirée.
closing-no-time = Pas de temps pour cette partie.
closing-locked-row = verrouillé
closing-lock = Verrouiller { $title }
closing-give-up = Retirer { $title }
closing-bring-back = Reprendre { $title }
closing-up = Monter { $title }
closing-down = Descendre { $title }
closing-nothing-noted = Rien n’est encore noté à retenir. La touche N, à l’antenne, ouvre la ligne.
closing-all-told = Tout ce qui a été noté est dans la conclusion.
closing-no-theme = Sans thème
closing-in-reserve = { $count } en réserve
closing-place = Mettre au conducteur
closing-placed = Au conducteur
closing-pdf = PDF
closing-written = Enregistré : { $path }
closing-open = Ouvrir
closing-fitted-at = Conducteur ajusté à { $time }
closing-undo = Annuler
closing-way-do-drop = Retirer
closing-way-do-unlock = Déverrouiller
closing-placed-lengths = Au conducteur ; les durées ont bougé depuis
closing-placed-changed = Au conducteur ; changé depuis
closing-place-again = Remettre au conducteur
closing-downloaded = Téléchargé : { $name }
closing-place-of = { $place } / { $of }
closing-row-left = Temps restant pour cette partie
closing-row-ends = Fin { $time }
closing-next-at = À suivre, { $time }
closing-goes-to = vers « { $title } »
closing-compose-again = Composer de nouveau
closing-compose-again-hint = repart de la journée ; vos changements se retrouvent avec Annuler.
closing-out = Retirée
closing-unread-length = « { $text } » n’est pas une durée, comme 1:30.
closing-frozen = Temps figés à { $time }
closing-change = { $title }{ " " }{ $by }
closing-change-out = { $title } retirée
closing-change-back = { $title } reprise
closing-change-and = {", "}
closing-would = Réajuster :
closing-refit = Réajuster
closing-needs-none = Rien à réajuster : les parties à venir tiennent.
closing-cannot-refit = Les parties à venir ne tiennent plus, même au plus court.
closing-since-placed = Depuis la mise au conducteur :
closing-late = La fin de { $time } est dépassée de { $length } avant même la conclusion. Il manque { $short } pour ce qui doit être dit.
closing-called-short = Même au plus court, il manque { $length } aux parties à venir. Les temps restent figés.
closing-new-end = Finir à { $time } : { $kept ->
    [one] une partie tient
   *[other] { $kept } parties tiennent
}, marge { $spare }.
closing-do-end = Choisir
closing-too-long = Dit en { $aloud } : { $by } de trop
closing-aloud = Dit en { $aloud }
