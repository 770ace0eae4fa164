import type { ContactRef, Involvement } from '../../model/contact.ts'
import type { Instant } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import type { Reading } from '../../model/source.ts'
import { addressesIn } from './addresses.ts'
import type { Mailbox } from './addresses.ts'
import { automaticMail, DRAFT, isDiscussion, unaddressed } from './automatic.ts'
import type { NoTie } from './automatic.ts'
import { decodeWords } from './encoded-words.ts'
import { placeOfLabels } from './folders.ts'
import type { Place } from './folders.ts'
import type { Headers } from './headers.ts'
import { otherDay, plausibleAt, readMailDate } from './mail-date.ts'
import { messageKey, messageName, numberOf, threadOf } from './message-key.ts'
import type { People } from './people.ts'
import { MOST_RECIPIENTS, recipientsOf } from './recipients.ts'
import type { Recipients } from './recipients.ts'
import { separatorDate } from './separator-forms.ts'
import { subjectOf } from './subject.ts'
import { usualDate } from './usual-date.ts'
import { FIELD } from './field-names.ts'

/** What stays the same over all messages of a reading. */
export type MailContext = {
  readonly people: People
  readonly reading: Reading
}

/** A message read: an observation and the number that copies of it share, or why it is none; and what is odd about it. */
export type ReadMessage =
  | { readonly observation: Observation<'message'>; readonly number: number; readonly suspect: boolean }
  | { readonly no: NoTie; readonly failed?: true }

/**
 * Turns one header block into an observation by MEASURES 1.3. k, the recipients in To and Cc without the ego's own addresses
 * and without lists, weighs it 1/k; more than 20 make it none. `separator`: the From_ line, which tells the time for want of
 * a Date.
 */
export function readMessage(headers: Headers, path: Place, separator: () => string, context: MailContext): ReadMessage {
  const place = headers.has(FIELD['x-gmail-labels'])
    ? placeOfLabels(decodeWords(headers.text(FIELD['x-gmail-labels'])))
    : path
  const spot = placedAside(place, path)
  if (spot !== null) return { no: spot }
  const sender = senderOf(headers)
  if (sender === undefined || sender.address === null) return withoutAddress(sender, headers)
  const met = context.people.meet(sender, sender.address)
  const outbound = met.isOwn
  const { others, shown, addressed, directly, over } = recipientsOf(headers, outbound, sender.address, context)
  const kind = automaticMail(headers, outbound ? '' : sender.address)
  if (
    kind !== null &&
    !(outbound ? kind.code === 'mail-list' && others.length > 0 : isPersonalAnswer(kind, headers, directly))
  )
    return { no: kind }
  if (over) return { no: TOO_MANY }
  if (outbound && others.length === 0) return { no: addressed ? TO_SELF : NO_RECIPIENTS }
  if (!outbound && !addressed) return { no: NOT_ADDRESSED }
  const { written, at, suspect } = dateOf(headers, separator, context.reading.now)
  const from = outbound ? null : context.people.of(met, sender.name, true)
  const people = involved(from, { others, shown }, at !== null, context.people)
  const name = messageName(headers)
  const observation: Observation<'message'> = {
    source: 'mail',
    key: messageKey(name, written),
    at,
    precision: at === null ? 'none' : 'instant',
    kind: 'message',
    channel: 'mail',
    people,
    detail: detailOf(headers, name, others.length, context.reading),
  }
  return { suspect, observation, number: numberOf(name, written) }
}

const NO_SENDER = { code: 'mail-no-sender', reason: 'It names no sender, so nobody can be told.' }
const BAD_SENDER = { code: 'mail-bad-sender', reason: 'The sender is no address that mail can go to.' }
const HIDDEN = {
  code: 'mail-address-hidden',
  reason: 'The archive hid the sender by swapping letters of the address, which cannot be undone.',
}
const TOO_MANY = {
  code: 'mail-many-recipients',
  reason: `It went to more than ${MOST_RECIPIENTS} people: a circular, not contact.`,
}
const TO_SELF = { code: 'mail-to-self', reason: 'You wrote it to yourself.' }
const NO_RECIPIENTS = { code: 'mail-no-recipients', reason: 'It names nobody that it went to.' }
const NOT_ADDRESSED = {
  code: 'mail-not-addressed',
  reason:
    'None of your addresses stands in To or Cc: a list, a hidden copy, or an address of yours that is not known here.',
}
const SPAM = { code: 'mail-spam', reason: 'It lies in the spam folder.' }
const CHAT = { code: 'mail-chat', reason: 'It is a chat kept among the mail, without a header.' }

