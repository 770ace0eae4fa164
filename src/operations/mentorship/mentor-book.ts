import type { PersonRow, Store } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { skillKey } from '../../measures/skill/skill-key.ts'
import { readSkills } from '../skills/skill-book.ts'
import type { SkillBook } from '../skills/skill-book.ts'
import { aheadIn, circleOf } from './find-candidates.ts'
import type { Circle, Compared } from './find-candidates.ts'
import { coveredBy, gapRow, openGaps } from './open-gaps.ts'
import { readMentorships } from './read-mentorships.ts'
import type { HeldMentorship } from './read-mentorships.ts'
import { keepOwners, personByRecord, readSigns } from './read-signs.ts'
import type { OpenGap } from './shapes.ts'

const IN_CONTACT: ReadonlySet<string> = new Set(['close', 'active', 'fading', 'acquaintance', 'dormant'])

/** What every question about mentors is answered from. */
export type MentorBook = {
  readonly book: SkillBook
  readonly mentorships: ReadonlyMap<string, HeldMentorship>
  readonly gaps: readonly OpenGap[]
  /** the gap asked about */
  readonly asked: OpenGap | null
  readonly circle: Circle
  /** whoever is likely ahead in it, in no order */
  readonly found: readonly Compared[]
  /** the user's employer now, null where no position is open */
  readonly employer: string | null
}

/** `rows`: everybody, where they have just been measured and are not in the store yet. */
export async function openMentorBook(world: World, named?: string, rows?: readonly PersonRow[]): Promise<MentorBook> {
  const [book, mentorships] = await Promise.all([readSkills(world), readMentorships(world)])
  const people = rows ?? (await peopleInContact(world))
  const gaps = openGaps(book, mentorships.values())
  const asked =
    named === undefined
      ? (gaps.find(({ mentorship }) => mentorship === null) ?? gaps[0] ?? null)
      : gapNamed(book, gaps, named, mentorships)
  const skills = [...new Set([...gaps.map(({ skill }) => skill), ...(asked === null ? [] : [asked.skill])])]
  const signs = await readSigns(world, people, mentorships.values(), skills)
  const circle = circleOf(book.onet, people, signs, openWith(people, mentorships.values()))
  const found = asked === null ? [] : aheadIn(circle, asked.skill, book.have(asked.skill))
  return { book, mentorships, gaps, asked, circle, found, employer: await employerOf(world) }
}

function gapNamed(
  book: SkillBook,
  gaps: readonly OpenGap[],
  named: string,
  mentorships: ReadonlyMap<string, HeldMentorship>,
): OpenGap {
  const skill = skillKey(named)
  const known = gaps.find(one => one.skill === skill)
  if (known !== undefined) return known
  const { name } = book.assess(skill, named.trim())
  return gapRow(book, skill, name, 'Asked about by you.', null, coveredBy(mentorships.values()))
}

type Held = { stamp: string; readonly all: Map<string, PersonRow>; people: readonly PersonRow[] }
const inContact = new WeakMap<Store, Held>()

/** Everybody ever in contact; of those read before only whoever changed since. */
async function peopleInContact({ store }: World): Promise<readonly PersonRow[]> {
  const held = inContact.get(store) ?? { stamp: '', all: new Map<string, PersonRow>(), people: [] }
  if (held.stamp === (await store.people.stamp())) return held.people
  const { stamp, changed, total } = await store.people.since(held.stamp === '' ? null : held.stamp)
  const { all } = held
  const standsForTheSame = changed.every(row => isSameOwner(all.get(row.id), row))
  for (const row of changed) all.set(row.id, row)
  const hasLost = all.size !== total
  if (hasLost) {
    const ids = new Set(await store.people.ids())
    for (const id of all.keys()) if (!ids.has(id)) all.delete(id)
  }
  const people = [...all.values()].filter(isInContact)
  if (standsForTheSame && !hasLost) keepOwners(held.people, people)
  inContact.set(store, Object.assign(held, { stamp, people }))
  return people
}

function isInContact({ tie }: PersonRow): boolean {
  return IN_CONTACT.has(tie.band)
}

function isSameOwner(before: PersonRow | undefined, after: PersonRow): boolean {
  if (before === undefined || isInContact(before) !== isInContact(after)) return false
  return before.records.length === after.records.length && before.records.every(one => after.records.includes(one))
}

/** Whom an agreement that has not ended is with. */
function openWith(people: readonly PersonRow[], mentorships: Iterable<HeldMentorship>): Map<string, string> {
  const personOf = personByRecord(people)
  const open = new Map<string, string>()
  for (const { id, agreement, people: records } of mentorships)
    if (agreement.state !== 'ended' && agreement.role !== 'peers')
      for (const record of records) {
        const person = personOf.get(record)
        if (person !== undefined) open.set(person, id)
      }
  return open
}

async function employerOf(world: World): Promise<string | null> {
  const positions = await world.store.observations.ofKinds(['position'])
  const open = positions.find(({ observation: { detail } }) => detail.until === null && detail.company !== undefined)
  return open?.observation.detail.company ?? null
}
