import { expect, test } from 'vitest'
import type { VarietyRead } from '../api/types.ts'
import { alikeSays, headingOf, knownOf, sharesSays, variedSays } from './variety-says.ts'

const measured = (value: number, low: number, high: number) => ({ value, low, high, n: 40, because: [] })
const unknown = { unknown: [{ text: '12 observations with a category; 30 are needed' }] }
const row = (over: Partial<VarietyRead['varieties'][number]> = {}): VarietyRead['varieties'][number] => ({
  by: 'industry',
  circle: measured(6.1, 4.8, 7.7),
  linked: measured(8.2, 8, 8.4),
  classified: { circle: 0.8, linked: 0.6 },
  coverage: 0.9,
  rows: [{ category: 'Law', circle: 0.5, attention: 0.7, linked: 0.2 }],
  more: 0,
  alike: null,
  ...over,
})

test('says how varied, with the range, and never a number where there is none', () => {
  expect(variedSays(row())).toBe(
    'Those you are in touch with are as varied as 6.1 (4.8 to 7.7) equally common industries. All you are linked to: 8.2 (8.0 to 8.4).',
  )
  expect(variedSays(row({ circle: unknown, linked: unknown }))).toContain('cannot be told: 12 observations')
  expect(headingOf([row({ circle: unknown }), row({ by: 'place' })])).toContain('6.1 equally common places')
  expect(headingOf([row({ circle: unknown })])).toContain('cannot be told yet')
})

test('says whether attention leans to one’s own kind only where the range is clear of 0', () => {
  expect(alikeSays('profession', 'Law', measured(0.4, 0.2, 0.6))).toContain('more of your attention')
  expect(alikeSays('profession', 'Law', measured(0.1, -0.2, 0.4))).toContain('no clear lean')
  expect(alikeSays('profession', 'Law', measured(-0.5, -0.8, -0.1))).toContain('less of your attention')
  expect(alikeSays('profession', 'Law', unknown)).toContain('cannot be told')
})

test('the shares and their coverage in words', () => {
  expect(sharesSays(row())).toBe('Law: 70 % of your attention, 20 % of those linked.')
  expect(knownOf(row())).toContain('80 % of those you are in touch with and of 60 %')
})
