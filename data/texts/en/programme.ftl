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
programme-subtitle-none = Add a subtitle
programme-kind = Kind
programme-people = Speakers
programme-actions = Actions
programme-pin = Hard start
programme-hard-end = hard end at { $time }
programme-room = Room { $track }
programme-voices = { $count ->
    [one] { $count } speaker
   *[other] { $count } speakers
 }
programme-nobody = No speaker
programme-drop = Drop: keep in the list, out of the timing
programme-take-back = Take back into the timing
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

## The foot

programme-removed = “{ $title }” removed
programme-keys-row = row
programme-keys-cell = cell
programme-keys-edit = edit
