# Words of documents
date-long = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
} { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
paper-show = { " " }· “{ $show }”
paper-fitted = Fitted at { $time }
paper-printed = printed at { $time }
paper-nothing-private = No personal data
closing-left = Left when it was fitted
closing-end = Ends at { $time }
closing-end-hard = , fixed
closing-parts = { $count ->
    [0] No part
    [1] One part
   *[other] { $count } parts
}
closing-voices = { $count ->
    [0] no voice named
    [1] one voice
   *[other] { $count } voices
}
closing-spare = Spare: { $length }
closing-short = { $length } missing
closing-locked = locked
closing-give = { $title } at { $length }
closing-if-short = If time runs shorter still.
closing-if-short-text = { " " }{ $list }.
length-minutes = { $minutes } min
length-hours = { $hours } h
length-hours-minutes = { $hours } h { $minutes }
paper-version = { $title } v{ $version }
paper-printed-on = printed on { $date } at { $time }
paper-personal = Personal, do not pass on

## What goes out

document-rundown = Rundown
document-host-cards = Host’s cards
document-call-sheet = Call sheet
document-changes = What has changed
document-closing = Closing
document-people = People
document-show = Show
document-as-run = As-run
document-debrief = Debrief
layout-caller = Caller
layout-stage = Stage
layout-host = Host
layout-sound = Sound

## Rundown

rundown-title-caller = Rundown
rundown-title-stage = Rundown, stage
rundown-title-host = Rundown, host
rundown-title-sound = Rundown, sound
rundown-version = Version { $version }, as of { $time }
rundown-number = No.
rundown-time = Time
rundown-length = min
rundown-lengths = min / least
rundown-segment-caller = Segment, people
rundown-segment-stage = Segment, who comes on
rundown-segment-host = Segment, whom to introduce
rundown-segment-sound = Segment, place
rundown-beside-caller = Place, notes
rundown-beside-stage = Place, notes
rundown-beside-host = Steps
rundown-beside-sound = Voices, microphone
rundown-pen-caller = Actual
rundown-pen-stage = In place
rundown-hard = fixed time
rundown-dropped = dropped
rundown-track = Room { $track }
rundown-follows = follows by itself
rundown-host = Host: { $name }

## Heads of the columns of spreadsheets; the import knows them

column-day = Date
column-number = No.
column-start = Start
column-end = End
column-length = Duration (min)
column-least = Least (min)
column-most = Most (min)
column-hard = Fixed start
column-block = Block
column-title = Title
column-subtitle = Subtitle
column-kind = Kind
column-room = Room
column-host = Host
column-people = People
column-beats = Steps
column-link = Link
column-notes = Notes
column-script = Script
column-name = Full name
column-given = Given name
column-family = Family name
column-person-kind = Type
column-role = Role
column-organisation = Organisation
column-said = Pronunciation
column-passages = Appearances
column-phone = Telephone
column-email = E-mail
column-join_link = Personal link
column-note = Note
person-kind-person = Person
person-kind-organisation = Organisation
table-yes = yes

## Host’s cards

card-version = Cards v{ $version }
card-label = Card { $number } / { $of }
card-say = To say
card-nothing = No words written: announce the title, introduce, then give the floor.
card-give = Give the floor to
card-said = say:
card-course = Course
card-short = To gain { $length }:
card-short-text = { " " }this one can be done in { $length }.
card-next = Next, { $time }

## Call sheet

call-passage = Your appearance
call-until = { $length }, until { $time }
call-segment = Your segment
call-day = Your day
call-may-move = Times may move by some minutes. The desk will tell you.
call-screen = On screen while you speak
call-timer = The time left. The desk’s message stands below.
call-join = To join
call-link = Link:
call-own-link = Personal link:
call-to-come = { " " }to be completed
call-advice = Headset or earphones, light before you, mains power.
call-checks = What we have, what we still need
call-done = done
call-before = before { $time }
call-whom = Whom to call
call-desk = Desk
call-desk-when = , on the day
call-organiser = Organiser
call-organiser-when = , before
call-on-air = You are on air
call-off-air = Off air. You may stay and listen
call-between = You come after { $before }, before { $after }.
call-first = You open, before { $after }.
call-last = You come after { $before }, last.
call-alone = You are alone on the bill.
call-host = { $name } introduces you and takes over again.
call-titled = “{ $title }”

## What has changed

changes-title = What has changed since your paper of { $time }
changes-version = Version
changes-foot = v{ $version }, against v{ $from } of { $time }
changes-none = { " " }Your paper still holds.
changes-rest-holds = { " " }All that is not here is as on your paper.
changes-what = What
changes-segment = Segment, change
changes-length = Length
changes-what-added = Added
changes-what-removed = Removed
changes-what-dropped = Dropped
changes-what-taken-back = Back in
changes-what-time = Time
changes-what-who = Who
changes-what-where = Where
changes-what-text = Text
changes-script = The words to say have changed.
changes-nobody = nobody
changes-rest = The rest, as it is now
changes-changed = changed
changes-on-air = on air
changes-advice = On your paper of { $time }: strike out from “{ $title }” ({ $start }) on, and put this one before it.
changes-count = { $count ->
    [0] Nothing has changed.
    [one] { $count } change.
   *[other] { $count } changes.
 }
changes-with = { $count ->
    [one] The next one too, “{ $title }”, by as much.
   *[other] The next { $count } too, up to “{ $title }”, by as much.
 }
markdown-with = with
document-dues = Dues
column-due-day = Due on
column-due-time = Time
column-check = Check
column-owner = Seen to by
column-state = State
dues-event = { $check }: { $count ->
    [one] 1 person
   *[other] { $count } people
 }

## The closing and what was noted

document-closing-large = Closing, large type
document-closing-cards = Closing, cards
document-takeaways = Takeaways
takeaways-count = { $count ->
    [0] Nothing was noted
    [one] One note of the day
   *[other] { $count } notes of the day
}
takeaways-told-in = { $kind }: { $text } ({ $segment }, { $time })
takeaways-told-at = { $kind }: { $text } ({ $time })
