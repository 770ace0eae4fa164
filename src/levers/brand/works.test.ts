import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cpuTime } from '../../../tests/made/cpu-time.ts'
import { DAY } from '../../model/instant.ts'
import type { KeptPiece } from './piece.ts'
import { joinWorks } from './works.ts'
import type { Shown } from './works.ts'

const DAY_ONE = Date.UTC(2026, 0, 5)

function shown(id: string, over: Partial<Shown> = {}): Shown {
  const url = over.url ?? null
  return {
    id,
    observation: `o_${id}`,
    source: 'feed',
    change: null,
    by: null,
    form: 'article',
    title: id,
    where: '',
    text: '',
    isPublication: false,
    address: url === null ? null : `https://${url}`,
    url,
    link: null,
    at: DAY_ONE,
    precision: 'instant',
    ...over,
  }
}

function piece(title: string, over: Partial<KeptPiece> = {}): KeptPiece {
  return {
    title,
    form: 'article',
    state: 'draft',
    about: '',
    url: null,
    skills: [],
    made: DAY_ONE - 30 * DAY,
    since: DAY_ONE - 30 * DAY,
    due: null,
    ...over,
  }
}

const NONE = new Map<string, string | null>()
const ofPiece = (works: ReturnType<typeof joinWorks>, id: string) => works.find(work => work.id === id)

describe('facts and pieces become works', () => {
  test('a draft whose address a feed shows is published, on the day the feed says', () => {
    const works = joinWorks(
      new Map([['p', piece('Working title', { url: 'blog.example/mills' })]]),
      [shown('f', { title: 'Mills', url: 'blog.example/mills' })],
      NONE,
    )
    expect(works).toHaveLength(1)
    expect(works[0]).toMatchObject({ id: 'p', state: 'published', at: DAY_ONE, title: 'Working title' })
    expect(works[0]?.shown[0]?.because).toEqual({ how: 'url', says: 'It has the same address.' })
  })

  test('a post that points at the article is no second work', () => {
    const works = joinWorks(
      new Map(),
      [
        shown('post', { form: 'post', link: 'blog.example/mills', at: DAY_ONE - DAY }),
        shown('article', { url: 'blog.example/mills' }),
      ],
      NONE,
    )
    expect(works).toHaveLength(1)
    expect(works[0]).toMatchObject({ id: 'article', form: 'article', at: DAY_ONE - DAY })
    expect(works[0]?.aliases).toEqual(['article', 'post'])
    expect(works[0]?.shown[1]?.because.how).toBe('link')
  })

  test('nearly the same title is taken for the same, with what speaks for it', () => {
    const works = joinWorks(
      new Map([['p', piece('What mills teach us about queues')]]),
      [shown('f', { title: 'What mills teach about queues' })],
      NONE,
    )
    expect(works[0]?.shown[0]?.because).toEqual({
      how: 'title',
      says: 'Its title shares 4 of 5 words with "What mills teach us about queues".',
    })
  })

  test('the nearest title wins', () => {
    const pieces = new Map([
      ['near', piece('Mills and queues in small bakeries')],
      ['same', piece('Mills and queues in bakeries')],
    ])
    const works = joinWorks(pieces, [shown('f', { title: 'Mills and queues in bakeries' })], NONE)
    expect(ofPiece(works, 'same')?.state).toBe('published')
    expect(ofPiece(works, 'near')?.state).toBe('draft')
  })

  test('the same title years apart is two works where no piece joins them', () => {
    const facts = [
      shown('a', { title: 'The year in review' }),
      shown('b', { title: 'The year in review', at: DAY_ONE + 365 * DAY }),
    ]
    expect(joinWorks(new Map(), facts, NONE)).toHaveLength(2)
  })

  test('what the user says wins both ways, and can be taken back', () => {
    const pieces = new Map([['p', piece('Mills and queues')]])
    const facts = [shown('f', { title: 'Mills and queues' }), shown('g', { title: 'Nothing alike at all' })]
    const said = new Map([
      ['f', null],
      ['g', 'p'],
    ])
    const works = joinWorks(pieces, facts, said)
    expect(ofPiece(works, 'p')?.shown.map(({ fact }) => fact.id)).toEqual(['g'])
    expect(ofPiece(works, 'p')?.shown[0]?.because.how).toBe('you')
    expect(ofPiece(works, 'f')?.shown).toHaveLength(1)
    expect(ofPiece(joinWorks(pieces, facts, NONE), 'p')?.shown.map(({ fact }) => fact.id)).toEqual(['f'])
  })

  test('what was published by hand is its piece, whatever it is called', () => {
    const works = joinWorks(new Map([['p', piece('Old name')]]), [shown('f', { title: 'Other', by: 'p' })], NONE)
    expect(works).toHaveLength(1)
    expect(works[0]?.state).toBe('published')
  })
})

test('each fact is in one work and every piece is one, in whatever order facts come', () => {
  const title = fc.constantFrom('Mills and queues', 'Mills and long queues', 'Bread', 'Trust in data', '')
  const url = fc.constantFrom(null, 'a.example/1', 'a.example/2')
  const fact = fc.record({ title, url, link: url, form: fc.constantFrom('post' as const, 'article' as const) })
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 10 }), fc.array(fc.tuple(title, url), { maxLength: 4 }), (given, kept) => {
      const facts = given.map((over, i) => shown(`f${i}`, { ...over, at: DAY_ONE + i * DAY }))
      const pieces = new Map(kept.map(([name, at], i) => [`p${i}`, piece(name, { url: at })]))
      const works = joinWorks(pieces, facts, NONE)
      expect(works.flatMap(work => work.shown.map(one => one.fact.id)).toSorted()).toEqual(
        facts.map(({ id }) => id).toSorted(),
      )
      expect(works.filter(work => work.piece !== null).map(({ id }) => id)).toEqual([...pieces.keys()])
      expect(joinWorks(pieces, facts.toReversed(), NONE)).toEqual(works)
      for (const work of works) expect(work.aliases).toContain(work.id)
    }),
  )
})

test('two thousand facts are put together in no time', () => {
  const facts = Array.from({ length: 2000 }, (_, i) =>
    shown(`f${i}`, { title: `Mills and queues, part ${i % 700} of the year ${i}`, at: DAY_ONE + i * DAY }),
  )
  const began = cpuTime()
  expect(joinWorks(new Map(), facts, NONE).length).toBeGreaterThan(100)
  expect(cpuTime() - began).toBeLessThan(2_000)
})
