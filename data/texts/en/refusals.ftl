### What refusals say: refusal-<code>, with the refusal’s facts as arguments
### (same names; a list is its count).

## The name of what it is about, as the sentences take it.

refusal-what = { $what ->
    [programme] the programme
    [show] the show
    [segment] the segment
    [block] the block
    [beat] the beat
    [person] the speaker
    [appearance] the appearance
    [check] the check
    [takeaway] the takeaway
    [closing] the closing
    [run] the run
    [row] the closing’s row
    [line] the line
    [clock] the clock
    [date] the date
    [turn] the action
    [call] the call
    [title] the title
    [subtitle] the subtitle
    [number] the number
    [notes] the notes
    [note] the note
    [name] the name
    [text] the text
    [message] the message
    [script] the script
    [theme] the theme
    [duration] the length
    [least] the least length
    [most] the most length
    [target] the target length
    [locked] the locked length
    [speed] the speed
    [record] the as-run record
    [alert] the alert
    [track] the room
    [room] the place
    [link] the link
    [weight] the weight
    [drop-rank] the drop rank
    [device] the device
    [devices] the number of devices
    [address] the address
    [cue] the cue
    [cues] the cues
    [args] the arguments
    [path] the path, which begins with /,
    [act] the safe state of
    [before-end] the time before the end
    [organiser] the organiser
    [guard] the time between two TOPs, in milliseconds
    [warnings] the number of alerts before a passage
    [warning] how early an alert comes, in seconds
   *[other] “{ $what }”
 }

## The show’s

refusal-no-programme = There is no programme yet: import it, or add a segment.
refusal-too-soon = Too soon: the last TOP was { $since_ms } ms ago. Wait { $wait_ms } ms.
refusal-critical-open = { $missing ->
    [one] One critical check is open: hold TOP for a second to override.
   *[other] { $missing } critical checks are open: hold TOP for a second to override.
 }
refusal-stale = This has changed since ({ refusal-what }). Look at the screen, then try again.
refusal-unknown = Not found: { refusal-what } { $id }.
refusal-named-nowhere = No text of the show names “{ $name }”: take a name of the list. Nothing was erased.
refusal-taken = That name is taken already: { refusal-what } { $id }.
refusal-not-running = Nothing is running: begin a rehearsal or go live.
refusal-nothing-on-air = Nothing is on air.
refusal-nothing-next = Nothing is left to take.
refusal-already-held = The show is held already.
refusal-not-held = The show is not held.
refusal-not-to-come = This segment is no longer to come: it is over, skipped or dropped.
refusal-fixed-start = This segment has a fixed start: it cannot go first.
refusal-not-droppable = This segment is not one that may be dropped: give it a rank in the programme first.
refusal-went-on-air = This segment has been on air: its place in the record stays.
refusal-live-under-way = The live run is under way: it must end first.
refusal-not-rehearsing = The clock can be set in rehearsal only.
refusal-other-day = The show is planned for { $planned }, today is { $today }. Confirm to go live today.
refusal-out-of-range = Out of range ({ refusal-what }): it must lie between { $least } and { $most }.
refusal-bad-text = Empty or too long ({ refusal-what }): it must have between 1 and { $most } characters.
refusal-nothing-to-undo = There is nothing to undo.
refusal-touched-since = This cannot be undone: a later change touches the same thing ({ refusal-what }).
refusal-bad-time = This cannot be corrected so: { $why ->
    [future] it is only { $limit }.
    [early] not before { $limit }.
    [overlap] another segment was on air ({ $limit }).
   *[negative] it would end before it began ({ $limit }).
 }
refusal-not-together = These actions cannot be done in one go with others. Nothing has changed.
refusal-too-late = It is too late to take it back: tell the desk.
refusal-not-allowed = This link does not allow that.
refusal-called-elsewhere = { $name } holds the call: TOP, standby, hold and back are given there. Take the call to give them here.
refusal-not-again = A call is not made again afterwards: the show went on. Let it go, or correct the record.

## The door’s and the desk’s

refusal-malformed = The request was not understood: { $what }. Nothing has changed.
refusal-disk-full = The disk is full: nothing was saved. Free some space, then try again.
refusal-no-show = No show is open: open one from the home screen.
refusal-internal = Something went wrong: { $what }. Nothing was lost; try again.
refusal-unreadable = This file could not be read: { $what }. Nothing has changed.

## This page’s

refusal-key-down = The key stayed down: let it come up first.
refusal-lost = The link to the desk is lost: nothing was sent.
refusal-unanswered = The link was lost before the answer. Look at the state when it is back before trying again.
