### The views: host, timer, lower third, public programme, telephone, sharing.

## All of them

view-begins-in = Begins in
view-resumes-in = Resumes in
view-until-next = Until the next
view-end-at = Ends at { $at }
view-next-at = Next at { $at }
view-before = Before the show
view-between = Nothing on air
view-after = The day is over

## Host

host-say-now = Say now
host-say-next = Say to open
host-before = Text before
host-after = Next text
host-then = Then, { $of }
host-nothing-in-rest = Nothing to say in the break
host-nothing-written = No text for this segment
host-nothing-before = Nothing to say for now
host-speak-again = You speak again at { $at }, in { $in }.
host-no-text = No text is written for “{ $title }”: here is what to open with.
host-segment = The segment
host-beats = { $count ->
    [one] One beat
   *[other] { $count } beats
 }
host-ask-text = Ask the desk for a text
host-asks-text = A text for “{ $title }”, please
host-asked = The desk was asked
host-give-floor = Give the floor to
host-said = is said
host-not-said = pronunciation missing
host-next-at = Next, { $at }
host-since = for { $time }
host-about = about { $at }
host-armed = called
host-to-come = to come
host-ready = I am ready
host-ready-tell = Tell the desk before the GO
host-ready-since = Told the desk at { $at }
host-take-now = it is yours
host-take-after = after the desk’s standby
host-take-never = called by the desk
host-read = Read
host-was-read = Read

## Timer

timer-left = Time left
timer-near = Nearly over
timer-over = Over time
timer-plus = plus
timer-then = Then
timer-end = Ends at

## Board of the waiting room

board-title = Waiting room
board-in = in { $in }
board-now = now
board-expected = not here yet
board-connected = online
board-in-place = in place
board-empty = Nobody is expected.

## Over the picture, in OBS

caption-then = Next,
caption-begins = Begins at
caption-resumes = Resumes at
source-lower-third = Lower third
source-countdown = Countdown
source-caption = Caption bar

## A screen kept on

awake-not = This browser cannot keep the screen on: turn its sleep off in the device’s settings.

## Public programme

public-now = now
public-empty = The programme is not published yet.

## Telephone

phone-all-ready = All is ready
phone-host-ready = The host is ready
phone-send = Send

## Sharing

right-manager = Stage management
right-organiser = Organisers
right-host = Host
right-speaker = Speakers’ timer
right-board = Waiting room
right-source = OBS source
right-rapporteur = Rapporteurs
right-viewer = Public
right-manager-may = Everything, GO included
right-organiser-may = Programme, people, follow-up
right-host-may = Reads, says ready
right-speaker-may = Time left and messages
right-board-may = Who is expected, and when
right-source-may = Lower third, countdown, caption bar
right-rapporteur-may = Notes takeaways
right-viewer-may = Programme, nothing personal
sharing-title = Sharing
sharing-open = Open
sharing-closed = Closed
sharing-where = Address of this machine
sharing-switch-on = Open
sharing-close = Close
sharing-at = { $address }
sharing-off = Nothing is shared
sharing-tls = encrypted (https)
sharing-readable = Over plain http, whoever listens on this network can read everything, links included. On a network that is not yours, open it encrypted.
sharing-fingerprint = Encrypted with a certificate made here: the browser will warn once. Compare the SHA-256 fingerprint that it shows then:
sharing-there = { $count ->
    [0] nobody is there
    [one] 1 is there
   *[other] { $count } are there
 }
sharing-right = Right of the link
sharing-for = For whom
sharing-calls = may call GO after standby
sharing-and-calls = , GO after standby
sharing-make = New link
sharing-qr = Code to photograph: { $name }
sharing-unknown = address already given, not kept
sharing-connected = { $count ->
    [0] 0 there
    [one] 1 there
   *[other] { $count } there
 }
sharing-copy = Copy
sharing-copied = Copied
sharing-withdraw = Withdraw
sharing-withdrawn = withdrawn
sharing-withdrawn-at = Withdrawn at { $at }. Open browsers were closed.
sharing-present = There now
sharing-since = since { $at }
sharing-nobody = Nobody is there.

## At the desk

desk-read-by = { $who }, read at { $at }
desk-seen = Seen
desk-host-ready = The host is ready, { $at }
right-desk = Desk

## Windows

windows-title = Displays of this machine
windows-where = Display of { $view }
windows-window = in a window
windows-open = Open
windows-move = Move
windows-close = Close
windows-timer = Timer
windows-host = Host
windows-board = Waiting room
windows-lower-third = Lower third
windows-public = Public programme

## Filling

host-fill = Fill { $length }
host-fill-left = { $time } left
host-piece-takeaway = To recall
host-piece-next = What comes
host-piece-bio = Introduce { $name }
host-piece-thanks = To thank
host-piece-question = A question left open
host-piece-later = And later
host-piece-room = The word to the room: a question, an impression

## A page of one’s own

right-own = A speaker’s own page
right-own-may = Their passages and checks, nothing of others
sharing-whose = Whose
own-hello = Hello { $name }
own-nobody = There is nobody on this page any more
own-next-in = You are on in
own-you-are-on = You are on air
own-closing-is-on = The closing is on air
own-left = Time left
own-connected = I am connected
own-connected-tell = Tell the desk as soon as you are there
own-connected-told = The desk knows. Press again to take it back
own-expected = What is still expected of you
own-nothing-expected = Nothing more, thank you
own-passages = Your passages
own-devices = Microphone and camera
own-devices-insecure = This address is not encrypted: a browser opens neither microphone nor camera there. Ask the desk for an https address, or try them in the meeting tool.
own-picture = Your picture
own-speak = Say a few words
own-heard = You are heard
own-level = Level of the microphone
own-stays-here = Nothing is sent or kept: it stays on this device.
own-sound-works = My sound works
own-picture-works = My picture works
own-stop = Stop
own-try = Try microphone and camera
own-refused-denied = The browser may not: allow microphone and camera in its address bar, then try again.
own-refused-none = No microphone is plugged in.
own-refused-busy = The microphone or camera is used by another program: close it, then try again.
own-word = A word to the desk
own-word-what = I am there in 5 minutes…
own-word-sent = Sent: { $text }

## Prompter

prompter-part = Part { $at } of { $of }
prompter-left = Left for this part
prompter-over = Over its time
prompter-size = Size
prompter-smaller = Smaller
prompter-larger = Larger
prompter-speed = Words a minute
prompter-slower = Slower
prompter-faster = Faster
prompter-none = Nothing is written for this part: speak freely
prompter-run = Scroll
prompter-stop = Stop