function placedAside(labels: Place, path: Place): NoTie | null {
  if (labels.spam || path.spam) return SPAM
  if (labels.draft || path.draft) return DRAFT
  return labels.chat ? CHAT : null
}

/** A report of a machine, which nobody misses, or a message of which it cannot be told whose it is. */
function withoutAddress(sender: Mailbox | undefined, headers: Headers): ReadMessage {
  if (sender?.why === 'hidden') return { no: HIDDEN }
  const kind = unaddressed(headers)
  return kind === null ? { no: sender === undefined ? NO_SENDER : BAD_SENDER, failed: true } : { no: kind }
}

function senderOf(headers: Headers): Mailbox | undefined {
  const from = addressesIn(headers, FIELD.from, 20).mailboxes
  return from.find(one => one.address !== null) ?? addressesIn(headers, FIELD.sender, 1).mailboxes[0] ?? from[0]
}

/**
 * Mail of a discussion list is contact in one case: somebody answered and named the ego in To. A newsletter does that
 * too, so the list must take posts and the message must answer another.
 */
function isPersonalAnswer(kind: NoTie, headers: Headers, directly: boolean): boolean {
  if (kind.code !== 'mail-list' || !directly || !isDiscussion(headers)) return false
  return headers.has(FIELD['in-reply-to']) || headers.has(FIELD.references)
}

/** `sender`: null where that is the ego. */
function involved(
  sender: ContactRef | null,
  { others, shown }: Pick<Recipients, 'others' | 'shown'>,
  dated: boolean,
  people: People,
): Involvement[] {
  const weight = dated ? 1 / Math.max(1, shown) : 0
  const hidden = dated ? 1 / Math.max(1, others.length) : 0
  const direction = dated ? (sender === null ? 'out' : 'in') : 'none'
  const found: Involvement[] = []
  if (sender !== null) found.push({ who: sender, role: 'from', direction, weight })
  for (const { name, role, met } of others) {
    const who = people.of(met, name)
    if (sender !== null) found.push({ who, role: 'other', direction: 'none', weight: 0 })
    else found.push({ who, role, direction, weight: found.length < shown ? weight : hidden })
  }
  return found
}

type Dates = { readonly written: Instant | null; readonly at: Instant | null; readonly suspect: boolean }

/**
 * The Date where it can be; else when the last server took it, or what the From_ line says: `suspect` then. In 02-04-2024
 * the one of both days is meant on which it was delivered; what was written, by which copies are told, stays the same.
 */
function dateOf(headers: Headers, separator: () => string, now: Instant): Dates {
  const plain = usualDate(headers.bytes, headers.start(FIELD.date), headers.end(FIELD.date))
  const text = plain === null ? headers.text(FIELD.date) : ''
  const written = plain ?? readMailDate(text)
  const turned = plain === null ? otherDay(text) : null
  const days = [written, turned].filter(day => day !== null && plausibleAt(day, now)) as Instant[]
  const [first, second] = days
  if (first !== undefined && second === undefined) return { written, at: first, suspect: false }
  const delivered = deliveredAt(headers, separator, now)
  if (first === undefined || second === undefined) return { written, at: delivered, suspect: true }
  const isSecond = delivered !== null && Math.abs(second - delivered) < Math.abs(first - delivered)
  return { written, at: isSecond ? second : first, suspect: false }
}

/** When the last server took it, or what the From_ line says; null where neither says so. */
function deliveredAt(headers: Headers, separator: () => string, now: Instant): Instant | null {
  const received = headers.text(FIELD.received)
  for (const text of [received.slice(received.lastIndexOf(';') + 1), separatorDate(separator())]) {
    const at = text === '' ? null : readMailDate(text)
    if (at !== null && plausibleAt(at, now)) return at
  }
  return null
}

function detailOf(
  headers: Headers,
  name: string,
  recipients: number,
  reading: Reading,
): Observation<'message'>['detail'] {
  const { thread, repliesTo } = threadOf(headers, name)
  const subject = subjectOf(headers, reading.keepText)
  if (repliesTo === undefined) return subject === '' ? { thread, recipients } : { thread, recipients, subject }
  return subject === '' ? { thread, repliesTo, recipients } : { thread, repliesTo, recipients, subject }
}
