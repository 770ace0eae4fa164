import type { Reading } from '../../model/source.ts'
import { fold } from '../text/fold.ts'
import type { TableRow } from './table.ts'
import { channelOf, directionOf } from './words.ts'

/** Words of one column that nothing here knows: by how they are compared, as first written, with how often they stand there. */
type Unknown = Map<string, { readonly written: string; times: number }>

/** What a list says in words of which only a few mean something. */
export const WORDS = ['channel', 'direction'] as const
export type WordField = (typeof WORDS)[number]

const READS: Readonly<Record<WordField, (written: string) => string | null>> = {
  channel: channelOf,
  direction: directionOf,
}

const OPTIONS: Readonly<Record<WordField, readonly (readonly [value: string, says: string])[]>> = {
  channel: [
    ['mail', 'Mail, letter'],
    ['chat', 'Chat, text message'],
    ['phone', 'Telephone'],
    ['meeting', 'Meeting, video call'],
    ['in-person', 'In person'],
    ['linkedin', 'LinkedIn'],
    ['shared-work', 'Work together'],
  ],
  direction: [
    ['out', 'From you'],
    ['in', 'To you'],
    ['both', 'Both ways'],
  ],
}

/** The answer that leaves the rows of a word out. */
export const LEFT_OUT = 'left-out'

/** More words at once nobody answers; the others are asked about when these are known. */
const MOST = 12
/** What is longer is no word but a sentence. */
const LONGEST = 60

/** The unknown words of a file, gathered row by row while it is looked over. */
export class UnknownWords {
  readonly #found: Readonly<Record<WordField, Unknown>> = { channel: new Map(), direction: new Map() }

  look(row: TableRow): void {
    for (const field of WORDS) {
      const written = row.cell(field)
      if (written === '' || written.length > LONGEST || READS[field](written) !== null) continue
      const [word, found] = [fold(written), this.#found[field]]
      const known = found.get(word)
      if (known !== undefined) known.times++
      else if (found.size < 10_000) found.set(word, { written, times: 1 })
    }
  }

  /**
   * Asks once for the file what each word means, those first that stand there most, and says what was answered: by id
   * `channel-<word>:<file>`. Until then the rows of a word wait.
   */
  told(file: string, { answers, ledger }: Pick<Reading, 'answers' | 'ledger'>): ToldWords {
    const told = new Map<string, string>()
    for (const field of WORDS) {
      let asked = 0
      for (const [word, { written }] of [...this.#found[field]].toSorted(([, a], [, b]) => b.times - a.times)) {
        const id = `${field}-${word}:${file}`
        const options = [...OPTIONS[field], [LEFT_OUT, 'None of these: leave its rows out'] as const]
        const answer = answers[id]
        if (answer !== undefined && options.some(([value]) => value === answer)) told.set(`${field}-${word}`, answer)
        else if (asked++ < MOST)
          ledger.asks({
            id,
            file,
            asks: `In ${file}, which ${field} is "${written}"?`,
            options: options.map(([value, says]) => ({ value, says })),
            assumed: '',
          })
      }
    }
    return (field, written) => told.get(`${field}-${fold(written)}`) ?? null
  }
}

/** What the user said that a word of a column means; null where it was not asked or not answered. */
export type ToldWords = (field: WordField, written: string) => string | null
