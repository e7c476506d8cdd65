### Import a programme.

import-title = Import a programme
import-step-choose = Step 1 of 2: choose
import-step-check = Step 2 of 2: check
import-leave = Go back

## Choosing the document

import-lead = The programme as you wrote it. Nothing is changed before you agree.
import-drop = Drop the document here
import-forms = Text, Markdown, Word, PDF, HTML, Org; Excel or CSV; calendar (ICS), frab or pretalx schedule, Ontime
import-file = Choose a file
import-paste = Paste the text
import-paste-example = 9:00 – 9:10 – Opening by Frédérique MARQUET, co-chair of the network
import-paste-read = Read this text
import-pasted-name = Pasted text
import-too-large = The document has { $size } MB, too much for a programme: save the programme alone, as text.
import-file-unreadable = “{ $name }” could not be read: it may have been moved. Choose it again.

## Checking what was understood

import-document = “{ $name }”, { $format ->
    [html] web page
    [docx] Word document
    [pdf] PDF document
    [csv] CSV table
    [xlsx] Excel workbook
    [json-list] JSON list
    [schedule-xml] conference schedule
    [schedule-json] conference schedule
    [icalendar] calendar
    [ontime] Ontime project
    [speakers] list of speakers
    [regie-show] Régie show
   *[other] text document
 }, { $lines } lines. Nothing is changed yet.
import-head-document = Document
import-head-rundown = Rundown as understood
import-count-blocks = { $count ->
    [one] block
   *[other] blocks
 }
import-count-segments = { $count ->
    [one] segment
   *[other] segments
 }
import-count-people = { $count ->
    [one] speaker
   *[other] speakers
 }
import-count-open = { $count ->
    [one] line to check
   *[other] lines to check
 }
import-count-problems = { $count ->
    [one] line to correct
   *[other] lines to correct
 }
import-show = Show
import-block = Block
import-voices = { $count ->
    [one] { $count } speaker
   *[other] { $count } speakers
 }
import-room = Room { $room }: { $title }
import-rooms-offered = Titles: { $titles }
import-no-length = no length in the document
import-length-offered = { $length } proposed
import-fixed = hard start
import-nothing-made = Nothing was made of it.
import-recognised = Understood
import-accepted = Accepted
import-refused = Refused
import-seen = Seen
import-accept = Accept
import-refuse = Refuse
import-see = Seen
import-people = Speakers found
import-people-none = Nobody is named.
import-person-unknown = No function, no organisation
import-to-complete = To be completed
import-passages = { $count } passages
import-organisations = Organisations with nobody named
import-left-out = Left out
import-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
 }

## What is still to be said

import-title-missing = Title, not in the document
import-date-missing = Date, not in the document
import-zone-missing = Time zone, not in the document
import-zone-confirm = Confirm
import-zone-sure = Confirmed
import-into = Where this programme goes
import-into-new = New show
import-into-open = Open show
import-like = Real lengths of a past show, offered afterwards
import-like-none = None
import-leaves-live = The live run of “{ $title }” will be left on this desk; it is resumed from home.
import-still = Still to be said: { $what }.
import-still-title = the title
import-still-date = the date
import-still-zone = the time zone, to be confirmed

## The foot

import-again = Choose another document
import-keys-line = doubtful line
import-keys-accept = accept
import-keys-refuse = refuse
import-accept-all = Accept all
import-create = { $open ->
    [0] Create the rundown
    [one] Create the rundown, { $open } point to review
   *[other] Create the rundown, { $open } points to review
 }

## What is doubtful: the question, then what is said

import-ask-other = To check
import-ask-absurd-time = Impossible time
import-tell-absurd-time = “{ $printed }” is no time of day
import-ask-end-before-start = End before start
import-tell-end-before-start = Ends at { $end }, begins at { $start }
import-ask-overlap = Overlap
import-tell-overlap = Begins at { $start }, “{ $other }” ends at { $other_end } (line { $other_line })
import-ask-no-date = Which date?
import-tell-no-date = Asked below
import-ask-date-incomplete = Which date?
import-tell-date-incomplete = “{ $printed }” is not whole
import-ask-several-dates = Which date?
import-tell-several-dates = { $first }, then { $others }
import-ask-wrong-weekday = Which day?
import-tell-wrong-weekday = “{ $printed }”: the weekday does not go with the date
import-ask-window-differs = Which times?
import-tell-window-differs = Announced “{ $printed }”, read { $first } to { $last }
import-ask-no-end = End?
import-tell-no-end = No end time
import-ask-past-midnight = Past midnight?
import-tell-past-midnight = From { $start } to { $end }
import-ask-twelve-hours = Morning or evening?
import-tell-twelve-hours = “{ $printed }” read as { $start }
import-ask-parallel = Another room?
import-tell-parallel = Same times as “{ $other }” (line { $other_line })
import-ask-nested-block = Block?
import-tell-nested-block = Holds other blocks: kept as a heading
import-ask-block-people = In which segment?
import-tell-block-people = Names under the block
import-ask-day-people = In which segment?
import-tell-day-people = “{ $title }”: named before the programme
import-ask-no-speaker = Who speaks?
import-tell-no-speaker = No name found
import-ask-no-people = Who speaks?
import-tell-no-people = The document names nobody
import-ask-no-affiliation = Organisation?
import-tell-no-affiliation = { $name }: no function, no organisation
import-ask-person-or-organisation = A person?
import-tell-person-or-organisation = { $name }: a person or an organisation
import-ask-name-in-prose = Takes part?
import-tell-name-in-prose = { $name } is named in a text
import-ask-hard-start = Hard start?
import-tell-hard-start = Start proposed as fixed, { $at }
import-ask-hard-end = Hard end?
import-tell-hard-end = End proposed as fixed, { $at }
import-ask-beat-duration = Lengths?
import-tell-beat-duration = { $minutes } min proposed
import-ask-split-tracks = Side by side?
import-tell-split-tracks = { $count } rooms proposed
import-ask-bad-characters = Characters?
import-tell-bad-characters = { $count } unreadable, replaced by �
import-tell-before = Text before the programme
import-tell-within = Text outside any segment
import-tell-after = Text after the programme

