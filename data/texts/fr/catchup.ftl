### Le rattrapage, à l’antenne.

catchup-proposed = Rattrapage proposé
catchup-gained = { $length } à reprendre
catchup-others = et { $count } autres, { $length }
catchup-at = { $name } { $time }
catchup-holds = { $what } tient.
catchup-still = { $what } reste manquée, { $late }.
catchup-apply = Appliquer
catchup-other = Autre voie
