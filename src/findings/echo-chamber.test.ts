import { expect, test } from 'vitest'
import { known, madeFacts, NOTHING } from '../../tests/made/facts.ts'
import { Finding } from '../model/finding.ts'
import type { CompositionFact } from './facts.ts'
import { echoChamber } from './echo-chamber.ts'

const [composition] = madeFacts().composition as [CompositionFact]

test('sets the active circle beside the people linked to, with ranges and coverage', () => {
  const finding = echoChamber.of(madeFacts())
  expect(finding?.claim).toBe(
    'The people you are in touch with work like 2.6 equally common professions; those you are linked to, like 4.1.',
  )
  expect(finding?.detail).toContain(
    'Range 2.2 to 3.1. Job titles could be read for 83 % of the people you are linked to.',
  )
  expect(finding?.reading).toBe('watch')
  expect(finding?.suggests[0]?.people).toEqual(['p_Dora'])
  expect(Finding.parse(finding)).toEqual(finding)
})

test('does not call it narrower where the ranges overlap', () => {
  expect(echoChamber.of(madeFacts({ composition: [{ ...composition, attention: known(3.8, 3, 4.6) }] }))?.reading).toBe(
    'ok',
  )
})

test('is unknown where too few active ties have a readable title', () => {
  const finding = echoChamber.of(madeFacts({ composition: [{ ...composition, attention: NOTHING }] }))
  expect(finding?.reading).toBe('unknown')
  expect(finding?.claim).toContain('cannot be told yet')
})

test('is silent where no title is known at all', () => {
  expect(echoChamber.of(madeFacts({ composition: [{ ...composition, rows: [] }] }))).toBeNull()
  expect(echoChamber.of(madeFacts({ composition: [] }))).toBeNull()
})

test('rows beyond the seventh are summed up, so that shares still add up', () => {
  const rows = Array.from({ length: 10 }, (_, i) => ({ label: `F${i}`, linked: 0.1, attention: 0.1 }))
  const finding = echoChamber.of(madeFacts({ composition: [{ ...composition, rows }] }))
  const picture = finding?.picture
  if (picture?.form !== 'shares') throw new Error('no picture')
  expect(picture.rows).toHaveLength(8)
  expect(picture.rows.reduce((sum, row) => sum + row.a, 0)).toBeCloseTo(1)
})

test('says where attention leans to one’s own kind, and not where the range holds 0', () => {
  const alike = (low: number) => [
    { by: 'industry' as const, own: 'Law', heads: NOTHING, attention: known(0.4, low, 0.6) },
  ]
  expect(echoChamber.of(madeFacts({ alike: alike(0.2) }))?.detail).toContain('people of your own industry, Law')
  expect(echoChamber.of(madeFacts({ alike: alike(-0.1) }))?.detail).not.toContain('your own industry')
  expect(echoChamber.of(madeFacts({ alike: alike(0.2) }))?.because.map(({ measure }) => measure)).toContain('homophily')
})
