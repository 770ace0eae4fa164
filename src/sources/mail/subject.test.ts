import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Headers } from './headers.ts'
import { idHash } from './id-hash.ts'
import { subjectOf } from './subject.ts'

function subject(text: string, keepText: 'none' | 'all' = 'none'): string {
  const bytes = new TextEncoder().encode(`Subject: ${text}\n`)
  const headers = new Headers()
  headers.read(bytes, 0, bytes.length)
  return subjectOf(headers, keepText)
}

const brief = (text: string): string => idHash(text, 'm').slice(1, 11)

test.each([
  ['Lunch on Friday', 'lunch on friday'],
  ['Re: Lunch on Friday', 'lunch on friday'],
  ['RE: re: Lunch on Friday', 'lunch on friday'],
  ['Aw: Re[2]: Lunch on Friday', 'lunch on friday'],
  ['Lunch: on Friday', 'lunch: on friday'],
  ['Re:Lunch', 'lunch'],
  ['Regards', 'regards'],
  ['=?utf-8?q?Lunch_on_Friday?=', 'lunch on friday'],
  ['Re: =?utf-8?q?Lunch?=', 'lunch'],
  ['Grüße', 'grüße'],
])('%j is told by %j', (text, told) => {
  expect(subject(text)).toBe(brief(told))
})

test('an answer to nothing has no subject', () => {
  expect([subject(''), subject('Re:'), subject('re: RE:')]).toEqual(['', '', ''])
  expect(subject('Re: Lunch', 'all')).toBe('Re: Lunch')
})

const word = fc.stringMatching(/^[ -~]{0,12}$/)

test('one read from bytes is the one read from text', () => {
  const written = fc
    .tuple(fc.constantFrom('', 'Re: ', 'RE:', 're:  Re: ', 'Fwd: '), word, word)
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(written, text => {
      const bare = text
        .replace(/^(?:\s*(?:re|fwd?|aw|wg|sv|vs|tr|rv|antw?|odp|res)(?:\[\d+\])?\s*:)+/i, '')
        .trim()
        .toLowerCase()
      fc.pre(!text.includes('=?'))
      expect(subject(text)).toBe(bare === '' ? '' : brief(bare))
    }),
  )
})
