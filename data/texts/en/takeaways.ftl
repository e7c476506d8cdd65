### Takeaways.

takeaways-title = Takeaways
takeaways-noted = { $count ->
    [0] noted
   *[other] noted
}
takeaways-in-closing = in the closing
takeaways-all = All
takeaways-filter = Kind
takeaways-kind-figure = Figure
takeaways-kind-idea = Idea
takeaways-kind-quote = Quote
takeaways-kind-decision = Decision
takeaways-kind-commitment = Commitment
takeaways-kind-question = Question
takeaways-kind-thanks = Thanks
takeaways-no-theme = No theme
takeaways-thanks = Thanks owed
takeaways-questions = Questions left open
takeaways-told = In the closing
takeaways-text = What to keep
takeaways-theme = Theme
takeaways-kind = Kind
takeaways-strike = Strike: { $text }
takeaways-note = Note
takeaways-place = A figure, an idea, a quote, a commitment…
takeaways-where = segm. { $number }, { $time }
takeaways-empty = Nothing was noted yet. One line is enough: it takes the time and the segment on air by itself.
takeaways-undo = Undo
takeaways-add = Add
takeaways-where-title = { $title }, { $time }
takeaways-merge = Merge ({ $count })
takeaways-pick = Pick to merge: { $text }

## Rapporteurs

rapporteur-title = Three points to take away
rapporteur-place = One sentence, as it will be said
rapporteur-send = Send to the desk
rapporteur-points = { $count } of { $of }
rapporteur-sent = Sent
rapporteur-nothing = Nothing was sent on this theme yet.
rapporteur-take-back = Take back the last one
rapporteur-within = Within a minute of sending it.
rapporteur-enough = Three points are enough: they are told at the closing.
