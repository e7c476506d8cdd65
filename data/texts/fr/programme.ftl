### Programme.

programme-title = Programme
