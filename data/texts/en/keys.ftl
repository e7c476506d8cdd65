### What the keys of data/keys/keys.json do: key-<command>.

key-take = TOP
key-standby = Standby
key-back = Back
key-skip = Skip
key-hold = Hold, resume
key-more = One minute more
key-less = One minute less
key-message = Message
key-takeaway = Takeaway
key-panic = Everything safe
key-room-1 = Room 1
key-room-2 = Room 2
key-room-3 = Room 3
key-search = Search
key-undo = Undo
key-redo = Redo
key-print = PDF
key-import = Import a programme
key-new = New show
key-sample = Open the sample
key-kind-figure = Figure
key-kind-idea = Idea
key-kind-quote = Quote
key-kind-decision = Decision
key-kind-commitment = Commitment
key-kind-question = Question
