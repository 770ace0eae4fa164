import type { Reading } from '../../model/source.ts'
import type { DurationUnit } from '../text/duration.ts'
import { fold } from '../text/fold.ts'
import type { TableRow } from './table.ts'
import { directionOf } from './words.ts'

/** A call as the column of kinds in a phone's list says it. */
export type CallWay = { readonly direction: 'in' | 'out'; readonly answered: boolean }

/** Calls that nobody took, in the words of phones. */
const UNANSWERED = new Set(
  `missed rejected declined blocked unanswered noanswer missedcall verpasst abgelehnt verpassteranruf gemist geweigerd perdida rechazada
  manqué refusé persa rifiutata nieodebrane odrzucone tapt avvist missat tabt vastaamaton cevapsız reddedilen пропущенный отклоненный 不在着信 未接 부재중`
    .split(/\s+/)
    .map(fold),
)

/** What a row of a list of calls says under "type": in, out or missed; null where the list is none of calls. */
export function callIn(row: TableRow): CallWay | null {
  const written = row.cell('channel')
  if (written === '' || row.cell('phone') === '') return null
  if (UNANSWERED.has(fold(written))) return { direction: 'in', answered: false }
  const direction = directionOf(written)
  return direction === null || direction === 'both' ? null : { direction, answered: true }
}

/**
 * What a bare length of a list of calls counts: minutes where its column says so, else the user's answer, else seconds, as
 * phones write it, with W_TIME_UNIT and one question for the file. `longest`: one of them, empty where there is none.
 */
export function callUnit(
  file: string,
  longest: string,
  isSaid: boolean,
  { answers, ledger }: Pick<Reading, 'answers' | 'ledger'>,
): DurationUnit {
  const id = `unit:${file}`
  const told = answers[id]
  if (told === 'seconds' || told === 'minutes') return told
  if (isSaid || longest === '') return 'minutes'
  ledger.warned(file, 'W_TIME_UNIT', `How long calls were, like "${longest}", was taken to be in seconds.`)
  ledger.asks({
    id,
    file,
    asks: `In ${file}, is a call of "${longest}" that many seconds or minutes long?`,
    options: [
      { value: 'seconds', says: 'Seconds' },
      { value: 'minutes', says: 'Minutes' },
    ],
    assumed: 'seconds',
  })
  return 'seconds'
}
