// The programme of 12 July 2021 as printed, for the made-up desk.

/** Given name, family name, function, organisation. */
export const PEOPLE: [given: string, family: string, role: string, organisation: string][] = [
  ['Frédérique', 'MARQUET', 'co-présidente', 'Réseau'],
  ['Diane', 'de MARECHAL', 'Responsable enjeux territoriaux', 'Institut pour la Recherche de la CDC'],
  ['Bettina', 'LAVILLE', 'Présidente-Fondatrice', 'Comité 21'],
  ['Frédéric', 'ROUSSEL', 'Président-Fondateur', 'Convergences'],
  ['Philippe', 'JAHSHAN', 'Directeur de la stratégie', 'AFD'],
  ['Valérie', 'DUMONTET', 'Présidente du groupe de travail ODD', 'Cités Unies France'],
  ['Cathy', 'RACON-BOUZON', 'Députée - co-pilote de la mission ministérielle « Accélérer les alliances stratégiques »', ''],
  ['Emmanuelle', 'PERES', 'Déléguee interministérielle à la Jeunesse', ''],
  ['Muriel', 'BARNEOUD', "Directrice de l'engagement sociétal", 'Groupe La Poste'],
  ['Benoît', 'MIRIBEL', 'Président', 'CFF – Centre Français des Fonds et Fondations'],
  ['Michael', 'RESTIER', 'Directeur', 'ANPP'],
  ['Carole', 'ORCHAMPT', 'Déléguee générale', 'RNMA'],
  ['Luc', 'BELLIERE', 'Président', 'Persée3C'],
  ['Muriel', 'KOPELIANSKIS', 'Responsable Développement Territorial', 'Fondation de France'],
  ['Cécile', 'FERRIEUX', 'Maître de conférence', 'AgroParisTech'],
  ['Stéphane', 'ROZES', '', ''],
  ['Jérôme', 'GUTTON', 'Préfet délégué aux CRTE', 'ANCT'],
  ['Delphine', 'VANDEVOORDE', 'co-présidente', 'Réseau'],
  ['Bruno', 'COURME', 'Directeur', 'TotalEnergies Foundation'],
  ['Jean-Paul', 'DELEVOYE', 'Président de la Commission de création', 'Fondation des Territoires'],
  ['Frédéric', 'DOHET', 'Délégué général', 'Fondation RTE'],
]

/** Id, title, second line. */
export const BLOCKS: [id: string, title: string, subtitle: string][] = [
  ['B1', "Des nouvelles de l'ODD17 en direct des territoires !", "Le temps d'inspiration"],
  ['B2', "L'évolution des pratiques d'engagement territorial !", 'Le temps des illustrations'],
  ['B3', 'Les avancées en un an !', "Le temps d'apprécier le chemin parcouru"],
  ['B4', "L'économie de l'alliance en pratique !", 'Le temps du co-développement'],
]

/** A beat, and who speaks in it: a family name, or an organisation. */
export type BeatRow = [title: string, who: string[]]

/** Start, end, kind, block, title, second line, who speaks outside its beats, its beats. */
export type SegmentRow = [start: string, end: string, kind: string, block: string, title: string, subtitle: string, who: string[], beats: BeatRow[]]

