import type { Instant } from '../../model/instant.ts'
import type { Reading } from '../../model/source.ts'
import { hashOf } from '../text/hash.ts'
import { localTime } from '../text/local-time.ts'
import { wordsOf } from './talk.ts'
import type { Member, Talk } from './talk.ts'

/** One message of an export that numbers none: `at` by the clock of its zone; `isSent`: its text stands for something sent. */
type RowTalk = {
  readonly at: Instant
  readonly precision: Talk['precision']
  readonly from: string
  readonly name: string
  readonly text: string
  readonly isSent: boolean
  readonly line: number
}

/** Who wrote what in a chat without numbers: a message is known by its time, its writer and its text, also in another export. */
export class RowTalks {
  readonly members = new Map<string, Member>()
  readonly talks: Talk[] = []
  readonly #service: string
  readonly #toInstant: (wall: Instant) => Instant
  readonly #seen = new Map<string, number>()

  constructor(service: string, { zone }: Pick<Reading, 'zone'>) {
    this.#service = service
    this.#toInstant = localTime(zone)
  }

  /** The same words twice within one time of the clock are two messages. */
  add({ at, precision, from, name, text, isSent, line }: RowTalk): void {
    this.members.set(from, { id: from, name })
    const hash = hashOf([String(at), from, text])
    const times = this.#seen.get(hash) ?? 0
    this.#seen.set(hash, times + 1)
    this.talks.push({
      key: `${this.#service}:${hash}${times === 0 ? '' : `~${times}`}`,
      anywhere: true,
      at: this.#toInstant(at),
      precision,
      from,
      ...wordsOf(isSent ? '' : text),
      ...(isSent ? { attachments: 1 } : {}),
      line,
    })
  }
}
