import { expect, test } from 'vitest'
import { bytes, counted, duration, inUnit, known, percent, rough, shareWithRange, unbroken } from './numbers.ts'

const of = (value: number, low: number, high: number) => ({ value, low, high, n: 9, because: [] })

test('numbers round to what is known', () => {
  expect(rough(64.7, 30, 105)).toBe('about 65')
  expect(rough(12.3, 9, 15)).toBe('about 12')
  expect(rough(2.6, 2.2, 3.1)).toBe('2.6')
  expect(inUnit(of(-0.2, -0.4, -0.01), '')).toBe('-0.2, likely -0.4 to 0')
  expect(counted(1, 'person', 'people')).toBe('1 person')
  expect(counted(2314, 'person', 'people')).toBe(`${(2314).toLocaleString()} people`)
})

test('a share never claims nothing or all where something is left', () => {
  expect(percent(0.004)).toBe('under 1 %')
  expect(percent(0.996)).toBe('over 99 %')
  expect(percent(0)).toBe('0 %')
  expect(shareWithRange(of(0.84, 0.71, 0.92))).toBe('84 %, likely 71 to 92 %')
})

test('unknown is said, never drawn as zero', () => {
  const unknown = { unknown: [{ text: 'no mail imported' }] }
  expect(known(unknown)).toBe(false)
  expect(shareWithRange(unknown)).toBe('unknown')
  expect(inUnit(unknown, 'hours')).toBe('not known')
})

test('sizes and times in the words people use', () => {
  expect(bytes(1536)).toBe('1.5 kB')
  expect(bytes(12)).toBe('12 B')
  expect(duration(15)).toBe('15 min')
  expect(duration(90)).toBe('1 h 30 min')
  expect(duration(120)).toBe('2 h')
})

test('a number and its unit stay on one line, and other words part as they will', () => {
  expect(unbroken('2 h skill, 1.5 h projects, 77 % of 12 people in 30 min')).toBe(
    '2\u00a0h skill, 1.5\u00a0h projects, 77\u00a0% of 12 people in 30\u00a0min',
  )
  expect(unbroken('5 hours, 3 minutes, 2 hats')).toBe('5 hours, 3 minutes, 2 hats')
})
