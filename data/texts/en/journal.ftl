### The journal: journal-<code>, what a turn did, with its facts as arguments.

## On air

journal-run-began = { $mode ->
    [live] Live began at { $time }
   *[rehearsal] Rehearsal began at { $time }, × { $speed }
 }
journal-run-ended = { $mode ->
    [live] End of the live run
   *[rehearsal] End of the rehearsal
 }
journal-clock-set = Rehearsal clock set to { $time }, × { $speed }
journal-armed = Standby { $name }
journal-taken = GO { $name }
journal-taken-forced = Forced GO { $name }
journal-ended = End of { $name }
journal-held = Held
journal-call-taken = { $name } takes the call
journal-call-left = The call is let go: every desk may give TOP
journal-resumed = Resumed after { $length }
journal-took-back = Back, GO taken back: { $name }
journal-moved = Moved: { $name }
journal-filling = { $length ->
    [0] End of the filling
   *[other] The host fills
 }
journal-erased = Personal data erased: { $name }
journal-begun-anew = Personal data of the show erased: the file was begun anew
journal-skipped = Skipped: { $name }
journal-fired = Cue given by hand: { $name }
journal-sent = { $device }: { $what }, { $time }{ $came ->
    [done] { "" }
    [refused] , refused ({ $back })
    [unanswered] , no answer
    [begun] , sent or not (the desk stopped)
   *[failed] , did not arrive ({ $back })
 }
journal-made-safe = Panic: devices in their safe state
journal-adjusted = { $name }: { $by } on air
journal-messaged = Message to the stage: “{ $text }”
journal-message-cleared = Message to the stage cleared
journal-forced = Overridden: { $list }
journal-jumped = Jumps over { $list }

## Plan and people

journal-brought = { $count ->
    [one] Programme imported, one segment
   *[other] Programme imported, { $count } segments
 }
journal-brought-again = { $count ->
    [0] Document brought in again, nothing changed
    [one] Document brought in again, one change
   *[other] Document brought in again, { $count } changes
 }
journal-date = Date of the event: { $date }
journal-about = Event changed
journal-set = { $field ->
    [title] Event’s title changed
    [subtitle] Event’s theme changed
    [organiser] Organiser changed
    [hard-end] Event’s end changed
    [guard] Time between two TOPs changed
    [warnings] Alerts before a passage changed
   *[other] Event changed
 }
journal-caught-up = Catch-up applied: { $list }
journal-lengths = Planned lengths: { $list }
journal-more = { $count ->
    [one] and one more change
   *[other] and { $count } more changes
 }
journal-field = { $field ->
    [title] title
    [subtitle] subtitle
    [number] number
    [notes] notes
    [kind] kind
    [block] block
    [track] track
    [start] start
    [duration] length
    [least] least length
    [most] most length
    [hard-end] fixed end
    [weight] weight
    [drop-rank] drop order
    [follow-on] follow-on
    [room] room
    [link] link
    [script] script
    [host] host
    [beats] beats
    [cues] cues
    [name] name
    [role] function
    [organisation] organisation
    [pronunciation] pronunciation
    [private] contacts
    [unrecorded] recording
   *[other] { $field }
 }
journal-segment = { $name }: { journal-field } changed
journal-segment-to = { $name }: { journal-field } { $was } → { $now }
journal-dropped = Dropped: { $name }
journal-taken-in = Taken back into the plan: { $name }
journal-segment-put = Segment added: { $name }
journal-segment-out = Segment taken out: { $name }
journal-segment-edited = Segment changed: { $name }
journal-block-put = Block added: { $name }
journal-block-out = Block taken out: { $name }
journal-block-edited = Block changed: { $name }
journal-person = { $name }: { journal-field } changed
journal-person-put = Person added: { $name }
journal-person-out = Person taken out: { $name }
journal-person-edited = Person changed: { $name }
journal-appearance-put = { $name }: put into { $segment }
journal-appearance-out = { $name }: taken out of { $segment }
journal-check = { $name }: { $check }, { $state ->
    [todo] to do
    [asked] asked
    [done] done
    [waived] waived
   *[problem] problem
 }
journal-checklist = { $count ->
    [0] Checklist changed
   *[other] Checklist: { $count ->
        [1] one line more
        [-1] one line less
       *[other] several lines
     }
 }
journal-kind = { $name }: { $kind ->
    [remote] remote
    [on-site] on site
    [host] host
    [organisation] organisation without a named person
    [workshop] workshop leader
   *[none] kind of appearance as the programme says
 }
journal-call-noted = { $name }: exchange noted
journal-call-out = { $name }: exchange taken out
journal-takeaway-put = Takeaway: “{ $name }”
journal-takeaway-out = Takeaway struck: “{ $name }”
journal-takeaway-edited = Takeaway changed: “{ $name }”
journal-closing = { $count ->
    [one] Closing composed, one row
   *[other] Closing composed, { $count } rows
 }
journal-device-put = Device added: { $name }
journal-device-out = Device taken away: { $name }
journal-device-edited = Device changed: { $name }
journal-kind-cues = Cues of a kind of segments, changed
journal-row = Row of the closing: { $name }
journal-row-place = Row of the closing moved to place { $place }

## Undo, redo, the rest

journal-undone = Undone: { $what }
journal-redone = Done again: { $what }
journal-fitted-rows = Closing fitted
journal-called-row = GO, closing: { $name }
journal-took-back-row = GO taken back, closing: { $name }
journal-other = Another action ({ $what })

## Who

journal-by-desk = Desk { $desk }
journal-by-command-line = Command line
journal-by-manager = Manager’s link, desk { $desk }
journal-by-organiser = Organiser’s link, desk { $desk }
journal-by-host = Host’s link, desk { $desk }
journal-by-speaker = Speaker’s link, desk { $desk }
journal-by-rapporteur = Rapporteur’s link, desk { $desk }
journal-by-viewer = Viewer’s link, desk { $desk }
journal-by-itself = Desk { $desk }, by itself

## The record put right, what the desk notices

journal-corrected-start = Correction: { $name } really began at { $now }, not { $was }
journal-corrected-end = Correction: { $name } really ended at { $now }, not { $was }
journal-unskipped = To come again after it was skipped: { $name }
journal-began-with = Begins with { $name }
journal-follow-on-stopped = Follow-on stopped before { $name }
journal-went-on = Follow-ons go on
journal-acknowledged = Alert seen
journal-jolted = { $kind ->
    [stepped] The machine’s clock was set, by { $length }
    [slept] The machine slept for { $length }
    [rebooted] The machine restarted { $length } later
    [reopened] The desk was opened again { $length } later
   *[zone] The machine’s time zone was changed
 }
