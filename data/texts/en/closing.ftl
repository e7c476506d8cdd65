### Closing.

closing-title = Closing
