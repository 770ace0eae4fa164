import { count } from '../../findings/words.ts'
import type { PersonRow } from '../../io/store/store.ts'
import { DAY } from '../../model/instant.ts'
import { dayInWords } from '../../plan/day-words.ts'

/** What a stranger would want to know first. @example "Connected in 2019. 41 from you, 38 from them. Last in touch 12 days before 21 October 2023." */
export function factsLine({ connectedOn, tie }: PersonRow, asOf: number): string {
  const connected = connectedOn === null ? '' : `Connected in ${new Date(connectedOn).getUTCFullYear()}.`
  if (tie.last === null)
    return [connected, 'Never seen in what you imported: unknown, not weak.'].filter(Boolean).join(' ')
  const seen = `${count(tie.out)} from you, ${count(tie.in)} from them.`
  return [connected, seen, `Last in touch ${span(asOf - tie.last)} ${dayInWords(asOf)}.`].filter(Boolean).join(' ')
}

/** `asOf` is the end of a day, so that whole days are those between the dates. */
function span(milliseconds: number): string {
  const days = Math.max(0, Math.floor(milliseconds / DAY))
  if (days === 0) return 'on'
  if (days < 60) return `${days} ${days === 1 ? 'day' : 'days'} before`
  if (days < 730) return `${Math.round(days / 30.44)} months before`
  return `${Math.round(days / 365.25)} years before`
}
