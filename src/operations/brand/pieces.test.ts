import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScratchWorld, smallLife } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { DAY } from '../../model/instant.ts'
import { isKnown } from '../../model/measured.ts'
import { callOperation } from '../call.ts'
import { checkRead, checkRun } from '../check.ts'
import { dataExport, dataRestore } from '../data.ts'
import { historyList, historyUndo } from '../history.ts'
import { importsRun } from '../imports.ts'
import { UNWATCHED } from '../operation.ts'
import type { Operation } from '../operation.ts'
import { skillsShow } from '../skills/show.ts'
import { piecesList } from './list.ts'
import { piecesMatch, piecesUnmatch } from './matches.ts'
import { piecesCameof, piecesReach, piecesRemove } from './reach.ts'
import type { Piece, PiecePage } from './shapes.ts'
import { piecesShow } from './show.ts'
import { piecesAdd, piecesChange, piecesDrop, piecesPublish } from './write.ts'

// A year of publishing through the operations as every surface calls them: real store, real feeds.
let world: World
beforeAll(async () => {
  world = await openScratchWorld()
})
afterAll(() => world.close())

const call = <T>(entry: unknown, input: unknown, on = world) =>
  callOperation(entry as Operation, on, input) as Promise<T>
const list = async (over: object = {}) => call<PiecePage>(piecesList, over)
const show = async (piece: string) =>
  call<{ piece: Piece; candidates: { id: string; title: string }[] }>(piecesShow, { piece })
const undo = () => call(historyUndo, {})
type Decided = { decision: string; id: string; says: string }

describe('before anything is known', () => {
  test('the list is empty, says what to do, and draws no zero', async () => {
    const page = await list()
    expect(page.rows).toEqual([])
    expect(isKnown(page.rate)).toBe(false)
    expect(isKnown(page.works.extra)).toBe(false)
    expect(piecesList.cli?.plain?.(page as never)).toContain('groundwork pieces add')
    await expect(show('nothing')).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
  })
})

describe('from idea to published', () => {
  let id = ''
  test('an idea becomes a draft, and can be dropped and brought back', async () => {
    id = (await call<Decided>(piecesAdd, { title: 'What mills teach about queues', skills: ['Queueing theory'] })).id
    expect((await show(id)).piece).toMatchObject({ state: 'idea', form: 'article', planned: true, came: null })
    await call(piecesChange, { piece: id, state: 'draft', about: 'For people who wait.' })
    expect((await show('mills teach')).piece).toMatchObject({ state: 'draft', about: 'For people who wait.' })
    await call(piecesDrop, { piece: id })
    expect((await show(id)).piece.state).toBe('dropped')
    await undo()
    expect((await show(id)).piece.state).toBe('draft')
    const { rows } = await call<{ rows: { says: string }[] }>(historyList, {})
    expect(rows.slice(0, 3).map(({ says }) => says)).toEqual([
      'Dropped a piece to publish: What mills teach about queues',
      'Moved a piece to publish to draft: What mills teach about queues',
      'Wrote down a piece to publish: What mills teach about queues',
    ])
  })

  test('publishing is one fact: the state, the skill, and the undo follow from it', async () => {
    const at = world.now() - 3 * DAY
    await call(piecesPublish, { piece: id, url: 'https://blog.example/queues', at })
    const { piece } = await show(id)
    expect(piece).toMatchObject({ state: 'published', at, url: 'https://blog.example/queues' })
    expect(piece.shown).toMatchObject([{ how: 'own', source: 'hand', change: expect.any(String) }])
    const skill = await call<{ groups: { form: string }[] }>(skillsShow, { skill: 'queueing theory' })
    expect(skill.groups.map(({ form }) => form)).toEqual(['piece'])
    for (const entry of [piecesDrop, piecesPublish])
      await expect(call(entry, { piece: id })).rejects.toMatchObject({ code: 'E_PUBLISHED' })
    await expect(call(piecesChange, { piece: id, state: 'idea' })).rejects.toMatchObject({ code: 'E_PUBLISHED' })
    await undo()
    expect((await show(id)).piece).toMatchObject({ state: 'draft', shown: [] })
    await call(piecesPublish, { piece: id, url: 'https://blog.example/queues', at })
  })

  test('reach is kept as it was reported, corrected and taken away', async () => {
    await call(piecesReach, { piece: id, what: 'views', n: 4000, from: 'LinkedIn' })
    await call(piecesReach, { piece: id, what: 'reactions', n: 31, from: 'LinkedIn' })
    const [latest] = (await show(id)).piece.reach
    expect(latest).toMatchObject({ what: 'reactions', n: 31, from: 'LinkedIn' })
    await call(piecesReach, { piece: id, what: 'reactions', n: 34, from: 'LinkedIn', entry: latest?.id })
    expect((await show(id)).piece.reach.map(({ n }) => n).toSorted()).toEqual([34, 4000])
    await call(piecesRemove, { entry: latest?.id })
    expect((await show(id)).piece.reach.map(({ n }) => n)).toEqual([4000])
    expect(JSON.stringify(await list())).not.toContain('4034')
    await expect(call(piecesRemove, { entry: 'none' })).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
  })

  test('what came of it is the user’s word, and must name something', async () => {
    await call(piecesCameof, { piece: id, what: 'invitation', says: 'Asked to speak at Pipeline Days' })
    expect((await show(id)).piece.credited).toMatchObject([{ what: 'invitation', person: null }])
    await expect(call(piecesCameof, { piece: id, what: 'other' })).rejects.toMatchObject({ code: 'E_CAME' })
    await expect(call(piecesCameof, { piece: id, what: 'outcome', outcome: '7' })).rejects.toMatchObject({
      code: 'E_NOT_FOUND',
    })
    await expect(call(piecesReach, { piece: id, what: 'views', n: 1, from: 'x', at: 4e12 })).rejects.toMatchObject({
      code: 'E_FUTURE',
    })
  })
})

