### On air: the desk. The names of what happens come from states.ftl and keys.ftl.

## The bar

desk-mode = Mode
desk-mode-rehearsal = Rehearsal
desk-mode-live = Live
desk-clock = Time
desk-simulated = simulated
desk-drift = Right now
desk-drift-rehearsal = Against the plan
desk-fixed = Fixed start { $at }
desk-fixed-named = { $name }, fixed { $at }
desk-end-fixed = End, fixed { $at }
desk-end-planned = End, planned { $at }
desk-held = held
desk-threatened = at risk
desk-seconds-late = +{ $seconds } s
desk-worst = at worst { $at }
desk-odds = Once in two by { $half }, nine times in ten by { $worst }; holds { $holds } times in 100.
desk-days-late = +{ $days } d
desk-days-early = −{ $days } d

## Short names

desk-number = No. { $number }
desk-brief-break = Break
desk-brief-lunch = Lunch
desk-and-others = { $others ->
    [one] { $name } and 1 other
   *[other] { $name } and { $others } others
 }
desk-room = Room { $room }
desk-from-to = { $from } – { $to }
desk-of = { $some } of { $all }

## The day and its window

desk-timeline = The day, and a magnified part of it
desk-lane-day = Day
desk-lane-planned = Planned
desk-lane-forecast = Expected
desk-lane-rehearsed = Rehearsal
desk-lane-real = Real
desk-lane-room = Room
desk-wall = Fixed start
desk-wall-end = End

## The rundown

desk-rundown = Rundown
desk-col-state = State
desk-col-planned = Plan
desk-col-forecast = Expect.
desk-col-rehearsed = Rehear.
desk-col-real = Real
desk-col-rundown = Rundown
desk-col-minutes = min
desk-col-ready = Ready
desk-col-drift = Drift
desk-hard = fixed start
desk-ready-of = { $ready } ready of { $of }

## On air

desk-on-air-over = On air, overrunning
desk-rehearsal-over = Rehearsing, overrunning
desk-left = Left
desk-left-held = Left, stopped
desk-over = Over
desk-elapsed = Elapsed
desk-given = Length
desk-given-adjusted = Length, { $sign }{ $by }
desk-least = Least
desk-held-for = Held
desk-since = since
desk-end = End
desk-end-due = Was due
desk-end-moves = End moves
desk-progress = Progress
desk-beats = Beats
desk-beats-of = { $shown } of { $of }
desk-plateau = On stage
desk-room-end = ends { $at }

## Before, between, after

desk-before = Before the show
desk-before-rehearsal = Before the rehearsal
desk-before-at = Until { $at }
desk-since-planned = Since { $at }, planned
desk-segments = Segments
desk-speakers = Speakers
desk-organisations = Organisations
desk-fixed-starts = Fixed starts
desk-can-begin = Can the day begin?
desk-can-ready = Ready
desk-can-first = First segment
desk-can-missing = { $count ->
    [one] 1 open
   *[other] { $count } open
 }
desk-can-complete = complete
desk-can-late = Late
desk-can-problems = Problems
desk-gap = Nothing on air
desk-gap-since = since { $at }
desk-gap-on = Next at { $at }, { $in }
desk-gap-now = Next on TOP
desk-gap-for = Waiting
desk-gap-last = Before: { $title }
desk-planned = Planned
desk-after = The day is over
desk-after-rehearsal = The rehearsal is over
desk-after-late = Drift at the end
desk-after-by = { $word } at the end
desk-after-on-time = on time
desk-after-length = Real length
desk-after-rests = In breaks
desk-after-show = Noted during the day
desk-made = Where the drift was made
desk-made-by = { $name }, { $cause }
desk-made-others = Others
desk-cause-late-start = late start
desk-cause-over = its length
desk-cause-held = held
desk-cause-adjusted = time given
desk-cause-left-out = not run
desk-cause-before = waiting
desk-cause-elsewhere = outside the main room
desk-made-sum = Total
desk-empty = No programme
desk-empty-what = There is nothing to call while the rundown is empty.
desk-empty-import = Import a programme
desk-empty-write = Write the rundown

