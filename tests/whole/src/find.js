// Finds what a person would name: a role, and its name as it is read aloud. Run in the page.
const flat = (text) => (text ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim()
const dense = (text) => (text ?? '').replace(/[\s\u00a0\u202f]+/g, '')
const ROLES = {
  button: 'button, [role=button], summary',
  link: 'a[href]',
  field: 'input, textarea, select',
  text: 'body *',
}
const spoken = (element) => element.getAttribute('aria-label') || element.labels?.[0]?.innerText || element.innerText || element.placeholder
const written = (element) => [element.getAttribute('aria-label'), element.labels?.[0]?.textContent, element.textContent, element.placeholder].join(' ')
const shown = (element) => element.checkVisibility({ visibilityProperty: true }) || element.type === 'file'
function find(role, name) {
  if (role === 'css') return [...document.querySelectorAll(name)].find(shown) ?? null
  // What an element reads is asked of few: it is laid out for that.
  const few = [...document.querySelectorAll(ROLES[role])].filter((one) => dense(written(one)).includes(dense(name)) && shown(one))
  const named = few.map((one) => ({ one, says: flat(spoken(one)) })).filter(({ says }) => says.includes(flat(name)))
  named.sort((a, b) => a.says.length - b.says.length)
  return named[0]?.one ?? null
}
