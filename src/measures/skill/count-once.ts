import type { Instant } from '../../model/instant.ts'
import { DAY, YEAR } from '../../model/instant.ts'
import { normaliseTitle } from '../occupation/title-text.ts'
import type { SkillEvidence } from './evidence.ts'

/** What one source tells, another may tell too, in the same words. */
const TOLD_AGAIN = new Set(['certificate', 'course', 'education', 'project', 'piece', 'language', 'claim'])

/** What lists hold: one line a skill. */
const LISTS = new Set(['claim', 'language'])

/**
 * The same evidence with nothing counted twice: what two sources tell in the same words stays once (the first), a list that
 * names a skill without its level says nothing beside one that names it, a day of commits is one day in however many repositories, and years in positions that overlap are years of the calendar.
 */
export function countOnce(evidence: readonly SkillEvidence[]): SkillEvidence[] {
  const told = new Set<string>()
  const days = new Set<string>()
  const leveled = new Set(evidence.flatMap(({ skill, form, level }) => (level === null ? [] : [`${form} ${skill}`])))
  const kept = evidence.filter(item => {
    const { skill, form, level } = item
    if (!TOLD_AGAIN.has(form)) return true
    if (LISTS.has(form) && level === null && leveled.has(`${form} ${skill}`)) return false
    const said = wordsOf(item)
    return !told.has(said) && told.add(said)
  })
  const years = yearsOnce(kept)
  return kept.map(item => {
    if (item.form === 'position') return { ...item, amount: years.get(item) ?? item.amount }
    if (item.form !== 'commit' || item.at === null) return item
    const day = `${item.skill} ${Math.floor(item.at / DAY)}`
    if (days.has(day)) return { ...item, amount: 0 }
    days.add(day)
    return item
  })
}

/** Evidence never changes, and what was read before is counted again with every new fact of its kind. */
const words = new WeakMap<SkillEvidence, string>()

function wordsOf(item: SkillEvidence): string {
  const known = words.get(item)
  if (known !== undefined) return known
  const made = `${item.skill} ${item.form} ${normaliseTitle(item.says)}`
  words.set(item, made)
  return made
}

/** Years that each of some intervals adds to those before it. @example yearsOfIntervals([[0, 2 y], [1 y, 3 y]]) // [2, 1] */
export function yearsOfIntervals(intervals: readonly (readonly [from: Instant, until: Instant])[]): number[] {
  let covered = Number.NEGATIVE_INFINITY
  const order = intervals.map((_, i) => i).sort((a, b) => (intervals[a]?.[0] ?? 0) - (intervals[b]?.[0] ?? 0) || a - b)
  const years = intervals.map(() => 0)
  for (const i of order) {
    const [from, until] = intervals[i] ?? [0, 0]
    years[i] = Math.max(0, until - Math.max(from, covered)) / YEAR
    covered = Math.max(covered, until)
  }
  return years
}

function yearsOnce(evidence: readonly SkillEvidence[]): Map<SkillEvidence, number> {
  const found = new Map<SkillEvidence, number>()
  const dated = evidence.filter(({ form, at, used }) => form === 'position' && at !== null && used !== null)
  for (const positions of Map.groupBy(dated, ({ skill }) => skill).values()) {
    const years = yearsOfIntervals(positions.map(({ at, used }) => [at ?? 0, used ?? 0]))
    for (const [i, position] of positions.entries()) found.set(position, years[i] ?? 0)
  }
  return found
}
