import { expect, test } from 'vitest'
import { dueOf, stateOf, talkByTitle, withSubmission } from './talk.ts'
import type { KeptTalk } from './talk.ts'

const EMPTY: KeptTalk = { title: 'Less, tested', abstract: '', skills: [], since: 0, submissions: [] }

test('one line an event, however it is written; its days stay where nothing new is said', () => {
  const sent = withSubmission(EMPTY, { event: 'PyData', state: 'submitted', since: 1, deadline: '2027-05-03' })
  const again = withSubmission(sent, { event: 'py data', state: 'accepted', since: 2, day: '2027-09-01' })
  expect(again.submissions).toEqual([
    { event: 'PyData', state: 'accepted', since: 2, deadline: '2027-05-03', day: '2027-09-01' },
  ])
  expect(withSubmission(again, { event: 'PyData', state: 'accepted', since: 9 })).toEqual(again)
  expect(
    withSubmission(again, { event: 'PyData', state: 'accepted', since: 9, deadline: null }).submissions[0]?.deadline,
  ).toBeNull()
})

test('a talk stands as far as it came anywhere', () => {
  const at = (...states: ('declined' | 'submitted' | 'given')[]) =>
    stateOf(states.reduce((talk, state, i) => withSubmission(talk, { event: `e${i}`, state, since: i }), EMPTY))
  expect(at()).toBe('drafted')
  expect(at('declined')).toBe('declined')
  expect(at('declined', 'submitted')).toBe('submitted')
  expect(at('given', 'submitted')).toBe('given')
})

test('drafts wait for their deadline, accepted talks for their day; nothing waits for what is over', () => {
  const talk = [
    { event: 'B', state: 'accepted' as const, since: 0, day: '2027-06-01' },
    { event: 'A', state: 'drafted' as const, since: 0, deadline: '2027-05-03' },
    { event: 'C', state: 'submitted' as const, since: 0, deadline: '2027-04-01' },
    { event: 'D', state: 'drafted' as const, since: 0, deadline: '2020-01-01' },
  ].reduce(withSubmission, EMPTY)
  expect(dueOf(talk, '2027-01-01')).toEqual([
    { day: '2027-05-03', does: 'Send it to A' },
    { day: '2027-06-01', does: 'Give it at B' },
  ])
})

test('a talk is found by its title however it is written', () => {
  expect(talkByTitle([['t1', EMPTY]], 'LESS tested')).toBe('t1')
  expect(talkByTitle([['t1', EMPTY]], '…')).toBeNull()
})
