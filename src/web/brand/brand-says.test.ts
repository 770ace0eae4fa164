import { expect, test } from 'vitest'
import type { Beside, Piece, PiecePage } from '../api/brand.ts'
import { besideSays, besideShort, piecesHeading, piecesLead, reachSays, spanSays, stateSays } from './brand-says.ts'

const NOTHING = { unknown: [{ text: 'Nothing was seen.' }] }
const known = (value: number, low: number, high: number) => ({ value, low, high, n: 9, because: [] })
const page = (over: Partial<PiecePage> = {}): PiecePage => ({
  rows: [],
  total: 0,
  counts: { idea: 0, draft: 0, published: 0, dropped: 0 },
  rate: NOTHING,
  works: { after: NOTHING, extra: NOTHING },
  posts: { after: NOTHING, extra: NOTHING },
  asOf: 0,
  now: 0,
  ...over,
})
const piece = (over: Partial<Piece>): Piece =>
  ({ state: 'draft', form: 'article', at: null, since: null, reach: [], ...over }) as Piece

test.each([
  [{ idea: 0, draft: 0, published: 0, dropped: 0 }, 'Nothing of yours is known to be out, and nothing is planned.'],
  [{ idea: 1, draft: 0, published: 0, dropped: 0 }, 'Nothing is out where we could see it; 1 idea waits.'],
  [{ idea: 2, draft: 1, published: 12, dropped: 0 }, '12 pieces are out; 1 draft and 2 ideas wait.'],
  [{ idea: 0, draft: 0, published: 1, dropped: 3 }, '1 piece is out.'],
])('the heading says what is out and what waits', (counts, says) => expect(piecesHeading(page({ counts }))).toBe(says))

test('the lead never says more than its range', () => {
  expect(piecesLead(page())).toBe('Nothing was seen.')
  const rate = known(2, 1, 3.7)
  expect(piecesLead(page({ rate }))).toBe('Posts aside, about 2 a year come out, likely 1 to 3.7.')
  const unclear = { after: known(0.7, 0.3, 1), extra: known(0.1, -0.3, 0.5) }
  expect(piecesLead(page({ rate, works: unclear }))).toContain(
    'wrote to you first, which cannot be told from the weeks around it.',
  )
  const clear = { after: known(3, 2, 4), extra: known(2, 1, 3) }
  expect(piecesLead(page({ rate, works: clear }))).toContain('clearly more than in the weeks around it.')
})

test('one week beside ordinary ones, and why it is not known', () => {
  const beside: Beside = { arrived: 3, usual: known(1, 0, 3), extra: known(2, 0, 3), says: 'cannot tell' }
  expect(besideSays(beside, ['wrote to you first', 'wrote to you first'])).toBe(
    '3 wrote to you first in the week from it on, where an ordinary one brings 1 (0 to 3): cannot tell.',
  )
  expect(besideShort(beside)).toBe('3 wrote first in its week; 1 (0 to 3) is usual: cannot tell')
  const single = { ...beside, arrived: 1 }
  expect(besideSays(single, ['invitation came', 'invitations came'])).toMatch(/^1 invitation came in/)
  expect(besideSays({ arrived: null, usual: NOTHING, extra: NOTHING, says: 'cannot tell' }, ['x', 'x'])).toBe(
    'Nothing was seen.',
  )
})

test('a state with its age, reach with the newest number of each kind', () => {
  expect(stateSays(piece({ since: 0 }), 21 * 86_400_000)).toBe('Article, draft for 3 weeks')
  expect(stateSays(piece({ since: 0 }), 0)).toBe('Article, draft since today')
  expect(stateSays(piece({ state: 'published' }), 0)).toBe('Article, no date')
  const reach = [30, 20].map((n, i) => ({ id: `${n}`, what: 'views' as const, n, at: 9 - i, from: 'LinkedIn' }))
  expect(reachSays(piece({ reach }))).toBe('30 views (LinkedIn)')
})

test('a span as exactly as it is known', () => {
  const from = { at: Date.UTC(2022, 2, 1), precision: 'month' }
  expect(spanSays({ from, until: 'now' })).toBe('March 2022 to now')
  expect(spanSays({ from: { ...from, precision: 'year' }, until: null })).toBe('2022')
  const [began, ended] = [Date.UTC(2020, 6, 8), Date.UTC(2022, 4, 6)].map(at => ({ at, precision: 'day' }))
  expect(spanSays({ from: began ?? null, until: ended ?? null })).toBe('July 2020 to May 2022')
  expect(spanSays({ from: null, until: null })).toBe('')
})
