import type { ContactRef } from '../../model/contact.ts'
import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Reading } from '../../model/source.ts'
import { readDate } from '../text/dates.ts'
import type { DateOrder, Stamp } from '../text/dates.ts'
import { failed } from './left.ts'
import type { Left } from './left.ts'
import type { Book } from './book.ts'
import type { Self } from './self.ts'

/** The receivers of a message, the ego apart. `count`: all of them. */
export type Receivers = { readonly others: readonly ContactRef[]; readonly withEgo: boolean; readonly count: number }

/** The cells of a message that say who took part. */
export type ParticipantCells = {
  readonly conversation: string
  readonly from: string
  readonly senderUrl: string
  readonly to: string
  readonly recipientUrls: string
  readonly folder: string
  readonly direction: string
}

/** Who took part in a message. `count`: how many others than the writer received it, the ego counted where it received it. */
export type Participants = {
  /** whether it can be told which way it went */
  readonly told: boolean
  readonly out: boolean
  readonly sender: ContactRef | null
  /** the receivers other than the ego, as far as they have a name or an address */
  readonly others: readonly ContactRef[]
  readonly count: number
}

/** LinkedIn opened on 5 May 2003: nothing that it stamped itself is older. */
export const OPENED = Date.UTC(2003, 4, 5)

/** What the reading of a row may use: the archive as known so far, the file's date order, and the caller's settings. */
export type Context = {
  readonly reading: Reading
  readonly book: Book
  readonly self: Self
  /** when the archive was made, as far as it can be told: the date of its cards */
  readonly exported: Instant
  readonly order: DateOrder
  /** TO cells taken apart already */
  readonly receivers: Map<string, Receivers>
  /** the last message rows whose participants were told */
  readonly recent: { readonly row: ParticipantCells; readonly made: Participants }[]
  /** remarks on a row that is kept */
  remark(code: string, reason: string): void
}

/** A moment that LinkedIn stamped on something done there: must be there, possible, and not before 2003 nor in the future. */
export function acted(raw: string, context: Context): Stamp | Left {
  if (raw.trim() === '') return failed('E_DATE_MISSING', 'The row has no date.')
  const stamp = readDate(raw, context.order)
  if (stamp === null) return failed('E_DATE', `"${raw.slice(0, 60)}" is not a date that exists.`)
  if (stamp.at < OPENED) return failed('W_DATE_SUSPECT', `${raw.slice(0, 60)} is before LinkedIn opened (5 May 2003).`)
  if (stamp.at > context.reading.now + DAY) return failed('W_DATE_SUSPECT', `${raw.slice(0, 60)} is in the future.`)
  return stamp
}

/** A date that the user typed into the profile: may be missing, may lie far back or ahead, must be possible. */
export function typed(raw: string, context: Context): Stamp | null | Left {
  const text = raw.trim()
  if (text === '' || text.toLowerCase() === 'n/a') return null
  const stamp = readDate(text, context.order)
  if (stamp === null) return failed('E_DATE', `"${text.slice(0, 60)}" is not a date that exists.`)
  const year = 365.25 * DAY
  if (stamp.at < -70 * year || stamp.at > context.reading.now + 50 * year)
    return failed('W_DATE_SUSPECT', `${text.slice(0, 60)} cannot be part of a working life.`)
  return stamp
}
