import { expect, test } from 'vitest'
import { known, madeFacts, NOTHING } from '../../tests/made/facts.ts'
import { Finding } from '../model/finding.ts'
import { templatedOutreach } from './templated-outreach.ts'

const { templates, invitations } = madeFacts()

test('says how much is copied and how templates were answered beside the rest', () => {
  const finding = templatedOutreach.of(madeFacts())
  expect(finding?.claim).toBe(
    'Of the 900 messages you sent that are longer than a line, 30 % (26 to 35 %) are near copies of one another.',
  )
  expect(finding?.detail).toContain(
    'The largest template was answered in 10 % (7 to 14 %) of cases, your other first messages in 60 % (50 to 70 %).',
  )
  expect(finding?.detail).toContain('280 of your 400 invitations went out without a word.')
  expect(finding?.detail).toContain('clearly more')
  expect(finding?.reading).toBe('act')
  expect(Finding.parse(finding)).toEqual(finding)
})

test('speaks of invitations where no message is templated', () => {
  const finding = templatedOutreach.of(madeFacts({ templates: { ...templates, groups: [], share: known(0, 0, 0.01) } }))
  expect(finding?.claim).toBe('280 of your 400 invitations went out without a word.')
})

test('does not call a difference clear where the ranges overlap', () => {
  const finding = templatedOutreach.of(
    madeFacts({ invitations: { ...invitations, acceptedWithWord: known(0.55, 0.45, 0.65) } }),
  )
  expect(finding?.detail).toContain('too close to tell apart')
})

test('is unknown where nothing of the ego was imported', () => {
  const none = { ...templates, outgoing: 0, groups: [], share: NOTHING }
  expect(templatedOutreach.of(madeFacts({ templates: none, invitations: { ...invitations, sent: 0 } }))?.reading).toBe(
    'unknown',
  )
})

test('is silent where little was sent, or nothing is templated and invitations carry words', () => {
  const few = { ...templates, outgoing: 5, groups: [] }
  expect(templatedOutreach.of(madeFacts({ templates: few, invitations: { ...invitations, sent: 3 } }))).toBeNull()
  expect(
    templatedOutreach.of(
      madeFacts({
        templates: { ...templates, groups: [] },
        invitations: { ...invitations, withoutWord: known(0.02, 0.01, 0.04) },
      }),
    ),
  ).toBeNull()
})
