import { expect, test } from 'vitest'
import { LIMITS } from '../../model/limits.ts'
import { emptyAccount, fileOf, readingInto } from '../text/reading.fixture.ts'
import { calendar } from './calendar.ts'

const HOUR_LONG = 'DTSTART:20240110T100000Z|DTEND:20240110T110000Z'

/** The days of one event, and what the ledger says of it. */
async function read(fields: string, limits = LIMITS): Promise<{ days: string[]; codes: object; reasons: string[] }> {
  const text = `BEGIN:VCALENDAR|BEGIN:VEVENT|UID:1|${fields}|END:VEVENT|END:VCALENDAR|`.replaceAll('|', '\r\n')
  const account = emptyAccount()
  const reasons: string[] = []
  const { ledger, ...reading } = readingInto(account, { limits })
  const warned: typeof ledger.warned = (name, code, reason, at) => {
    reasons.push(reason)
    ledger.warned(name, code, reason, at)
  }
  const days: string[] = []
  for await (const batch of calendar.read([fileOf('a.ics', text)], { ...reading, ledger: { ...ledger, warned } }))
    for (const { at } of batch) days.push(new Date(at ?? 0).toISOString().slice(0, 10))
  return { days, codes: account.codes, reasons }
}

test.each([
  ['RRULE:FREQ=YEARLY;COUNT=12', 12, '2035-01-10', {}],
  ['RRULE:FREQ=WEEKLY;UNTIL=20320101T000000Z', 417, '2031-12-31', {}],
  ['RDATE:20310105T100000Z', 2, '2031-01-05', {}],
  // as far ahead as one without an end
  ['RRULE:FREQ=DAILY;UNTIL=20991231T000000Z', 1_779, '2028-11-22', {}],
  ['RRULE:FREQ=HOURLY;UNTIL=20991231T000000Z', 5_000, '2024-08-05', { W_RRULE_LIMIT: 1 }],
])(
  'a series that ends counts to its end, as a single event does however far ahead: %s',
  async (rule, n, last, codes) => {
    const found = await read(`${HOUR_LONG}|${rule}`)
    expect([found.days.length, found.days.at(-1)]).toEqual([n, last])
    expect(found.codes).toEqual(codes)
  },
)

test.each([
  ['longer than a day', 'DTEND:20240112T110000Z', 'W_TIME_LONG', 'It takes 49 hours'],
  ['a series of such', 'DURATION:P2D|RRULE:FREQ=WEEKLY;COUNT=3', 'W_TIME_LONG', 'It takes 48 hours'],
  ['ended before it began', 'DTEND:20240110T090000Z', 'W_ICS_PROPERTY', 'Its end lies before its start'],
  ['years long', 'DTEND:20260110T090000Z', 'W_ICS_PROPERTY', 'Its end lies before its start, or more than 400'],
])('a meeting that counts for no hours has a line in the ledger: %s', async (_what, fields, code, says) => {
  const found = await read(`DTSTART:20240110T100000Z|${fields}`)
  expect(found.codes).toEqual({ [code]: 1 })
  expect(found.reasons[0]).toContain(says)
})

test('more times than the cap, however they are written, are said to be left out', async () => {
  const limits = { ...LIMITS, instances: 3 }
  for (const rule of [
    'RDATE:20240111T100000Z,20240112T100000Z,20240113T100000Z',
    'RRULE:FREQ=DAILY;COUNT=9',
    'RRULE:FREQ=DAILY;COUNT=2|RRULE:FREQ=DAILY;INTERVAL=5;COUNT=3',
  ])
    expect((await read(`${HOUR_LONG}|${rule}`, limits)).codes).toEqual({ W_RRULE_LIMIT: 1 })
})

test('a single event that takes its own time out does not take place; another time taken out changes nothing', async () => {
  const out = async (fields: string): Promise<object> => (await read(`${HOUR_LONG}|${fields}`)).codes
  expect(await out('EXDATE:20240110T100000Z')).toEqual({ 'calendar-no-time': 1 })
  expect(await out('EXDATE;VALUE=DATE:20240110')).toEqual({ 'calendar-no-time': 1 })
  expect(await out('EXDATE:20240117T100000Z')).toEqual({})
})
