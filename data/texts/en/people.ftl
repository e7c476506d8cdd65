### Speakers.

people-title = Speakers
