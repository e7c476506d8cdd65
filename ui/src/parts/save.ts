// A document that came over the line, handed to the browser to be kept.

const TYPES: Record<string, string> = { pdf: 'application/pdf', csv: 'text/csv', json: 'application/json' }

/** Keeps a document whose bytes are in base64 under that name. */
export function save(name: string, bytes: string): void {
  const all = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([all], { type: TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href))
}
