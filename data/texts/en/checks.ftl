### The checks: check-<code>.

check-confirmed = Confirmed
check-bio = Bio
check-photo = Photo
check-slides = Slides
check-release = Release
check-technical = Technical test
check-briefing = Briefing
check-pronunciation = Pronunciation
check-connected = Connected
check-sound = Sound
check-picture = Picture
check-standing-by = Standing by

owner-nobody = Nobody
owner-production = Production
owner-technical = Technical
owner-stage = Stage
owner-host = Host
