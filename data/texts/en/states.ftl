### The language of states: a shape, a word, a colour.

state-on-air = On air
state-rehearsal = Rehearsing
state-standby = Standby
state-next = Next
state-ready = Ready
state-late = Late
state-hold = Held
state-problem = Problem
state-missing = Missing
state-under-way = Under way
state-to-do = To do
state-sending = Being sent
state-to-come = To come
state-alone = Alone
state-done = Done
state-passed = Over
state-skipped = Skipped
state-dropped = Dropped
state-not-run = Not run
state-asked = Asked
state-none = Not applicable