## Columns of a table

import-columns = Columns
import-columns-guessed = told by their heads
import-columns-chosen = chosen by you, kept for the next document of this form
import-columns-sheet = sheet “{ $sheet }”
import-columns-headless = no head
import-columns-of = What column { $column } holds
import-join = Add these people
import-field-ignore = Leave out
import-field-start = Start
import-field-end = End
import-field-duration = Duration
import-field-date = Date or day
import-field-number = Number
import-field-title = Title
import-field-subtitle = Subtitle
import-field-kind = Type
import-field-room = Room
import-field-block = Block
import-field-speakers = Speakers
import-field-given = Given name
import-field-family = Family name
import-field-role = Function
import-field-organisation = Organisation
import-field-notes = Notes
import-field-link = Join link
import-field-skip = Dropped
import-field-bio = Biography
import-field-sessions = Sessions of the person
import-field-email = E-mail (private)
import-field-phone = Telephone (private)

## Tables, calendars, lists

import-ask-untimed = No time
import-tell-untimed = Kept in its place, with no length
import-ask-all-untimed = No times
import-tell-all-untimed = { $count } lines in their order, with no length
import-ask-no-start = Start?
import-tell-no-start = No starting time
import-ask-start-derived = Start?
import-tell-start-derived = Taken from the end of the one before
import-ask-all-day = All day
import-tell-all-day = From { $first } to { $last }, kept with no time
import-ask-weekdays-only = Which date?
import-tell-weekdays-only = That of the first day ({ $first }), asked for below
import-ask-utc-times = UTC times
import-tell-utc-times = They go into the zone you name
import-ask-from-utc = UTC times
import-tell-from-utc = Set to the clocks of { $zone }
import-ask-reordered = In which order?
import-tell-reordered = Put in the order of their times
import-ask-goes-back = Another day?
import-tell-goes-back = Starts at { $start }, before the line above
import-ask-text-cut = Title too long
import-tell-text-cut = Cut; the rest is in the notes
import-ask-too-long = Text too long
import-tell-too-long = Cut
import-ask-same-name = One person?
import-tell-same-name = { $name }: several records, made one
import-ask-several-names = Several names?
import-tell-several-names = “{ $name }”
import-ask-hidden-characters = Characters?
import-tell-hidden-characters = { $count } hidden ones taken out
import-ask-not-a-time = Which time?
import-tell-not-a-time = “{ $printed }” is no time
import-ask-no-columns = Which columns?
import-tell-no-columns = Say which gives the title, and which the time
import-ask-people-only = A list of people
import-tell-people-only = { $count } people join the open show
import-ask-private-columns = Take this data?
import-tell-private-columns = { $columns } of { $count } people: personal data
import-tell-column-left-out = Column “{ $column }” left out ({ $count } cells)
import-tell-field-left-out = “{ $field }” left out ({ $count } times)
import-tell-sheets-left-out = Other sheets, not read: { $sheets }
import-tell-row-left-out = Line { $from }, left out
import-tell-cell-left-out = “{ $text }”, in a column without a head
import-tell-bad-lines = { $count } lines that cannot be read

## Bringing in again, into the open show

again-title = { $count ->
    [0] No difference
    [one] One difference
   *[other] { $count } differences
 }
again-taken = { $taken } to take, { $kept } to keep
again-take-all = Take all
again-take = Take
again-keep = Keep
again-live = A live run is under way: nothing past or on air is touched.
again-none = Nothing has changed
again-none-told = The rundown already says all that this document says.
again-show = Show
again-segments = Segments
again-people = People
again-untouched = Not touched
again-why-changed-here = changed here
again-why-worked = prepared here
again-why-on-air = past or on air
again-yes = yes
again-no = no
again-follow-by-hand = by TOP
again-follow-auto = automatic
again-follows = { $time }, follows
again-fixed = { $time }, fixed
again-into = { $count ->
    [0] “{ $title }” takes this programme.
   *[other] “{ $title }” takes the chosen differences and keeps all the rest. Ctrl Z gives them back.
 }
again-into-unnamed = { $count ->
    [0] The open rundown, still empty, takes this programme.
   *[other] The open rundown takes the chosen differences and keeps all the rest. Ctrl Z gives them back.
 }
again-bring = { $count ->
    [0] Change nothing
    [one] Take one difference
   *[other] Take { $count } differences
 }
again-field-about = Show
again-field-title = Title
again-field-subtitle = Subtitle
again-field-number = Number
again-field-kind = Kind
again-field-block = Block
again-field-track = Track
again-field-start = Time
again-field-duration = Length
again-field-least = At least
again-field-most = At most
again-field-hard-end = Hard end
again-field-dropped = Dropped
again-field-weight = Weight
again-field-drop-rank = Drop rank
again-field-follow-on = Follow on
again-field-room = Room
again-field-link = Link
again-field-notes = Notes
again-field-script = Script
again-field-host = Host
again-field-beats = Beats
again-field-passage = Speaker
again-field-moved = Moved after
again-field-added = Added
again-field-removed = Removed
again-field-dropped-out = Gone: dropped
again-field-name = Name
again-field-role = Role
again-field-organisation = Organisation
again-field-pronunciation = Pronunciation
