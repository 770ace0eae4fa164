import { expect, test } from 'vitest'
import { csvOf, pictureSays, tableOf } from './table-of.ts'

const dots = Array.from({ length: 20 }, (_, place) => 40 + place)

test('every form of picture has a table and a sentence', () => {
  const strip = [{ label: 'two-way', count: 65, look: 'full' as const }]
  const count = { form: 'quantiles' as const, dots, unit: 'two-way ties', strip }
  expect(tableOf(count)[1]).toEqual(['two-way', 65])
  expect(tableOf(count)).toHaveLength(22)
  expect(pictureSays(count)).toBe('65 two-way. 50 two-way ties in the middle, likely 40 to 59.')

  const shares = { form: 'shares' as const, a: 'of your attention', rows: [{ label: 'Software', a: 0.58 }] }
  expect(pictureSays(shares)).toBe('Software: 58 % of your attention.')

  const unknown = { unknown: [{ text: 'no dates' }] }
  const intervals = {
    form: 'intervals' as const,
    range: [0, 1] as [number, number],
    unit: 'share',
    rows: [{ label: 'They answer', measured: unknown }],
  }
  expect(tableOf(intervals)[1]).toEqual(['They answer', '', '', '', ''])
  expect(pictureSays(intervals)).toBe('They answer: not known.')
})

test('CSV keeps commas and quotes, and disarms formulas', () => {
  expect(csvOf([['a,b', 'say "hi"', 2]])).toBe('"a,b","say ""hi""",2\r\n')
  expect(csvOf([['=1+1', '@x', '-2', '+3', 4]])).toBe("'=1+1,'@x,'-2,'+3,4\r\n")
})
