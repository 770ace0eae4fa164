import type { PersonRow, Stored } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { askedLately } from '../../measures/mentorship/favours.ts'
import type { AskedLately, Favour } from '../../measures/mentorship/favours.ts'
import type { TheirSign } from '../../measures/mentorship/their-level.ts'
import { mentionsOf } from '../../measures/skill/mentions.ts'
import type { Mentions } from '../../measures/skill/mentions.ts'
import { skillKey } from '../../measures/skill/skill-key.ts'
import { DAY } from '../../model/instant.ts'
import { readFacts } from '../skills/read-facts.ts'
import type { HeldMentorship } from './read-mentorships.ts'

/** What the data show of others' skills, and what was asked of them, by person. */
export type Signs = {
  of(person: string, skill: string): readonly TheirSign[]
  asked(person: string): AskedLately
  /** whether the data show anything of a person's skills at all */
  any(person: string): boolean
}

const NONE: readonly TheirSign[] = []
const NOTHING_ASKED: AskedLately = { asked: 0, given: 0, says: [] }

/**
 * Endorsements and recommendations that the user wrote, days of commits beside theirs, and favours of the last year.
 * `skills`: the ones asked about, looked for in texts.
 */
export async function readSigns(
  world: World,
  rows: readonly PersonRow[],
  mentorships: Iterable<HeldMentorship>,
  skills: readonly string[],
): Promise<Signs> {
  const { lists } = await readFacts(world, ['endorsement', 'recommendation', 'introduction', 'commit'])
  const personOf = personByRecord(rows)
  const [endorsed = [], recommended = [], introduced = [], commits = []] = lists
  const book = new SignBook(personOf)
  const mentions = mentionsOf(skills)
  for (const fact of endorsed) book.endorsed(fact)
  for (const fact of recommended) book.recommended(fact, mentions)
  for (const fact of introduced) book.introduced(fact)
  for (const fact of commits) book.committed(fact)
  for (const held of mentorships) book.agreed(held)
  const asked = askedLately(book.favours, world.now())
  const wanted = new Set(skills)
  const signs = book.signs()
  const shown = new Set([...signs.keys()].map(key => key.slice(0, key.indexOf(' '))))
  return {
    of: (person, skill) => (shown.has(person) && wanted.has(skill) ? (signs.get(`${person} ${skill}`) ?? NONE) : NONE),
    asked: person => asked.get(person) ?? NOTHING_ASKED,
    any: person => shown.has(person),
  }
}

const owners = new WeakMap<readonly PersonRow[], ReadonlyMap<string, string>>()

/** The person of each record, of the very same list only once. */
export function personByRecord(rows: readonly PersonRow[]): ReadonlyMap<string, string> {
  let known = owners.get(rows)
  if (known === undefined) {
    known = new Map(rows.flatMap(({ id, records }) => records.map(record => [record, id] as const)))
    owners.set(rows, known)
  }
  return known
}

/** For a later list of the same people with the same records. */
export function keepOwners(before: readonly PersonRow[], after: readonly PersonRow[]): void {
  const known = owners.get(before)
  if (known !== undefined) owners.set(after, known)
}

class SignBook {
  readonly favours: Favour[] = []
  readonly #personOf: ReadonlyMap<string, string>
  readonly #signs = new Map<string, TheirSign[]>()
  readonly #days = new Map<string, Set<number>>()

  constructor(personOf: ReadonlyMap<string, string>) {
    this.#personOf = personOf
  }

  endorsed(fact: Stored): void {
    const { kind, detail, at } = fact.observation
    if (kind !== 'endorsement') return
    for (const person of this.#people(fact)) {
      if (detail.direction === 'given')
        this.#add(person, skillKey(detail.skill), {
          form: 'endorsement',
          amount: 1,
          says: `You endorsed them for ${detail.skill}.`,
        })
      this.#favour(person, at, detail.direction, 'endorsement')
    }
  }

  recommended(fact: Stored, mentions: Mentions): void {
    const { kind, detail, at } = fact.observation
    if (kind !== 'recommendation') return
    for (const person of this.#people(fact)) {
      if (detail.direction === 'given')
        for (const skill of mentions(detail.text ?? ''))
          this.#add(person, skill, { form: 'other', amount: 1, says: 'You recommended them and named it.' })
      this.#favour(person, at, detail.direction, 'recommendation')
    }
  }

  introduced(fact: Stored): void {
    const { kind, detail, at } = fact.observation
    if (kind !== 'introduction') return
    for (const person of this.#people(fact)) this.#favour(person, at, detail.direction, 'introduction')
  }

  committed(fact: Stored): void {
    const { kind, detail, at } = fact.observation
    if (kind !== 'commit' || at === null) return
    for (const person of this.#people(fact))
      for (const language of detail.languages ?? []) {
        const key = `${person} ${skillKey(language)}`
        const days = this.#days.get(key) ?? new Set()
        this.#days.set(key, days.add(Math.floor(at / DAY)))
      }
  }

  /** What is asked as a mentorship is an ask as well; what one gives to somebody one mentors is given. */
  agreed({ agreement, people }: HeldMentorship): void {
    for (const record of people) {
      const person = this.#personOf.get(record)
      if (person === undefined || agreement.role === 'peers') continue
      const way = agreement.role === 'mentee' ? 'asked' : 'given'
      const says = way === 'asked' ? 'You asked them to mentor you.' : 'You mentor them.'
      this.favours.push({ person, at: agreement.since, way, says })
    }
  }

  signs(): ReadonlyMap<string, readonly TheirSign[]> {
    for (const [key, days] of this.#days) {
      const n = days.size
      const says = `You worked in it together on ${n === 1 ? 'a day' : `${n} days`}.`
      this.#signs.set(key, [...(this.#signs.get(key) ?? []), { form: 'commit', amount: n, says }])
    }
    this.#days.clear()
    return this.#signs
  }

  #favour(person: string, at: number | null, direction: 'given' | 'received', what: string): void {
    if (at === null) return
    const a = /^[aeiou]/.test(what) ? 'an' : 'a'
    this.favours.push(
      direction === 'received'
        ? { person, at, way: 'asked', says: `They gave you ${a} ${what}.` }
        : { person, at, way: 'given', says: `You gave them ${a} ${what}.` },
    )
  }

  #add(person: string, skill: string, sign: TheirSign): void {
    const key = `${person} ${skill}`
    const known = this.#signs.get(key) ?? []
    if (!known.some(({ says }) => says === sign.says)) this.#signs.set(key, [...known, sign])
  }

  #people({ records }: Stored): Set<string> {
    return new Set(records.flatMap(record => this.#personOf.get(record) ?? []))
  }
}
