import type { CsvRow } from '../csv/row.ts'
import { findColumns } from '../log/columns.ts'
import { INTERACTIONS, isInteractions } from '../log/log-fields.ts'
import { channelOf } from '../log/words.ts'
import { fold } from '../text/fold.ts'
import { calledInHours } from './header-units.ts'
import { TRACKER } from './tracker-fields.ts'

/** Words that stand for a channel in lists of interactions, and for other things in lists of hours. */
const OF_BOTH = new Set([...(TRACKER['user'] ?? []), ...(TRACKER['what'] ?? []), ...(TRACKER['subject'] ?? []), ...(TRACKER['task'] ?? []), 'type', 'typ', 'tipo', 'art', 'kind', 'via', 'how', 'method', 'methode', 'medium', 'who', 'wer', 'jak', 'personname', '種別', '类型', '類型', '종류']) // prettier-ignore

/** Whom one speaks to at a customer's: a project and its hours beside it are work. */
const OF_CUSTOMERS = new Set('contact contactname contactperson contactpersoon kontakt kontaktperson contacto contato contatto ansprechpartner interlocuteur'.split(' ')) // prettier-ignore

/** Headers that no list of hours has. */
const OF_OTHERS = new Set([
  ...['with', 'channel', 'direction'].flatMap(field => INTERACTIONS[field] ?? []).filter(word => !OF_BOTH.has(word)),
  ...'alldayevent withwhom distance calories avghr heartrate steps profilename bookmark artist album track sleepquality timeinbed sleepduration sleepscore'.split(
    ' ',
  ),
])

/** Whether a table is one of whom somebody had to do with (room log), of a calendar, or of what somebody saw or ran: those may have minutes and notes, too. */
export function isOfOthers(rows: readonly CsvRow[]): boolean {
  return tellsOfTalks(rows) || rows.slice(0, 3).some(({ cells }) => namesOthers(cells))
}

/** Whether one of these names is no list of hours', as headers or as those of an entry in JSON. */
export function namesOthers(names: readonly string[]): boolean {
  const has = holding(names)
  const isOfWork = has('project') && (has('hours') || has('duration'))
  return names.map(fold).some(name => OF_OTHERS.has(name) && !(isOfWork && OF_CUSTOMERS.has(name)))
}

function holding(names: readonly string[]): (field: string) => boolean {
  const held = new Set(names.map(calledInHours))
  return field => (TRACKER[field] ?? []).some(name => held.has(name))
}

/**
 * Whether a table says with whom one spoke under a name that may also be that of who worked ("Who", "Person"): no project and
 * no beginning stands beside it, and either how they spoke does, or how long it was in minutes, as nobody bills them.
 */
function tellsOfTalks(rows: readonly CsvRow[]): boolean {
  const found = findColumns(rows, INTERACTIONS, isInteractions)
  if (found === null) return false
  const ways = rows
    .filter(({ line }) => line > found.headerLine)
    .map(({ cells }) => (cells[found.at.get('channel') ?? -1] ?? '').trim())
  return areTalks(found.headers, ways)
}

/** The same of names, and of what stands below the one of channels. */
export function areTalks(names: readonly string[], ways: readonly string[]): boolean {
  const has = holding(names)
  if (OF_WORK.some(has)) return false
  const said = ways.filter(Boolean)
  const spoken = said.filter(way => ![null, 'shared-work'].includes(channelOf(way)))
  return said.length > 0 ? spoken.length >= said.length * 0.8 : has('minutes')
}

/** What a list of interactions does not say of one. */
const OF_WORK = ['project', 'client', 'task', 'start', 'end', 'startTime', 'endTime', 'hours', 'email', 'billable']
