### Programme.

programme-title = Programme
programme-add = Segment
programme-new = New segment
programme-empty = Add a first segment, or import a programme.
programme-add-first = First segment

## The day in figures

programme-date = Date
programme-planned = planned
programme-segments = { $count ->
    [one] { $count } segment
   *[other] { $count } segments
 }
programme-blocks = { $count ->
    [one] { $count } block
   *[other] { $count } blocks
 }
programme-names = { $count ->
    [one] { $count } name
   *[other] { $count } names
 }
programme-names-what = { $count ->
    [one] speaker
   *[other] speakers
 }
programme-overlaps = { $count ->
    [one] { $count } overlap
   *[other] { $count } overlaps
 }
programme-overlaps-what = to be solved

## The table

programme-state = State
programme-number = No.
programme-start = Start
programme-duration = Length
programme-least = At least
programme-name = Title
programme-subtitle = Subtitle
programme-kind = Kind
programme-people = Speakers
programme-pin = Hard start
programme-hard-end = hard end at { $time }
programme-room = Room { $track }
programme-voices = { $count ->
    [one] { $count } speaker
   *[other] { $count } speakers
 }
programme-nobody = No speaker
programme-remove = Remove
programme-into = Overlap of { $length }
programme-into-told = “{ $title }” would end at { $time }.
segment-kind-opening = Opening
segment-kind-debate = Debate
segment-kind-talk = Talk
segment-kind-study = Study
segment-kind-testimony = Testimony
segment-kind-launch = Launch
segment-kind-workshop = Workshop
segment-kind-feedback = Feedback
segment-kind-closing = Closing
segment-kind-break = Break
segment-kind-lunch = Lunch
segment-kind-other = Other

## What could not be read

programme-unread-time = This is no time of day. For example 9:45.
programme-unread-length = This is no length. For example 35, 1 h 45 or 90 s.
programme-unread-day = This is no date. For example 12/07/2021.
programme-unread-number = That is no number.
programme-unread-warnings = These are no lengths. For example 1 h, 30 min, 15 min, 5 min.
programme-unread-choice = That is not in the list.
programme-unread-block = There is no such block.
programme-unread-person = Nobody is called so: add them to the speakers first.

## The columns

programme-columns = Columns
programme-most = At most
programme-end-fixed = Fixed end
programme-block = Block
programme-track = Room
programme-track-main = Main
programme-host = Host
programme-room-place = Place
programme-link = Link
programme-follow-by-hand = By hand
programme-follow-auto = By itself
programme-follow-on = Next
programme-weight = Weight
programme-drop-rank = Drop rank
programme-notes = Notes
programme-script = Script
programme-none = None
programme-beat = Beat
programme-fold = Fold “{ $title }”
programme-drag = Drag to move
programme-fresh = Add “{ $text }”
programme-people-add = Add a speaker
programme-beat-new = New beat

## What overlaps, what is free, and the ways out

programme-follow = Follow the one before
programme-shorten = Cut “{ $title }” to { $length }
programme-shorten-this = Cut to { $length }
programme-begin-at = Begin at { $time }
programme-past = Passes its fixed end by { $length }
programme-gap = { $length } free from { $time }
programme-gap-fill = Put a segment there
programme-lengthen = Lengthen “{ $title }”

## Several rows

programme-selected = { $count ->
    [one] { $count } segment selected
   *[other] { $count } segments selected
 }
programme-block-new = New block
programme-drop-short = Drop
programme-take-back-short = Take back
programme-duplicate = Duplicate
programme-duplicated = { $count ->
    [one] { $count } segment duplicated
   *[other] { $count } segments duplicated
 }
programme-rows-removed = { $count ->
    [one] { $count } row removed
   *[other] { $count } rows removed
 }
programme-block-removed = Block “{ $title }” dissolved, its segments stay

## Find and replace

