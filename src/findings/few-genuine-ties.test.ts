import { expect, test } from 'vitest'
import { known, madeBands, madeFacts, madePerson } from '../../tests/made/facts.ts'
import { Finding } from '../model/finding.ts'
import { fewGenuineTies } from './few-genuine-ties.ts'

test('says the count with its range, what was never seen, and what to do', () => {
  const finding = fewGenuineTies.of(madeFacts())
  expect(finding?.claim).toBe('About 65 of your 812 connections are two-way ties, likely 30 to 105.')
  expect(finding?.detail).toBe(
    '402 never appear in what you imported: they are unknown, not weak. Thirty quick questions would narrow the range.',
  )
  expect(finding?.suggests.map(({ does }) => does)).toEqual([
    'Answer 30 questions about people you know',
    'Thank Ana, Ben, Cleo: they answer you most reliably',
  ])
  expect(finding?.unseen).toContain('mail was not imported')
  expect(Finding.parse(finding)).toEqual(finding)
})

test('keeps those you work with now apart, and says nothing of them where there are none', () => {
  const counted = madeFacts().count
  const at = (outside: typeof counted.outside) => fewGenuineTies.of(madeFacts({ count: { ...counted, outside } }))
  const apart = at(known(44, 20, 71, 300))
  expect(apart?.detail).toContain(
    'Colleagues are in touch because they work together: without those you work with now it is about 45, likely 20 to 71.',
  )
  expect(apart?.claim).toContain('About 65')
  expect(apart?.because.at(-1)?.says).toBe('the same without those you work with now')
  for (const none of [null, known(67, 30, 105, 410), { unknown: [{ text: 'Nobody else was seen.' }] }])
    expect(at(none)?.detail).not.toContain('Colleagues')
})

test('asks only for the answers that are missing, and for none after thirty', () => {
  expect(fewGenuineTies.of(madeFacts({ labels: 12 }))?.suggests[0]?.does).toBe(
    'Answer the last 18 questions about people you know',
  )
  const done = fewGenuineTies.of(madeFacts({ labels: 30 }))
  expect(done?.detail).not.toContain('questions')
  expect(done?.suggests.some(({ id }) => id.includes('thirty'))).toBe(false)
})

test('says people, not connections, where no list of connections was imported', () => {
  const people = Array.from({ length: 40 }, (_, i) => madePerson(`P${i}`))
  const finding = fewGenuineTies.of(
    madeFacts({
      connections: null,
      people,
      count: { measured: known(12, 8, 17, 40), dots: Array<number>(20).fill(12), beyond: 0, outside: null },
    }),
  )
  expect(finding?.claim).toBe('About 12 of your 40 people are two-way ties, likely 8 to 17.')
})

test('is unknown where only a list of connections was imported', () => {
  const nothing = {
    measured: { unknown: [{ text: 'No contact was seen.' }] },
    dots: Array<number>(20).fill(0),
    beyond: 0,
    outside: null,
  }
  const finding = fewGenuineTies.of(
    madeFacts({ count: nothing, people: [], linkedBands: madeBands({ unobserved: 812 }) }),
  )
  expect(finding?.reading).toBe('unknown')
  expect(finding?.measured).toEqual({ unknown: [{ text: 'No contact was seen.' }] })
  expect(finding?.suggests[0]?.does).toContain('complete archive')
})

test('is silent where there is nobody', () => {
  expect(fewGenuineTies.of(madeFacts({ connections: null, people: [] }))).toBeNull()
})

test('never says of somebody who only wrote, or was only written to, that it was once two-way', () => {
  for (const oneSided of [
    { out: 0, in: 1 },
    { out: 2, in: 0 },
  ]) {
    const finding = fewGenuineTies.of(madeFacts({ people: [madePerson('Dora', { band: 'dormant', ...oneSided })] }))
    expect(finding?.suggests.map(({ id }) => id)).not.toContain('few-genuine-ties/revive/p_Dora')
  }
})

test('never proposes to revive somebody with whom it ended badly, because such people are not among the facts', () => {
  const finding = fewGenuineTies.of(madeFacts({ people: [madePerson('Dora', { band: 'dormant' })] }))
  expect(finding?.suggests.map(({ id }) => id)).toContain('few-genuine-ties/revive/p_Dora')
})
