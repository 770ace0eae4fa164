import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Observation } from '../../src/model/observation.ts'
import type { Store } from '../../src/io/store/store.ts'
import { NOON, collect, message, only, personRow, whoIs } from './store-fixtures.ts'

/** What every database must do. `make` gives an empty store of its own each time; `close` removes it. */
export function storeContract(name: string, make: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store
    beforeEach(async () => {
      store = await make()
    })
    afterEach(() => store.close())

    const importOf = async (label: string, observations: readonly Observation[]) => {
      const writer = await store.imports.begin(label, NOON, [{ name: label, sha256: 'ab', bytes: 3 }])
      writer.write(observations)
      return writer.commit()
    }

    test('an import is invisible until it is committed, and leaves nothing when aborted', async () => {
      const writer = await store.imports.begin('a', NOON, [])
      expect(writer.write([message('1')])).toEqual({ added: 1, matched: 0, forgotten: 0 })
      expect(await store.observations.ofKinds(['message'])).toEqual([])
      await writer.abort()
      expect([await store.imports.list(), await store.dataVersion()]).toEqual([[], 0])
      expect((await importOf('a', [message('1')])).inputs).toEqual([{ name: 'a', sha256: 'ab', bytes: 3 }])
    })

    test('observations come back as they were written', async () => {
      const written = message('1', {
        people: [
          { who: whoIs('ana', 'Ana Ruiz'), role: 'to', direction: 'out', weight: 0.5 },
          { who: whoIs('bo'), role: 'cc', direction: 'out', weight: 0 },
        ],
        minutes: 12.5,
        lever: 'networking',
        detail: { text: 'Ω \u0000 "quoted"', chars: 3 },
      })
      const row = await importOf('a', [written, message('2', { at: null, precision: 'none', channel: null })])
      const [first, second] = await store.observations.ofKinds(['message'])
      expect(first?.observation).toEqual(written)
      expect(first).toMatchObject({
        importId: row.id,
        records: [expect.stringMatching(/^p_/), expect.stringMatching(/^p_/)],
      })
      expect(second?.observation.at).toBeNull()
      expect(await store.observations.get(first?.id ?? '')).toEqual(first)
      expect(await store.observations.get('o_x')).toBeNull()
    })

    test('facts read again are the same objects, the new ones beside them, those taken back gone', async () => {
      const first = await importOf('a', [message('1'), message('3', { at: NOON + 9 })])
      const held = await store.observations.again('message', [])
      await importOf('b', [message('2', { at: NOON + 5 }), message('4', { at: null, precision: 'none' })])
      const again = await store.observations.again('message', held)
      expect(again).toEqual(await store.observations.ofKinds(['message'], { oldestFirst: true }))
      expect([again[0], again[2]].map((fact, i) => fact === held[i])).toEqual([true, true])
      await store.imports.undo(first.id, NOON)
      expect(await store.observations.again('message', again)).toEqual([again[1], again[3]])
      // the numbers of what was taken back may be given again
      await importOf('c', [message('5', { at: NOON }), message('6', { at: NOON + 9 })])
      expect(await store.observations.again('message', again)).toEqual(
        await store.observations.ofKinds(['message'], { oldestFirst: true }),
      )
    })

    test('P02 the same source twice adds nothing twice; the older does not erase the newer', async () => {
      const list = [message('1'), message('2', { at: NOON + 5 })]
      const first = await importOf('a', list)
      const again = await importOf('b', list.toReversed())
      expect(first.counts).toMatchObject({ added: 2, matched: 0, people: 1 })
      expect(again.counts).toMatchObject({ added: 0, matched: 2 })
      expect(await store.observations.ofKinds(['message'])).toHaveLength(2)
      expect(first).toMatchObject({ from: NOON, until: NOON + 5, sources: ['mail'], status: 'done' })
    })

    test('undo keeps what another import holds too', async () => {
      const a = await importOf('a', [message('1'), message('2')])
      const b = await importOf('b', [message('2'), message('3')])
      expect(await store.imports.undo(a.id, NOON)).toMatchObject({ removed: 1, kept: 1 })
      const left = await store.observations.ofKinds(['message'])
      expect(left.map(one => one.observation.key).sort()).toEqual(['2', '3'])
      expect(left.every(one => one.importId === b.id)).toBe(true)
      expect(await store.imports.undo(b.id, NOON)).toMatchObject({ removed: 2, kept: 0 })
      expect(await collect(store.records.all())).toEqual([])
      expect(await store.observations.coverage()).toEqual([])
      await expect(store.imports.undo(b.id, NOON)).rejects.toMatchObject({ code: 'E_IMPORT_UNDONE' })
      await expect(store.imports.undo('i_no', NOON)).rejects.toMatchObject({ code: 'E_IMPORT_UNKNOWN' })
    })

    test('undo takes back the keys that only this import taught', async () => {
      const ana = whoIs('ana', 'Ana')
      await importOf('a', [message('1', { people: [{ who: ana, role: 'from', direction: 'in', weight: 1 }] })])
      const richer = { keys: [...ana.keys, { kind: 'phone' as const, value: '+4711' }], name: 'Ana Ruiz' }
      const b = await importOf('b', [
        message('2', { people: [{ who: richer, role: 'from', direction: 'in', weight: 1 }] }),
      ])
      expect(await store.records.byKey({ kind: 'phone', value: '+4711' })).toHaveLength(1)
      await store.imports.undo(b.id, NOON)
      expect(await store.records.byKey({ kind: 'phone', value: '+4711' })).toEqual([])
      expect((await collect(store.records.all()))[0]).toMatchObject({ name: 'Ana', n: 1 })
    })

    test('P03 decisions survive an undo and a re-import of what they are about', async () => {
      const a = await importOf('a', [message('1')])
      const [record] = await collect(store.records.all())
      await store.decisions.add({ kind: 'correction', record: record?.id ?? '', field: 'title', value: 'Lead' }, NOON)
      expect(await store.imports.undo(a.id, NOON)).toMatchObject({ removed: 1, decisionsOnRemoved: 1 })
      await importOf('again', [message('1')])
      expect((await collect(store.records.all()))[0]?.id).toBe(record?.id)
      expect(await store.decisions.list({ kinds: ['correction'] })).toHaveLength(1)
    })

    test('decisions keep their order, and are undone and redone by marking', async () => {
      const first = await store.decisions.add({ kind: 'setting', name: 'a', value: 1 }, NOON)
      const second = await store.decisions.add({ kind: 'setting', name: 'a', value: 1 }, NOON - 5)
      expect(first.id).not.toBe(second.id)
      expect((await store.decisions.undo(first.id, NOON)).undone).toBe(true)
      expect((await store.decisions.list({ undone: false })).map(one => one.id)).toEqual([second.id])
      await store.decisions.redo(first.id, NOON)
      expect((await store.decisions.list()).map(one => one.id)).toEqual([first.id, second.id])
    })

    test('imports and decisions share one order of writing, whatever the clock says, also after a restore', async () => {
      const moments = [NOON, NOON, NOON - 9_000, NOON - 9_000]
      const written: string[] = []
      for (const [n, at] of moments.entries()) {
        const writer = await store.imports.begin(`import ${n}`, at, [])
        writer.write([message(`m${n}`)])
        written.push((await writer.commit()).id)
        written.push((await store.decisions.add({ kind: 'setting', name: 'a', value: n }, at - n)).id)
      }
      const inOrder = async (of: Store) =>
        [...(await of.imports.list()), ...(await of.decisions.list())]
          .sort((a, b) => a.order - b.order)
          .map(({ id }) => id)
      expect(await inOrder(store)).toEqual(written)
      const other = await make()
      try {
        await other.whole.restore(only(await collect(store.whole.export(), true)))
        expect(await inOrder(other)).toEqual(written)
        const later = await other.decisions.add({ kind: 'setting', name: 'b', value: 1 }, 0)
        expect((await inOrder(other)).at(-1)).toBe(later.id)
      } finally {
        await other.close()
      }
    })

    test('a retracted entry disappears, and comes back when that is undone', async () => {
      await store.observations.add([message('1', { source: 'hand' })])
      const decision = await store.decisions.add({ kind: 'retract', source: 'hand', key: '1' }, NOON)
      expect(await store.observations.ofKinds(['message'])).toEqual([])
      expect((await collect(store.records.all()))[0]?.n).toBe(0)
      expect(await store.observations.coverage()).toEqual([])
      await store.decisions.undo(decision.id, NOON)
      expect(await store.observations.ofKinds(['message'])).toHaveLength(1)
    })

    test('P05 forgotten people stay forgotten', async () => {
      const ana = { who: whoIs('ana', 'Ana Ruiz'), role: 'to', direction: 'out', weight: 0.5 } as const
      const bo = { ...ana, who: whoIs('bo', 'Bo Lind') }
      const list = [
        message('1', { people: [ana] }),
        message('2', { people: [ana, bo], detail: { text: 'Ana Ruiz and Bo Lind' } }),
      ]
      await importOf('a', list)
      const [record] = await store.records.byKey({ kind: 'email', value: 'ana@acme.example' })
      const receipt = await store.decisions.forget([record?.id ?? ''], NOON)
      expect(receipt).toMatchObject({ observations: 1, records: 1 })
      const again = await importOf('again', list)
      expect(again.counts).toMatchObject({ added: 0, matched: 1, forgotten: 1 })
      expect(await collect(store.records.all())).toMatchObject([{ name: 'Bo Lind' }])
      const exported = (await collect(store.whole.export(), true)).join('')
      expect(exported).not.toMatch(/ana@|Ana Ruiz/i)
      await expect(store.decisions.undo(receipt.decision.id, NOON)).rejects.toMatchObject({ code: 'E_FORGET_FINAL' })
    })

    test('a page of a person never cuts a moment in two', async () => {
      await importOf(
        'a',
        Array.from({ length: 7 }, (_, n) => message(`${n}`, { at: NOON + Math.floor(n / 3) })),
      )
      const [record] = await collect(store.records.all())
      const newest = await store.observations.ofPerson(record?.id ?? '', { limit: 2 })
      expect(newest.map(one => one.observation.at)).toEqual([NOON + 2, NOON + 1, NOON + 1, NOON + 1])
      const rest = await store.observations.ofPerson(record?.id ?? '', { limit: 2, before: NOON + 1 })
      expect(rest).toHaveLength(3)
    })

    test('involvements, groups and coverage', async () => {
      const part = (id: string) => ({ who: whoIs(id), role: 'attendee', direction: 'both', weight: 0.5 }) as const
      await importOf('a', [
        message('1', { people: [part('ana'), part('bo')] }),
        message('2', { at: NOON + 1, people: [part('ana')] }),
        message('3', { people: [part('ana'), part('bo'), part('cy')] }),
      ])
      const [ana] = await store.records.byKey({ kind: 'email', value: 'ana@acme.example' })
      const involved = await store.observations.involvements([ana?.id ?? ''])
      expect([...involved.at]).toEqual([NOON, NOON, NOON + 1])
      expect(involved.kind).toEqual(['message', 'message', 'message'])
      expect([...involved.group]).toEqual([2, 3, 1])
      expect(
        (await collect(store.observations.groups({ kinds: ['message'], most: 2 }))).map(group => group.length),
      ).toEqual([2])
      expect(await store.observations.coverage()).toEqual([
        { source: 'mail', channel: 'mail', kind: 'message', n: 3, first: NOON, last: NOON + 1 },
      ])
    })

    test('touched records, and none to tell after something went away', async () => {
      const a = await importOf('a', [message('1')])
      const before = await store.dataVersion()
      await importOf('b', [message('9', { people: [{ who: whoIs('bo'), role: 'from', direction: 'in', weight: 1 }] })])
      const [bo] = await store.records.byKey({ kind: 'email', value: 'bo@acme.example' })
      expect(await store.records.touchedSince(before)).toEqual([bo?.id])
      await store.imports.undo(a.id, NOON)
      expect(await store.records.touchedSince(before)).toBeNull()
    })

    test('records: a new one, another name, address, card or first sight tell who somebody is; another message does not', async () => {
      const to = (name: string, key: string, at: number, more = {}) =>
        message(key, { at, people: [{ who: { ...whoIs(name), ...more }, role: 'from', direction: 'in', weight: 1 }] })
      await importOf('a', [to('ana', '1', NOON), to('ana', '2', NOON + 1)])
      const retold = async (...facts: Parameters<typeof importOf>[1]) => {
        const before = await store.dataVersion()
        await importOf('more', facts)
        expect(await store.records.touchedSince(before)).toHaveLength(1)
        return store.records.retoldSince(before)
      }
      expect(await retold(to('ana', '3', NOON + 5))).toBe(false)
      expect(await retold(to('ana', '4', NOON - 5))).toBe(true)
      expect(await retold(to('bo', '5', NOON))).toBe(true)
      const called = (key: string) => to('ana', key, NOON + 9, { name: 'Another Name' })
      expect(await retold(called('6'), called('7'), called('8'), called('9'), called('10'))).toBe(true)
      const idOf = async (value: string) => (await store.records.byKey({ kind: 'email', value }))[0]?.id ?? ''
      const [record, other] = [await idOf('ana@acme.example'), await idOf('bo@acme.example')]
      const decided = async (body: Parameters<typeof store.decisions.add>[0]) => {
        const before = await store.dataVersion()
        await store.decisions.add(body, NOON)
        return store.records.retoldSince(before)
      }
      expect(await decided({ kind: 'label', record, answer: 'yes' })).toBe(false)
      expect(await decided({ kind: 'merge', records: [record, other] })).toBe(true)
      expect(await decided({ kind: 'context', record, context: 'not-a-person' })).toBe(true)
    })

    test('people: list, search, filter, sort, find by any record', async () => {
      const state = { dataVersion: 1, measureVersion: 1, asOf: NOON }
      const rows = [
        personRow('p_a', 'Ána Ruiz', 0.9),
        personRow('p_b', 'Bo 100%_Lind', 0.2),
        personRow('p_c', 'Cy', null),
      ]
      await store.people.replace(rows, state)
      const names = async (query: object) =>
        (await store.people.list({ offset: 0, limit: 10, ...query })).rows.map(row => row.name)
      expect(await names({})).toEqual(['Ána Ruiz', 'Bo 100%_Lind', 'Cy'])
      expect(await names({ sort: 'two-way' })).toEqual(['Bo 100%_Lind', 'Ána Ruiz', 'Cy'])
      expect(await names({ search: 'ana rui' })).toEqual(['Ána Ruiz'])
      expect(await names({ search: '0%_' })).toEqual(['Bo 100%_Lind'])
      expect(await names({ bands: ['unobserved'] })).toEqual(['Cy'])
      expect(await names({ channels: ['chat'] })).toEqual([])
      expect(await names({ notCompanies: ['ACME'] })).toEqual([])
      expect(await store.people.get('p_b-record')).toEqual(rows[1])
      expect(await store.people.count()).toEqual({ active: 2, unobserved: 1 })
      await store.people.replace([personRow('p_b', 'Bo', 0.1)], { ...state, dataVersion: 2 }, { gone: ['p_c'] })
      expect((await names({ sort: 'name' })).length).toBe(2)
      const moved = personRow('p_b', 'Bo', 0.95)
      await store.people.replace([], { ...state, dataVersion: 2 }, { gone: [], moved: [moved] })
      expect(await store.people.get('p_b-record')).toEqual(moved)
      expect(await names({ sort: 'two-way', descending: true })).toEqual(['Bo', 'Ána Ruiz'])
      expect((await store.people.since(null)).total).toBe(2)
      expect(await store.derived.state()).toMatchObject({ dataVersion: 2 })
    })

    test('people: whoever changed since a stamp, and who is left', async () => {
      const state = { dataVersion: 1, measureVersion: 1, asOf: NOON }
      const { since, ids } = store.people
      await store.people.replace([personRow('p_a', 'Ana', 0.9), personRow('p_b', 'Bo', 0.2)], state)
      const first = await since(null)
      expect(first.changed.map(({ name }) => name).toSorted()).toEqual(['Ana', 'Bo'])
      expect(await ids()).toEqual(['p_a', 'p_b'])
      expect(first.stamp).toBe(await store.people.stamp())
      expect((await since(first.stamp)).changed).toEqual([])
      await store.people.replace([personRow('p_c', 'Cy', null), personRow('p_b', 'Bob', 0.3)], state, { gone: ['p_a'] })
      const second = await since(first.stamp)
      expect(second.changed.map(({ name }) => name).toSorted()).toEqual(['Bob', 'Cy'])
      expect(await ids()).toEqual(['p_b', 'p_c'])
      await store.people.replace([personRow('p_b', 'Bob', 0.3)], state)
      expect((await since(second.stamp)).changed.map(({ name }) => name)).toEqual(['Bob'])
      expect((await since('900 2')).changed).toHaveLength(1)
    })

    test('the ledger keeps every line, in pages', async () => {
      const writer = await store.imports.begin('a', NOON, [])
      const line = { file: 'x.csv', line: 3, outcome: 'failed', code: 'E_ROW', reason: 'no date', raw: 'a,b' } as const
      const file = {
        file: 'x.csv',
        source: 'mail',
        status: 'read',
        unit: 'rows',
        rows: 3,
        kept: 1,
        skipped: 1,
        failed: 1,
      } as const
      writer.ledger([file], [line, { ...line, outcome: 'skipped', line: 4 }], [])
      const { id, counts } = await writer.commit()
      expect(counts).toMatchObject({ skipped: 1, failed: 1 })
      expect(await store.imports.ledger(id, { offset: 0, limit: 10, outcome: 'failed' })).toEqual({
        files: [file],
        questions: [],
        lines: [line],
        total: 1,
      })
    })

    test('D12 restore refuses what is not whole, newer or not empty, and changes nothing', async () => {
      await importOf('a', [message('1')])
      const lines = (await collect(store.whole.export(), true)).join('').split('\n')
      const target = await make()
      const restore = (text: string) => target.whole.restore(only([text]))
      try {
        for (let cut = 0; cut < lines.length - 2; cut++)
          await expect(restore(lines.slice(0, cut).join('\n'))).rejects.toMatchObject({ code: 'E_RESTORE_FORMAT' })
        await expect(restore(lines.join('\n').replace('"version":1', '"version":9'))).rejects.toMatchObject({
          code: 'E_RESTORE_NEWER',
        })
        await expect(restore(lines.join('\n').replace('"at":17', '"at":"x",'))).rejects.toMatchObject({
          code: 'E_RESTORE_FORMAT',
        })
        expect(await target.observations.ofKinds(['message'])).toEqual([])
        await restore(lines.join('\n'))
        await expect(restore(lines.join('\n'))).rejects.toMatchObject({ code: 'E_RESTORE_NOT_EMPTY' })
      } finally {
        await target.close()
      }
    })

    test('D13 export, restore, export: the same bytes', async () => {
      const odd = fc.oneof(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
        fc.constantFrom('\\', '"', '\n', '],', '"a":[', 'Ω'),
      )
      const one = fc.record({ key: odd, id: odd, text: odd, at: fc.option(fc.integer({ min: -1e13, max: 1e13 })) })
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(one, { maxLength: 8 }), { maxLength: 3 }),
          fc.boolean(),
          async (imports, undoes) => {
            const [from, to] = [await make(), await make()]
            try {
              for (const [n, list] of imports.entries()) {
                const writer = await from.imports.begin(`import ${n}`, NOON + n, [])
                writer.write(
                  list.map(({ key, id, text, at }) =>
                    message(key, {
                      at,
                      detail: { text },
                      people: [
                        {
                          who: { keys: [{ kind: 'handle', value: id }], name: text },
                          role: 'to',
                          direction: 'out',
                          weight: 1,
                        },
                      ],
                    }),
                  ),
                )
                writer.ledger(
                  [],
                  list.map(({ text }) => ({ file: text, outcome: 'warned', code: 'W', reason: text })),
                  [],
                )
                const row = await writer.commit()
                if (undoes && n === 0) await from.imports.undo(row.id, NOON)
              }
              await from.observations.add([message('h', { source: 'hand' })])
              await from.decisions.add({ kind: 'retract', source: 'hand', key: 'h' }, NOON)
              const before = (await collect(from.whole.export(), true)).join('')
              expect(() => JSON.parse(before) as unknown).not.toThrow()
              await to.whole.restore(only([Buffer.from(before)]))
              expect((await collect(to.whole.export(), true)).join('')).toBe(before)
              expect((await to.whole.check()).filter(verdict => !verdict.ok)).toEqual([])
            } finally {
              await from.close()
              await to.close()
            }
          },
        ),
        { numRuns: 100 },
      )
    })
  })
}
