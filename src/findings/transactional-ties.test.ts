import { expect, test } from 'vitest'
import { known, madeFacts, madePerson, NOTHING } from '../../tests/made/facts.ts'
import { Finding } from '../model/finding.ts'
import { transactionalTies } from './transactional-ties.ts'

const exchange = madeFacts().exchange

test('says how many never answered, who begins and how fast they answer', () => {
  const finding = transactionalTies.of(madeFacts())
  expect(finding?.claim).toBe('Of the 190 people you exchanged messages with, 20 % never answered you (15 to 26 %).')
  expect(finding?.detail).toBe(
    'You begin 60 % (55 to 65 %) of all conversations. Where they answer, half do so within 12 hours. ' +
      'Of 88 favours that left a trace (recommendations, endorsements, introductions), you gave 25 % (18 to 33 %).',
  )
  expect(finding?.reading).toBe('ok')
  expect(Finding.parse(finding)).toEqual(finding)
})

test('two favours say nothing of who gives', () => {
  const { bonds } = madeFacts()
  const few = { ...bonds, favours: { ...bonds.favours, balance: known(0.5, 0.1, 0.9, 2) } }
  expect(transactionalTies.of(madeFacts({ bonds: few }))?.detail).not.toContain('favour')
})

test('asks to act where the low end of the range is still high', () => {
  expect(
    transactionalTies.of(madeFacts({ exchange: { ...exchange, onlyOut: known(0.45, 0.35, 0.55) } }))?.reading,
  ).toBe('act')
})

test('names the latest of those who wrote and never heard back', () => {
  const people = [madePerson('Old', { out: 0, in: 2, last: 10 }), madePerson('New', { out: 0, in: 1, last: 20 })]
  expect(transactionalTies.of(madeFacts({ people }))?.suggests[0]?.does).toBe(
    'Answer New, the latest of 2 people who wrote and never heard from you',
  )
})

test('is unknown where there are connections and no messages', () => {
  const finding = transactionalTies.of(madeFacts({ exchange: { ...exchange, people: 0, onlyOut: NOTHING } }))
  expect(finding?.reading).toBe('unknown')
  expect(finding?.sharpen).toHaveLength(1)
})

test('is silent below five people, and where nothing was imported', () => {
  expect(transactionalTies.of(madeFacts({ exchange: { ...exchange, people: 4 } }))).toBeNull()
  expect(transactionalTies.of(madeFacts({ connections: null, exchange: { ...exchange, people: 0 } }))).toBeNull()
})
