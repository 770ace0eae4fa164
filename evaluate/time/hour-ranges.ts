import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hoursByWeek } from '../../examples/demo/hours.ts'
import { makeLife } from '../../examples/demo/make-life.ts'
import { isoDay } from '../../examples/demo/moments.ts'
import { writeLife } from '../../examples/demo/write-life.ts'
import { DEMO_ZONE } from '../../src/io/world/demo.ts'
import { openWorld } from '../../src/io/world/open-world.ts'
import { measureHours } from '../../src/measures/time/hours-measures.ts'
import { weeksOfHours } from '../../src/measures/time/weeks.ts'
import type { WeekOfHours } from '../../src/measures/time/weeks.ts'
import { LEVERS } from '../../src/model/lever.ts'
import type { Lever } from '../../src/model/lever.ts'
import { isKnown } from '../../src/model/measured.ts'
import { addressesSet } from '../../src/operations/addresses.ts'
import { UNWATCHED } from '../../src/operations/operation.ts'
import { openTimeBook } from '../../src/operations/time/time-book.ts'
import { toldBy } from '../../src/operations/time/told-hours.ts'
import { yearOfHours } from '../../src/operations/time/year-of-hours.ts'
import { seeded } from '../../src/stats/random.ts'
import type { Bar, Experiment } from '../experiment.ts'

const NOW = Date.UTC(2026, 10, 20, 12)
/** None of them is the demo, and nothing was ever chosen by them. */
const SEEDS = [41, 42, 43, 44]
const FILES = ['calendar.ics', 'mail.mbox', 'gristmill.gitlog', 'time.csv']
/** Truth and ledger cut hours at different seconds. */
const ROUNDING = 0.02
const USUAL = 12

type True = Readonly<Record<string, Readonly<Partial<Record<Lever, number>>>>>

/**
 * T2: made lives whose true hours are known, imported as files, before anything is corrected: how often the 90 % range of a
 * lever's hours in one week holds them, and that of a usual week of three months. A timer shows all hours of these lives;
 * what is in doubt is what they were for.
 */
export const hourRanges: Experiment = {
  id: 'T2',
  title: 'Stated 90 % ranges of hours, in made lives whose hours are known',
  run: async () => {
    const [week, usual] = [new Tally(), new Tally()]
    for (const seed of SEEDS) {
      const { truth, weeks } = await readLife(seed)
      compareWeeks(weeks, truth, week)
      compareUsual(weeks, truth, usual)
    }
    return [
      week.bar('T2/week', 'weeks and levers whose true hours lie in the range', 0.97),
      usual.bar('T2/usual', 'usual weeks of three months, by lever, true hours inside', 1),
      { ...week.width('T2/week/width', 'mean width of those ranges of one week, in hours'), stretch: true },
      { ...usual.width('T2/usual/width', 'mean width of the ranges of a usual week, in hours'), stretch: true },
    ]
  },
}

class Tally {
  n = 0
  held = 0
  wide = 0

  add({ low, high }: { readonly low: number; readonly high: number }, truth: number): void {
    this.n++
    this.wide += high - low
    if (truth >= low - ROUNDING && truth <= high + ROUNDING) this.held++
  }

  bar(id: string, says: string, most: number): Bar {
    const value = this.held / this.n
    return {
      id,
      says: `share of ${this.n} ${says}`,
      value,
      bar: `0.85 to ${most}`,
      pass: value >= 0.85 && value <= most,
    }
  }

  width(id: string, says: string): Bar {
    const value = this.wide / this.n
    return { id, says, value, bar: 'reported', pass: true }
  }
}

function compareWeeks(weeks: readonly WeekOfHours[], truth: True, tally: Tally): void {
  for (const { week, hours } of weeks)
    for (const [lever, range] of Object.entries(hours) as [Lever, { low: number; high: number }][])
      tally.add(range, truth[week]?.[lever] ?? 0)
}

function compareUsual(weeks: readonly WeekOfHours[], truth: True, tally: Tally): void {
  for (let end = USUAL; end <= weeks.length; end += USUAL / 2) {
    const some = weeks.slice(end - USUAL, end)
    const { hours } = measureHours(some, seeded('hours'))
    for (const lever of LEVERS) {
      const measured = hours[lever]
      const mean = some.reduce((sum, { week }) => sum + (truth[week]?.[lever] ?? 0), 0) / some.length
      if (isKnown(measured)) tally.add(measured, mean)
    }
  }
}

/** The last year of a made life as the product sees it, whole weeks in which anything was done, and what is true of them. */
async function readLife(seed: number): Promise<{ truth: True; weeks: WeekOfHours[] }> {
  const life = makeLife(seed, NOW)
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-hours-'))
  try {
    writeLife(life, folder)
    copyFileSync(join(folder, 'git.log'), join(folder, 'gristmill.gitlog'))
    const world = await openWorld({ home: join(folder, 'home'), now: life.now, zone: DEMO_ZONE, durable: false })
    try {
      for (const value of life.ego.emails)
        await addressesSet.run(world, { kind: 'email', value, mine: true }, UNWATCHED)
      const files = FILES.map(name => join(folder, name))
      await world.work.run('import', { files, answers: {}, preview: false }, UNWATCHED)
      const { ledgers, days, from, until, calendar } = await yearOfHours(world)
      const told = toldBy(await openTimeBook(world), ledgers)
      const truth = Object.fromEntries([...hoursByWeek(life.stretches)].map(([week, hours]) => [isoDay(week), hours]))
      const weeks = weeksOfHours(told, days, { from, until, calendar })
      return { truth, weeks: weeks.slice(0, -1).filter(({ week, total }) => total > 0 && truth[week] !== undefined) }
    } finally {
      await world.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
