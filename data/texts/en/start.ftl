### Home.

start-title = Home
