### Catching up, at the desk.

catchup-proposed = A way back
catchup-gained = { $length } to take back
catchup-others = and { $count } others, { $length }
catchup-at = { $name } { $time }
catchup-holds = { $what } holds.
catchup-still = { $what } is still missed, { $late }.
catchup-apply = Apply
catchup-other = Another way
