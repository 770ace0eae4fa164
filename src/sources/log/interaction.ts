import type { Channel } from '../../model/channel.ts'
import type { ContactRef, Involvement } from '../../model/contact.ts'
import { DAY } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import type { Reading } from '../../model/source.ts'
import type { DateOrder } from '../text/dates.ts'
import { minutesOf } from '../text/duration.ts'
import type { DurationUnit } from '../text/duration.ts'
import { hashOf } from '../text/hash.ts'
import { known } from '../text/json-value.ts'
import type { LocalTime } from '../text/local-time.ts'
import { readMoment } from '../text/moments.ts'
import { LEFT_OUT } from './asked-words.ts'
import type { ToldWords, WordField } from './asked-words.ts'
import { callIn } from './calls.ts'
import { peopleIn, refOf } from './named.ts'
import type { TableRow } from './table.ts'
import { channelOf, directionOf } from './words.ts'

/** A row that was not kept. */
export type Left = { readonly code: string; readonly reason: string }

/** How one file writes its rows: days, clocks, the words that the user explained, and how long calls were. */
export type HowWritten = {
  readonly order: DateOrder
  readonly toInstant: LocalTime
  readonly told: ToldWords
  readonly callUnit: DurationUnit
}

/** One row of a list of interactions. With k people each has 1/k of the attention; `people` may say that there were more. */
export function interactionOf(
  row: TableRow,
  { order, toInstant, told, callUnit }: HowWritten,
  { now, keepText }: Reading,
): Observation | Left {
  const dateText = momentOf(row)
  const stamp = readMoment(dateText, order, toInstant)
  if (stamp === null)
    return dateText === ''
      ? { code: 'E_DATE_MISSING', reason: 'The row has no date.' }
      : { code: 'E_DATE', reason: `"${dateText.slice(0, 60)}" is not a date that exists.` }
  if (stamp.at > now + DAY || stamp.at < Date.UTC(1900, 0, 1))
    return { code: 'W_DATE_SUSPECT', reason: `"${dateText.slice(0, 60)}" cannot be when it was.` }
  const who = whoOf(row)
  if (who.length === 0) return NOBODY
  const call = callIn(row)
  const channel = (call === null ? channelIn(row) : 'phone') ?? (told('channel', row.cell('channel')) as Channel | null)
  const way = row.cell('direction') === '' ? (call?.direction ?? null) : null
  const direction =
    way ?? directionOf(row.cell('direction')) ?? (told('direction', row.cell('direction')) as Way | null)
  const left = unsaid(row, 'channel', channel) ?? unsaid(row, 'direction', direction)
  if (left !== null || channel === null || direction === null) return left ?? NOBODY
  const minutes = minutesOf(row.cell('minutes'), call === null ? 'minutes' : callUnit)
  const present = Number(row.cell('people'))
  const k = Math.max(who.length, Number.isInteger(present) && present > 0 && present <= 10_000 ? present : 0)
  const people: Involvement[] = who.map(one => ({
    who: one,
    role: direction === 'out' ? 'to' : direction === 'in' ? 'from' : 'attendee',
    direction,
    weight: 1 / k,
  }))
  const note = keepText === 'none' ? undefined : row.cell('note').slice(0, 5_000)
  const names = who.map(({ keys }) => keys[0]?.value ?? '').toSorted()
  return {
    source: 'log',
    key: `met:${hashOf([dateText, ...names, channel, direction, String(minutes ?? ''), row.cell('note')])}`,
    at: stamp.at,
    precision: stamp.precision,
    channel,
    people,
    ...(minutes === null || minutes === 0 ? {} : { minutes }),
    ...kindOf(channel, note, k, call?.answered ?? true),
  } as Observation
}

type Way = Involvement['direction']

const NOBODY: Left = { code: 'E_LOG_NOBODY', reason: 'The row names nobody.' }

/** Why a row whose channel or direction is not known is not read: it waits for an answer, or the user left it out. */
function unsaid(row: TableRow, field: WordField, read: string | null): Left | null {
  const written = `"${row.cell(field).slice(0, 60)}"`
  if (read === LEFT_OUT) return { code: 'log-left-out', reason: `You said that rows with ${written} are left out.` }
  return read !== null
    ? null
    : {
        code: field === 'channel' ? 'E_LOG_CHANNEL' : 'E_LOG_DIRECTION',
        reason: `${written} is no ${field} that is known: answer once for the file which one it is.`,
      }
}

/** The channel that is named; where no column does, what the subject is called, if that is a channel's name: "Call". */
function channelIn(row: TableRow): Channel | null {
  const [named, about] = [row.cell('channel'), row.cell('note')]
  if (named !== '' || !/^[\p{L}\p{M}-]{2,20}$/u.test(about)) return channelOf(named)
  return channelOf(about) ?? channelOf('')
}

/** The day, with the time that stands in a column of its own. */
function momentOf(row: TableRow): string {
  const [day, clock] = [row.cell('date'), row.cell('time')]
  return day !== '' && !day.includes(':') && /^\d{1,2}[:.]\d{2}/.test(clock) ? `${day} ${clock}` : day
}

function whoOf(row: TableRow): ContactRef[] {
  const names = peopleIn(row.cell('with') || row.cell('name'))
  const listed = /^\d*$/.test(row.cell('people')) ? [] : peopleIn(row.cell('people'))
  const [email, phone] = [row.cell('email'), row.cell('phone')]
  const written = names.length === 0 && (email || phone) !== '' ? [email || phone] : names
  const refs = [...new Set([...written, ...listed])].map(name =>
    refOf(
      names.length === 0 && name === phone ? '' : name,
      written.length === 1 && name === written[0] ? { email, phone } : {},
    ),
  )
  return refs.filter(ref => ref !== null)
}

function kindOf(
  channel: Channel,
  note: string | undefined,
  k: number,
  answered: boolean,
): Pick<Observation, 'kind' | 'detail'> {
  if (channel === 'phone') return { kind: 'call', detail: { answered } }
  if (channel === 'meeting') return { kind: 'meeting', detail: known({ title: note, attendees: k }) }
  if (channel === 'in-person' || channel === 'shared-work') return { kind: 'encounter', detail: known({ what: note }) }
  return { kind: 'message', detail: known({ subject: note, recipients: k }) }
}
