import { chanceAhead } from '../../measures/mentorship/their-level.ts'
import type { PersonRow } from '../../io/store/store.ts'
import type { TheirLevel } from '../../measures/mentorship/their-level.ts'
import { mentionsOf } from '../../measures/skill/mentions.ts'
import { needsOf } from '../../measures/skill/element-skills.ts'
import type { SkillBook } from '../skills/skill-book.ts'
import { candidateOf, inOrder, levelIn } from './find-candidates.ts'
import type { CandidateOrder, Circle, Compared } from './find-candidates.ts'
import type { MentorsPage, Mentee } from './shapes.ts'

/** The user's own level from which they have something to give: above a working level, and shown by more than their word. */
const LEAST_LEVEL = 3.2
const LIKELY = 0.75
const MOST = 12
const MOST_SKILLS = 3

/** People in two-way contact whose work asks for skills in which the user is likely ahead of them. */
export function findMentees(
  book: SkillBook,
  circle: Circle,
  employer: string | null,
  order: CandidateOrder,
): MentorsPage['mentees'] {
  const mine = [...book.skills.values()].filter(({ now, verified }) => verified && now.mean >= LEAST_LEVEL)
  const strong = new Map(mine.map(skill => [skill.skill, skill]))
  // what roles asked for counts as shown too
  for (const skill of book.onet.elements.keys) {
    const have = book.have(skill)
    if (have.n > 0 && have.mean >= LEAST_LEVEL) strong.set(skill, book.assess(skill))
  }
  if (strong.size === 0)
    return {
      rows: [],
      says: 'Nothing you gave shows a skill of yours well enough to teach it; positions, courses and work would.',
    }
  const mentions = mentionsOf([])
  const behind = (row: PersonRow, first: number): Behind[] =>
    needsOf(book.onet.occupations, book.onet.elements, first)
      .needs.flatMap(({ skill, name, weight }) => {
        const own = strong.get(skill)
        if (own === undefined) return []
        const theirs = levelIn(circle, skill, row, mentions)
        if (theirs.n === 0) return []
        const ahead = chanceAhead(own.now, theirs)
        return ahead >= LIKELY ? [{ skill, name, theirs, ahead, worth: weight * ahead }] : []
      })
      .sort((a, b) => b.worth - a.worth)
      .slice(0, MOST_SKILLS)
  // of most people only the title is known, and many share one
  const byTitle = new Map<string | null, Behind[]>()
  const found = circle.twoWay.flatMap((row): Offered[] => {
    const [first] = circle.occupationsOf(row.title)
    if (first === undefined || SENIOR.has(row.seniority ?? '')) return []
    const known = circle.signs.any(row.id) ? undefined : byTitle.get(row.title)
    const skills = known ?? behind(row, first)
    if (!circle.signs.any(row.id)) byTitle.set(row.title, skills)
    const [best] = skills
    return best === undefined ? [] : [{ row, theirs: best.theirs, ahead: best.ahead, skills }]
  })
  return {
    rows: inOrder(circle, found, order, MOST).map((one): Mentee => ({
      ...candidateOf(circle, one, { employer }),
      says: 'likely',
      skills: one.skills.map(({ skill, name }) => ({ skill, name })),
    })),
    says:
      found.length === 0
        ? 'Nobody in two-way contact is likely behind you in what their work asks for, as far as titles tell.'
        : 'Their work asks for what you are likely ahead in. Whether they want help, only they know: offer, and take a no.',
  }
}

type Behind = {
  readonly skill: string
  readonly name: string
  readonly theirs: TheirLevel
  readonly ahead: number
  readonly worth: number
}

type Offered = Compared & { readonly skills: readonly Behind[] }

/** Whoever runs things is not offered help in them unasked. */
const SENIOR = new Set(['head', 'executive', 'owner', 'board', 'retired'])
