import type { Reading } from '../../model/source.ts'
import type { Headers } from './headers.ts'
import type { Met, People } from './people.ts'
import { addressesIn } from './addresses.ts'
import { FIELD } from './field-names.ts'
import type { Field } from './field-names.ts'

/** Above this many recipients a message is a circular, not contact (MEASURES 1.3). */
export const MOST_RECIPIENTS = 20

/** What tells people from the ego and from lists, and how many addresses a field may hold. */
type Context = {
  readonly people: People
  readonly reading: Pick<Reading, 'limits'>
}

type Recipient = { readonly address: string; readonly name: string; readonly role: 'to' | 'cc'; readonly met: Met }

/**
 * `others`: everybody but the ego, the sender and lists, each once; the first `shown` of them stand in To and Cc, the rest in
 * Bcc. `over`: a circular; then not all of them are there. `addressed`: the ego is among them, `directly`: in To.
 */
export type Recipients = {
  readonly others: readonly Recipient[]
  readonly shown: number
  readonly addressed: boolean
  readonly directly: boolean
  readonly over: boolean
}

/**
 * To whom a message went. Only the sender's own copy tells to whom hidden ones went: these never change what the message is
 * to the others, and where all together are too many they alone are left out (decision 0033).
 */
export function recipientsOf(headers: Headers, outbound: boolean, sender: string, context: Context): Recipients {
  const into: Taken = { others: [], addressed: false, directly: false }
  let over = take(headers, FIELD.to, sender, context, into)
  if (take(headers, FIELD.cc, sender, context, into)) over = true
  const { others } = into
  const shown = others.length
  if (outbound && headers.has(FIELD.bcc)) {
    const isCrowd = take(headers, FIELD.bcc, sender, context, into) || others.length > MOST_RECIPIENTS
    if (isCrowd) others.length = shown
    if (isCrowd && shown === 0) over = true
  }
  return {
    others,
    shown,
    addressed: into.addressed,
    directly: into.directly,
    over: over || shown > MOST_RECIPIENTS,
  }
}

type Taken = { readonly others: Recipient[]; addressed: boolean; directly: boolean }

/** Takes in whom a field names, one beyond the most at the utmost; true where it holds more addresses than are read. */
function take(headers: Headers, field: Field, sender: string, context: Context, into: Taken): boolean {
  if (!headers.has(field)) return false
  const { others } = into
  const { mailboxes, over } = addressesIn(headers, field, context.reading.limits.addresses)
  for (const mailbox of mailboxes) {
    const { address, name } = mailbox
    if (address === null) continue
    const met = context.people.meet(mailbox, address)
    if (met.isList) continue
    if (met.isOwn) {
      into.addressed = true
      into.directly ||= field === FIELD.to
    } else if (address !== sender && others.length <= MOST_RECIPIENTS && !names(others, address))
      others.push({ address, name, role: field === FIELD.to ? 'to' : 'cc', met })
  }
  return over
}

function names(others: readonly Recipient[], address: string): boolean {
  for (const one of others) if (one.address === address) return true
  return false
}
