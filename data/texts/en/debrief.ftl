### The debrief and the replay of a run, on screen and on paper.

nav-debrief = Debrief

## What the debrief says, on screen and on paper

debrief-title-live = Debrief
debrief-title-rehearsal = Debrief of the rehearsal
debrief-as-run-live = As-run
debrief-as-run-rehearsal = As-run, rehearsal
debrief-printed = printed on { $time }
debrief-lines = { $count ->
    [0] empty journal
    [1] journal of one line
   *[other] journal of { $count } lines
 }
debrief-planned = Planned
debrief-real = Real
debrief-at-the-end = At the end
debrief-late = { $length } late
debrief-early = { $length } early
debrief-on-time = on time
debrief-fixed = Fixed times
debrief-fixed-at = Fixed { $time }
debrief-fixed-end = End, fixed { $time }
debrief-kept = kept
debrief-kept-of = { $kept } of { $all } kept to the minute
debrief-held = Holds
debrief-takes = GO
debrief-forced = Forced GO
debrief-number = No.
debrief-segment = Segment
debrief-planned-length = Planned length
debrief-rehearsed-length = Rehearsed length
debrief-real-length = Real length
debrief-by = Difference
debrief-start-late = At the start
debrief-called = Called by
debrief-note = Note
debrief-note-held = held { $length }
debrief-note-adjusted = adjusted { $by }
debrief-note-forced = forced GO: { $list }
debrief-gone = Taken out of the plan
debrief-end = End
debrief-skipped = Skipped:
debrief-dropped = Dropped:
debrief-not-run = Not reached:
debrief-sign-desk = Stage management
debrief-sign-organiser = Organisers
debrief-whence = Where the { $length } came from
debrief-sum = Difference at the end
debrief-three = Planned, rehearsed, real
debrief-two = Planned, real
debrief-journal = Journal
debrief-cause-late-start = start
debrief-cause-over = length
debrief-cause-held = hold
debrief-cause-adjusted = time given or taken
debrief-cause-left-out = not run
debrief-cause-before = wait
debrief-cause-elsewhere = other rooms

## The debrief on screen

debrief-page = Debrief
debrief-none-title = Nothing has been on air yet
debrief-none = After a rehearsal or the live run, this is where to read where the time went: planned, rehearsed and real of each segment, the fixed times, and all that the desk did.
debrief-to-desk = Go to the desk
debrief-run = Run
debrief-run-live = { $nth ->
    [1] Live of { $day }
   *[other] Live { $nth } of { $day }
 }
debrief-run-rehearsal = Rehearsal { $nth } of { $day }
debrief-beside = Rehearsed
debrief-on-air = under way
debrief-as-run-pdf = As-run
debrief-export = Export
debrief-export-debrief = Debrief, PDF
debrief-export-xlsx = As-run, XLSX
debrief-export-csv = As-run, CSV
debrief-export-json = As-run, JSON
debrief-exported = Saved: { $name }
debrief-show-file = Open
debrief-replay = Replay
debrief-exact = each step is measured, the sum is exact
debrief-drift-none = No difference to explain
debrief-start = Start
debrief-others = { $count ->
    [one] one small step
   *[other] { $count } small steps
 }
debrief-end-at = End, { $time }
debrief-step = { $name }: { $by }
debrief-rehearsed = Rehearsed
debrief-length-planned = Planned
debrief-length-real = Real
debrief-from-to = { $from } – { $to }
debrief-with-hold = hold of { $length } included
debrief-absorbed = absorbed { $length }
debrief-status-skipped = skipped
debrief-status-dropped = dropped
debrief-status-not-run = not reached
debrief-status-on-air = on air
debrief-status-next = to come
debrief-status-to-come = to come
debrief-status-aside = to come
debrief-track = room { $track }
debrief-missed-by = { $time } by { $by }
debrief-kept-at = { $time } kept
debrief-no-fixed = none
debrief-longer = { $length } longer
debrief-shorter = { $length } shorter
debrief-same = as planned
debrief-corrected-at = corrected at { $time }
debrief-undone = undone
debrief-older = Older
debrief-lines-of = { $shown } of { $count }
debrief-journal-note = Nothing is rewritten: a correction is one more line, which the as-run follows.
debrief-journal-empty = Nothing was done in this run yet.
debrief-plan-as = Plan as rehearsed
debrief-plan-as-rule = Real lengths of the rehearsal without its holds, to the nearest minute. Never below the agreed least nor above the agreed most; breaks and meals keep theirs.
debrief-plan-as-none = The plan already is as this rehearsal.
debrief-plan-as-end = Planned end
debrief-plan-as-took = { $length } rehearsed
debrief-plan-as-least = agreed least
debrief-plan-as-most = agreed most
debrief-plan-as-apply = { $count ->
    [one] Apply one length
   *[other] Apply { $count } lengths
 }
debrief-plan-as-leave = Leave the plan
debrief-plan-as-done = { $count ->
    [one] One length of the plan follows the rehearsal.
   *[other] { $count } lengths of the plan follow the rehearsal.
 }
debrief-undo = Undo

## The replay

replay-title = Replay
replay-leave = Leave the replay
replay-play = Play
replay-pause = Stop playing
replay-speed = Speed of the replay
replay-place = Instant replayed
replay-at = { $time }, { $gone } of { $all }
replay-before = Previous GO
replay-after = Next GO
replay-top = GO { $name } at { $time }
replay-untouched = The desk is untouched: nothing here acts.
replay-live = The live run is on air: the replay looks at it and changes nothing.
replay-live-back = Back to the desk

## The as-run as a workbook

as-run-number = No.
as-run-segment = Segment
as-run-track = Track
as-run-planned-start = Planned start
as-run-start = Real start
as-run-end = Real end
as-run-planned = Planned length (min)
as-run-real = Real length (min)
as-run-held = Held (min)
as-run-by = Difference (min)
as-run-late = Late at the start (min)
as-run-called = Called by
as-run-forced = Overridden
