import type { PersonRow } from '../../io/store/store.ts'
import { OFTEN } from '../../measures/mentorship/favours.ts'
import { chanceAhead, theirLevel, theirMeasured } from '../../measures/mentorship/their-level.ts'
import type { TheirLevel, TheirSign } from '../../measures/mentorship/their-level.ts'
import { mentionsOf } from '../../measures/skill/mentions.ts'
import type { Mentions } from '../../measures/skill/mentions.ts'
import type { Estimate } from '../../measures/skill/level.ts'
import { isKnown } from '../../model/measured.ts'
import { occupationsOfTitle } from '../skills/read-onet.ts'
import type { Onet } from '../skills/read-onet.ts'
import type { Signs } from './read-signs.ts'
import type { Candidate } from './shapes.ts'

/** From this chance on that somebody is ahead they are worth asking. Our judgement: two of three. */
const LIKELY = 2 / 3
const PERHAPS = 0.55
/** Not people one would ask. */
const NOT_ASKED = new Set(['ended-badly', 'role-account', 'not-a-person'])

/** What is needed of everybody to tell whom to ask. */
export type Circle = {
  readonly onet: Onet
  /** people in contact both ways, whoever they are; those one would not ask left out */
  readonly twoWay: readonly PersonRow[]
  readonly signs: Signs
  /** an open agreement with somebody */
  readonly mentorshipOf: ReadonlyMap<string, string>
  readonly occupationsOf: (title: string | null) => readonly number[]
}

export function circleOf(
  onet: Onet,
  rows: readonly PersonRow[],
  signs: Signs,
  mentorshipOf: ReadonlyMap<string, string>,
): Circle {
  const known = new Map<string, readonly number[]>()
  return {
    onet,
    twoWay: twoWayOf(rows),
    signs,
    mentorshipOf,
    occupationsOf(title) {
      if (title === null || title === '') return []
      const found = known.get(title) ?? occupationsOfTitle(onet, title)
      known.set(title, found)
      return found
    },
  }
}

const twoWays = new WeakMap<readonly PersonRow[], readonly PersonRow[]>()

/** Of the very same list only once. */
function twoWayOf(rows: readonly PersonRow[]): readonly PersonRow[] {
  const known = twoWays.get(rows)
  if (known !== undefined) return known
  const found = rows.filter(({ tie, context }) => tie.out > 0 && tie.in > 0 && !NOT_ASKED.has(context ?? ''))
  twoWays.set(rows, found)
  return found
}

/** Their level in a skill, and whether it is likely above the user's. */
export type Compared = { readonly row: PersonRow; readonly theirs: TheirLevel; readonly ahead: number }

/** Everybody in two-way contact who likely has more of a skill than the user, or who is seen with it. */
export function aheadIn(circle: Circle, skill: string, mine: Estimate): Compared[] {
  const mentions = mentionsOf([skill])
  // where nothing but the title is known, whoever shares it shares the level
  const byTitle = new Map<string | null, TheirLevel>()
  return circle.twoWay.flatMap(row => {
    const isSeen = circle.signs.of(row.id, skill).length > 0
    const theirs = (isSeen ? undefined : byTitle.get(row.title)) ?? levelIn(circle, skill, row, mentions)
    if (!isSeen) byTitle.set(row.title, theirs)
    if (theirs.n === 0) return []
    const ahead = chanceAhead(theirs, mine)
    return ahead >= PERHAPS ? [{ row, theirs, ahead }] : []
  })
}

/** Role, title, tools of the role, and what the data show of them. */
export function levelIn(circle: Circle, skill: string, row: PersonRow, mentions: Mentions): TheirLevel {
  const { onet } = circle
  const occupations = circle.occupationsOf(row.title)
  const signs: TheirSign[] = [...circle.signs.of(row.id, skill)]
  if (row.title !== null && mentions(row.title).has(skill))
    signs.push({ form: 'position', amount: YEARS, says: 'Their title names it.' })
  const technology = onet.technologies.get(skill)
  const users = occupations.filter(place =>
    onet.occupations.technologyOf[place]?.some(use => use.technology === technology),
  )
  const [user] = users
  if (technology !== undefined && user !== undefined)
    signs.push({
      form: 'position',
      amount: YEARS * (users.length / occupations.length),
      says: `${onet.occupations.list[user]?.title ?? 'Their role'} usually work with it.`,
    })
  return theirLevel(onet.occupations, onet.elements, skill, occupations, signs)
}

