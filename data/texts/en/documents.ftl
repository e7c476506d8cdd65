# Words of documents
date-long = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
} { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
paper-show = { " " }· “{ $show }”
paper-fitted = Fitted at { $time }
paper-printed = printed at { $time }
paper-nothing-private = No personal data
closing-left = Left when it was fitted
closing-end = Ends at { $time }
closing-end-hard = , fixed
closing-parts = { $count ->
    [0] No part
    [1] One part
   *[other] { $count } parts
}
closing-voices = { $count ->
    [0] no voice named
    [1] one voice
   *[other] { $count } voices
}
closing-spare = Spare: { $length }
closing-short = { $length } missing
closing-locked = locked
closing-give = { $title } at { $length }
closing-if-short = If time runs shorter still.
closing-if-short-text = { " " }{ $list }.
