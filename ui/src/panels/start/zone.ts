// Time zones, as this machine knows them.

/** This computer's own. */
export const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone

/** Those there are to choose from. */
export const ZONES: string[] = Intl.supportedValuesOf('timeZone')

/** Whether a text names a zone: `Europe/Paris`. */
export function isZone(text: string): boolean {
  if (!text.includes('/') && text !== 'UTC') return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