## What comes next

desk-first = First segment
desk-first-standby = First segment, in standby
desk-next-standby = Next, in standby
desk-next-jumping = Armed out of order
desk-at-top = on TOP
desk-in-after-hold = in { $time } once resumed
desk-tick = { $check } of { $name }: done
desk-others = { $lacking ->
    [0] { $count ->
        [one] 1 other, ready for what is critical
       *[other] { $count } others, ready for what is critical
     }
   *[other] { $count ->
        [one] 1 other, who lacks a critical check
       *[other] { $count } others, { $lacking } of whom lack a critical check
     }
 }
desk-all-ready = { $count } ready, nothing critical is missing
desk-nobody = Nobody to prepare.
desk-last = Last segment
desk-last-then = Then the day ends

## What needs a decision

desk-trouble = Nothing is being written
desk-lost = Link lost
desk-lost-what = The desk goes on by itself
desk-nothing-runs = Nothing is running
desk-other-day = Not today
desk-begin = Rehearse, or go live
desk-planned-for = Planned for { $date }
desk-rehearse = Rehearse
desk-rehearse-again = Rehearse again
desk-rehearse-hint = A rehearsal has a clock of its own, and is no part of the record.
desk-go-live = Go live
desk-go-live-anyway = Live all the same
desk-move-to-today = Move to today
desk-move-hint = Moved, the show is on { $today }, and goes live.
desk-leave-it = Start nothing
desk-now-do = To do now
desk-as-run = As-run, PDF
desk-open-debrief = Open the debrief
desk-open-takeaways = Read what was noted
desk-open-closing = Open the closing
desk-drift-none = On time
desk-drift-now = { $length } { $word }
desk-drift-moves = Held, everything moves
desk-drift-threatened = { $name } { $at } no longer holds
desk-drift-held = { $name } holds at { $at }
desk-drift-free = No fixed start ahead
desk-room-chosen = Room under command
desk-room-acts = TOP, Standby, Back, Skip and ± 1 min act on this room. Hold stops everything.
desk-clock-rehearsal = Rehearsal clock
desk-clock-speed = Speed
desk-clock-set = Set to 10:20
desk-clock-near-end = 1 min to the end
desk-clock-near-start = 1 min before
desk-clock-unread = This is no time, such as 10:20 or 10:20:30.
desk-clock-hint = Nothing goes out to the public or the speakers.

## Alerts

desk-alerts = Alerts
desk-alerts-none = Nothing to report.
desk-alert-missing = { $count ->
    [one] 1 critical check open
   *[other] { $count } critical checks open
 }
desk-alert-passes = “{ $title }” is on at { $at }.
desk-alert-near-end = Ending soon
desk-alert-over = Overrunning
desk-alert-hard-start = Fixed start at risk
desk-alert-hard-end = End at risk
desk-alert-moves = { $name }, { $planned } moves to { $at }.
desk-notice-seen = Seen

## Message and takeaway

desk-say = Write to the stage…
desk-say-rehearsal = Write to the rehearsal stage…
desk-say-conclude = Wrap up
desk-say-two-minutes = 2 minutes
desk-say-microphone = Microphone
desk-say-clear = Clear
desk-note = Note it in one line…
desk-note-kind = Kind
desk-note-theme = Theme
desk-note-segment = Segment { $number }
desk-note-on-air = On air
desk-note-off-air = Off air

## Transport and TOP

desk-transport = Transport
desk-hold = Hold
desk-resume = Resume
desk-less = −1 min
desk-more = +1 min
desk-top-row = next part
desk-top-ready = all is ready
desk-top-rehearsal = rehearsal, nothing goes out
desk-top-end = End the show
desk-top-last = the day is over then
desk-top-missing = { $count ->
    [one] 1 open: hold down
   *[other] { $count } open: hold down
 }