describe('own feeds and archives', () => {
  const { life, file } = smallLife()
  const talk = life.career.pieces.find(({ form }) => form === 'talk')
  const article = life.career.pieces.find(({ form }) => form === 'article')
  test('are matched to the pipeline by address and by title, and a post about a work is no second one', async () => {
    if (!talk || !article) throw new Error('the made life publishes')
    await call(piecesAdd, { title: `${talk.title}`, form: 'talk', state: 'draft' })
    await call(piecesAdd, { title: 'A working title that nothing resembles', url: article.url, state: 'draft' })
    await call(importsRun, { files: [file('feed.xml'), file('linkedin.zip')] })
    const byTitle = (await show(talk.title)).piece
    expect(byTitle).toMatchObject({ state: 'published', form: 'talk' })
    expect(byTitle.shown.map(({ how }) => how)).toContain('title')
    expect(byTitle.shown.map(({ source }) => source).toSorted()).toEqual(['feed', 'linkedin'])
    const byUrl = (await show('A working title')).piece
    expect(byUrl.shown.map(({ how }) => how)).toContain('url')
    const posted = life.career.pieces.filter(({ form }) => form === 'post').length
    expect((await list({ forms: ['post'], limit: 500 })).total).toBeGreaterThanOrEqual(posted)
    expect((await list({ search: article.title, limit: 500 })).rows.filter(({ form }) => form === 'post')).toEqual([])
  })

  test('a match can be undone, and said again', async () => {
    if (!talk) throw new Error('the made life publishes')
    const { piece } = await show(talk.title)
    for (const { id } of piece.shown) await call(piecesUnmatch, { fact: id })
    const draft = (await list({ search: talk.title, states: ['draft'] })).rows[0]
    expect(draft).toMatchObject({ state: 'draft', shown: [] })
    const { candidates } = await show(draft?.id ?? '')
    expect(candidates.map(({ title }) => title)).toContain(talk.title)
    await call(piecesMatch, { piece: draft?.id ?? '', fact: candidates[0]?.id ?? '' })
    expect((await show(draft?.id ?? '')).piece).toMatchObject({ state: 'published' })
    await undo()
    expect((await show(draft?.id ?? '')).piece.state).toBe('draft')
  })

  test('what came of a piece has its range, and says when nothing can be told', async () => {
    const { rows, works } = await list({ states: ['published'], limit: 500 })
    const told = rows.flatMap(({ came }) => (came === null ? [] : [came.wroteFirst]))
    expect(told.length).toBeGreaterThan(5)
    for (const { arrived, usual, extra, says } of told) {
      expect(isKnown(extra)).toBe(arrived !== null)
      if (isKnown(extra) && isKnown(usual) && says === 'more than usual') expect(extra.low).toBeGreaterThan(0)
    }
    expect(told.some(({ says }) => says === 'cannot tell')).toBe(true)
    expect('unknown' in works.extra || works.extra.low <= works.extra.high).toBe(true)
  })

  test('the check answers charter row A3', async () => {
    await call(checkRun, {})
    const check = await call<{ findings: { id: string; reading: string }[]; questions: { charter: string }[] }>(
      checkRead,
      {},
    )
    expect(check.findings.map(({ id }) => id)).toContain('nothing-published')
    expect(check.questions.map(({ charter }) => charter)).not.toContain('A3')
  })
})

test('an export in another installation gives the same list', async () => {
  const other = await openScratchWorld()
  try {
    const { chunks } = await dataExport.run(world, {}, UNWATCHED)
    const parts: string[] = []
    for await (const chunk of chunks) parts.push(chunk)
    const { mkdtempSync, writeFileSync } = await import('node:fs')
    const { join } = await import('node:path')
    const path = join(mkdtempSync(join(other.places.home, 'x-')), 'export.json')
    writeFileSync(path, parts.join(''))
    await call(dataRestore, { file: path }, other)
    const rows = async (on: World) => {
      const { rows: all } = await call<PiecePage>(piecesList, { limit: 500 }, on)
      return all.map(({ shown, ...row }) => ({ ...row, shown: shown.map(({ id, how }) => [id, how]) }))
    }
    expect(await rows(other)).toEqual(await rows(world))
  } finally {
    await other.close()
  }
})

test('two videos whose addresses differ by what they ask for alone are two works', async () => {
  const other = await openScratchWorld()
  try {
    const { mkdtempSync, writeFileSync } = await import('node:fs')
    const { join } = await import('node:path')
    const path = join(mkdtempSync(join(other.places.home, 'x-')), 'videos.xml')
    const items = ['Queues in mills', 'Bridges of wood'].map(
      (title, n) => `<item><title>${title}</title><link>https://videos.example/watch?v=${n}</link></item>`,
    )
    writeFileSync(path, `<rss version="2.0"><channel><title>Mine</title>${items.join('')}</channel></rss>`)
    await call(importsRun, { files: [path] }, other)
    const { rows } = await call<PiecePage>(piecesList, {}, other)
    expect(rows.map(({ title }) => title).toSorted()).toEqual(['Bridges of wood', 'Queues in mills'])
  } finally {
    await other.close()
  }
})
