import type { FetchMessageObject } from 'imapflow'
import { FIELDS } from '../../../sources/mail/field-names.ts'

/** Fields that say nothing here: the way a letter took, how long the body is that nobody asked for, and what the labels say. */
const UNASKED: ReadonlySet<string> = new Set(['received', 'content-length', 'x-gmail-labels'])

/** The header fields that are asked for, all that the reading of mail looks at, so that it tells the same as of files. */
export const HEADER_FIELDS: readonly string[] = FIELDS.filter(name => !UNASKED.has(name))

/**
 * A message as it would stand in an mbox, without its body: separator, header fields, a blank line. What the server sent
 * can end neither its header nor the message before its time.
 */
export function mboxForm(message: Pick<FetchMessageObject, 'headers' | 'internalDate' | 'labels' | 'size'>): Buffer {
  const lines = (message.headers ?? Buffer.alloc(0)).toString('latin1').split(/\r\n|\n|\r/)
  const end = lines.findIndex((line, i) => line === '' && i > 0)
  const fields = (end < 0 ? lines : lines.slice(0, end)).filter(line => line !== '' && !line.startsWith('From '))
  const separator = `From MAILER-DAEMON ${asctime(message.internalDate)}`
  const more = message.size === undefined ? [] : [`X-Message-Size: ${message.size}`]
  const labels = labelsLine(message.labels)
  const head = Buffer.from([separator, ...fields, ...more, ''].join('\n'), 'latin1')
  return Buffer.concat([head, Buffer.from(`${labels}\n`, 'utf8')])
}

function asctime(date: Date | string | undefined): string {
  const at = new Date(date ?? 0)
  const known = Number.isNaN(at.getTime()) ? new Date(0) : at
  // "Thu, 01 Jan 1970 00:00:00 GMT"
  const [day = '', number = '', month = '', year = '', clock = ''] = known.toUTCString().split(/,? /)
  return `${day} ${month} ${number} ${clock} ${year}`
}

/** Gmail's labels as its own export writes them: `\Sent` is "Sent" there. */
function labelsLine(labels: Set<string> | undefined): string {
  if (labels === undefined || labels.size === 0) return ''
  const names = [...labels].slice(0, 50).map(label => (label === '\\Draft' ? 'Drafts' : label.replace(/^\\/, '')))
  const plain = names.map(name => name.replace(/[\p{Cc},]/gu, ' ').slice(0, 100))
  return `X-Gmail-Labels: ${plain.join(',')}\n`
}
