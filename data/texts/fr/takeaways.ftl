### À retenir.

takeaways-title = À retenir
takeaways-noted = { $count ->
    [0] noté
    [1] noté
   *[other] notés
}
takeaways-in-closing = dans la conclusion
takeaways-all = Tout
takeaways-filter = Nature
takeaways-kind-figure = Chiffre
takeaways-kind-idea = Idée
takeaways-kind-quote = Citation
takeaways-kind-decision = Décision
takeaways-kind-commitment = Engagement
takeaways-kind-question = Question
takeaways-kind-thanks = Remerciement
takeaways-no-theme = Sans thème
takeaways-thanks = Remerciements dus
takeaways-questions = Questions restées ouvertes
takeaways-told = Dans la conclusion
takeaways-text = Ce qui est à retenir
takeaways-theme = Thème
takeaways-kind = Nature
takeaways-strike = Rayer : { $text }
takeaways-note = Noter
takeaways-place = Un chiffre, une idée, une citation, un engagement…
takeaways-where = segm. { $number }, { $time }
takeaways-empty = Rien n’est encore noté. Une ligne suffit : elle prend d’elle-même l’heure et le segment à l’antenne.
takeaways-undo = Annuler
takeaways-add = Ajouter
takeaways-where-title = { $title }, { $time }
takeaways-merge = Fusionner ({ $count })
takeaways-pick = Choisir pour fusionner : { $text }

## Rapporteurs

rapporteur-title = Trois points à retenir
rapporteur-place = Une phrase, comme elle sera dite
rapporteur-send = Envoyer à la régie
rapporteur-points = { $count } sur { $of }
rapporteur-sent = Envoyé
rapporteur-nothing = Rien n’est encore envoyé sur ce thème.
rapporteur-take-back = Reprendre le dernier
rapporteur-within = Dans la minute qui suit l’envoi.
rapporteur-enough = Trois points suffisent : ils seront dits à la conclusion.
