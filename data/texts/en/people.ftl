### Speakers.

people-title = Speakers
people-add = Person
people-add-do = Add
people-add-kind = What is added
people-add-person = Person
people-add-organisation = Organisation
people-add-segment = Appearance
people-add-no-segment = No appearance
people-added = Added: { $name }
people-undo = Undo
people-close = Close
people-none = Nobody is in the programme yet. Import it, or add someone.
people-none-found = Nobody matches this search.

people-phase = Moment
people-phase-before = Preparation
people-phase-day = On the day
people-count-problem = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
}
people-count-late = { $count } late
people-count-on-air = { $count } on air
people-count-preparing = { $count } to prepare
people-count-ready = { $count } ready
people-count-passed = { $count } over
people-gathering = Within the hour, { $check }: { $done } of { $of }
people-next = { $others ->
    [0] Next, { $name }, { $time }
    [one] Next, { $name } and 1 other, { $time }
   *[other] Next, { $name } and { $others } others, { $time }
}
people-next-label = Time until the next appearance

people-search = Search
people-search-hint = Name, organisation
people-sort = Order
people-sort-urgency = Urgency
people-sort-passage = Appearance
people-sort-name = Name
people-block = Block
people-block-all = Block: all
people-missing = What is missing
people-missing-any = Missing: anything
people-missing-of = Missing: { $check }
people-within-hour = Within the hour

people-counted = { $people ->
    [one] { $people } person
   *[other] { $people } people
}
people-counted-organisations = { $organisations ->
    [one] { $organisations } organisation
   *[other] { $organisations } organisations
}
people-head-passage = Appearance
people-head-minutes = Minutes to stage
people-head-who = Who
people-head-segment = Segment
people-head-state = State
people-head-computed = computed
people-head-contact = Reach
people-ahead = { $time } before
people-group-act = To act on
people-group-worst-first = worst first
people-group-on-air = On air
people-group-prepare = To prepare
people-group-ready = Ready
people-group-passed = Over
people-group-coming = To come
people-group-half-hour = Within 30 minutes
people-group-hour = Within the hour
people-group-later = Later
people-numbers = no. { $numbers }
people-call = Call
people-write = Write
people-reach = Reach

people-due-days = D−{ $days }
people-due-hours = −{ $hours } h
people-due-minutes = −{ $minutes } min
people-days = { $days } d
people-minutes = min
people-less-than-a-minute = now
people-before = Before { $time }
people-to-prepare = To prepare
people-late = { $count } late
people-problems = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
}
people-problem-at = Problem: { $check }

people-mark-todo = To do
people-mark-asked = Asked
people-mark-done = Done
people-mark-waived = Not needed
people-mark-problem = Problem
people-mark-late = Late
people-check-of = { $check }: { $state }. { $person }
people-due = due { $time }
people-why-waived = Why it is not needed
people-why-problem = What is wrong

people-name = Name
people-role = Function
people-organisation = Organisation
people-pronunciation = Said as
people-empty = to fill in
people-contacts = Contacts
people-contacts-elsewhere = Other desks keep how to reach this person. To see it here, leave the other desks, then come back by an invitation with contacts.
people-kept-elsewhere = kept on another desk
people-contact-phone = Telephone
people-contact-email = E-mail address
people-contact-join-link = Join link
people-copy = Copy
people-copied = Copied
people-note = Note
people-note-empty = nothing noted; what is stays sealed
people-passage-in = On stage in
people-passages = Appearances
people-no-passage = No appearance
people-hint-move = move
people-hint-tick = tick
people-air-left = left
people-air-over = over
people-without-passage = No appearance
people-group-none = Without an appearance
people-count-none = { $count } without an appearance

