import { expect, test } from 'vitest'
import { Trouble } from '../api/call.ts'
import { whatToShow, withoutCommand } from './what-to-show.ts'

const gone = new Trouble('E_NOT_FOUND', 'No mentorship has that id.', 404)
const unreached = new Trouble('E_UNREACHED', 'Groundwork does not answer.', 0)

test.each([
  ['nothing asked yet', undefined, null, 'nothing'],
  ['an answer', { id: 'm' }, null, 'answer'],
  ['an older answer while the server is away', { id: 'm' }, unreached, 'answer'],
  ['an older answer of what was taken back', { id: 'm' }, gone, 'trouble'],
  ['a refusal at once', undefined, gone, 'trouble'],
  ['no answer at once', undefined, unreached, 'trouble'],
])('%s', (_, data, error, shown) => {
  expect(whatToShow({ data, error })).toBe(shown)
})

test.each([
  ['No piece is called "x" or has that id; "pieces" lists them.', 'No piece is called "x" or has that id.'],
  ['There is no action "a" in the plan; "plan" shows those there are.', 'There is no action "a" in the plan.'],
  ['There is no import i1; it was taken back.', 'There is no import i1; it was taken back.'],
  ['Not here.', 'Not here.'],
])('a command is no way on for who reads %j on a screen', (says, shown) => expect(withoutCommand(says)).toBe(shown))
