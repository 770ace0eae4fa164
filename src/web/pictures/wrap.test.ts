import { expect, test } from 'vitest'
import { wrapped } from './wrap.ts'

test('breaks between words, and cuts nothing', () => {
  expect(wrapped('short', 10)).toEqual(['short'])
  expect(wrapped('a b c', 3)).toEqual(['a b', 'c'])
  expect(wrapped('It went back and forth: 58 changes', 24)).toEqual(['It went back and forth:', '58 changes'])
  expect(wrapped('In your last completed period your ties held more often', 24)).toEqual([
    'In your last completed',
    'period your ties held',
    'more often',
  ])
  expect(wrapped('x'.repeat(30), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(10)])
  expect(wrapped('ab', 0)).toEqual(['a', 'b'])
})