desk-top-twice = hold down, or press twice
desk-top-still = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s more
desk-top-ends-hold = ends the hold as well
desk-top-jumps = skips: { $name }
desk-top-jumps-many = skips { $count } segments
desk-top-forced = { $at }, overridden
desk-top-refused = Refused
desk-top-too-soon = Refused: { $ms } ms after
desk-top-too-soon-after = the TOP of { $at }
desk-top-key-down = the key is still down
desk-top-let-go = Let go
desk-top-stale = Refused: it has changed
desk-top-stale-look = look, then press again
desk-top-lost = Refused: link lost
desk-top-lost-nothing = nothing was sent
desk-top-in-field = a field is open
desk-top-no-run = Rehearsal or live?
desk-top-no-run-choose = choose first
desk-top-over = Nothing left to call
desk-top-back-opens = Back reopens: { $name }
desk-top-panic = Everything safe
desk-top-panic-held = the show is held

## Automatic follow-on

desk-asks = Follow-on stopped
desk-asks-clocks = The desk was opened again, or its clock moved: nothing follows by itself.
desk-asks-critical = Something critical was missing: the next segment was not taken.
desk-asks-back = A GO was taken back: nothing follows by itself.
desk-asks-late = The moment had passed already: the next segment was not taken.
desk-asks-go-on = Follow on again
desk-asks-next = { $title } follows as soon as the time is up.
desk-top-follows = follows in { $time }

## What the machine’s clock did

desk-jolt-stepped-on = The machine’s clock was set forward by { $length }: no length changed.
desk-jolt-stepped-back = The machine’s clock was set back by { $length }: no length changed.
desk-jolt-slept = The machine was suspended for { $length }: that time counts.
desk-jolt-rebooted = The machine started again, { $length } after the last action.
desk-jolt-reopened = The desk was opened again, { $length } after the last action.
desk-jolt-zone = The machine’s time zone: { $zone }. The show’s times did not change.

## The row that was picked

desk-record = As run
desk-record-start = Really began
desk-record-end = Really ended
desk-record-on-air = on air
desk-record-called = { $at } at first
desk-record-hint = A time, or −40 for 40 s earlier. Nothing is rewritten: a correction is one more line.
desk-record-unread = This is no time, such as 10:20:30, and no difference, such as −40.
desk-end-now = End now
desk-row = Picked segment
desk-row-skip = Skip this segment
desk-row-unskip = Bring it back
desk-row-rehearse = Rehearse from here
desk-row-close = Close
desk-alert-follow-on = “{ $title }” did not follow on.
desk-alert-seen = Seen
desk-alert-seen-what = Seen: { $title }

## Someone is not there

desk-not-here = Absent
desk-absent = Absent: { $name }
absent-note = Absent
absent-what = Someone is not there
absent-is = Absent
absent-call = Call
absent-close = Close
absent-day = End of the day
absent-held = Fixed times unchanged.
absent-late = { $what }: { $late } late
absent-late-others = { $count ->
    [one] { $said }, and one other fixed time.
   *[other] { $said }, and { $count } other fixed times.
 }
absent-fill = Fill
absent-fill-do = Fill
absent-fill-sees = { $title } at { $at }.
absent-swap = Next one first
absent-swap-do = Swap
absent-swap-sees = { $first } at { $at }, then back here at { $then }.
absent-swap-none = Nothing that follows can go first.
absent-all-ready = All ready.
absent-substitute = Replace
absent-substitute-do = Replace
absent-substitute-sees = What is done for this passage stays done.
absent-who = By whom?
absent-new = Someone else…
absent-name = First and last name
absent-taken-fill = The host fills; the rundown follows
absent-taken-swap = The two segments have changed places
absent-taken-substitute = The passage has another voice