export const SEGMENTS: SegmentRow[] = [
  ['09:00', '09:10', 'opening', 'B1', "Propos introductifs sur l'économie de l'alliance", '', ['MARQUET', 'de MARECHAL'], []],
  ['09:10', '09:45', 'debate', 'B1', "L'ODD 17 en direct de l'international", "au travers de l'actualité du Forum Politique de Haut-Niveau de l'ONU", [], [['Pastille « outillage » : présentation de la note « ODD 17 : Sens, décryptage et déclinaisons »', []], ['Débat', ['LAVILLE', 'ROUSSEL', 'JAHSHAN', 'DUMONTET']]]],
  ['09:45', '10:20', 'debate', 'B1', "L'actualité de l'ODD 17 en France", 'au travers des résultats de la mission ministérielle sur les alliances', [], [['Débat', ['RACON-BOUZON', 'PERES', 'BARNEOUD', 'MIRIBEL']]]],
  ['10:20', '10:30', 'launch', 'B1', 'La preuve en Actes', "au travers du lancement de la plateforme « l'ODD 17 en pratiques »", [], []],
  ['10:30', '10:45', 'break', '', 'Pause', '', [], []],
  ['10:45', '11:00', 'study', 'B2', 'Les élus face à la relance', "de l'étude IMPACT-Elus locaux au Vademecum « Osons les Territoires »", [], [["Résultats d'étude : IMPACT-Elus, les profils de maires", []], ["La preuve par l'exemple : sur l'élaboration des Projets de Territoires", ['RESTIER']]]],
  ['11:00', '11:15', 'study', 'B2', 'Les associations à la manœuvre', "du « devoir d'alliance » des Français à l'étude IMPACT-Associations", [], [["Résultats d'étude : IMPACT-Associations, enjeux & pratiques des associations sur le « jouer collectif » territorial", []], ["La preuve par l'exemple : sur les coopérations associatives", ['ORCHAMPT']]]],
  ['11:15', '11:30', 'study', 'B2', "L'engagement des entreprises", "de l'étude CJD 2020 au groupe « Entreprises & Territoires » de l'ORSE", [], [["Résultats d'étude : IMPACT-Entreprises, enjeux & pratiques des entreprises sur le « jouer collectif » territorial", []], ["La preuve par l'exemple : sur l'écologie industrielle & territoriale", ['BELLIERE']]]],
  ['11:30', '11:45', 'study', 'B2', "L'impact des fondations", 'des pratiques depuis 2008 au groupe « Fondations & Territoires » du CFF', [], [["Résultats d'étude : Baromètre annuel de la philanthropie de l'Observatoire de la philanthropie", []], ["La preuve par l'exemple", ['KOPELIANSKIS']]]],
  ['11:45', '12:00', 'study', 'B2', 'La mobilisation de la recherche', "de l'étude IMPACT-Académique au séminaire de recherche", [], [["Résultats d'étude : IMPACT-Académique, sémantique, évolution des pratiques et engagement de l'ESR", []], ["La preuve par l'exemple : sur les compétences", ['FERRIEUX']]]],
  ['12:00', '12:15', 'talk', 'B2', 'Le « récit » de Stéphane ROZES', "suite à l'écoute des leaders d'opinion sur « les alliances d'intérêt général »", ['ROZES'], []],
  ['12:15', '14:00', 'lunch', '', 'Pause déjeuner « Safari en territoire de co-construction ! »', '', [], []],
  ['14:00', '14:15', 'talk', 'B3', 'Les politiques publiques de relance', 'le CRTE en pratique', ['GUTTON'], []],
  ['14:15', '14:30', 'talk', 'B3', 'Les nouvelles du Réseau des pionniers des alliances en territoire', 'la réponse aux engagements 2020', ['VANDEVOORDE', 'MARQUET'], []],
  ['14:30', '14:45', 'talk', 'B3', "La « prime à l'alliance »", 'le Fonds ODD 17 en pratique', ['COURME'], []],
  ['14:45', '15:00', 'talk', 'B3', "L'émergence de nouveaux espaces de dialogue", 'les avancées de la Fondation des Territoires', ['DELEVOYE'], []],
  ['15:00', '15:30', 'talk', 'B4', "Les fondamentaux de « l'économie de l'alliance »", 'illustrés par des témoignages et éclairages', ['Le RAMEAU'], [['Sur les richesses humaines à mobiliser', ['Pro Bono Lab', "Réseau National de l'économie territoriale", 'Fondation GRDF']], ['Sur les leviers financiers à activer', ['Banque des Territoires de Normandie', 'La Fabrique du co-développement', "Fédération Nationale des Caisses d'Epargne"]], ['Sur les alliances stratégiques à développer', ['Alliance Dynamique (Groupe La Poste)', 'Map In Actions', 'Fondation RTE']]]],
  ['15:30', '15:45', 'break', 'B4', 'Pause', '', [], []],
  ['15:45', '17:30', 'workshop', 'B4', "Ateliers de co-construction sur « l'économie de l'alliance »", '', [], []],
  ['17:30', '17:45', 'feedback', 'B4', "Les perspectives de l'économie de l'alliance.", 'Retour des Ateliers', [], []],
  ['17:45', '18:00', 'closing', '', 'Conclusions de la journée', '', ['VANDEVOORDE', 'DOHET'], []],
]
