import { expect, test } from 'vitest'
import { entrySays } from './entry-says.ts'

const agreement = (state: string) => ({ about: ['r1'], taken: false, agreement: { state, title: 'Tuesday circle' } })
const opportunity = (...states: string[]) => ({ title: 'Data lead', steps: states.map(state => ({ state, at: 1 })) })
const forecast = (over: object) => ({ says: 'Ana replies', by: 9, answer: null, calledOff: null, ...over })
const promise = (state: string) => ({ mentorship: 'm', promise: { what: 'send the paper', state } })

test.each([
  ['mentorship', agreement('ended'), agreement('active'), 'Ended a mentorship: Tuesday circle'],
  // came as a file, so nothing of it was written here
  ['mentorship', agreement('ended'), null, 'Ended a mentorship: Tuesday circle'],
  ['mentorship', agreement('paused'), agreement('active'), 'Paused a mentorship: Tuesday circle'],
  ['mentorship', agreement('active'), agreement('ended'), 'Took a mentorship up: Tuesday circle'],
  ['mentorship', agreement('active'), agreement('active'), 'Changed an agreement of mentorship: Tuesday circle'],
  ['mentorship', agreement('active'), null, 'Wrote down an agreement of mentorship: Tuesday circle'],
  ['mentorship-promise', promise('kept'), promise('open'), 'Settled a promise as kept: send the paper'],
  ['mentorship-promise', promise('open'), promise('kept'), 'Opened a promise again: send the paper'],
  ['mentorship-promise', promise('open'), null, 'Wrote down a promise: send the paper'],
  ['opportunity', opportunity('asked'), null, 'Wrote down an opportunity: Data lead'],
  ['opportunity', opportunity('asked', 'talks'), opportunity('asked'), 'Moved an opportunity to "talks": Data lead'],
  ['opportunity', opportunity('asked'), opportunity('asked'), 'Changed an opportunity: Data lead'],
  ['opportunity', null, opportunity('asked'), 'Removed an opportunity: Data lead'],
  [
    'forecast',
    forecast({ answer: { came: true, at: 2 } }),
    forecast({}),
    'Said whether an expectation came: Ana replies',
  ],
  ['forecast', forecast({ by: 12 }), forecast({}), 'Moved the day of an expectation: Ana replies'],
  ['forecast', forecast({ calledOff: { at: 3, why: null } }), forecast({}), 'Called off an expectation: Ana replies'],
  ['practice-step', { doneAt: 3 }, null, 'Marked a step of practice as done'],
  ['practice-step', null, { doneAt: 3 }, 'Opened a step of practice again'],
  ['time-budget', { floor: 2 }, { floor: 1 }, 'Changed hours a week for a lever'],
  ['a-room-to-come', { title: 'x'.repeat(90) }, null, `Wrote down an entry in a-room-to-come: ${'x'.repeat(79)}…`],
])('%s: what was done, and to which', (room, value, before, says) => {
  expect(entrySays({ room, value }, before)).toBe(says)
})
