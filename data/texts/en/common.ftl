### What every screen says.

app-name = Régie

nav-views = Views
nav-start = Home
nav-programme = Programme
nav-people = Speakers
nav-takeaways = Takeaways
nav-closing = Closing
nav-desk = On air
nav-sharing = Sharing

theme-to-light = Switch to light
theme-to-dark = Switch to dark
language-other = Français
language-other-label = Switch the interface to French

link-lost = Link lost since { $since }. What is shown is the last sure state.
link-joining = Joining the desk…

## Times and lengths

time-late = late
time-early = early
time-on-time = on time
time-in = in { $time }
time-ago = { $time } ago
time-hours = { $hours } h
time-hours-minutes = { $hours } h { $minutes }
time-minutes = { $minutes } min
time-minutes-seconds = { $minutes } min { $seconds }
time-seconds = { $seconds } s

## Keys, as printed on buttons

keycap-space = Space
keycap-shift = Shift
keycap-ctrl = Ctrl
keycap-alt = Alt
keycap-escape = Esc
keycap-enter = Enter
keycap-tab = Tab
keycap-delete = Del
keycap-left = left
keycap-right = right
keycap-up = up
keycap-down = down
in-place = { $label }: { $value }
