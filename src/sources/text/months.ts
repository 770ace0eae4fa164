import { fold } from './fold.ts'

/** Month names and their usual short forms in English, German, French, Spanish, Portuguese, Italian and Dutch, folded. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'januar', 'janner', 'janvier', 'enero', 'janeiro', 'gennaio', 'januari', 'jan', 'janv', 'ene', 'gen'],
  ['february', 'februar', 'fevrier', 'febrero', 'fevereiro', 'febbraio', 'februari', 'feb', 'fevr', 'fev'],
  ['march', 'marz', 'maerz', 'mars', 'marzo', 'marco', 'maart', 'mar', 'mrz', 'mrt'],
  ['april', 'avril', 'abril', 'aprile', 'apr', 'avr', 'abr'],
  ['may', 'mai', 'mayo', 'maio', 'maggio', 'mei', 'mag'],
  ['june', 'juni', 'juin', 'junio', 'junho', 'giugno', 'jun', 'giu'],
  ['july', 'juli', 'juillet', 'julio', 'julho', 'luglio', 'jul', 'juil', 'lug'],
  ['august', 'aout', 'agosto', 'augustus', 'aug', 'ago'],
  ['september', 'septembre', 'septiembre', 'setembro', 'settembre', 'sep', 'sept', 'set', 'sett'],
  ['october', 'oktober', 'octobre', 'octubre', 'outubro', 'ottobre', 'oct', 'okt', 'out', 'ott'],
  ['november', 'novembre', 'noviembre', 'novembro', 'nov'],
  ['december', 'dezember', 'decembre', 'diciembre', 'dezembro', 'dicembre', 'dec', 'dez', 'dic'],
]
const BY_NAME: ReadonlyMap<string, number> = new Map(MONTHS.flatMap((names, at) => names.map(name => [name, at + 1])))

/** The number of a month, 1 to 12, from its name in seven languages; null where it is none. @example monthOf('févr.') // 2 */
export function monthOf(name: string): number | null {
  return BY_NAME.get(fold(name)) ?? null
}