programme-find = Find
programme-replace-by = Replace with
programme-find-in = Where to look
programme-in-titles = Titles
programme-in-notes = Notes
programme-in-scripts = Scripts
programme-in-names = Names
programme-found = { $count ->
    [one] { $count } found
   *[other] { $count } found
 }
programme-next = Next
programme-replace-all = Replace all
programme-replaced = { $count ->
    [one] { $count } replaced
   *[other] { $count } replaced
 }
programme-close = Close

## Paste

programme-paste = { $count ->
    [one] Paste { $count } row
   *[other] Paste { $count } rows
 }
programme-paste-first = at the head of the programme
programme-paste-after = after “{ $title }”
programme-paste-doubts = { $count ->
    [one] { $count } doubt
   *[other] { $count } doubts
 }
programme-paste-take = Paste
programme-paste-over = Write over { $count ->
    [one] the row
   *[other] { $count } rows
 }, from “{ $from }” to “{ $to }”
programme-paste-leave = Leave
programme-paste-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
 }
programme-paste-untitled = No title
programme-paste-time = “{ $text }” is no time
programme-paste-length = “{ $text }” is no length
programme-paste-kind = “{ $text }” is no kind
programme-paste-no-length = No length said: 10 min
programme-pasted = { $count ->
    [one] { $count } segment pasted
   *[other] { $count } segments pasted
 }
programme-cells-pasted = { $count ->
    [one] { $count } cell pasted
   *[other] { $count } cells pasted
 }

## A segment in detail

programme-dissolve = Dissolve the block
programme-facts = Settings
programme-role = Function
programme-role-none = Add a function
programme-whole = The whole segment
programme-up = Move up
programme-down = Move down
programme-people-remove = Take out of the segment
programme-beats = Beats
programme-beats-sum = { $length } of { $of }
programme-beat-add = Add a beat
programme-beat-length = length
programme-script-none = Add a script
programme-notes-none = Add a note

## The foot

programme-removed = “{ $title }” removed
programme-keys-row = row
programme-keys-cell = cell
programme-keys-edit = edit
programme-keys-select = select
programme-keys-move = move
programme-import = Import

## The event as a whole

whole-head = The event
whole-title = Title
whole-subtitle = Theme
whole-organiser = Organiser
whole-hard-end = Fixed end
whole-no-end = none: the end follows the rundown
whole-guard = At least between two TOPs
whole-guard-rule = Whatever its source: keyboard, mouse, browser, pedal, OSC or HTTP. From 0.2 to 5 s.
whole-seconds = { $seconds } s
whole-warnings = Alerts before a passage
whole-warnings-rule = Where a critical check is still open. Six at most, from 1 min to 24 h, with commas between.
whole-before = { $list } before

## Lengths learnt

programme-learnt = { $count ->
    [one] { $count } length learnt
   *[other] { $count } lengths learnt
 }
learnt-title = Lengths learnt
learnt-rule = What the segments really took in earlier runs, without holds, to the minute. What was live counts first, then what was rehearsed, then others of the same kind. Never under the agreed least nor over the most; nothing changes without you.
learnt-planned = Planned
learnt-rehearsed = Rehearsed
learnt-live = Live
learnt-times = { $count ->
    [one] measured once
   *[other] median of { $count }
 }
learnt-from-live = from the live run
learnt-from-rehearsed = from the rehearsal
learnt-from-kind-live = from others live: { $kind }
learnt-from-kind-rehearsed = from others rehearsed: { $kind }
learnt-least = agreed least
learnt-most = agreed most
learnt-end = Planned end with all of them
learnt-take = Take
learnt-take-this = Take { $length } for “{ $title }”
learnt-take-all = { $count ->
    [one] Take the length
   *[other] Take the { $count } lengths
 }
learnt-taken = { $count ->
    [one] One planned length follows what was measured
   *[other] { $count } planned lengths follow what was measured
 }
learnt-none = The plan is as what was measured, or nothing was yet.
