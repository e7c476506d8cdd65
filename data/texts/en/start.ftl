### Home.

start-lead = One day’s rundown, from the first record to the last word. All of it stays on this desk.
start-import-hint = Text or Markdown, as people write it
start-new-hint = A blank page, a date
start-sample-hint = L’économie de l’alliance, one day
start-offline = Ready offline
start-version = Version { $version }

## A blank page

start-new-title = Title
start-new-date = Date
start-new-zone = Time zone
start-new-like = Begin with another event
start-new-like-none = Nothing: a blank page
start-new-like-told = Its rundown and its people, without checks, runs or contacts. The lengths it really took will be offered in the programme.
start-new-make = Create the show
start-new-leave = Cancel
day-form = For example 12/07/2021
day-unread = Not a date: 12/07/2021
zone-here = This computer’s own
zone-form = For example Europe/Paris

## A run that was cut off

start-cut-live = Live run cut off, still under way
start-cut-rehearsal = Rehearsal cut off, still under way
start-cut-told = Last saved at { $time }. The clock has gone on since; nothing is lost.
start-cut-left = Left, right now
start-cut-over = { $time } over
start-cut-day = Day
start-cut-saved = Last saved
start-cut-resume-live = Resume the live run
start-cut-resume-rehearsal = Resume the rehearsal
start-cut-open = Open without resuming
start-late = { $time } late
start-early = { $time } early
start-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
 }
start-on-time = On time

## The show that is open

start-open = Open on this desk
start-open-live = Live on this desk
start-open-rehearsal = Rehearsing on this desk
start-open-to-desk = Go to the desk
start-open-to-programme = See the programme

## Recent shows

start-recent = Recent shows
start-recent-none = None yet: import a programme, begin with a blank page, or open the sample.
start-no-date = no date
start-state-running = Under way
start-state-over = Over
start-state-draft = Draft
start-state-missing = Not found
start-search = Find an event
start-search-none = No event of that name.
