### Closing.

closing-title = Closing
closing-none = The closing is composed from the day itself and fills “{ $title }”: welcome back, what the workshops found by theme, figures and commitments, thanks, the last words. { $count ->
    [0] Nothing was noted yet.
    [1] One takeaway was noted.
   *[other] { $count } takeaways were noted.
}
closing-no-segment = No segment is a closing. In the programme, give one of them the kind “closing”.
closing-compose = Compose the closing
closing-compose-with = Take in “{ $title }” too
closing-planned = Planned
closing-left-until = Left until { $time }
closing-left-time = Left
closing-rundown = Run-of-show
closing-not-fitted = not fitted yet
closing-missing = { $length } missing
closing-holds = holds, { $length } spare
closing-spare-short = Spare
closing-too-short = Even at its shortest, { $length } is missing. Nothing is fitted.
closing-way-end = End at { $time }.
closing-way-unlock = Unlocking “{ $title }” is enough.
closing-way-unlock-short = Unlocking “{ $title }”: { $length } would still be missing.
closing-way-drop = Giving up “{ $title }” is enough.
closing-way-drop-short = Giving up “{ $title }”: { $length } would still be missing.
closing-head-time = Time
closing-head-part = Part, who speaks
closing-head-text = Words and takeaways
closing-head-fitted = Fitted
closing-head-acts = Actions
closing-least = Least
closing-target = Target
closing-row-title = Title of the part
closing-speaker = Who speaks, { $title }
closing-nobody = nobody named
closing-rank = How much it is wanted, { $title }
closing-rank-must = must
closing-rank-should = should
closing-rank-may = may
closing-script = Words to say
closing-script-empty = Words to write
closing-take-out = Back to the reserve: { $text }
closing-given-up = Part given up.
closing-no-time = No time for this part.
closing-locked-row = locked
closing-lock = Lock { $title }
closing-give-up = Give up { $title }
closing-bring-back = Bring back { $title }
closing-up = Move { $title } up
closing-down = Move { $title } down
closing-nothing-noted = Nothing was noted yet. At the desk, the N key opens the line.
closing-all-told = All that was noted is in the closing.
closing-no-theme = No theme
closing-in-reserve = { $count } in reserve
closing-place = Put on the rundown
closing-placed = On the rundown
closing-pdf = PDF
closing-written = Written: { $path }
closing-open = Open
closing-fitted-at = Fitted at { $time }
closing-undo = Undo
closing-way-do-drop = Give up
closing-way-do-unlock = Unlock
closing-placed-lengths = On the rundown; its lengths have moved since
closing-placed-changed = On the rundown; changed since
closing-place-again = Put on the rundown again
closing-downloaded = Downloaded: { $name }
closing-place-of = { $place } / { $of }
closing-row-left = Time left for this part
closing-row-ends = Ends { $time }
closing-next-at = Next, { $time }
closing-goes-to = to “{ $title }”
closing-compose-again = Compose again
closing-compose-again-hint = starts from the day; Undo brings your changes back.
closing-out = Given up
closing-unread-length = “{ $text }” is not a length, such as 1:30.
closing-frozen = Times frozen at { $time }
closing-change = { $title }{ " " }{ $by }
closing-change-out = { $title } dropped
closing-change-back = { $title } back
closing-change-and = {", "}
closing-would = Refit:
closing-refit = Refit
closing-needs-none = Nothing to refit: the parts to come fit.
closing-cannot-refit = The parts to come no longer fit, even at their shortest.
closing-since-placed = Since it was put on the rundown:
closing-late = The end at { $time } is passed by { $length } before the closing begins. What must be said is { $short } too long.
closing-called-short = Even at their shortest, the parts to come are { $length } too long. The times stay frozen.
closing-new-end = End at { $time }: { $kept ->
    [one] one part fits
   *[other] { $kept } parts fit
}, { $spare } to spare.
closing-do-end = Choose
closing-too-long = Read in { $aloud }: { $by } too long
closing-aloud = Read in { $aloud }
