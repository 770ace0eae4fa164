import type { PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { isAlike, peerGroup, worldsIn } from '../../measures/mentorship/peer-group.ts'
import type { PeerCandidate } from '../../measures/mentorship/peer-group.ts'
import { theirLevel } from '../../measures/mentorship/their-level.ts'
import type { World as NamedWorld } from '../../measures/network/worlds.ts'
import type { Need } from '../../measures/skill/gap.ts'
import { isKnown } from '../../model/measured.ts'
import type { Known } from '../../model/measured.ts'
import { needsOf } from '../../measures/skill/element-skills.ts'
import type { SkillBook } from '../skills/skill-book.ts'
import { needsOfTarget } from '../skills/target-gap.ts'
import type { Circle } from './find-candidates.ts'
import type { MentorsPage, Peer } from './shapes.ts'

/** Part of the error in a level that all levels of one person share, as in gap.ts. Our judgement. */
const SHARED = 0.3

/** A group of equals for the role aimed at last, or for the user's own occupation where none is. */
export async function findPeers(world: World, book: SkillBook, circle: Circle): Promise<MentorsPage['peers']> {
  const { role, needs } = askedBy(book)
  if (role === null || needs.length === 0)
    return {
      rows: [],
      worlds: 0,
      role: null,
      says: 'Say which role you aim at, or import a position: then people at your level can be found.',
    }
  const worldOf = await worldsOfPeople(world)
  // of everybody only the title is compared, and many share one
  const byTitle = new Map<string | null, Known | null>()
  const candidates = circle.twoWay.flatMap((row): Found[] => {
    const { wouldAnswer } = row.tie
    if (!isKnown(wouldAnswer)) return []
    let measured = byTitle.get(row.title)
    if (measured === undefined) {
      measured = aheadOf(book, needs, circle.occupationsOf(row.title))
      byTitle.set(row.title, measured)
    }
    if (measured === null || !isAlike({ ahead: measured.value })) return []
    const from = worldOf.get(row.id) ?? row.company?.toLowerCase() ?? null
    return [{ id: row.id, answers: wouldAnswer.value, ahead: measured.value, world: from, row, measured }]
  })
  const group = peerGroup(candidates)
  const worlds = worldsIn(group)
  return {
    rows: group.map(({ row, measured, world: from }) => peerRow(row, measured, from)),
    worlds,
    role,
    says:
      group.length === 0
        ? 'Nobody in two-way contact is known to be at your level for it; titles would tell.'
        : `At about your level for ${role}, from ${worlds === 1 ? 'one world' : `${worlds} separate worlds`}.`,
  }
}

/** What the role aimed at last asks for, else the user's own occupation. */
function askedBy(book: SkillBook): { role: string | null; needs: readonly Need[] } {
  const last = [...book.targets.keys()].at(-1)
  if (last !== undefined) return { role: book.targets.get(last)?.title ?? last, needs: needsOfTarget(book, last) }
  const longest = book.roles.toSorted((a, b) => b.until - a.until || b.years - a.years).at(0)
  if (longest === undefined) return { role: null, needs: [] }
  const { occupations, elements } = book.onet
  return {
    role: occupations.list[longest.occupation]?.title ?? null,
    needs: needsOf(occupations, elements, longest.occupation).needs,
  }
}

type Found = PeerCandidate & { readonly row: PersonRow; readonly measured: Known }

/** How far ahead people of some occupations are on average over what the role asks; null where nothing tells. */
function aheadOf(book: SkillBook, needs: readonly Need[], occupations: readonly number[]): Known | null {
  if (occupations.length === 0) return null
  const { onet } = book
  let [weights, sum, alone, together, n] = [0, 0, 0, 0, 0]
  for (const { skill, weight } of needs) {
    const mine = book.have(skill)
    const theirs = theirLevel(onet.occupations, onet.elements, skill, occupations, [])
    if (mine.n === 0 || theirs.n === 0) continue
    const spread = Math.hypot(mine.spread, theirs.spread)
    weights += weight
    sum += weight * (theirs.mean - mine.mean)
    alone += (weight * spread) ** 2
    together += weight * spread
    n++
  }
  if (weights === 0) return null
  const ahead = sum / weights
  const half = (1.645 * Math.sqrt((1 - SHARED) * alone + SHARED * together ** 2)) / weights
  const because = [{ text: `Compared over ${n} skills that the role asks for.` }]
  return { value: ahead, low: ahead - half, high: ahead + half, n, because }
}

/** The separate worlds as they were last found in the circle. Empty before anybody looked: employers stand in for them. */
async function worldsOfPeople(world: World): Promise<Map<string, string>> {
  const kept = await world.store.derived.get<readonly NamedWorld[]>('worlds')
  return new Map((kept?.value ?? []).flatMap(({ id, members }) => members.map(member => [member, id] as const)))
}

function peerRow({ id, name, title, company, tie }: PersonRow, ahead: Known, world: string | null): Peer {
  return {
    id,
    name,
    title,
    company,
    wouldAnswer: tie.wouldAnswer,
    ahead,
    world,
    because: [
      ...ahead.because,
      {
        text:
          world === null
            ? 'Seen in no world and with no employer: perhaps a view from outside.'
            : 'From another world than the others, where there were enough.',
      },
    ],
  }
}
