import type { Involved, PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { FoundTouch } from '../../levers/opportunity/touch-corrections.ts'
import { WINDOW } from '../../measures/outcome/journey.ts'
import { DAY } from '../../model/instant.ts'
import type { Lever } from '../../model/lever.ts'
import type { ObservationKind } from '../../model/observation.ts'
import { readMentorTimes } from '../mentorship/mentor-times.ts'
import type { MentorTime } from '../mentorship/mentor-times.ts'
import { readFacts } from '../skills/read-facts.ts'
import { readTitledTimes } from './titled-times.ts'
import type { TitledDay, TitledTimes } from './titled-times.ts'
import type { People } from './whom.ts'

/** What a journey is looked up by. */
export type About = {
  readonly at: number
  readonly people: readonly string[]
  readonly organisation: string | null
  /** a piece is no touch of itself, nor is what the same publisher brought out before */
  readonly isPublication?: boolean
}

/** Contact and favours that count as a touch, by what they are (decision 0009); an endorsement or a card is none. */
const BY_KIND: Partial<Record<ObservationKind, readonly [Lever, string]>> = {
  message: ['networking', 'wrote with'],
  meeting: ['networking', 'met with'],
  call: ['networking', 'spoke with'],
  encounter: ['networking', 'met'],
  introduction: ['networking', 'introduction, with'],
  connection: ['networking', 'connected with'],
  recommendation: ['core-work', 'recommendation, with'],
  commit: ['project', 'worked on code with'],
}

/** Kinds of which few are kept, looked through for the name of the organisation. */
const BY_NAME = ['hours', 'piece', 'publication', 'event', 'project', 'volunteering', 'course', 'certificate'] as const
const NAMED_LEVER: Readonly<Record<(typeof BY_NAME)[number], Lever>> = {
  hours: 'core-work',
  piece: 'brand',
  publication: 'brand',
  event: 'networking',
  project: 'project',
  volunteering: 'volunteering',
  course: 'skill',
  certificate: 'skill',
}

/** A shorter name stands in too many texts by chance. */
const SHORTEST_NAME = 4

/** Finds touches for many journeys, reading each person and each list of facts once. */
export class TouchFinder {
  readonly #world: World
  readonly #people: People
  readonly #contact = new Map<string, Involved>()
  #mentors: Promise<MentorTime[]> | undefined
  #times: Promise<TitledTimes> | undefined
  readonly #span: { readonly from: number; readonly until: number }

  /** `span`: over which time anything will be asked about */
  constructor(world: World, people: People, span: { readonly from: number; readonly until: number }) {
    this.#world = world
    this.#span = span
    this.#people = people
  }

  /** Touches of the year before `about.at`: with its people, with those at its organisation, and what names it; one a day and person. */
  async find(about: About): Promise<FoundTouch[]> {
    const named = await this.#people.rows(about.people)
    const there = about.organisation === null ? [] : await this.#people.at(about.organisation)
    const rows = new Map([...there, ...named].map(row => [row.id, row]))
    const found: FoundTouch[] = []
    await this.#readContact([...rows.values()])
    const mentors = await (this.#mentors ??= readMentorTimes(this.#world))
    for (const row of rows.values()) {
      const involved = this.#contact.get(row.id)
      if (involved !== undefined) found.push(...touchesWith(row, involved, about.at, mentors))
    }
    if (about.organisation !== null) found.push(...(await this.#naming(about.organisation, about)))
    return found.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  }

  async #readContact(rows: readonly PersonRow[]): Promise<void> {
    const fresh = rows.filter(({ id }) => !this.#contact.has(id))
    if (fresh.length === 0) return
    const read = await this.#world.store.observations.involvementsOf(fresh.map(({ records }) => records))
    for (const [place, { id }] of fresh.entries()) {
      const involved = read[place]
      if (involved !== undefined) this.#contact.set(id, involved)
    }
  }

  async #naming(organisation: string, { at, isPublication }: About): Promise<FoundTouch[]> {
    const name = organisation.trim()
    if (name.length < SHORTEST_NAME) return []
    const lower = name.toLowerCase()
    const whole = new RegExp(
      `(?<![\\p{L}\\p{N}])${name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
      'iu',
    )
    const { from, until } = this.#span
    const times = await (this.#times ??= readTitledTimes(this.#world, from - WINDOW, until))
    const { lists } = await readFacts(this.#world, BY_NAME)
    const facts = lists.flat().flatMap(({ observation: one }): FoundTouch[] => {
      const day = one.at
      if (day === null || day > at || day < at - WINDOW) return []
      if (isPublication === true && (one.kind === 'piece' || one.kind === 'publication')) return []
      const detail: Readonly<Record<string, unknown>> = { ...one.detail }
      const words = ['title', 'name', 'what', 'organisation', 'provider', 'publisher', 'role', 'summary'].flatMap(
        field => {
          const text = detail[field]
          return typeof text === 'string' ? [text] : []
        },
      )
      if (!words.some(text => text.toLowerCase().includes(lower) && whole.test(text))) return []
      const kind = one.kind as (typeof BY_NAME)[number]
      const id = `${one.source} ${one.key}`
      return [
        { id, at: day, lever: one.lever ?? NAMED_LEVER[kind], says: words[0] ?? kind, person: null, from: 'seen' },
      ]
    })
    return [...facts, ...times.naming(name, whole, at).map(day => timeTouch(name, day))]
  }
}

/** Time whose title names the organisation. */
function timeTouch(name: string, { at, kind, title, lever }: TitledDay): FoundTouch {
  const says = `${kind === 'meeting' ? 'meeting' : 'time'} “${title}”, which names ${name}`
  const id = `named ${kind} ${name.toLowerCase()} ${Math.floor(at / DAY)}`
  return { id, at, lever, says, person: null, from: 'seen' }
}

/** One touch a day and kind of contact, so that a long exchange on one day is not many. */
function touchesWith(row: PersonRow, involved: Involved, at: number, mentors: readonly MentorTime[]): FoundTouch[] {
  const agreed = mentors.filter(({ records }) => records.some(record => row.records.includes(record)))
  const found = new Map<string, FoundTouch>()
  for (let i = 0; i < involved.at.length; i++) {
    const [moment = Number.NaN, kind, role] = [involved.at[i], involved.kind[i], involved.role[i]]
    const known = kind === undefined ? undefined : BY_KIND[kind]
    if (known === undefined || role === 'other' || !(moment <= at && moment >= at - WINDOW)) continue
    const id = `${row.id} ${kind} ${Math.floor(moment / DAY)}`
    if (found.has(id)) continue
    const isMentor = agreed.some(({ from, until }) => moment >= from && moment <= until)
    const isTeam = row.context === 'same-team'
    const lever = known[0] !== 'networking' ? known[0] : isMentor ? 'mentorship' : isTeam ? 'core-work' : known[0]
    found.set(id, { id, at: moment, lever, says: `${known[1]} ${row.name}`, person: row.id, from: 'seen' })
  }
  return [...found.values()]
}
