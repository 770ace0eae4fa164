import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Measured } from '../../model/measured.ts'
import { betaQuantile } from '../../stats/beta-distribution.ts'
import { bootstrapRatio } from '../../stats/bootstrap.ts'
import { gammaQuantile } from '../../stats/gamma-distribution.ts'
import type { Random } from '../../stats/random.ts'
import { becameTwoWay } from '../tie/became-two-way.ts'
import type { TieStart } from '../tie/became-two-way.ts'
import { composedOf, compositionOfSample } from './composition.ts'
import type { Gathering } from './gathering.ts'

/** What is known of a person beside gatherings: the first sign of the tie, and since when it is two-way; null: never. */
export type Known = { readonly first: Instant | null; readonly twoWaySince: Instant | null }

/** Who is met at gatherings. Shares in [0, 1], `newFaces` people per gathering with a list. */
export type SameRooms = {
  readonly gatherings: number
  /** those that say who came */
  readonly listed: number
  readonly hours: number
  /** like so many equally common rooms */
  readonly rooms: Measured
  readonly commonest: { readonly room: string; readonly n: number } | null
  readonly newFaces: Measured
  /** share of the places around the ego taken by people known before */
  readonly familiar: Measured
  /** share of the hours, each divided among those listed, with people who were two-way ties already */
  readonly twoWayHours: Measured
  /** share of the places around the ego taken by people of the ego's own employer, at least: not every employer is known */
  readonly ownEmployer: Measured
  /** what became of the new faces within a year */
  readonly cameOf: Measured
}

const HOURS_IF_UNSAID = 1

/**
 * Whether gatherings are always with the same people. A face is new where nothing was seen of the person before that day.
 * Intervals resample rooms where there are four or more (the times of one room are alike), else gatherings, and are never
 * narrower than counting each gathering once (Jeffreys): one room, always the same, is no certainty about others.
 * `isColleague`: whether somebody worked for the ego's employer at a moment. `from`: since when a list can tell who is
 * new; on the first lists of a calendar everybody would be, so earlier ones only tell who was met.
 */
export function measureSameRooms(
  gatherings: readonly Gathering[],
  knownOf: (person: string) => Known,
  isColleague: (person: string, at: Instant) => boolean,
  { from, asOf }: { readonly from: Instant; readonly asOf: Instant },
  random: Random,
): SameRooms {
  const past = gatherings.filter(({ at }) => at < asOf)
  const read = readFaces(
    past.filter(({ people }) => people.length > 0),
    from,
    knownOf,
    isColleague,
  )
  const over = (part: (one: Face) => number, whole: (one: Face) => number, says: string): Measured =>
    ratio(read.faces, part, whole, says, random)
  const fresh = sum(read.faces, one => one.fresh)
  const places = sum(read.faces, ({ people }) => people)
  return {
    gatherings: past.length,
    listed: read.faces.length,
    hours: sum(past, ({ hours }) => hours ?? 0),
    rooms: compositionOfSample(composedOf(past.map(({ room }) => room)), random).effective,
    commonest: commonestRoom(past),
    newFaces: ratio(
      read.faces,
      one => one.fresh,
      () => 1,
      `${fresh} people seen for the first time at ${read.faces.length} gatherings that say who came.`,
      random,
      countBounds,
    ),
    familiar: over(
      one => one.people - one.fresh,
      ({ people }) => people,
      `${(places - fresh).toLocaleString('en')} of ${places.toLocaleString('en')} places around you were taken by people seen before.`,
    ),
    twoWayHours: over(
      ({ hours, people, twoWay }) => hours * (twoWay / people),
      ({ hours }) => hours,
      `${Math.round(sum(read.faces, ({ hours }) => hours))} hours, each divided among those listed.`,
    ),
    ownEmployer: over(
      ({ own }) => own,
      ({ people }) => people,
      `At least ${sum(read.faces, ({ own }) => own)} of ${places} places were taken by people from your own employer.`,
    ),
    cameOf: becameTwoWay(read.starts, asOf, 'people first seen at a gathering'),
  }
}

type Face = {
  readonly room: string
  readonly hours: number
  readonly people: number
  readonly fresh: number
  readonly twoWay: number
  readonly own: number
}

function readFaces(
  listed: readonly Gathering[],
  from: Instant,
  knownOf: (person: string) => Known,
  isColleague: (person: string, at: Instant) => boolean,
): { faces: Face[]; starts: TieStart[] } {
  const met = new Set<string>()
  const starts: TieStart[] = []
  const faces = listed.flatMap(({ at, hours, room, people }): Face[] => {
    if (at < from) {
      for (const person of people) met.add(person)
      return []
    }
    const today = Math.floor(at / DAY) * DAY
    let [fresh, twoWay] = [0, 0]
    for (const person of people) {
      const { first, twoWaySince } = knownOf(person)
      if (twoWaySince !== null && twoWaySince < today) twoWay++
      if (met.has(person) || (first !== null && first < today)) continue
      fresh++
      starts.push({ at, twoWaySince })
    }
    for (const person of people) met.add(person)
    const own = people.filter(person => isColleague(person, at)).length
    return [{ room, hours: hours ?? HOURS_IF_UNSAID, people: people.length, fresh, twoWay, own }]
  })
  return { faces, starts }
}

function ratio(
  faces: readonly Face[],
  part: (one: Face) => number,
  whole: (one: Face) => number,
  says: string,
  random: Random,
  bounds: (value: number, n: number) => { low: number; high: number } = shareBounds,
): Measured {
  if (faces.length < 5 || sum(faces, whole) === 0)
    return { unknown: [{ text: `${faces.length} gatherings say who came; from five on it can be said.` }] }
  const rooms = [...Map.groupBy(faces, ({ room }) => room).values()]
  const units = rooms.length >= 4 ? rooms : faces.map(face => [face])
  const parts = units.map(unit => ({ top: sum(unit, part), bottom: sum(unit, whole) }))
  const value = sum(parts, ({ top }) => top) / sum(parts, ({ bottom }) => bottom)
  const { low, high } = bootstrapRatio(parts, random, { resamples: 500 })
  const n = faces.length
  const counted = bounds(value, n)
  return {
    value,
    low: Math.min(low, counted.low),
    high: Math.max(high, counted.high),
    n,
    because: [{ text: says, evidence: { n } }],
  }
}

/** Each gathering counted once: Jeffreys for a share, and for a mean of counts. */
function shareBounds(value: number, n: number): { low: number; high: number } {
  const [a, b] = [value * n + 0.5, (1 - value) * n + 0.5]
  return {
    low: value === 0 ? 0 : Math.min(value, betaQuantile(0.05, a, b)),
    high: value === 1 ? 1 : Math.max(value, betaQuantile(0.95, a, b)),
  }
}

function countBounds(value: number, n: number): { low: number; high: number } {
  const shape = value * n + 0.5
  return { low: value === 0 ? 0 : Math.min(value, gammaQuantile(0.05, shape, n)), high: gammaQuantile(0.95, shape, n) }
}

function commonestRoom(gatherings: readonly Gathering[]): SameRooms['commonest'] {
  let most: SameRooms['commonest'] = null
  for (const [room, n] of composedOf(gatherings.map(({ room: name }) => name)).counts)
    if (most === null || n > most.n) most = { room, n }
  return most
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((total, one) => total + of(one), 0)
}
