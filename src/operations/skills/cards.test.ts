import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScratchWorld, scratch } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { callOperation } from '../call.ts'
import { historyRedo, historyUndo } from '../history.ts'
import type { Operation } from '../operation.ts'
import { cardsDue, cardsImport, cardsList, cardsReview, cardsTakeback } from './cards.ts'
import type { CardRow, DuePage } from './shapes.ts'

// Cards through the operations: a real file, a real store, a clock that ticks once a look.
let world: World
beforeAll(async () => {
  world = await openScratchWorld()
})
afterAll(() => world.close())

const call = <O>(entry: unknown, input: unknown, on = world) =>
  callOperation(entry as Operation, on, input) as Promise<O>
const due = (input: object = {}, on = world) => call<DuePage>(cardsDue, input, on)
const list = (input: object = {}) => call<{ rows: CardRow[]; total: number }>(cardsList, input)
type Imported = { change: string | null; added: number; matched: number; skipped: { line: number }[] }

const file = join(scratch(), 'french.txt')
writeFileSync(file, '#separator:tab\n#html:true\n#deck:French\ncaf&eacute;\tcoffee\nth&eacute;\ttea\nalone\n')

test('no cards: nothing to ask, and a way to begin', async () => {
  expect(await due()).toMatchObject({ due: 0, fresh: 0, decks: [], cards: [] })
  expect(cardsDue.cli?.plain?.((await due()) as never)).toContain('groundwork cards import')
  await expect(call(cardsTakeback, {})).rejects.toMatchObject({ code: 'E_NOTHING_TO_UNDO' })
  await expect(call(cardsReview, { card: 'x', grade: 'good' })).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
  await expect(call(cardsImport, {})).rejects.toMatchObject({ code: 'E_CARDS_EMPTY' })
})

describe('an import', () => {
  test('brings cards, names what it left out, and twice adds nothing', async () => {
    expect(await call<Imported>(cardsImport, { files: [file] })).toMatchObject({
      added: 2,
      matched: 0,
      skipped: [{ line: 6 }],
    })
    expect(await call<Imported>(cardsImport, { files: [file] })).toMatchObject({ added: 0, matched: 2, change: null })
    expect(await list()).toMatchObject({
      total: 2,
      rows: [{ front: 'café', decks: ['French'], state: 'new', recall: null }, {}],
    })
  })

  test('pasted text goes into the deck named; the same card in two decks is one', async () => {
    await call(cardsImport, { text: 'café\tcoffee\npain\tbread', deck: 'Breakfast' })
    expect((await list()).total).toBe(3)
    expect((await list({ search: 'coffee' })).rows[0]?.decks.toSorted()).toEqual(['Breakfast', 'French'])
    expect((await due()).decks).toEqual([
      { deck: 'Breakfast', cards: 2, fresh: 2, due: 0 },
      { deck: 'French', cards: 2, fresh: 2, due: 0 },
    ])
  })

  test('is taken back as one', async () => {
    const { change } = await call<Imported>(cardsImport, { text: 'x\ty\nz\tw', deck: 'Mistake' })
    expect((await list()).total).toBe(5)
    await call(historyUndo, { id: change })
    expect((await list()).total).toBe(3)
  })
})

describe('asking', () => {
  test('an answer moves the card, and is the same after everything is read anew', async () => {
    const [card] = (await due({ deck: 'French', fresh: 1 })).cards
    if (!card) throw new Error('no card to ask')
    expect(card.next.easy).toBeGreaterThan(card.next.good)
    const { card: after } = await call<{ card: CardRow }>(cardsReview, { card: card.id, grade: 'easy' })
    expect(after).toMatchObject({ state: 'review', reviews: 1 })
    expect(Math.abs(after.due - card.next.easy)).toBeLessThan(86_400_000)
    const elsewhere = await openScratchWorld(world.places.home)
    try {
      const held = await call<{ rows: CardRow[] }>(cardsList, {}, elsewhere)
      expect(held.rows.find(({ id }) => id === card.id)).toMatchObject({ due: after.due, reviews: 1, state: 'review' })
    } finally {
      await elsewhere.close()
    }
  })

  test('an answer written by another process is seen', async () => {
    const elsewhere = await openScratchWorld(world.places.home)
    try {
      const [card] = (await due({ fresh: 5 }, elsewhere)).cards
      await call(cardsReview, { card: card?.id, grade: 'again' }, elsewhere)
      expect((await list()).rows.find(({ id }) => id === card?.id)?.reviews).toBe(1)
    } finally {
      await elsewhere.close()
    }
  })

  test('an answer is taken back, and the taking back too', async () => {
    const [card] = (await due({ fresh: 5 })).cards
    const before = (await list()).rows
    await call(cardsReview, { card: card?.id, grade: 'good' })
    const { decision } = await call<{ decision: string }>(cardsTakeback, {})
    const settled = (rows: readonly CardRow[]) => rows.map(row => ({ ...row, recall: null }))
    expect(settled((await list()).rows)).toEqual(settled(before))
    await call(historyUndo, { id: decision })
    expect((await list()).rows.find(({ id }) => id === card?.id)?.reviews).toBe((card?.reviews ?? 0) + 1)
    await call(historyRedo, { id: decision })
    expect(settled((await list()).rows)).toEqual(settled(before))
  })

  test('fresh cards come only as many as asked for', async () => {
    expect((await due({ fresh: 0 })).cards.every(({ state }) => state !== 'new')).toBe(true)
    await expect(call(cardsReview, { card: 'x', grade: 'fine' })).rejects.toMatchObject({ code: 'E_SCHEMA' })
  })
})

test('cards that were never asked keep the order of their file in another installation', async () => {
  const rows = Array.from({ length: 30 }, (_, i) => `word ${(i * 7) % 30}\tback ${i}`)
  await call(cardsImport, { text: rows.join('\n'), deck: 'Ordered' })
  const asked = async (on: World) =>
    (await due({ deck: 'Ordered', fresh: 30, limit: 30 }, on)).cards.map(({ front }) => front)
  expect(await asked(world)).toEqual(rows.map(row => row.split('\t')[0]))
  const other = await openScratchWorld()
  const lines: string[] = []
  for await (const line of world.store.whole.export()) lines.push(line)
  await other.store.whole.restore(
    (async function* () {
      yield* lines
    })(),
  )
  expect(await asked(other)).toEqual(await asked(world))
  await other.close()
})
