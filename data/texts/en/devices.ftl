### Devices: OBS, OSC, HTTP; their cues at the moments of segments.

devices-title = Devices
devices-add = Add a device
devices-none = No device. A TOP can change OBS’s scene, send an OSC message or an HTTP request.
devices-try-all = Try all
devices-safe = Escape twice: every device goes to its safe state.
devices-safe-now = The devices are in their safe state, until the show goes on or the next TOP.
devices-by-kind = Cues by kind
devices-by-kind-hint = Given to each segment of that kind, before its own.
devices-kind = Kind of segment
devices-alert = { $name }: { $why }
devices-summary = { $count ->
    [0] Devices ready
    [one] One device is not well
   *[other] { $count } devices are not well
 }

device-joining = Connecting…
device-there = Connected
device-send-only = Sends only
device-listening = Listening
device-failing = Does not answer
device-silent = Silent in rehearsal
device-in = in
device-out = out
device-try = Try
device-trying = Trying…
device-mend = Mend
device-change = Change
device-shows = Scene “{ $scene }” on air.
device-shows-other = Scene “{ $scene }” on air, “{ $wanted }” expected.
device-lacks = { $need ->
    [scene] no scene named { $name } in { $device }
    [input] no source named { $name } in { $device }
   *[transition] no transition named { $name } in { $device }
 }
device-osc-deaf = What is sent by OSC is not answered: the state is the network’s.
device-heard = Last call heard at { $at }: { $path }
device-heard-refused = Call { $path } of { $at }, refused: { $why }
device-malformed = { $count ->
    [one] One packet could not be read, and was left
   *[other] { $count } packets could not be read, and were left
 }
device-sent = Last sent: { $at }
device-answered = Last command: { $at }, in { $ms } ms
device-said-no = Last command: { $at }, refused ({ $what })
device-sent-came = Last command: { $at }, { device-came }
device-tries = { $count ->
    [one] One try since { $since }, the next in { $seconds } s. The show does not wait.
   *[other] { $count } tries since { $since }, the next in { $seconds } s. The show does not wait.
 }
device-cue = { $when }: { $what }
device-cue-then = ; { "" }
device-record = { $count ->
    [one] What was sent last
   *[other] The last { $count } sent
 }
device-knock = trial
device-ms = { $ms } ms
device-came = { $came ->
    [done] { "" }
    [refused] refused
    [unanswered] no answer
    [begun] sent or not: the desk stopped
   *[failed] did not arrive
 }

device-kind = Kind
device-kind-obs = OBS
device-kind-osc = OSC, out
device-kind-http = HTTP, out
device-kind-osc-in = OSC, in
device-usual-osc = OSC, sound desk
device-usual-http = HTTP, lights
device-usual-osc-in = OSC, in
device-name = Name
device-address = Address
device-listens = Address to listen at
device-secret = Password
device-secret-hint = Kept on this desk only, outside the show.
device-secret-kept = A password is kept on this desk; left empty, it stays.
device-secret-forget = Forget the password
device-in-rehearsal = acts in rehearsals too
device-tells = says what is on air (/regie/live)
device-safe = Safe state (Escape twice)
device-safe-add = Add to the safe state
device-keep = Keep
device-leave = Cancel
device-remove = Take the device away

device-fault-not-running = Nothing answers at { $address }: start the device, or mend the address.
device-fault-unreachable = { $address } is out of reach: look at the network and the address. ({ $what })
device-fault-address = The address { $address } cannot be read or does not exist. ({ $what })
device-fault-network = The network refuses to send. ({ $what })
device-fault-no-port = This desk cannot listen at { $address }: choose another port. ({ $what })
device-fault-nobody-listens = Nobody listens at { $address }: what was sent went into the void.
device-fault-silent = The machine takes the line, but does not answer.
device-fault-gone = The line is cut.
device-fault-closed = The device closed the line. ({ $what })
device-fault-garbled = The answer cannot be read: it is not the right device, or it is broken.
device-fault-not-obs = What answers at { $address } is not OBS: look at the port of its WebSocket server.
device-fault-wrong-password = The machine answers, but refuses the password.
device-fault-password-wanted = OBS asks for a password: Tools, WebSocket Server Settings.
device-fault-not-found = Not found in the device. ({ $what })
device-fault-refused = The device refuses. ({ $what })
device-fault-elsewhere = The machine points to another address: give the right one. ({ $what })
device-fault-status = The machine answers with an error. ({ $what })
device-fault-no-tls = What answers at { $address } does not speak TLS: give an http address, or the right port.
device-fault-tls = The TLS line to { $address } does not come about. ({ $what })
device-fault-certificate-unknown = The certificate of { $address } is signed by an authority that this desk does not know: put that certificate, or the authority’s, into authorities.pem in Régie’s folder secrets.
device-fault-certificate-expired = The certificate of { $address } has expired: renew it on the device, or check this desk’s clock.
device-fault-certificate-early = The certificate of { $address } is not valid yet: check the clocks of this desk and of the device.
device-fault-certificate-name = The certificate of { $address } is in the name of another machine: give the address that it was made for. ({ $what })
device-fault-certificate = The certificate of { $address } is not good. ({ $what })
device-fault-osc-message = This OSC message cannot be written. ({ $what })
device-fault-not-for-it = This cue is not for this device.

cues-title = Cues
cues-of-kind = Of the kind { $kind }: { $cues }
cues-from-next = On air: what is changed holds from the next TOP.
cue-add = Add a cue
cue-no-device = Add a device first, on the Sharing screen.
cue-when = When
cue-when-standby = at standby
cue-when-take = at TOP
cue-when-before-end = before the end
cue-when-end = at the end
cue-when-by-hand = by hand
cue-at-standby = at standby
cue-at-take = at TOP
cue-at-before-end = { $time } before the end
cue-at-end = at the end
cue-at-by-hand = by hand
cue-seconds = Seconds before the end
cue-seconds-unit = s
cue-beat = At the beginning of a beat
cue-beat-none = of the segment
cue-device = Device
cue-device-gone = device taken away
cue-act = Cue
cue-fire = Give it now
cue-remove = Take away

act-kind-scene = scene
act-kind-preview = preview
act-kind-transition = transition
act-kind-text = text
act-kind-mute = muted
act-kind-record = recording
act-kind-stream = streaming
act-kind-osc = OSC message
act-kind-http = request
act-scene = scene { $name }
act-preview = preview { $name }
act-transition = transition { $name }
act-text = { $name }: “{ $text }”
act-mute = { $on ->
    [true] { $name } muted
   *[false] { $name } open
 }
act-record = { $on ->
    [true] record
   *[false] stop recording
 }
act-stream = { $on ->
    [true] stream
   *[false] stop streaming
 }
act-on = yes
act-off = no
act-not-there = { $name } (not there)
act-field-scene = Scene
act-field-transition = Transition
act-field-input = Source
act-field-text = Text
act-field-osc = Message
act-field-method = Method
act-field-path = Path
act-field-body = Body
act-method-auto = by the body
