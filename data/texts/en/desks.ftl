### Several desks: alone, back, who calls, who is there.

desks-alone = Alone, { $time }
desks-alone-long = This desk goes on alone
desks-alone-kept = All is kept here
desks-seen = seen at { $at }
desks-to-send = To send
desks-actions = { $count ->
    [0] nothing
    [one] { $count } action
   *[other] { $count } actions
 }
desks-alone-then = When it is back both logs meet. A TOP given twice counts once, and the desk says so.
desks-count = { $count ->
    [one] { $count } desk
   *[other] { $count } desks
 }

## What no longer holds

desks-aside = { $count ->
    [one] { $count } action to look at
   *[other] { $count } actions to look at
 }
desks-aside-title = Done here while cut off
desks-aside-what = What no longer holds
desks-aside-kept = Nothing is lost: the other log came first.
desks-aside-open = Look
desks-aside-close = Close
desks-aside-here = Done here
desks-aside-stands = In the common log
desks-aside-over = Take over
desks-aside-go = Let go
desks-aside-by = { $at } · { $who }
desks-aside-more = { $count ->
    [one] and another one
   *[other] and { $count } others
 }

## Who calls

desks-call = Take the call
desks-call-leave = Let the call go
desks-call-elsewhere = { $name } calls
desks-call-hold = Hold 1 s: take the call
desks-call-press = Take the call
desks-call-silent = { $name } does not answer
desks-call-silent-title = Take the call?
desks-call-silent-heard = Heard at { $at }, { $time } ago.
desks-call-silent-then = Until then TOP stays with that desk. Its return does not take it back.
desks-call-taken = { $name } has taken the call
desks-call-taken-title = TOP is given there
desks-call-taken-at = Since { $at }. Here all is followed, nothing is called.
desks-call-seen = Seen
desks-call-back = Take back

## The desks, on the sharing screen

desks-title = Desks
desks-this = This desk
desks-since = since { $at }
desks-up-to-date = up to date
desks-behind = { $count ->
    [one] { $count } action behind
   *[other] { $count } actions behind
 }
desks-apart = { $count ->
    [one] { $count } action to send
   *[other] { $count } actions to send
 }
desks-owed = The common server is being given the show: { $count ->
    [one] { $count } action
   *[other] { $count } actions
 } to go. What is done until then is kept here, and follows.
desks-alert = { $name }: not heard since { $at }
desks-silent = not heard since { $at }
desks-calls = calls since { $at }
desks-nobody-calls = Nobody holds the call: every desk may give TOP.
desks-name = Name of this desk
desks-name-do = Rename
desks-join-what = Join other desks
desks-join-why = A common server (NATS) holds the show’s log for all its desks. Alone, nothing of it is needed.
desks-join-address = Address or invitation: nats://user:password@10.0.0.5:4222
desks-join = Join
desks-join-patience = Alone after (ms)
desks-join-silence = Call offered after (s)
desks-joined-times = Without an answer from the common server this desk goes on alone after { $patience } ms. The call of a desk that falls silent is offered after { $silence } s.
desks-join-file = Invitation…
desks-joined = Joined through { $address }
desks-leave = Leave and keep the copy
desks-invite = Invite a desk
desks-invite-why = Whoever has this invitation comes in: hand it over in person.
desks-invite-contacts = With how people are reached
desks-invite-without = Without, unless you tick it: the invited desk will see no telephone numbers, no addresses and no notes on people.
desks-invite-with = The invited desk will see telephone numbers, addresses, links and notes on people, even while cut off: give this invitation only to somebody who may.
desks-invite-no-contacts = This desk is joined without the contacts of the others: it invites without them.
desks-withdraw = Withdraw contacts…
desks-withdraw-what = Desks that were invited with contacts, and invitations that were given, will open nothing that is noted from now on: telephones, addresses, links, notes. What a desk has opened already it has seen and may keep: that cannot be taken back. A desk that may still see all is to be invited anew: it leaves, then joins by the new invitation.
desks-withdraw-do = Withdraw
desks-withdraw-not = Leave it
desks-withdrawn = Withdrawn. Invite anew, with contacts, the desks that may still see them.
desks-invite-copy = Copy
desks-invite-copied = Copied
desks-invite-save = File
desks-invite-qr = Invitation to the show, as a QR code
desks-no-other = No other desk is there.
