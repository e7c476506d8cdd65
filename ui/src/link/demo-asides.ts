// What was done while cut off and does not hold, on the made-up desk.
import type { AsideView } from '../wire/AsideView'
import type { JournalLine } from '../wire/JournalLine'
import { DEMO_START } from './demo-show'

function line(text: string, who: string, before: number): JournalLine {
  const at = DEMO_START - before * 1000
  return { seq: 1, turn: text, at, real: at, mode: 'live', by: 'desk', desk: 1, who, code: 'segment-to', facts: {}, text, notes: [], corrects: false, corrected: null, undone: false }
}

export const DEMO_ASIDES: AsideView[] = [
  {
    turn: 'a',
    here: line("5, L'engagement des entreprises, durée : 15 min → 12 min", 'Poste 2', 95),
    stands: line("5, L'engagement des entreprises, durée : 15 min → 10 min", 'Poste 1', 130),
    why: { code: 'stale', text: 'Cela a changé entre-temps (la durée). Regardez l’écran, puis recommencez.', facts: {} },
    again: true,
  },
  {
    turn: 'b',
    here: line('TOP 4, La preuve en Actes', 'Poste 2', 40),
    stands: line('TOP 4, La preuve en Actes', 'Poste 1', 41),
    why: { code: 'stale', text: 'Cela a changé entre-temps (l’antenne). Regardez l’écran, puis recommencez.', facts: {} },
    again: false,
  },
]
