// A document on its way to the desk.
import type { Fault } from '../../wire/Fault'
import { t } from '../../words/words.svelte'

/** A document: its name, and its bytes in base64, as the desk takes them. */
export interface Document {
  name: string
  bytes: string
}

/** The most that is sent, in bytes: the line to a desk carries so much in one message. */
export const MOST = 16 * 1024 * 1024

const MEGA = 1024 * 1024

/** A file as the desk takes it; or why it cannot be sent. */
export async function documentOf(file: File): Promise<Document | Fault> {
  if (file.size > MOST) {
    const size = Math.ceil(file.size / MEGA)
    return { code: 'too-large', text: t('import-too-large', { size }), facts: { size } }
  }
  try {
    return { name: file.name, bytes: await base64(file) }
  } catch {
    // It was moved or taken away between choosing and reading.
    return { code: 'file-unreadable', text: t('import-file-unreadable', { name: file.name }), facts: { name: file.name } }
  }
}

/** Text as a document. */
export function pasted(text: string): Promise<Document | Fault> {
  return documentOf(new File([text], `${t('import-pasted-name')}.txt`))
}

function base64(file: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result).split(',')[1] ?? '')
    reader.onerror = () => failed(reader.error)
    reader.readAsDataURL(file)
  })
}
