import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScratchWorld } from '../../../tests/made/world.ts'
import type { Stored } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { readOnet } from './read-onet.ts'
import type { Onet } from './read-onet.ts'
import { rolesOf } from './roles-of.ts'

const NOW = Date.UTC(2026, 0, 1)
let world: World
let onet: Onet
beforeAll(async () => {
  world = await openScratchWorld()
  onet = await readOnet(world)
})
afterAll(() => world.close())

function position(title: string, from: number, until: number | null): Stored {
  const observation = {
    source: 'made',
    key: `${title} ${from}`,
    at: Date.UTC(from, 0, 1),
    precision: 'year' as const,
    kind: 'position' as const,
    channel: null,
    people: [],
    detail: { title, until: until === null ? null : Date.UTC(until, 0, 1) },
  }
  return { id: observation.key, observation } as unknown as Stored
}
const roles = (...positions: readonly Stored[]) => rolesOf(onet, positions, NOW)
const PROGRAMMER = 'Computer Programmer'
const UNHEARD = 'Chief Whisperer of Tables'

test('the same position from two sources is the same years', () => {
  const once = roles(position(PROGRAMMER, 2018, 2022))
  expect(once[0]?.years).toBeCloseTo(4, 2)
  expect(roles(position(PROGRAMMER, 2018, 2022), position(PROGRAMMER, 2018, 2022))).toEqual(once)
})

test('a title that nobody has rated adds no years, and lets nothing fade', () => {
  const [before] = roles(position(PROGRAMMER, 2018, 2022))
  const [after] = roles(position(PROGRAMMER, 2018, 2022), position(UNHEARD, 2022, null))
  expect(before?.until).toBe(Date.UTC(2022, 0, 1))
  expect(after).toEqual({ ...before, until: NOW })
  expect(roles(position(UNHEARD, 2022, null))).toEqual([])
  // it came first: what was learned later says nothing of it
  expect(roles(position(UNHEARD, 2010, 2012), position(PROGRAMMER, 2018, 2022))).toEqual([before])
})

test('only the position just before goes on', () => {
  const all = roles(position('Baker', 2010, 2015), position(PROGRAMMER, 2015, 2020), position(UNHEARD, 2020, null))
  expect(all.map(({ until }) => until).toSorted((a, b) => a - b)).toEqual([Date.UTC(2015, 0, 1), NOW])
})