/** How long somebody has been in their role is rarely known. Our judgement, as for the level of the role. */
const YEARS = 3

export function isLikelyAhead({ ahead }: Pick<Compared, 'ahead'>): boolean {
  return ahead >= LIKELY
}

export function candidateOf(
  circle: Circle,
  { row, theirs, ahead }: Compared,
  { employer }: { readonly employer: string | null },
): Candidate {
  const { id, name, title, company, tie } = row
  const asked = circle.signs.asked(id)
  return {
    id,
    name,
    title,
    company,
    band: tie.band,
    level: theirMeasured(theirs),
    ahead,
    says: isLikelyAhead({ ahead }) ? 'likely' : ahead >= PERHAPS ? 'perhaps' : 'cannot tell',
    wouldAnswer: tie.wouldAnswer,
    twoWay: tie.twoWay,
    asked: asked.asked,
    given: asked.given,
    mentorship: circle.mentorshipOf.get(id) ?? null,
    because: [...theirs.because, ...asked.says.slice(0, 3).map(text => ({ text }))],
    context: contextOf(row, employer, asked.asked),
  }
}

/** What to know before asking; said, never weighed. */
function contextOf({ context, company, seniority, tie }: PersonRow, employer: string | null, asked: number): string[] {
  const same = employer !== null && company !== null && company.toLowerCase() === employer.toLowerCase()
  return [
    ...(context === 'same-team' ? ['In your team now.'] : same ? ['Works where you work.'] : []),
    ...(context === 'family' ? ['Family.'] : []),
    ...((same || context === 'same-team') && BOSSES.has(seniority ?? '')
      ? ['May be above you: whoever decides on your pay is no easy mentor.']
      : []),
    ...(asked >= OFTEN ? [`Asked ${asked} times in the last year that can be seen.`] : []),
    ...(tie.band === 'dormant' ? ['Quiet for long: begin with a word that asks nothing.'] : []),
  ]
}

const BOSSES = new Set(['manager', 'head', 'executive', 'owner'])

export type CandidateOrder = 'would-answer' | 'two-way' | 'level' | 'asked-least' | 'name'

/** Made once: a comparison that looks its language up each time takes a second for ten thousand people. */
const NAMES = new Intl.Collator('en')

/**
 * The first so many in the order that was asked for; whoever's number is not known comes after those whose is.
 * Of ten thousand only those who can be among the first are put in order.
 */
export function inOrder<C extends Compared>(
  circle: Circle,
  found: readonly C[],
  order: CandidateOrder,
  most: number,
): C[] {
  const { first, second } = ORDERS[order]
  const weights = Float64Array.from(found, one => first(one, circle))
  const least = weights.toSorted()[Math.max(0, found.length - most)] ?? 0
  return found
    .flatMap((one, i) => {
      const weight = weights[i] ?? 0
      return weight < least ? [] : [{ one, first: weight, second: second?.(one, circle) ?? 0 }]
    })
    .sort(
      (a, b) =>
        b.first - a.first ||
        b.second - a.second ||
        NAMES.compare(a.one.row.name, b.one.row.name) ||
        (a.one.row.id < b.one.row.id ? -1 : 1),
    )
    .slice(0, most)
    .map(({ one }) => one)
}

type Weight = (one: Compared, circle: Circle) => number

const known = (measured: Candidate['level']): number => (isKnown(measured) ? measured.value : -1)
const wouldAnswer: Weight = ({ row }) => known(row.tie.wouldAnswer)

/** The greater comes first. */
const ORDERS: Readonly<Record<CandidateOrder, { readonly first: Weight; readonly second?: Weight }>> = {
  'would-answer': { first: wouldAnswer },
  'two-way': { first: ({ row }) => known(row.tie.twoWay) },
  level: { first: ({ theirs }) => known(theirMeasured(theirs)) },
  'asked-least': {
    first({ row }, { signs }) {
      const { asked, given } = signs.asked(row.id)
      return given - asked
    },
    second: wouldAnswer,
  },
  name: { first: () => 0 },
}
