import { expect, test } from 'vitest'
import { matching } from '../../../src/panels/start/matching'
import type { Recent } from '../../../src/wire/Recent'

const show = (title: string, date: string, subtitle = ''): Recent => ({ path: `${title}.regie`, title, subtitle, date, state: 'draft', last_at: 0, on_air: null, missing: false })
const all = [show('Rencontre des pionniers', '2021-07-12', 'L’économie de l’alliance'), show('Assemblée', '2022-03-01'), show('Été', '')]

test.each([
  ['pionniers', [0]], ['ECONOMIE', [0]], ['juillet 2021', [0]], ['2022', [1]], ['ete', [2]], ['e', [0, 1, 2]], ['rencontre 2022', []], ['', [0, 1, 2]],
])('“%s” finds %j', (sought, found) => expect(matching(all, sought)).toEqual(found.map((at) => all[at])))
