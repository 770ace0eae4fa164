import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendar } from './calendar.ts'
import { eventNames } from './event-names.ts'
import { readAll } from '../text/reading.fixture.ts'

const object = (uid: string, more: string): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:${uid}\r\nDTSTART:20240110T100000Z\r\n${more}END:VEVENT\r\nEND:VCALENDAR\r\n`

test('the name of an event is where the keys of its meetings begin, whatever its UID holds and wherever it is folded', async () => {
  const uid = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 60 }).filter(text => /\S/.test(text))
  const more = fc.constantFrom(
    '',
    'RRULE:FREQ=DAILY;COUNT=3\r\n',
    'BEGIN:VALARM\r\nUID:alarm\r\nACTION:DISPLAY\r\nEND:VALARM\r\n',
  )
  await fc.assert(
    fc.asyncProperty(uid, more, fc.integer({ min: 0, max: 60 }), async (name, rest, at) => {
      const folded = at === 0 || at >= name.length ? name : `${name.slice(0, at)}\r\n ${name.slice(at)}`
      const text = object(folded, rest)
      const { observations } = await readAll(calendar, { 'a.ics': text })
      const names = observations.flatMap(({ kind, key }) => (kind === 'meeting' ? [key.split('@')[0]] : []))
      expect(eventNames(text)).toEqual([...new Set(names)])
    }),
    { numRuns: 150 },
  )
})

test('an object without a UID, or that is none at all, has no names', () => {
  expect(eventNames('BEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\n')).toEqual([])
  expect(eventNames('UID:x\n')).toEqual([])
  expect(eventNames('')).toEqual([])
})
