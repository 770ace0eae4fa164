import { fold } from '../text/fold.ts'
import { TRACKER } from './tracker-fields.ts'

const NAMES = new Set(Object.values(TRACKER).flat())

const LENGTHS = new Set(['duration', 'hours', 'minutes', 'seconds', 'time'].flatMap(field => TRACKER[field] ?? []))

/** What a header says of the numbers below it: `(mins)`, `[h]`, `in Stunden`, `en heures`. */
const UNITS = [
  ['hours', /^(?:h|hrs?|hours?|std|stunden?|stdn|heures?|horas?|ore|uur|uren|timer|timmar|godz|godziny)$/],
  ['minutes', /^(?:min|mins|minutes?|minuten?|minutos?|minuti|minuty|minutter)$/],
  ['seconds', /^(?:s|secs?|seconds?|sek|sekunden?|secondes?|segundos?|secondi)$/],
] as const

/**
 * The name by which the header of a column of hours is known, folded: with the unit that stands behind a length in it, and
 * without what stands in brackets behind anything else. @example calledInHours('Time spent (mins)') // 'minutes'
 */
export function calledInHours(header: string): string {
  const plain = fold(header)
  const found = NAMES.has(plain) || header.length > 60 ? null : BEHIND.exec(header.trim())
  if (found === null) return plain
  const [name, said] = [fold(found[1] ?? ''), fold(found[2] ?? found[3] ?? '')]
  const unit = UNITS.find(([, words]) => words.test(said))?.[0]
  if (unit !== undefined) return LENGTHS.has(name) ? unit : plain
  return found[2] !== undefined && NAMES.has(name) ? name : plain
}

const BEHIND = /^([^([]{2,40}?)\s*(?:[([]([^)\]]{1,20})[)\]]|\s(?:in|en|em|w|i)\s+(\p{L}{1,10})\.?)$/u
