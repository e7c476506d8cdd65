### Catching up, at the desk.

catchup-proposed = A way back
catchup-regained = { $length } regained by { $time }
catchup-taken = { $length } regained
catchup-others = and { $count } others, { $less }
catchup-each = { $count } segments, { $less } each
catchup-segments = { $count ->
    [one] 1 segment
   *[other] { $count } segments
 }
catchup-at = { $name } { $time }
catchup-end-at = End of { $name } { $time }
catchup-at-least = at its least
catchup-holds = { $what } holds.
catchup-still = { $what } is still missed, { $late }.
catchup-gap = Found in the time allowed: at most { $gap } too much.
catchup-apply = Apply
catchup-preview = Preview
catchup-close = Close
catchup-applied = Caught up at { $time }
catchup-reserve-left = Reserve kept: { $reserve }.

## Nothing can be given

catchup-stuck = Late, with no way back
catchup-stuck-why = Nothing can give time any more: all is at its least. The least durations are given in the programme.

## The preview

catchup-ways = { $count ->
    [one] One way back
    [2] Two ways back
   *[other] Three ways back
 }
catchup-promise = Agreed durations are never cut below their least.
catchup-beyond = No way makes { $what } hold: { $late } at best.
catchup-stopped = The search stopped at the time allowed.
catchup-sure = { $percent }%
catchup-sure-of = Holds { $what }
catchup-sure-by = From this day and the rehearsals.
catchup-nothing = As it is
catchup-nothing-changed = Preview, nothing is changed
catchup-sort-rests = From breaks
catchup-sort-voices = From talks
catchup-sort-drops = Drop
catchup-lane-rests = Breaks
catchup-lane-voices = Talks
catchup-lane-drops = Drop
catchup-worst = At worst (P90)
catchup-from = Taken from
catchup-dropped = { $what } dropped
catchup-price = Price
catchup-price-late = { $length } late
catchup-price-rests = { $length } of breaks
catchup-price-voices = { $length } of talk
catchup-price-dropped = { $length } of programme
catchup-price-people = { $count ->
    [one] 1 person to tell
   *[other] { $count } people to tell
 }
catchup-reserve = Reserve kept
catchup-reserve-none = nothing left
catchup-reserve-rests = { $all }, { $rests } of it breaks
catchup-spare = { $spare } early

## A way in a sentence

catchup-why-rests = Breaks give { $rests }, nobody speaks less.
catchup-why-voices = Talks give { $voices }, no break is cut.
catchup-why-rests-both = Breaks give { $rests }, talks the rest: { $voices }.
catchup-why-voices-both = Talks give { $voices }, breaks the rest: { $rests }.
catchup-why-drops = Drop { $what }: on time, { $spare } to spare.
catchup-why-drops-just = Drop { $what }, with nothing cut.
catchup-why-drops-cuts = Drop { $what }, and take { $length } elsewhere.
