# Avis du bureau
notice-critical-open = Un point critique manque
notice-critical-open-text = « { $title } » passe dans { $minutes } min. { $missing }.
notice-near-end = Fin dans { $minutes } min
notice-near-end-text = « { $title } » touche à sa fin.
notice-over = Le segment déborde
notice-over-text = « { $title } » dépasse { $minutes ->
    [0] son temps.
   *[other] son temps de { $minutes } min.
}
notice-hard-start = Une heure fixe est menacée
notice-hard-start-text = « { $title } » commencerait avec { $minutes } min de retard.
notice-hard-end = La fin est menacée
notice-hard-end-text = « { $title } » finirait avec { $minutes } min de retard.
notice-follow-on = L’enchaînement s’est arrêté
notice-follow-on-text = « { $title } » n’est pas passé à l’antenne. { $missing }.
notice-device-lost = Un appareil ne répond plus
notice-device-lost-text = « { $name } » n’est pas joint : il est essayé de nouveau, le déroulé continue.
notice-desk-lost = Un poste ne répond plus
notice-desk-lost-text = « { $name } » ne s’entend plus. Ce poste continue.
notice-missing = { $name } : { $check }
notice-see = Voir
awake-why = Un déroulé est en cours
