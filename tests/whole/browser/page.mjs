// One page in Chromium, led line by line: a question in JSON comes in, an answer goes out.
// It notes what the page complained of and whom it called, from its start on.
import { createInterface } from 'node:readline'
import { readFileSync } from 'node:fs'
import { chromium } from '../../../ui/node_modules/playwright-core/index.mjs'

const [executablePath, width, height, ...more] = process.argv.slice(2)
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const NAMES = { Ctrl: 'Control', Space: 'Space' }

const browser = await chromium.launch({ executablePath, args: [...QUIET, ...more], timeout: 30_000 })
const context = await browser.newContext({ viewport: { width: Number(width), height: Number(height) }, locale: 'fr-FR' })
const page = await context.newPage()
page.setDefaultTimeout(15_000)

const AXE = readFileSync(new URL('../../../ui/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')

const complaints = []
const called = new Set()
page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()))
page.on('pageerror', (error) => complaints.push(String(error)))
page.on('dialog', (dialog) => (complaints.push(`dialog: ${dialog.message()}`), dialog.dismiss()))
page.on('request', (request) => called.add(new URL(request.url()).origin))

const element = async (find, sought) => {
  const handle = await page.evaluateHandle(`((...args) => { ${find}\nreturn find(...args) })(...${JSON.stringify(sought)})`)
  return handle.asElement() ?? Promise.reject(new Error(`${sought.join(' ')} is not there`))
}

const DOES = {
  open: ({ address }) => page.goto(address).then(() => null),
  run: ({ body, args }) => page.evaluate(`(async (args) => { ${body} })(${JSON.stringify(args)})`),
  click: async ({ find, sought }) => (await element(find, sought)).click(),
  write: async ({ find, sought, words }) => {
    const field = await element(find, sought)
    const takesFiles = await field.evaluate((it) => it.type === 'file')
    if (takesFiles) return field.setInputFiles(words)
    await field.focus()
    await page.keyboard.type(words)
  },
  keys: async ({ keys, steps }) => {
    const named = keys.map((key) => NAMES[key] ?? key)
    for (const down of steps) {
      for (const key of down ? named : named.toReversed()) await page.keyboard[down ? 'down' : 'up'](key)
    }
  },
  // From the middle of one element to the upper edge of another, by the pointer, step by step.
  drag: async ({ find, from, onto }) => {
    const [grip, row] = [await element(find, from), await element(find, onto)]
    const [a, b] = [await grip.boundingBox(), await row.boundingBox()]
    await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2)
    await page.mouse.down()
    await page.mouse.move(b.x + b.width / 2, b.y + b.height / 4, { steps: 12 })
    await page.mouse.up()
  },
  picture: ({ file }) => page.screenshot({ path: file, animations: 'disabled' }).then(() => null),
  size: ({ width, height }) => page.setViewportSize({ width, height }),
  script: async ({ method, address, key, body }) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
    const answer = await fetch(address, { method, body, headers })
    return { status: answer.status, body: await answer.json().catch(() => null) }
  },
  axe: async () => {
    await page.evaluate(`if (!window.axe) { ${AXE} }`)
    const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary.replace(/\s+/g, ' ')}`))
  },
  // On the clipboard, as another program leaves it there.
  copied: async ({ text }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.evaluate((text) => navigator.clipboard.writeText(text), text)
  },
  complaints: () => complaints,
  called: () => [...called],
}

for await (const line of createInterface({ input: process.stdin })) {
  const { does, ...what } = JSON.parse(line)
  let answer
  try {
    answer = { it: (await DOES[does](what)) ?? null }
  } catch (error) {
    answer = { why: String(error) }
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
await browser.close()
