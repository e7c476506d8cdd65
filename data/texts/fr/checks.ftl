### Les points de préparation : check-<code>.

check-confirmed = Confirmé
check-bio = Bio
check-photo = Photo
check-slides = Support
check-release = Autorisation
check-technical = Test technique
check-briefing = Briefing
check-pronunciation = Prononciation
check-connected = Connecté
check-sound = Son
check-picture = Image
check-standing-by = En place

owner-nobody = Personne
owner-production = Production
owner-technical = Technique
owner-stage = Plateau
owner-host = Animation
