// What the bench of the window does in its page. Each is timed by the page itself, at its frames.

/** The next frame; its moment. */
const frame = () => new Promise((done) => requestAnimationFrame(done))

/** When what was just drawn has left for the screen. */
const painted = async () => {
  await frame()
  await new Promise((done) => setTimeout(done))
  return performance.now()
}

/** The first frame at which something is so. */
const once = async (look) => {
  for (let n = 0; n < 1200; n += 1) {
    const found = look()
    if (found) return found
    await frame()
  }
  throw new Error(`it never came: ${look}`)
}

/** How long a frame of this screen is, in milliseconds, where nothing is to be drawn. */
const length = async () => {
  const took = []
  let last = await frame()
  for (let n = 0; n < 90; n += 1) {
    const at = await frame()
    took.push(at - last)
    last = at
  }
  return took.reduce((sum, one) => sum + one, 0) / took.length
}

/** From the way to a screen until something of it is painted. */
const opens = async (screen, selector) => {
  const began = performance.now()
  location.hash = `#/${screen}`
  await once(() => document.querySelector(selector))
  return (await painted()) - began
}

/** A plain list of so many rows of so many cells, over the page, until it is painted. */
const plain = async (rows, cells) => {
  const began = performance.now()
  const list = document.createElement('div')
  list.id = 'plain'
  list.style.cssText = 'position:fixed;inset:180px 24px 60px;z-index:99;overflow:auto;background:var(--bg);overflow-anchor:none'
  const cell = (row, n) => `<span style="flex:1">${n ? 'texte' : `Ligne ${row}`}</span>`
  list.innerHTML = Array.from({ length: rows }, (_, row) => `<div style="display:flex;height:46px">${Array.from({ length: cells }, (_, n) => cell(row, n)).join('')}</div>`).join('')
  document.body.append(list)
  return (await painted()) - began
}

const noPlain = () => document.querySelector('#plain')?.remove()

/** Whether the plain list is seen; it stays as it was built. */
const sees = async (plain) => {
  document.querySelector('#plain').style.visibility = plain ? 'visible' : 'hidden'
  await painted()
}

/** Scrolls so many pixels at each frame for so long: frames that were to come, and those that did not. */
const scrolls = async (selector, pixels, ms, each) => {
  const list = await once(() => document.querySelector(selector))
  list.scrollTop = 0
  await painted()
  const began = await frame()
  let [last, came] = [began, 0]
  while (last - began < ms) {
    list.scrollTop += pixels
    last = await frame()
    came += 1
  }
  const wanted = Math.round((last - began) / each)
  return { wanted, dropped: Math.max(0, wanted - came), at: list.scrollTop }
}

/** Presses a check of the nth row in sight: how long until it is painted that it is being sent, until
 * what the desk says of it stands in the page, and until that is painted; and how long it takes at the
 * least until something is painted, where nothing is. */
const ticks = async (n) => {
  const rows = [...document.querySelectorAll('[role=grid] [data-row]')]
  const cell = rows[n % rows.length].querySelector('[data-check]')
  const [row, check, was] = [cell.closest('[data-row]').dataset.row, cell.dataset.check, cell.ariaLabel]
  const now = () => document.querySelector(`[data-row="${row}"] [data-check="${check}"]`)
  const said = () => now() && now().ariaBusy !== 'true' && now().ariaLabel !== was
  let stands = 0
  const watch = new MutationObserver(() => {
    if (!stands && said()) stands = performance.now()
  })
  watch.observe(document.querySelector('[role=grid]'), { subtree: true, childList: true, attributes: true })
  const idle = performance.now()
  const least = (await painted()) - idle
  await new Promise((done) => setTimeout(done, 100 + Math.random() * 40))
  const began = performance.now()
  cell.click()
  const sent = painted()
  await once(said)
  const shown = await painted()
  watch.disconnect()
  return { least, sent: (await sent) - began, stands: stands - began, shown: shown - began }
}

/** How long the desk takes to answer to a command, which is on the disk then. */
const answers = async (command) => {
  const began = performance.now()
  const reply = await window.__TAURI_INTERNALS__.invoke('door', { ask: { ask: 'do', command } })
  if (reply.reply !== 'done') throw new Error(JSON.stringify(reply))
  return performance.now() - began
}

/** A length set in the row of the cursor, until the row shows it, painted. */
const writes = async (minutes) => {
  const row = document.querySelector('.row.selected').dataset.row
  const shown = () => document.querySelector(`[data-row="${row}"] [data-column=duration]`)?.textContent.includes(String(minutes))
  const began = performance.now()
  const answered = await answers({ do: 'set-duration', segment: row, seconds: minutes * 60 })
  await once(shown)
  return { answered, shown: (await painted()) - began }
}

/** A key in the table, so often: how long the longest wait for the next frame was. */
const steps = async (name, times) => {
  const table = document.querySelector('.table[role=grid]')
  table.focus()
  const took = []
  for (let n = 0; n < times; n += 1) {
    const began = await frame()
    table.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))
    await frame()
    took.push((await painted()) - began)
  }
  return took
}

/** By how much each whole second holds up the frame that follows it: what ticks is drawn then. */
const late = async (ms) => {
  const took = []
  let last = await frame()
  for (const began = last; last - began < ms; ) {
    const at = await frame()
    took.push(at - last)
    last = at
  }
  return took.sort((a, b) => b - a).slice(0, Math.floor(ms / 1000))
}
