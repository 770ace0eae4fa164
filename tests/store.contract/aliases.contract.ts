import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Observation } from '../../src/model/observation.ts'
import type { Store } from '../../src/io/store/store.ts'
import { NOON, message, whoIs } from './store-fixtures.ts'

/** How every database counts people who have several addresses. `make` gives an empty store of its own each time. */
export function aliasesContract(name: string, make: () => Promise<Store>): void {
  describe(`aliases in ${name}`, () => {
    let store: Store
    beforeEach(async () => {
      store = await make()
    })
    afterEach(() => store.close())

    const written = async (observations: readonly Observation[]) => {
      const writer = await store.imports.begin('a', NOON, [])
      writer.write(observations)
      await writer.commit()
    }

    test('MEASURES 1.3: who stands in a message under two addresses was written to once, as one of fewer', async () => {
      const to = (id: string, k: number) => ({ who: whoIs(id), role: 'to', direction: 'out', weight: 1 / k }) as const
      await written([
        message('1', { people: [to('ana', 3), to('ann', 3), to('bo', 3)] }),
        message('2', { at: NOON + 1, people: [to('ana', 1)] }),
        message('3', { at: NOON + 1, people: [to('ann', 1)] }),
        message('4', { at: NOON + 2, people: [to('ana', 3), to('ann', 3), to('anna', 3)] }),
      ])
      const found = await Promise.all(
        ['ana', 'ann', 'anna'].map(id => store.records.byKey({ kind: 'email', value: `${id}@acme.example` })),
      )
      const records = found.map(([one]) => one?.id ?? '')
      const { at, weight, group } = await store.observations.involvements(records)
      expect([...at]).toEqual([NOON, NOON + 1, NOON + 1, NOON + 2])
      expect([...weight]).toEqual([1 / 2, 1, 1, 1])
      expect([...group]).toEqual([2, 1, 1, 1])
      const alone = await store.observations.involvements(records.slice(0, 1))
      expect([...alone.weight]).toEqual([1 / 3, 1, 1 / 3])
    })

    test('MEASURES 1.3: once it is noted who stands there twice, everybody shares with fewer, and only they count as touched', async () => {
      const to = (id: string, k: number) => ({ who: whoIs(id), role: 'to', direction: 'out', weight: 1 / k }) as const
      await written([
        message('1', { people: [to('ana', 3), to('ann', 3), to('bo', 3)] }),
        message('2', { at: NOON + 1, people: [to('bo', 2), to('cy', 2)] }),
      ])
      const idOf = async (id: string) =>
        (await store.records.byKey({ kind: 'email', value: `${id}@acme.example` }))[0]?.id ?? ''
      const [ana, ann, bo, cy] = [await idOf('ana'), await idOf('ann'), await idOf('bo'), await idOf('cy')]
      const version = await store.dataVersion()
      const sharesOf = async (...records: string[]) => [...(await store.observations.involvements(records)).weight]
      const groupsOf = async (...records: string[]) => [...(await store.observations.involvements(records)).group]

      const changed = await store.aliases.note({ people: [[ana, ann]], own: [] })
      expect([...changed].sort()).toEqual([ana, ann, bo].sort())
      expect(await store.records.touchedSince(version - 1)).toContain(bo)
      expect([await store.dataVersion(), await store.records.touchedSince(version)]).toEqual([version, []])
      expect([await sharesOf(bo), await groupsOf(bo)]).toEqual([
        [1 / 2, 1 / 2],
        [2, 2],
      ])
      expect([await sharesOf(ana, ann), await sharesOf(cy)]).toEqual([[1 / 2], [1 / 2]])
      expect(await store.observations.involvementsOf([[bo], [cy]])).toEqual([
        await store.observations.involvements([bo]),
        await store.observations.involvements([cy]),
      ])

      expect(await store.aliases.note({ people: [[ana, ann]], own: [] })).toEqual([])
      const own = await store.aliases.note({ people: [[ana, ann]], own: [cy] })
      expect([...own].sort()).toEqual([bo, cy].sort())
      expect(await sharesOf(bo)).toEqual([1 / 2, 1])

      // what comes afterwards is added; what was noted stands
      await written([message('3', { at: NOON + 2, people: [to('ana', 3), to('ann', 3), to('cy', 3)] })])
      await store.aliases.noteMore({ people: [[ana, ann]], own: [] })
      expect([await sharesOf(bo), await sharesOf(cy)]).toEqual([
        [1 / 2, 1],
        [1, 1 / 2],
      ])
      const none = await store.aliases.note({ people: [], own: [] })
      expect([...none].sort()).toEqual([ana, ann, bo, cy].sort())
      expect(await sharesOf(bo)).toEqual([1 / 3, 1 / 2])
    })
  })
}
