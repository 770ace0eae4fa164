import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHANNELS } from '../../model/channel.ts'
import { ROLES } from '../../model/contact.ts'
import type { Observation, ObservationKind } from '../../model/observation.ts'
import { DIRECTION_CODES, KIND_CODES } from './codes.ts'
import { openStore } from './open.ts'
import type { Involved } from './store.ts'

const WHO = Array.from({ length: 450 }, (_, i) => ({ keys: [{ kind: 'handle' as const, value: `made:${i}` }] }))

const anyPart = fc.record({
  who: fc.integer({ min: 0, max: WHO.length - 1 }),
  role: fc.constantFrom(...ROLES),
  direction: fc.constantFrom(...(Object.keys(DIRECTION_CODES) as (keyof typeof DIRECTION_CODES)[])),
  weight: fc.constantFrom(0, 0.25, 0.5, 1),
})
/** One record each, or two: 0; 1 and 2; 3; 4 and 5 ... */
const personOf = (who: number): number => (who % 3 === 0 ? who : who - (who % 3) + 1)
// nobody stands in one observation twice: what is read then is not what was written (the contract of every store says what)
const anyObservation = fc.record({
  at: fc.option(fc.integer({ min: -1e12, max: 1e12 })),
  kind: fc.constantFrom(...(Object.keys(KIND_CODES) as ObservationKind[])),
  channel: fc.constantFrom(null, ...CHANNELS),
  people: fc.uniqueArray(anyPart, { maxLength: 4, selector: ({ who }) => personOf(who) }),
})

type Line = { at: number; says: string }
const line = (at: number, ...rest: unknown[]): Line => ({ at, says: JSON.stringify([at, ...rest]) })
const sorted = (lines: readonly Line[]) => lines.map(({ says }) => says).toSorted()

function linesOf(read: Involved | undefined): Line[] {
  if (!read) return []
  return [...read.at].map((at, i) =>
    line(at, read.kind[i], read.channel[i], read.role[i], read.direction[i], read.weight[i], read.group[i]),
  )
}

test('what people were involved in comes back as it was written, for one and for hundreds at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-involved-'))
  const store = await openStore({ folder, durable: false })
  const made = fc.sample(anyObservation, { numRuns: 1_500, seed: 7 })
  const writer = await store.imports.begin('made', 1, [])
  writer.write(
    made.map(({ at, kind, channel, people }, i) => ({
      source: 'log',
      key: `made:${i}`,
      at,
      precision: 'instant',
      kind,
      channel,
      people: people.map(part => ({ ...part, who: WHO[part.who] ?? WHO[0] })),
      detail: {},
    })) as unknown as Observation[],
  )
  await writer.commit()
  const idOf = new Map<number, string>()
  for await (const page of store.records.all())
    for (const { id, keys } of page) idOf.set(Number(keys[0]?.value.slice('made:'.length)), id)
  const people = WHO.flatMap((_, i) => (i % 3 === 0 ? [[i], [i + 1, i + 2]] : []))
  const ids = people.map(who => who.flatMap(one => idOf.get(one) ?? []))
  const all = await store.observations.involvementsOf(ids)
  let n = 0
  for (const [place, who] of people.entries()) {
    const written = made.flatMap(({ at, kind, channel, people: parts }) =>
      parts
        .filter(part => at !== null && who.includes(part.who))
        .map(part => line(at ?? 0, kind, channel, part.role, part.direction, part.weight, parts.length)),
    )
    const read = linesOf(all[place])
    expect(sorted(read)).toEqual(sorted(written))
    expect(read.map(({ at }) => at)).toEqual(read.map(({ at }) => at).toSorted((a, b) => a - b))
    n += read.length
  }
  expect(n).toBeGreaterThan(2_000)
  const [one] = ids
  expect(await store.observations.involvements(one ?? [])).toEqual(all[0])
  const early = await store.observations.involvementsOf(ids, 0)
  expect(early.every(({ at }) => at.every(moment => moment <= 0))).toBe(true)
  expect(await store.observations.involvementsOf([['p_nobody'], []])).toEqual([
    await store.observations.involvements([]),
    await store.observations.involvements([]),
  ])
  await store.close()
  rmSync(folder, { recursive: true })
})
