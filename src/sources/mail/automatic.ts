import type { Headers } from './headers.ts'

/** Why a message shows nothing about a tie: a stable code and one sentence. */
export type NoTie = { readonly code: string; readonly reason: string }

const LIST = { code: 'mail-list', reason: 'This went to a mailing list, so it shows no tie.' }
const BULK = { code: 'mail-bulk', reason: 'This was sent in bulk, so it shows no tie.' }
const AUTOMATIC = { code: 'mail-automatic', reason: 'A machine sent this by itself, so it shows no tie.' }
const NO_REPLY = { code: 'mail-no-reply', reason: 'The sender is a machine that takes no answer, so it shows no tie.' }
const SPAM = { code: 'mail-spam', reason: 'This was marked as spam.' }

/** What a message is by its own signs: null where a person may have written it to people. */
export function automaticMail(headers: Headers, sender: string): NoTie | null {
  const first = headers.tells ? markedAutomatic(headers) : null
  if (first !== null) return first
  if (isReport(headers)) return AUTOMATIC
  if (isNoReply(sender)) return NO_REPLY
  return headers.tells ? sentToMany(headers) : null
}

function markedAutomatic(headers: Headers): NoTie | null {
  if (/^\s*yes/i.test(headers.text('x-spam-flag')) || /^\s*yes\b/i.test(headers.text('x-spam-status'))) return SPAM
  const submitted = headers.text('auto-submitted').toLowerCase()
  if (submitted !== '' && !submitted.startsWith('no')) return AUTOMATIC
  if (headers.has('x-auto-response-suppress') || headers.has('x-autoreply') || headers.has('x-autorespond'))
    return AUTOMATIC
  return headers.text('return-path') === '<>' ? AUTOMATIC : null
}

function sentToMany(headers: Headers): NoTie | null {
  const precedence = headers.text('precedence').toLowerCase()
  if (precedence === 'bulk' || precedence === 'junk') return headers.has('list-post') ? LIST : BULK
  if (LIST_FIELDS.some(field => headers.has(field)) || precedence === 'list') return LIST
  return headers.has('feedback-id') || headers.has('list-unsubscribe') ? BULK : null
}

const LIST_FIELDS = ['list-id', 'list-post', 'x-beenthere', 'mailing-list', 'x-google-group-id', 'list-owner'] as const

/** Whether list mail comes from a list on which people talk (it takes posts), not from a sender of newsletters. */
export function isDiscussion(headers: Headers): boolean {
  if (headers.has('feedback-id')) return false
  return /mailto:/i.test(headers.text('list-post')) || headers.has('x-beenthere') || headers.has('mailing-list')
}

/** The list's own addresses, so that they are not taken for people. */
export function listAddresses(headers: Headers): string[] {
  const found = new Set<string>()
  for (const field of ['list-post', 'x-beenthere', 'mailing-list'] as const)
    for (const match of headers.text(field).matchAll(/[^\s<>,;:?"]{1,64}@[^\s<>,;:?"]{1,250}/g))
      found.add(match[0].toLowerCase())
  return [...found]
}

/** Whether it says that mail could not be delivered. Told by the first letters where these are enough, as nearly always. */
function isReport(headers: Headers): boolean {
  const start = headers.start('content-type')
  if (start < 0 || ((headers.bytes[start] ?? 0) | 32) !== 109) return false
  return /^multipart\/report/i.test(headers.text('content-type'))
}

/** Senders that no person reads: no-reply, daemons, notifications, list software. */
function isNoReply(address: string): boolean {
  const known = KNOWN.get(address)
  if (known !== undefined) return known
  const found = NO_REPLY_NAME.test(address)
  if (KNOWN.size >= 4_096) KNOWN.clear()
  KNOWN.set(address, found)
  return found
}

/** The same senders come again and again. */
const KNOWN = new Map<string, boolean>()

const NO_REPLY_NAME =
  /^(?:.*[._+-])?(?:no-?_?\.?reply|do-?_?\.?not-?_?\.?reply|dont-?reply|mailer-daemon|daemon|postmaster|notifications?|notify|bounces?|auto-?(?:confirm|reply|mailer|responder)|newsletters?|listserv|majordomo|mailman|unsubscribe)(?:[._+-].*)?@|^(?:alerts?|updates?|mailer|robot|bot)@|-(?:bounces|request|owner)@/