people-count-missing = { $count } missing
people-not-there = Not there
people-phase-chase = Chasing
people-phase-lists = Checks
people-block-ready = { $ready } of { $of } ready
people-organisation-all = Organisation: all
people-owner = Seen to by
people-owner-all = Seen to by: all
people-owner-of = Seen to by: { $owner }
people-choose = Choose { $name }
people-choose-none = Choose nobody
people-chosen = { $count } chosen
people-bulk-check = Check to mark
people-bulk-why = Why
people-hint-choose = choose
people-why-late = { $count ->
    [one] { $count } check late: { $checks }.
   *[other] { $count } checks late: { $checks }.
}
people-why-problems = { $count ->
    [one] { $count } problem: { $checks }.
   *[other] { $count } problems: { $checks }.
}
people-unrecorded = Do not record
people-unrecorded-short = Do not record
people-kind = Kind of appearance
people-kind-remote = Remote
people-kind-on-site = On site
people-kind-host = Host
people-kind-organisation = Organisation
people-kind-workshop = Workshop
people-kind-follows = As the programme says
people-kind-follows-as = { $kind }, as the programme says
people-calls = Who asked what
people-calls-none = No exchange noted
people-call-outcome = What came of it
people-outcome-reached = Reached
people-outcome-no-answer = No answer
people-outcome-voicemail = Message left
people-outcome-promised = Promised
people-outcome-sent = Mail sent
people-by-desk = Desk
people-by-organiser = Organisers

chase-days = Dues
chase-ahead = { $days ->
    [1] Today
   *[other] { $days } days
}
chase-language = Language of the mail
chase-late = Late
chase-due = For { $day }
chase-passage = in { $wait }
chase-calls = { $count ->
    [one] { $count } exchange
   *[other] { $count } exchanges
}
chase-lacking = to be filled in
chase-none = Nobody to chase.
chase-more = Show more, { $count } lines
chase-subject = { $title }: { $count ->
    [one] one thing to settle
   *[other] { $count } things to settle
}
chase-body = Hello { $name },

    For your passage on { $date } at { $time } (“{ $segment }”), we still need:
    { $list }

    Could you reply as soon as you can?

    Thank you, and see you soon.
chase-body-undated = Hello { $name },

    For “{ $title }”, we still need:
    { $list }

    Could you reply as soon as you can?

    Thank you, and see you soon.

lists-counted = { $count ->
    [0] No passage of this kind
    [one] { $count } passage of this kind
   *[other] { $count } passages of this kind
}
lists-due = Due
lists-owner = Seen to by
lists-critical = Critical
lists-critical-yes = before the TOP
lists-critical-no = no
lists-ticked-by = Ticked by, beside the desk
lists-right-organiser = organisers
lists-right-host = host
lists-per = Holds for
lists-per-person = the person
lists-per-appearance = each passage
lists-remove = Take this check out
lists-name = Name of the check
lists-new = New check
lists-add-before = For the weeks before
lists-add-day = For the day
lists-hint = Dues: “D−14”, “2 h”, “30 min” before the passage, or “5/07/2021 18:00”.
people-wanting-more = { $names } and { $count } more
people-bio = Bio
people-substitute = Replacement
people-substitute-of = Substitute for { $title }
people-substitute-none = nobody named
people-substitute-do = Replace
people-substitute-keeps = What is done for the passage stays done. Ctrl Z gives it back.
people-name-someone = Who speaks for the organisation
people-full-name = First and last name
people-name-do = Name
people-name-keeps = Passages, checks done and contacts stay.
people-own = Page of their own
people-own-what = Their passages, what is still expected, “I am connected”, a microphone check. Nothing of others.
people-own-make = Make the link
people-own-made = A link to send to this person alone.
people-own-unknown = A link was given already; its address is not kept.
people-erase = Personal data
people-erase-what = Telephone, e-mail, link, notes and calls. Name and passages stay.
people-erase-do = Erase
people-erase-sure = Nothing brings them back, not even Ctrl Z.
people-erase-again = Erase for good
people-erase-leave = Leave it
people-erased = Erased: nothing can be read any more, anywhere.
