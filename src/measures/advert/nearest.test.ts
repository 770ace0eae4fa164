import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isKnown } from '../../model/measured.ts'
import { seeded } from '../../stats/random.ts'
import { APART_ADVERTS } from './adverts-apart.fixture.ts'
import { FIRST_ADVERTS } from './adverts-first.fixture.ts'
import { LATE_ADVERTS } from './adverts-late.fixture.ts'
import { chancesOf, rowOf, titlesNamed } from './likeness.ts'
import { nearestOccupations } from './nearest.ts'
import { counts, likeness, onet, rarityOf } from './onet.fixture.ts'
import { piecesOf } from './pieces.ts'

/** What a careful reader would take each made-up advertisement for, by the beginning of its SOC code. */
const READ_AS: Readonly<Record<string, string>> = {
  nurse: '29-11',
  'data engineer': '15-',
  electrician: '47-2111',
  teacher: '25-2',
  'sales manager': '11-20',
  cook: '35-',
  accountant: '13-2011',
  statistician: '15-204',
  'web developer': '15-12',
  'truck driver': '53-303',
  'project manager': '11-9021',
  'social worker': '21-10',
  'marketing specialist': '13-1161',
  'laboratory technician': '29-2',
  'customer support': '43-4051',
  'mechanical engineer': '17-2141',
  pharmacist: '29-1051',
  'warehouse supervisor': '53-1',
  'software engineer': '15-12',
  'hotel receptionist': '43-4081',
  welder: '51-412',
  'human resources manager': '11-3121',
  'graphic designer': '27-1024',
  paralegal: '23-2011',
}

const ALL = [...FIRST_ADVERTS, ...APART_ADVERTS, ...LATE_ADVERTS]
const nearTo = (text: string) =>
  nearestOccupations(piecesOf(text), likeness, seeded('near')).map(({ occupation, chance }) => ({
    code: onet.list[occupation]?.code ?? '',
    chance: isKnown(chance) ? chance : { value: 0, low: 0, high: 0, n: 0, because: [] },
  }))

describe('the occupation of twenty-four made-up advertisements', () => {
  const read = ALL.map(({ trade, text }) => ({ trade, near: nearTo(text), as: READ_AS[trade] ?? '' }))

  test('every trade has its answer', () => expect(read.filter(({ as }) => as === '')).toEqual([]))

  test('is mostly among those named', () => {
    const right = read.filter(({ near, as }) => near.some(({ code }) => code.startsWith(as)))
    expect(right.length / read.length).toBeGreaterThanOrEqual(0.75)
  })

  test('is right where it is told with more than a half', () => {
    const told = read.filter(({ near }) => (near[0]?.chance.value ?? 0) >= 0.5)
    const wrong = told.filter(({ near, as }) => near[0]?.code.startsWith(as) !== true)
    expect(told.length).toBeGreaterThan(8)
    expect(wrong.length / told.length).toBeLessThanOrEqual(0.2)
  })

  test('comes with a range that holds its chance, the likeliest first, five at most', () => {
    for (const { near } of read) {
      expect(near.length).toBeLessThanOrEqual(5)
      for (const [i, { chance }] of near.entries()) {
        expect(0 <= chance.low && chance.low <= chance.value && chance.value <= chance.high && chance.high <= 1).toBe(
          true,
        )
        expect(chance.value).toBeLessThanOrEqual(near[i - 1]?.chance.value ?? 1)
      }
    }
  })
})

describe('likeness', () => {
  const text = 'Electricians install wiring and repair fuses'
  const row = rowOf(text, likeness.index, 1)

  test('chances add to one, whatever is in the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), said => {
        const chances = chancesOf([rowOf(said, likeness.index, 1)], [1], new Map(), likeness.index.occupations)
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6)
      }),
      { numRuns: 30 },
    )
  })

  test('a sentence read twice says no more than once', () => {
    const [once, twice] = [1, 2].map(times => chancesOf([row], [times], new Map(), likeness.index.occupations))
    for (const place of [0, 100, 500]) expect(twice?.[place]).toBeCloseTo(once?.[place] ?? -1, 9)
  })

  test('a title adds to the occupations that carry it, most where one alone does', () => {
    const alone = titlesNamed(['Registered Nurse, nights'], likeness)
    const many = titlesNamed(['Project coordinator wanted'], likeness)
    expect(Math.max(...[...alone.values()].map(({ worth }) => worth))).toBeGreaterThan(
      Math.max(0, ...[...many.values()].map(({ worth }) => worth)) - 1e-9,
    )
    expect(titlesNamed(['zzz qqq'], likeness).size).toBe(0)
  })
})

test('a word that every occupation has tells least, one of a few the most, an unknown one something', () => {
  const [common] = [...counts.of].toSorted((a, b) => b[1] - a[1])
  expect(rarityOf(common?.[0] ?? '')).toBeLessThan(0.65)
  expect(rarityOf('biostatistics')).toBeGreaterThan(0.85)
  expect(rarityOf('qqqzzz')).toBe(0.8)
  expect(rarityOf('')).toBe(0.5)
})

test('every piece stands where it says', () => {
  for (const { text } of ALL)
    for (const { text: said, from } of piecesOf(text)) expect(text.slice(from, from + said.length)).toBe(said)
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), text => {
      for (const { text: said, from } of piecesOf(text)) expect(text.slice(from, from + said.length)).toBe(said)
    }),
  )
})
