### On air.

desk-title = On air
