import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DAY } from '../src/model/instant.ts'
import { compareEvents } from '../src/measures/tie/event.ts'
import type { TieEvent } from '../src/measures/tie/event.ts'
import { LONG_WINDOW } from '../src/measures/tie/window.ts'
import type { TieWindow } from '../src/measures/tie/window.ts'

/** A public network as MEASURES 1.5 uses it. `train` and `test` are cuts in days; `pairs` are completed window -> next cut. */
export type SetPlan = {
  readonly id: SetId
  readonly window: TieWindow
  readonly train: readonly number[]
  readonly test: readonly number[]
  readonly pairs: readonly (readonly [number, number])[]
}
export const SET_IDS = ['college', 'eu150', 'radoslaw', 'enron', 'sms'] as const
export type SetId = (typeof SET_IDS)[number]

/** Everything that one ego and one alter exchanged, seen from the ego, in ms from the set's first message. */
export type Dyad = { readonly ego: number; readonly alter: number; readonly events: readonly TieEvent[] }

const days = (h: number, f: number, w: number): TieWindow => ({
  history: h * DAY,
  horizon: f * DAY,
  replyWithin: { ...LONG_WINDOW.replyWithin, mail: w * DAY },
})

export const PLANS: Readonly<Record<SetId, SetPlan>> = {
  college: {
    id: 'college',
    window: days(30, 15, 7),
    train: [30, 45],
    test: [60, 75, 90, 120],
    pairs: [
      [45, 60],
      [60, 75],
      [75, 90],
    ],
  },
  eu150: {
    id: 'eu150',
    window: days(60, 30, 7),
    train: [60],
    test: [90, 120],
    pairs: [
      [60, 90],
      [90, 120],
    ],
  },
  radoslaw: {
    id: 'radoslaw',
    window: days(60, 30, 7),
    train: [60, 90, 120],
    test: [150, 180, 210, 240],
    pairs: [
      [120, 150],
      [150, 180],
      [180, 210],
      [210, 240],
    ],
  },
  enron: {
    id: 'enron',
    window: days(180, 90, 14),
    train: [540, 630],
    test: [720, 810, 900],
    pairs: [
      [630, 720],
      [720, 810],
      [810, 900],
    ],
  },
  sms: { id: 'sms', window: days(14, 7, 2), train: [14], test: [21], pairs: [[14, 21]] },
}

const FILES: Readonly<Record<SetId, { name: string; header: boolean; from: number; to: number; time: number }>> = {
  college: { name: 'CollegeMsg.txt', header: true, from: 0, to: 1, time: 2 },
  eu150: { name: 'eu_camicop.txt', header: false, from: 0, to: 1, time: 2 },
  radoslaw: { name: 'radoslaw.edges', header: false, from: 0, to: 1, time: 2 },
  enron: { name: 'enron.edges', header: false, from: 0, to: 1, time: 3 },
  sms: { name: 'cns_sms.csv', header: true, from: 1, to: 2, time: 0 },
}

/** The folder of public data, or undefined where it is absent: GROUNDWORK_DATA, else ../shared/data beside the project. */
export function dataFolder(): string | undefined {
  const folder = process.env['GROUNDWORK_DATA'] ?? resolve(import.meta.dirname, '../../shared/data')
  return existsSync(join(folder, 'networks/ties')) ? folder : undefined
}

/** The dyads of a set, from both ends. Self-loops and exact duplicates dropped; weight 1 / rows with the same sender and second. */
export function loadSet(folder: string, id: SetId): Dyad[] {
  const file = FILES[id]
  const lines = readFileSync(join(folder, 'networks/ties', file.name), 'utf8')
    .split('\n')
    .slice(file.header ? 1 : 0)
  const rows = new Map<string, { from: number; to: number; time: number }>()
  for (const line of lines) {
    const cells = line.trim().split(/[\s,]+/)
    const [from, to, time] = [Number(cells[file.from]), Number(cells[file.to]), Number(cells[file.time])]
    if (cells.length < 3 || from === to || !Number.isFinite(time)) continue
    rows.set(`${from} ${to} ${time}`, { from, to, time })
  }
  const first = Math.min(
    ...[...rows.values()].reduce((low, { time }) => [Math.min(low[0] ?? time, time)], [] as number[]),
  )
  const sent = new Map<string, number>()
  for (const { from, time } of rows.values()) sent.set(`${from} ${time}`, (sent.get(`${from} ${time}`) ?? 0) + 1)
  const dyads = new Map<string, { ego: number; alter: number; events: TieEvent[] }>()
  for (const { from, to, time } of rows.values()) {
    const weight = 1 / (sent.get(`${from} ${time}`) ?? 1)
    const at = (time - first) * 1000
    const put = (ego: number, alter: number, out: boolean): void => {
      const key = `${ego} ${alter}`
      const dyad = dyads.get(key) ?? { ego, alter, events: [] }
      dyads.set(key, dyad)
      dyad.events.push({ at, out, weight, channel: 'mail', ...(weight < 1 && { group: true }) })
    }
    put(from, to, true)
    put(to, from, false)
  }
  for (const { events } of dyads.values()) events.sort(compareEvents)
  return [...dyads.values()]
}
