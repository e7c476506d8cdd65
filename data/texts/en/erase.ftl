### Erasing personal data.

erase-someone = Speaker
erase-say-yes = Nothing brings back what is erased: look first with --preview, then add --yes.
erase-person-apart = The data of this person is destroyed in this file, but the other desks do not know yet: their common server does not answer. Join this file to the others, or try again when it answers.
erase-when = Once the show is behind you, what is kept on people can go for good.
erase-open = Personal data…
erase-title = Erase the personal data of the show
erase-leave = Close
erase-goes = What goes for good
erase-goes-people = { $count ->
    [one] the name, function and bio of one person
   *[other] the names, functions and bios of { $count } people
 }
erase-goes-reached = { $count ->
    [0] no contact or note is kept
    [one] the contacts and notes of one person
   *[other] the contacts and notes of { $count } people
 }
erase-goes-rest = checks and their notes, messages, shared links, history
erase-goes-aside = the file set aside { $path }
erase-stays = What stays
erase-stays-plan = the rundown: segments, times, lengths, organisations
erase-stays-run = the as-run: what went on air, when, how late
erase-told-by = People by
erase-initials = Initials
erase-roles = Functions
erase-not-papers = Documents already exported or printed are not touched.
erase-names = { $count ->
    [0] No name in the texts
    [one] One name in the texts
   *[other] { $count } names in the texts
 }
erase-names-what = Ticked, they are replaced everywhere. Yours to judge.
erase-no-names = No person’s name was found in the texts of the show.
erase-doubtful = may be an ordinary word
erase-of-about = Show
erase-of-title = Title
erase-of-room = Room
erase-of-notes = Notes
erase-of-script = Script
erase-of-takeaway = Takeaway
erase-of-closing = Closing
erase-of-organisation = Organisation
erase-of-role = Function
erase-of-cue = Device cue
erase-more-places = { $count ->
    [one] and one other place
   *[other] and { $count } other places
 }
erase-live = A live run is under way: end it first.
erase-once = The show goes on in a new file; the old one is destroyed.
erase-sure = Nothing brings back what goes, neither Ctrl Z nor a backup of Régie’s. Still sure?
erase-do = Erase…
erase-again = Erase for good
erase-done = Erased
erase-done-what = The file was made anew and the old one destroyed. The rundown and the as-run are there.
