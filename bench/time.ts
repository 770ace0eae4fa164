import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorld } from '../src/io/world/open-world.ts'
import type { World } from '../src/io/world/world.ts'
import type { Observation } from '../src/model/observation.ts'
import { UNWATCHED } from '../src/operations/operation.ts'
import { refresh } from '../src/operations/refresh/keep-fresh.ts'
import { timeCorrect } from '../src/operations/time/correct.ts'
import { timeDay } from '../src/operations/time/day.ts'
import { timeRules } from '../src/operations/time/rules.ts'
import { timeWeeks } from '../src/operations/time/weeks.ts'
import { seeded } from '../src/stats/random.ts'
import { amountRow } from './row.ts'
import type { Row } from './row.ts'
import { timedAs } from './timed.ts'

const [HOUR, DAY] = [3_600_000, 86_400_000]
const NOW = Date.UTC(2026, 0, 1)
export const TIMES_UNTIL = NOW
const DAYS = 3_652
const timed = timedAs('time', 60)
const TITLES = [
  'Standup',
  'Planning',
  'Coffee with a friend',
  'Data meetup',
  'Course',
  'Ana / me',
  'Review',
  'Interview',
]

/** Ten years of calendar, timer, commits and mail: 115,000 facts that take time. A year is answered from what is ready. */
export async function benchTime(): Promise<Row[]> {
  const home = await mkdtemp(join(tmpdir(), 'groundwork-time-'))
  let clock = NOW
  const world: World = { ...(await openWorld({ home, now: NOW, seed: 1, zone: 'Europe/Oslo' })), now: () => clock++ }
  try {
    await fillTimes(world)
    await refresh(world)
    return await rows(world)
  } finally {
    await world.close()
    await rm(home, { recursive: true, force: true })
  }
}

async function rows(world: World): Promise<Row[]> {
  const weeks = (n: number) => timeWeeks.run(world, { weeks: n }, UNWATCHED)
  const dayOf = (i: number): string => new Date(NOW - ((i * 61) % 3_600) * DAY).toISOString().slice(0, 10)
  const correct = async (i: number) => {
    const date = new Date(NOW - ((i % 300) + 3) * DAY).toISOString().slice(0, 10)
    const { entries } = await timeDay.run(world, { date }, UNWATCHED)
    const [entry] = entries
    if (entry === undefined) throw new Error(`nothing on ${date}`)
    const lever = i % 2 === 0 ? ('skill' as const) : ('networking' as const)
    return timeCorrect.run(world, { id: entry.id, lever, date, alike: false }, UNWATCHED)
  }
  await weeks(52)
  const from = performance.now()
  const decade = await weeks(521)
  const took = performance.now() - from
  if (decade.weeks.filter(({ total }) => total > 0).length < 500) throw new Error('ten years were not read')
  return [
    amountRow('time-decade', 'ten years of clocks to weeks by lever', took / 1000, 's', 10),
    await timed('year', 'the weeks of a year', () => weeks(52)),
    await timed('day', 'a day of any year', i => timeDay.run(world, { date: dayOf(i) }, UNWATCHED)),
    await timed('rules', 'the rules', () => timeRules.run(world, {}, UNWATCHED)),
    await timed('correct', 'an hour corrected, with the day before it', correct, 100),
    await timed('after', 'the weeks of a year after a correction', () => weeks(52), 250, correct),
  ]
}

/** What the benchmark is made of; another may lay more beside it. It ends at `TIMES_UNTIL`. */
export async function fillTimes(world: World): Promise<void> {
  const random = seeded('time')
  const writer = await world.store.imports.begin('made for the benchmark', NOW, [])
  for (let day = DAYS; day > 0; day--) {
    const midnight = NOW - day * DAY
    writer.write(dayOfFacts(day, midnight, random))
  }
  await writer.commit()
}

/** Five meetings, six timers, six commits and fourteen messages a day, overlapping as they do. */
function dayOfFacts(day: number, midnight: number, random: () => number): Observation[] {
  const at = (): number => midnight + Math.floor((7 + 13 * random()) * HOUR)
  const base = { precision: 'minute' as const, channel: null, people: [] }
  const who = (): { keys: { kind: 'email'; value: string }[] } => ({
    keys: [{ kind: 'email', value: `p${Math.floor(random() * 400)}@made.example` }],
  })
  const make = <T>(n: number, one: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => one(i))
  return [
    ...make(5, (i): Observation<'meeting'> => {
      const from = at()
      const title = TITLES[Math.floor(random() * TITLES.length)] ?? ''
      return {
        ...base,
        source: 'calendar',
        key: `m${day} ${i}`,
        at: from,
        kind: 'meeting',
        channel: 'meeting',
        people: [{ who: who(), role: 'attendee', direction: 'both', weight: 1 }],
        detail: { title, end: from + HOUR, attendees: 2, status: 'accepted' },
      }
    }),
    ...make(6, (i): Observation<'time-entry'> => {
      const project = `project ${Math.floor(random() * 12)}`
      const what = `task ${Math.floor(random() * 300)}`
      return {
        ...base,
        source: 'time',
        key: `t${day} ${i}`,
        at: at(),
        kind: 'time-entry',
        minutes: 75,
        detail: { what, project },
      }
    }),
    ...make(6, (i): Observation<'commit'> => {
      const repository = `repository ${Math.floor(random() * 5)}`
      return { ...base, source: 'git', key: `c${day} ${i}`, at: at(), kind: 'commit', detail: { repository } }
    }),
    ...make(14, (i): Observation<'message'> => ({
      ...base,
      source: 'mail',
      key: `w${day} ${i}`,
      at: at(),
      kind: 'message',
      channel: 'mail',
      people: [{ who: who(), role: 'to', direction: 'out', weight: 1 }],
      detail: { chars: 300 },
    })),
  ]
}
