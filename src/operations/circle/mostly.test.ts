import { expect, test } from 'vitest'
import type { PersonRow } from '../../io/store/store.ts'
import { mostlyOf } from './mostly.ts'

const person = (company: string | null, job: string | null = null, place: string | null = null): PersonRow =>
  ({ company, function: job, place }) as PersonRow

test('what more than half of those of whom it is known share', () => {
  const people = [
    person('Tidewater', 'engineering', 'Oslo'),
    person('Tidewater', 'engineering', 'Bergen'),
    person('Tidewater', 'design', 'Oslo'),
    person('Halden', 'sales'),
    person(null),
  ]
  expect(mostlyOf(people)).toEqual([{ field: 'company', value: 'Tidewater', n: 3, known: 4 }])
})

test('a function is said in words; two or half of them say nothing', () => {
  expect(mostlyOf([person(null, 'data'), person(null, 'data'), person(null, 'data')])).toEqual([
    { field: 'function', value: 'Data & research', n: 3, known: 3 },
  ])
  expect(mostlyOf([person('Tidewater'), person('Tidewater')])).toEqual([])
  const half = ['A', 'A', 'A', 'B', 'B', 'B'].map(company => person(company))
  expect(mostlyOf(half)).toEqual([])
})
