### Intervenants.

people-title = Intervenants
