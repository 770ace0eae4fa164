import type { Reading } from '../../model/source.ts'
import { dateOrderOf } from '../text/date-order.ts'
import { localTime } from '../text/local-time.ts'
import { UnknownWords } from './asked-words.ts'
import { callIn, callUnit } from './calls.ts'
import type { HowWritten } from './interaction.ts'
import type { TableRow } from './table.ts'

/** What a list is looked over for before it is read: how it writes its days, words that are not known, how long calls are. */
export class LookedOver {
  readonly #dates = new Set<string>()
  readonly #words = new UnknownWords()
  readonly #isInMinutes: boolean
  #longest = ''

  /** `lengths`: the name of the column that says how long something took. */
  constructor(lengths: string) {
    this.#isInMinutes = /min/i.test(lengths)
  }

  look(row: TableRow): void {
    const length = row.cell('minutes')
    if (callIn(row) === null) this.#words.look(row)
    else if (/^\d{1,6}$/.test(length) && Number(length) > Number(this.#longest)) this.#longest = length
    if (this.#dates.size < 20_000) this.#dates.add(row.cell('date'))
  }

  /** How the rows are to be read; what the file does not tell is asked once for it. */
  told(file: string, reading: Reading): HowWritten {
    return {
      order: dateOrderOf(file, this.#dates, 'day-month', reading),
      toInstant: localTime(reading.zone),
      told: this.#words.told(file, reading),
      callUnit: callUnit(file, this.#longest, this.#isInMinutes, reading),
    }
  }
}
