import type { Chance } from './chance.ts'
import type { Person, World } from './life.ts'
import { DAY, HOUR, localTime, MONTH, weekdayOf } from './moments.ts'

/**
 * How a tie lives over the years: attention per month. Shapes from the literature on communication: ties held by a
 * context fade when it ends, some lie dormant and come back, some grow, and wanting something comes in short windows.
 */
export function attentionOf(
  chance: Chance,
  person: Person,
  worlds: readonly World[],
  from: number,
  now: number,
): number[] {
  const months = Math.max(1, Math.ceil((now - from) / MONTH))
  const shape = chance.weighted(SHAPES[person.tie] ?? [['faded', 1]])
  const shared = worlds.filter(
    world => person.worlds.includes(world.id) && world.kind !== 'outreach' && world.kind !== 'private',
  )
  const ends = Math.max(from + MONTH, ...shared.map(world => leaves(person, world)))
  const [sleep, wake] = [0.15 + 0.3 * chance.next(), 0.55 + 0.35 * chance.next()]
  const windows = Array.from({ length: chance.int(1, 3) }, () => chance.next() * months)
  const fades = chance.lognormal(person.tie === 'genuine' ? 20 : 6, 0.5)
  return Array.from({ length: months }, (_, month) => {
    const at = from + month * MONTH
    const share = month / months
    if (shape === 'steady') return 1
    if (shape === 'growing') return 0.1 + share
    if (shape === 'context') return at < ends ? 1 : Math.exp(-(at - ends) / MONTH / fades)
    if (shape === 'faded') return Math.exp(-month / fades)
    if (shape === 'dormant') return share < sleep ? 1 : share < wake ? 0 : 0.6
    return windows.some(window => Math.abs(window - month) < 0.7) ? 1 : 0
  })
}

type Shape = 'steady' | 'growing' | 'context' | 'faded' | 'dormant' | 'windows'
const SHAPES: Readonly<Record<string, readonly (readonly [Shape, number])[]>> = {
  genuine: [
    ['steady', 40],
    ['context', 25],
    ['dormant', 22],
    ['growing', 13],
  ],
  acquaintance: [
    ['context', 52],
    ['faded', 33],
    ['dormant', 10],
    ['steady', 5],
  ],
  transactional: [
    ['windows', 85],
    ['faded', 15],
  ],
}

function leaves(person: Person, world: World): number {
  const job = person.jobs.find(one => one.company === world.name)
  return Math.min(world.until, job?.until ?? world.until)
}

/** `count` moments in time order: bursty (lognormal gaps), thick where attention is, at hours when people write. */
export function burstyMoments(
  chance: Chance,
  count: number,
  attention: readonly number[],
  from: number,
  now: number,
): number[] {
  const gaps = Array.from({ length: count + 1 }, () => chance.lognormal(1, 1.3))
  const whole = gaps.reduce((sum, gap) => sum + gap, 0)
  const total = attention.reduce((sum, weight) => sum + weight, 0) || 1
  let passed = 0
  return gaps.slice(0, count).map(gap => {
    passed += gap
    return wakingHour(chance, Math.min(now - 4 * DAY, from + placeOf((passed / whole) * total, attention) * MONTH))
  })
}

function placeOf(wanted: number, attention: readonly number[]): number {
  let left = wanted
  for (const [month, weight] of attention.entries()) {
    if (left < weight) return month + left / weight
    left -= weight
  }
  return attention.length
}

/** The same day at an hour when people write; two in three from a weekend go to Monday. */
export function wakingHour(chance: Chance, at: number): number {
  const weekday = weekdayOf(at)
  const day = (weekday === 0 || weekday === 6) && chance.yes(0.66) ? at + (weekday === 6 ? 2 : 1) * DAY : at
  const hour = chance.weighted([
    [9, 12],
    [11, 10],
    [14, 10],
    [16, 9],
    [20, 6],
    [22, 2],
  ] as const)
  return localTime(day, hour) + Math.floor(chance.next() * 110 * 60) * 1000
}

/** An answer `delay` after `at`, never in the night. */
export function answerTime(at: number, delay: number): number {
  const due = at + Math.max(60_000, Math.round(delay / 1000) * 1000)
  const hour = new Date(due).getUTCHours()
  return hour < 6 ? due + (7 - hour) * HOUR : due
}
