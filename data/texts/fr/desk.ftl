### Antenne.

desk-title = Antenne
