import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AccountBody } from '../../src/io/store/account-types.ts'
import type { Store } from '../../src/io/store/store.ts'
import { NOON, collect, message, whoIs } from './store-fixtures.ts'

const BODY: Omit<AccountBody, 'id'> = {
  kind: 'imap',
  url: 'imaps://imap.made.example',
  user: 'ana@made.example',
  title: 'Mail',
  folders: ['INBOX'],
  sent: null,
  private: false,
  certificate: null,
  every: 24,
}

/** What every database must do with accounts. `make` gives an empty store of its own each time. */
export function accountsContract(name: string, make: () => Promise<Store>): void {
  describe(`accounts in ${name}`, () => {
    let store: Store
    let id = ''
    beforeEach(async () => {
      store = await make()
      id = (await store.accounts.add(BODY, true, NOON)).body.id
    })
    afterEach(() => store.close())

    /** One part of a run: these keys, read up to this checkpoint. */
    const part = async (keys: readonly string[], checkpoint: unknown, into: string | null = null) => {
      const writer = await store.imports.begin('Mail', NOON, [], { account: id, since: NOON, into, checkpoint })
      writer.write(keys.map(key => message(key)))
      const counts = { rows: keys.length, kept: keys.length, skipped: 1, failed: 0 }
      writer.ledger([{ file: 'INBOX.mbox', source: 'mail', unit: 'messages', status: 'read', ...counts }], [], [])
      return writer.commit()
    }
    const checkpoint = async (): Promise<unknown> => (await store.accounts.get(id))?.checkpoint
    const facts = async (): Promise<number> => (await store.observations.ofKinds(['message'])).length

    test('an account comes back as it was kept, is changed and removed', async () => {
      expect(id).toMatch(/^a-[a-z2-7]{16}$/)
      const kept = await store.accounts.get(id)
      expect(kept).toMatchObject({ body: { ...BODY, id }, hasSecret: true, addedAt: NOON, lastRun: null, total: 0 })
      await store.accounts.change({ ...BODY, id, title: 'Work', every: null }, false)
      await store.accounts.ended(id, NOON + 1, { came: null, more: true, error: null, failures: 2 })
      const [changed] = await store.accounts.list()
      expect(changed).toMatchObject({ body: { title: 'Work', every: null }, hasSecret: false, lastRun: NOON + 1 })
      expect(changed?.last).toEqual({ came: null, more: true, error: null, failures: 2 })
      await store.accounts.remove(id)
      expect([await store.accounts.get(id), await store.accounts.list()]).toEqual([null, []])
    })

    test('what was written into a calendar of it is kept beside how far it was read', async () => {
      expect((await store.accounts.get(id))?.written).toBe(null)
      const written = { calendar: 'https://made.example/plan/', events: { a: { etag: '"1"' } } }
      await store.accounts.saveWritten(id, written)
      await store.accounts.saveCheckpoint(id, { at: 1 })
      expect(await store.accounts.get(id)).toMatchObject({ written, checkpoint: { at: 1 } })
      await store.accounts.saveWritten(id, null)
      expect((await store.accounts.get(id))?.written).toBe(null)
    })

    test('parts of a run are one import, undone as one; the checkpoint is committed with each', async () => {
      const first = await part(['1', '2'], { at: 2 })
      await store.decisions.add({ kind: 'setting', name: 'a', value: 1 }, NOON)
      const other = await store.imports.begin('a file', NOON, [])
      other.write([message('x'), message('1')])
      await other.commit()
      const second = await part(['3', '1', 'x'], { at: 3 }, first.id)
      expect(second.id).toBe(first.id)
      expect(second.counts).toMatchObject({ added: 3, skipped: 2 })
      expect(await store.imports.list()).toHaveLength(2)
      const { files } = await store.imports.ledger(first.id, { offset: 0, limit: 10 })
      expect(files).toMatchObject([{ file: 'INBOX.mbox', rows: 5, kept: 5, skipped: 2 }])
      expect(await store.accounts.get(id)).toMatchObject({ checkpoint: { at: 3 }, total: 3, lastImport: first.id })
      expect(await store.accounts.ofImport(first.id)).toBe(id)
      // "1" is held by the file, "x" by both
      expect(await store.imports.undo(first.id, NOON)).toMatchObject({ removed: 2, kept: 1 })
      expect(await facts()).toBe(2)
      expect(await store.accounts.get(id)).toMatchObject({ checkpoint: null, total: 0, lastImport: null })
      await expect(part(['4'], { at: 4 }, first.id)).rejects.toMatchObject({ code: 'E_IMPORT_UNDONE' })
      expect((await store.whole.check()).filter(({ ok }) => !ok)).toEqual([])
    })

    test('a part that is not committed leaves neither rows nor a checkpoint', async () => {
      const writer = await store.imports.begin('Mail', NOON, [], {
        account: id,
        since: NOON,
        into: null,
        checkpoint: { at: 9 },
      })
      writer.write([message('1')])
      await writer.abort()
      expect([await checkpoint(), await facts(), await store.imports.list()]).toEqual([null, 0, []])
    })

    test('taking back the newest goes back one run; an older one, to the beginning', async () => {
      const runs = [await part(['1'], { at: 1 }), await part(['2'], { at: 2 }), await part(['3'], { at: 3 })]
      await store.imports.undo(runs[2]?.id ?? '', NOON)
      expect(await checkpoint()).toEqual({ at: 2 })
      await store.imports.undo(runs[0]?.id ?? '', NOON)
      expect(await checkpoint()).toBe(null)
      // the newest that is left: going back to where it began would miss the first
      await store.imports.undo(runs[1]?.id ?? '', NOON)
      expect(await checkpoint()).toBe(null)
    })

    test('what another import inherits counts as its own', async () => {
      const first = await part(['1', '2'], { at: 2 })
      await part(['1', '2', '3'], { at: 3 })
      await store.imports.undo(first.id, NOON)
      expect(await store.accounts.get(id)).toMatchObject({ total: 3 })
    })

    test('an account that was removed meanwhile takes nothing more', async () => {
      const writer = await store.imports.begin('Mail', NOON, [], {
        account: id,
        since: NOON,
        into: null,
        checkpoint: {},
      })
      writer.write([message('1')])
      await writer.abort()
      await store.accounts.remove(id)
      await expect(part(['1'], {})).rejects.toMatchObject({ code: 'E_ACCOUNT_GONE' })
      expect(await facts()).toBe(0)
    })

    test('one run at a time; a process that died holds nothing', async () => {
      expect(await Promise.all([store.accounts.claim(id), store.accounts.claim(id)])).toEqual([true, false])
      expect((await store.accounts.get(id))?.running).toBe(true)
      await store.accounts.release(id)
      expect((await store.accounts.get(id))?.running).toBe(false)
      expect(await store.accounts.claim(id)).toBe(true)
      await store.accounts.release(id)
      expect(await store.accounts.claim('a-nobody')).toBe(false)
    })

    test('calls are kept newest first', async () => {
      await store.accounts.noteCalls([1, 2, 3].map(at => ({ to: `h${at}`, what: 'test', at })))
      expect((await store.accounts.calls(2)).map(({ to }) => to)).toEqual(['h3', 'h2'])
    })

    test('P05 who is forgotten is in no checkpoint, and accounts are in no export', async () => {
      const writer = await store.imports.begin('Cards', NOON, [], {
        account: id,
        since: NOON,
        into: null,
        checkpoint: { etags: { '/cards/zyx@made.example.vcf': '1', '/cards/bo.vcf': '2' } },
      })
      const who = whoIs('zyx', 'Zyx Made')
      const key = { kind: 'email', value: 'zyx@made.example' } as const
      writer.write([
        message('1', { people: [{ who: { ...who, keys: [key] }, role: 'to', direction: 'out', weight: 1 }] }),
      ])
      await writer.commit()
      const [record] = await store.records.byKey(key)
      await store.decisions.forget([record?.id ?? ''], NOON)
      const left = JSON.stringify(await checkpoint())
      expect(left).not.toContain('zyx')
      expect(left).toContain('/cards/bo.vcf')
      const text = (await collect(store.whole.export(), true)).join('')
      expect(text).not.toContain('imap.made.example')
    })

    test('transactions asked for at once are made one after the other', async () => {
      const values = Array.from({ length: 20 }, (_, value) => value)
      await Promise.all(values.map(value => store.decisions.add({ kind: 'setting', name: 'a', value }, NOON + value)))
      expect(await store.decisions.list()).toHaveLength(20)
    })
  })
}
