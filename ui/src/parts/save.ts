// A file that came as bytes, handed to the browser's downloads.

/** Kinds of files by their ending; what is not here is just bytes. */
const MEDIA: Record<string, string> = {
  pdf: 'application/pdf',
  csv: 'text/csv',
  ics: 'text/calendar',
  xml: 'application/xml',
  json: 'application/json',
  md: 'text/markdown',
  html: 'text/html',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** What kind of file a name says. */
export function mediaOf(name: string): string {
  return MEDIA[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
}

/** Downloads a file whose bytes are in base64. */
export function save(name: string, bytes: string): void {
  const all = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([all], { type: mediaOf(name) }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href))
}
