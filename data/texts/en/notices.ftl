# Desktop notices
notice-critical-open = Something critical is open
notice-critical-open-text = “{ $title }” is on in { $minutes } min. { $missing }.
notice-near-end = { $minutes } min left
notice-near-end-text = “{ $title }” is about to end.
notice-over = The segment runs over
notice-over-text = “{ $title }” is over { $minutes ->
    [0] its time.
   *[other] its time by { $minutes } min.
}
notice-hard-start = A fixed start is at risk
notice-hard-start-text = “{ $title }” would start { $minutes } min late.
notice-hard-end = The end is at risk
notice-hard-end-text = “{ $title }” would end { $minutes } min late.
notice-follow-on = The automatic follow-on stopped
notice-follow-on-text = “{ $title }” did not go on air. { $missing }.
notice-device-lost = A device does not answer any more
notice-device-lost-text = “{ $name }” is not reached: it is tried again, the show goes on.
notice-desk-lost = A desk does not answer any more
notice-desk-lost-text = “{ $name }” is not heard any more. This desk goes on.
notice-missing = { $name }: { $check }
notice-see = Show
awake-why = A show is being run
